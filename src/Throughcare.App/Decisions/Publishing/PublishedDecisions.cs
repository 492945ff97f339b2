using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Papers;
using Throughcare.App.Privacy;
using Throughcare.Intake;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>One decision that a council published, with every version of it.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Decisions">Every version, the latest last.</param>
/// <param name="Before">Its name in addresses that were given out before decisions had addresses of their own; null where there are none.</param>
public sealed record Publication(string Id, PublicDecisions Decisions, string? Before = null)
{
    /// <summary>The latest version that is public; there is none where all were withdrawn.</summary>
    public PublicDecision Latest => Decisions.Open[^1];

    public bool IsWithdrawn => Decisions.Open.Count == 0;
}

/// <summary>What the present council published, for everybody. It reads what was published and no proposal.</summary>
public sealed class PublishedDecisions(IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects)
{
    /// <summary>The latest decision first.</summary>
    public async Task<IReadOnlyList<Publication>> All(CancellationToken ct = default) =>
        [.. (await Every(ct)).Where(p => !p.IsWithdrawn).OrderByDescending(p => p.Latest.Decided).ThenBy(p => p.Latest.Title, StringComparer.Ordinal)];

    private async Task<IReadOnlyList<Publication>> Every(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await db.Papers.AnyAsync(p => p.Kind == PaperKind.Published, ct)) return [];
        var texts = await PaperVersions.LatestOf(db, PaperKind.Published, await subjects.Of(db, ct), ct);
        var decisions = texts.ToDictionary(t => t.Key, t => PublicDecisions.Read(t.Value));
        return [.. PublicAddress.All(decisions).Select(a => new Publication(a.Value, decisions[a.Key], decisions[a.Key].Address is null || decisions[a.Key].WasAtKey ? a.Key : null))];
    }

    /// <summary>One decision, withdrawn or not, by its address or an earlier one; null where none was published under this name.</summary>
    public async Task<Publication?> Of(string id, CancellationToken ct = default) => await Every(ct) is var every ? every.FirstOrDefault(p => p.Id == id) ?? every.FirstOrDefault(p => p.Before == id) : null;
}
