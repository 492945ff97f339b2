using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>Writes where each council's trail ends into the anchors file, and into the trail which line that was: so each vouches for the other.</summary>
public sealed class AuditAnchors(ThroughcareSettings settings, IDbContextFactory<ThroughcareDb> databases, AuditTrail trail, CurrentCouncil council, Councils councils, TimeProvider clock)
{
    public AnchorFile File { get; } = new(settings.Anchors);

    public async Task<IReadOnlyList<Anchor>> Write(CancellationToken ct = default)
    {
        var written = new List<Anchor>();
        foreach (var one in await councils.All(ct))
        {
            using var _ = council.Enter(one.Id);
            if (await Head(ct) is not { } head) continue;
            var anchor = await File.Add(clock.GetUtcNow(), one.Id, head.Sequence, head.Hash, ct);
            await trail.Record(new(AuditEvents.TrailAnchored) { After = AuditNote.Of(new AnchorNote(anchor.Line, anchor.LineHash)) }, ct);
            written.Add(anchor);
        }
        return written;
    }

    private async Task<AuditHeadRow?> Head(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        // What was anchored must outlive a power cut, or the next verifying would call it cut off.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(full)", ct);
        return await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(ct);
    }
}

/// <summary>What the trail keeps of an anchor: which line of the file, and the line's hash.</summary>
internal sealed record AnchorNote(int Line, string LineHash);
