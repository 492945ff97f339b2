using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.Backups;

/// <summary>Whether the audit trails that were written hold together: every event's own hash, the one before it, no gap, and the end that the council's head names.</summary>
internal static class Trails
{
    public static async Task<IReadOnlyList<Finding>> Check(ThroughcareDb db, int? council, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var head in await db.AuditHeads.AsNoTracking().Where(h => council == null || h.CouncilId == council).OrderBy(h => h.CouncilId).ToListAsync(ct))
            if (await Break(db, head, ct) is { } sequence) findings.Add(BackupFindings.TrailBroken(head.CouncilId, sequence));
        return findings;
    }

    private static async Task<long?> Break(ThroughcareDb db, AuditHeadRow head, CancellationToken ct)
    {
        var (sequence, hash) = (0L, AuditHash.Start);
        await foreach (var row in db.AuditEvents.AsNoTracking().Where(e => e.CouncilId == head.CouncilId).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.Sequence != ++sequence || row.PreviousHash != hash || row.Hash != AuditHash.Of(row)) return sequence;
            hash = row.Hash;
        }
        return head.Sequence == sequence && head.Hash == hash ? null : sequence + 1;
    }
}
