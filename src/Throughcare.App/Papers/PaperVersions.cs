using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.Intake;

namespace Throughcare.App.Papers;

/// <summary>The versions of a proposal's papers in the database. What was written in a paper may be about people, so it is sealed under the council's key.</summary>
internal static class PaperVersions
{
    public static async Task<IReadOnlyDictionary<PaperKind, string>> Latest(ThroughcareDb db, Guid proposal, CouncilKeys keys)
    {
        var rows = await db.Papers.AsNoTracking().Where(p => p.ProposalId == proposal).GroupBy(p => p.Kind).Select(g => g.OrderByDescending(p => p.Version).First()).ToListAsync();
        return rows.ToDictionary(p => p.Kind, p => Open(keys, p.Text));
    }

    public static async Task<IReadOnlyDictionary<PaperKind, int>> Numbers(ThroughcareDb db, Guid proposal) =>
        await db.Papers.Where(p => p.ProposalId == proposal).GroupBy(p => p.Kind).Select(g => new { g.Key, Last = g.Max(p => p.Version) }).ToDictionaryAsync(p => p.Key, p => p.Last);

    public static async Task<IReadOnlyList<PaperVersion>> All(ThroughcareDb db, string proposal, PaperKind kind, CouncilKeys keys, CancellationToken ct)
    {
        var rows = await (from paper in db.Papers join p in db.Proposals on paper.ProposalId equals p.Id where p.Key == proposal && paper.Kind == kind orderby paper.Version descending select paper).AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(p => new PaperVersion(p.Version, p.SavedAt, p.SavedBy, Open(keys, p.Text)))];
    }

    /// <summary>The latest paper of a kind of every proposal of the council, or of every other, by the proposal's key.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> LatestOf(ThroughcareDb db, PaperKind kind, CouncilKeys keys, CancellationToken ct, string? except = null)
    {
        var rows = await (from paper in db.Papers join p in db.Proposals on paper.ProposalId equals p.Id where paper.Kind == kind && p.Key != except select new { p.Key, paper.Version, paper.Text }).AsNoTracking().ToListAsync(ct);
        return rows.GroupBy(r => r.Key).ToDictionary(g => g.Key, g => Open(keys, g.MaxBy(r => r.Version)!.Text));
    }

    public static PaperRow Row(Guid id, Guid proposal, CouncilKeys keys, Paper paper, int version, string by, DateTimeOffset at) => new()
    {
        Id = id, ProposalId = proposal, Kind = paper.Kind, Version = version, Text = SealedText.Seal(keys, null, Encoding.UTF8.GetBytes(paper.Text)), SavedBy = by, SavedAt = at,
    };

    private static string Open(CouncilKeys keys, string text) => Encoding.UTF8.GetString(SealedText.Open(keys, text)!);
}
