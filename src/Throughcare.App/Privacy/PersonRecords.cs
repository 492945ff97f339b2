using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.Privacy;

/// <summary>Gathers what is held about one person, for the person, for an erasure, and for whoever answers a request for it.</summary>
public sealed class PersonRecords(IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects, AuditTrail audit)
{
    /// <summary>The opaque id of a child or worker by the id of the council's own system; null where nobody is known by it.</summary>
    public async Task<string?> Find(PersonKind kind, string id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var keys = await subjects.Of(db, ct);
        var token = PersonToken.Is(id.Trim()) ? id.Trim() : keys.TokenFor(kind, id);
        return keys.ByToken(token) is not null || keys.Erased.Contains(token) ? token : null;
    }

    /// <summary>Null where nobody has this opaque id.</summary>
    public async Task<PersonRecord?> Of(string token, CancellationToken ct = default)
    {
        if (!PersonToken.Is(token)) return null;
        await using var db = await databases.CreateDbContextAsync(ct);
        var keys = await subjects.Of(db, ct);
        if (await db.SubjectKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Token == token, ct) is not { } row) return null;
        var kind = PersonToken.KindAt(token)!.Value;
        return new()
        {
            Token = token,
            Id = keys.ByToken(token)?.Id,
            Kind = kind,
            HeldSince = row.MadeAt,
            ErasedAt = row.DestroyedAt,
            Rows = await Held.Rows(db, keys, token, ct),
            Runs = await Runs(db, keys, token, ct),
            Findings = await Findings(db, keys, token, ct),
            Confidential = await Confidential(db, keys, token, ct),
            Events = await Events(db, kind, token, ct),
        };
    }

    /// <summary>The same as somebody takes it away; that it was taken is in the audit trail.</summary>
    public async Task<PersonRecord?> Export(string token, string why, CancellationToken ct = default)
    {
        if (await Of(token, ct) is not { } record) return null;
        await audit.Record(new(AuditEvents.PersonExported) { Subject = AuditSubject.Written(token), Why = why }, ct);
        return record;
    }

    private static async Task<IReadOnlyList<HeldRun>> Runs(ThroughcareDb db, CouncilKeys keys, string token, CancellationToken ct)
    {
        var runs = await (
            from run in db.Runs
            join proposal in db.Proposals on run.ProposalId equals proposal.Id
            where run.Answer != null && run.Answer.Contains(token)
            select new { proposal.Title, run.Option, run.FinishedAt, run.Answer }).ToListAsync(ct);
        return [.. runs.SelectMany(r => Said(r.Answer!, token).Select(says => new HeldRun(r.Title, r.Option, r.FinishedAt, NamedText.Show(keys, says))))];
    }

    // Only the lines about this person: the others in the plan are not part of the copy.
    private static IEnumerable<string> Said(string answer, string token)
    {
        using var json = JsonDocument.Parse(answer);
        foreach (var (part, says) in new[] { ("team_of", "In the team "), ("worker_of", "With the worker ") })
            if (json.RootElement.TryGetProperty(part, out var pairs) && pairs.TryGetProperty(token, out var with)) yield return says + with.GetString();
        if (json.RootElement.TryGetProperty("worker_of", out var groups) && groups.EnumerateObject().Count(p => p.Value.GetString() == token) is > 0 and var held) yield return $"Holds {held} groups of children";
        if (json.RootElement.TryGetProperty("would_gain", out var gains))
            foreach (var gain in gains.EnumerateArray())
            {
                if (gain.GetProperty("worker").GetString() == token) yield return "Holds a child who would gain from a change of social worker";
                if (gain.GetProperty("children").EnumerateArray().Any(c => c.GetString() == token)) yield return $"Would gain from a change of social worker: with {gain.GetProperty("worker").GetString()} in the team {gain.GetProperty("team").GetString()}, home team {gain.GetProperty("home").GetString()}";
            }
        if (json.RootElement.TryGetProperty("week_of", out var weeks) && json.RootElement.TryGetProperty("first_day", out var first))
            foreach (var week in weeks.EnumerateObject().Where(w => w.Name.StartsWith(token, StringComparison.Ordinal))) yield return $"Would change social worker in week {week.Value.GetInt32()} of a timetable from {first.GetString()}";
        if (!json.RootElement.TryGetProperty("clash", out var clash)) yield break;
        foreach (var sentence in clash.EnumerateArray())
            if (sentence.GetString() is { } text && text.Contains(token)) yield return text;
    }

    private static async Task<IReadOnlyList<string>> Findings(ThroughcareDb db, CouncilKeys keys, string token, CancellationToken ct)
    {
        if (keys.ByToken(token) is not { } person) return [];
        var found = new List<string>();
        foreach (var json in await db.Findings.Select(f => f.Finding).ToListAsync(ct))
            if (SealedFindings.Read(keys, json) is var finding && Words(finding).Contains(person.Id, StringComparison.Ordinal)) found.Add(finding.ToString());
        foreach (var row in await db.RejectedRows.AsNoTracking().ToListAsync(ct))
            if (SealedFindings.ReadRow(keys, row.Cells, row.Columns.Count) is var cells && cells.Contains(person.Id))
                found.Add($"A row that was not taken ({SealedFindings.Read(keys, row.Why).Rule}): {string.Join("; ", row.Columns.Zip(cells).Select(c => $"{c.First}: {c.Second}"))}");
        return found;
    }

    private static async Task<IReadOnlyList<HeldInConfidence>> Confidential(ThroughcareDb db, CouncilKeys keys, string token, CancellationToken ct)
    {
        var records = await (from record in db.ConfidentialRecords join proposal in db.Proposals on record.ProposalId equals proposal.Id where record.Token == token orderby proposal.Title, record.Kind select new { proposal.Title, record }).AsNoTracking().ToListAsync(ct);
        return [.. records.Where(r => SealedText.Open(keys, r.record.Text) is not null).Select(r => new HeldInConfidence(r.Title, r.record.Kind, r.record.SavedAt, Encoding.UTF8.GetString(SealedText.Open(keys, r.record.Text)!)))];
    }

    private static string Words(Finding finding) => finding.What + " " + finding.Value;

    private static async Task<IReadOnlyList<HeldEvent>> Events(ThroughcareDb db, PersonKind kind, string token, CancellationToken ct)
    {
        var subject = AuditSubject.Written(token);
        var events = await db.AuditEvents.AsNoTracking().Where(a => a.Subject == subject).OrderBy(a => a.Sequence).ToListAsync(ct);
        return [.. events.Select(e => new HeldEvent(e.At, e.Event, e.By, e.Why))];
    }
}
