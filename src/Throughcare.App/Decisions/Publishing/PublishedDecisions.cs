using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Papers;
using Throughcare.App.Privacy;
using Throughcare.Intake;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>One decision that a council published, with every version of it.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Decisions">Every version, the latest last.</param>
public sealed record Publication(string Id, PublicDecisions Decisions)
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
        return [.. texts.Select(t => new Publication(t.Key, PublicDecisions.Read(t.Value))).Where(p => p.Decisions.Versions.Count > 0)];
    }

    /// <summary>One decision, withdrawn or not; null where none was published under this name.</summary>
    public async Task<Publication?> Of(string id, CancellationToken ct = default) => (await Every(ct)).FirstOrDefault(p => p.Id == id);
}
