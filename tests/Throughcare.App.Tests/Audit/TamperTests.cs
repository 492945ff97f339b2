using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

public class TamperTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1000)]
    [InlineData(DatabaseKind.Postgres, 100)]
    public async Task Every_tamper_up_to_the_last_anchor_is_found(DatabaseKind kind, int tampers)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        foreach (var events in new[] { 14, 11, 9 })
        {
            await trail.Write(events);
            await trail.Anchors.Write();
        }
        await trail.Write(3);
        (await trail.Verification.Verify()).Whole.ShouldBeTrue("nobody has touched it yet");
        await trail.DropTriggers();
        var (rows, lines) = (await trail.Rows(), await File.ReadAllLinesAsync(trail.Anchors.File.Path));
        var lastAnchor = Anchor.Parse(lines[^1])!.Sequence;

        var (missed, misplaced, ways) = (new List<string>(), new List<string>(), new HashSet<string>());
        for (var i = 0; i < tampers; i++)
        {
            var way = Tampering.Ways[i % Tampering.Ways.Count];
            var head = new AuditHeadRow { CouncilId = CouncilRow.TheOnly, Sequence = rows.Count, Hash = rows[^1].Hash };
            var (held, at) = new Tampering(new Random(i), lastAnchor).Do(way, new([.. rows.Select(Tampering.Copy)], head, [.. lines]));
            var (found, verdict) = await Verified(trail, held, !way.StartsWith("anchor", StringComparison.Ordinal));
            if (!found) missed.Add($"{i}: {way} at {at}");
            else ways.Add(way);
            if (at is not null && !(verdict.FirstBad <= at)) misplaced.Add($"{i}: {way} at {at}, said to be at {verdict.FirstBad}");
        }

        missed.ShouldBeEmpty();
        misplaced.ShouldBeEmpty();
        ways.Count.ShouldBe(Tampering.Ways.Count);
    }

    /// <summary>The limit that the method page tells of: seen here, so that nobody takes the guarantee for more than it is.</summary>
    [Fact]
    public async Task What_is_rewritten_after_the_last_anchor_is_found_only_when_the_chain_was_not_worked_out_anew()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        await trail.Write(4);
        await trail.Anchors.Write();
        await trail.Write(4);
        await trail.DropTriggers();
        var rows = await trail.Rows();
        rows[6].From = "10.0.0.9";
        var lines = (await File.ReadAllLinesAsync(trail.Anchors.File.Path)).ToList();
        var careless = await Verified(trail, new([.. rows.Select(Tampering.Copy)], Head(rows), lines), database: true);
        for (var i = 6; i < rows.Count; i++)
        {
            rows[i].PreviousHash = rows[i - 1].Hash;
            rows[i].Hash = AuditFormula.HashOf(rows[i]);
        }

        var careful = await Verified(trail, new(rows, Head(rows), lines), database: true);

        (careless.Found, careful.Found).ShouldBe((true, false));
        careful.Verdict.AfterLastAnchor.ShouldBe(5, "which the verdict says");

        static AuditHeadRow Head(List<AuditEventRow> rows) => new() { CouncilId = CouncilRow.TheOnly, Sequence = rows.Count, Hash = rows[^1].Hash };
    }

    private static async Task<(bool Found, TrailVerdict Verdict)> Verified(TestTrail trail, Held held, bool database)
    {
        var file = new AnchorFile(Path.Combine(trail.Folder, "tampered"));
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        if (held.Anchors is null) File.Delete(file.Path);
        else await File.WriteAllTextAsync(file.Path, string.Concat(held.Anchors.Select(l => l + "\n")));
        var (anchors, trouble) = await file.Read();
        await using var db = trail.Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (database)
        {
            await db.Database.ExecuteSqlRawAsync("delete from audit_events; delete from audit_heads;");
            db.AddRange(held.Rows);
            if (held.Head is not null) db.Add(held.Head);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        var verdict = await AuditVerification.Verify(db, CouncilRow.TheOnly, "Testshire", anchors);
        await transaction.RollbackAsync();
        return (trouble is not null || !verdict.Whole, verdict);
    }

    [Theory]
    [InlineData("change a field", "was changed")]
    [InlineData("change a field and its hash", "does not follow the event before it")]
    [InlineData("change a field and the chain after it", "the chain was worked out anew")]
    [InlineData("delete", "missing: deleted")]
    [InlineData("swap", "it was moved")]
    [InlineData("cut the tail", "the tail was cut off")]
    [InlineData("cut the tail and move the head", "the trail was anchored at event 12, and now it ends at")]
    [InlineData("head hash", "The row that holds the head of the trail was altered")]
    [InlineData("head deleted", "The row that holds the head of the trail is missing")]
    [InlineData("anchors made anew", "is missing from the file or altered")]
    public async Task What_is_wrong_is_said_in_words(string way, string words)
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        await trail.Write(12);
        await trail.Anchors.Write();
        await trail.DropTriggers();
        var (rows, lines) = (await trail.Rows(), await File.ReadAllLinesAsync(trail.Anchors.File.Path));
        var head = new AuditHeadRow { CouncilId = CouncilRow.TheOnly, Sequence = rows.Count, Hash = rows[^1].Hash };
        var (held, _) = new Tampering(new Random(5), 12).Do(way, new(rows, head, [.. lines]));

        var (_, verdict) = await Verified(trail, held, database: true);

        verdict.Troubles.ShouldContain(t => t.What.Contains(words), string.Join("\n", verdict.Troubles.Select(t => t.What)));
        verdict.Troubles.ShouldAllBe(t => t.ToDo.Length > 0);
    }
}
