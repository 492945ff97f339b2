using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

public class ExportTests
{
    [Theory, EveryDatabase]
    public async Task Whoever_has_the_json_lines_can_work_out_every_hash(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        await trail.Write(12);
        await trail.Anchors.Write();

        var lines = await Export(database, new(), AuditForm.Jsonl);

        var rows = lines.Select(l => JsonDocument.Parse(l).RootElement).Select(e => new AuditEventRow
        {
            CouncilId = e.GetProperty("council").GetInt32(),
            Sequence = e.GetProperty("sequence").GetInt64(),
            At = DateTimeOffset.Parse(e.GetProperty("at").GetString()!, CultureInfo.InvariantCulture),
            Event = e.GetProperty("event").GetString()!,
            PersonId = Guid.TryParse(e.GetProperty("person").GetString(), out var person) ? person : null,
            By = e.GetProperty("by").GetString()!,
            From = e.GetProperty("from").GetString(),
            ProposalId = Guid.TryParse(e.GetProperty("proposal").GetString(), out var proposal) ? proposal : null,
            Subject = e.GetProperty("subject").GetString(),
            Before = Raw(e.GetProperty("before")),
            After = Raw(e.GetProperty("after")),
            Why = e.GetProperty("why").GetString(),
            PreviousHash = e.GetProperty("previousHash").GetString()!,
            Hash = e.GetProperty("hash").GetString()!,
        }).ToList();
        rows.Count.ShouldBe(13);
        rows.Select(AuditFormula.HashOf).ShouldBe(rows.Select(r => r.Hash));

        static string? Raw(JsonElement note) => note.ValueKind == JsonValueKind.Null ? null : note.GetRawText();
    }

    [Fact]
    public async Task A_log_system_gets_cef_with_every_sign_of_its_own_escaped()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        await trail.Trail.Record(new(AuditEvents.ProposalDeleted) { Why = "two\nlines, a=b and \\" });

        var line = (await Export(database, new(), AuditForm.Cef)).ShouldHaveSingleItem();

        line.ShouldStartWith("CEF:0|Throughcare|Throughcare|0.1.0|proposal deleted|proposal deleted|4|rt=1795683600000 externalId=1-1 suid=11111111111111111111111111111111 cs1Label=by cs1=person src=10.0.0.5 cs6Label=hash cs6=");
        line.ShouldEndWith(" reason=two\\nlines, a\\=b and \\\\");
    }

    [Fact]
    public async Task Only_what_is_new_is_handed_over_when_asked_for()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        await trail.Write(3);
        trail.Clock.Now = new(2026, 12, 1, 0, 30, 0, TimeSpan.Zero);
        await trail.Write(2);

        (await Export(database, new() { After = 3 }, AuditForm.Jsonl)).Count.ShouldBe(2);
        (await Export(database, new() { From = new(2026, 12, 1) }, AuditForm.Jsonl)).Count.ShouldBe(2);
        (await Export(database, new() { To = new(2026, 11, 30) }, AuditForm.Jsonl)).Count.ShouldBe(3);
    }

    private static async Task<IReadOnlyList<string>> Export(FreshDatabase database, AuditFilter filter, AuditForm form)
    {
        using var to = new MemoryStream();
        await new AuditExport(database).Write(filter, form, to);
        return Encoding.UTF8.GetString(to.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
