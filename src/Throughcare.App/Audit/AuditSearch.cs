using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>Reads a council's trail for people: by person, event, subject, proposal and day, the latest first.</summary>
public sealed class AuditSearch(ThroughcareSettings settings, IDbContextFactory<ThroughcareDb> databases, CurrentCouncil council)
{
    /// <summary>Some events, and whether older ones fit the filter too.</summary>
    public async Task<(IReadOnlyList<AuditLine> Lines, bool More)> Find(AuditFilter filter, int most, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await filter.Of(db.AuditEvents.AsNoTracking()).OrderByDescending(e => e.Sequence).Take(most + 1).ToListAsync(ct);
        var (people, proposals) = await Names(db, ct);
        return ([.. rows.Take(most).Select(r => Line(r, people, proposals))], rows.Count > most);
    }

    /// <summary>Who may have done something, by name: people, and the three kinds of work for which nobody signs in.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> People(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return [.. people.Select(p => (p.Id.ToString("N"), p.Name)), ("single person", "The only user"), ("command line", "The command line"), ("program", "The program itself")];
    }

    public async Task<IReadOnlyList<(Guid Id, string Title)>> Proposals(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await db.Proposals.AsNoTracking().OrderBy(p => p.Title).Select(p => new { p.Id, p.Title }).ToListAsync(ct)).Select(p => (p.Id, p.Title))];
    }

    /// <summary>The last anchor of this council's trail; null where there is none that can be read.</summary>
    public async Task<Anchor?> LastAnchor(CancellationToken ct = default)
    {
        try
        {
            return (await new AnchorFile(settings.Anchors).Read(ct)).Anchors.LastOrDefault(a => a.Council == council.Id);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<(Dictionary<Guid, string> People, Dictionary<Guid, string> Proposals)> Names(ThroughcareDb db, CancellationToken ct) =>
        (await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, ct), await db.Proposals.AsNoTracking().Select(p => new { p.Id, p.Title }).ToDictionaryAsync(p => p.Id, p => p.Title, ct));

    private static AuditLine Line(AuditEventRow row, Dictionary<Guid, string> people, Dictionary<Guid, string> proposals) => new()
    {
        Sequence = row.Sequence,
        At = row.At,
        Who = AuditWords.Who(row, people),
        From = row.From,
        Event = row.Event,
        What = AuditWords.What(row),
        Proposal = row.ProposalId is { } id ? proposals.TryGetValue(id, out var title) ? $"“{title}”" : "a proposal that was deleted since" : null,
        Subject = row.Subject,
        Before = AuditWords.Note(row.Before),
        After = AuditWords.Note(row.After),
        Why = row.Why,
        Hash = row.Hash,
    };
}
