using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>Checks that each council's trail is as it was written: the chain, the head and the anchors (docs/method/audit.md).</summary>
public sealed class AuditVerification(ThroughcareSettings settings, IDbContextFactory<ThroughcareDb> databases, CurrentCouncil council, Councils councils)
{
    /// <param name="anchorsFolder">Where the anchors are; null for the folder of the settings.</param>
    /// <param name="ct">Ends it early.</param>
    public async Task<AuditVerdict> Verify(string? anchorsFolder = null, CancellationToken ct = default)
    {
        var file = new AnchorFile(anchorsFolder ?? settings.Anchors);
        var (anchors, trouble) = await file.Read(ct);
        var trails = new List<TrailVerdict>();
        foreach (var (id, name) in await councils.All(ct))
        {
            using var _ = council.Enter(id);
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var moment = await OneMoment(db, ct);
            trails.Add(await Verify(db, id, name, anchors, ct));
        }
        return new() { AnchorsFile = file.Path, AnchorLines = anchors.Count, AnchorsTrouble = trouble, Trails = trails };
    }

    /// <summary>One council's trail as this context sees it.</summary>
    public static async Task<TrailVerdict> Verify(ThroughcareDb db, int council, string name, IReadOnlyList<Anchor> anchors, CancellationToken ct = default)
    {
        var (walk, doubtful) = (new ChainWalk(council, anchors), false);
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(ct);
        await foreach (var row in db.AuditEvents.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            ct.ThrowIfCancellationRequested();
            await walk.Next(row, hash =>
            {
                doubtful = true;
                return Task.FromResult<long?>(null);
            });
        }
        if (!doubtful) return walk.End(head, council, name);
        // Something is wrong: walk again, with every event's place at hand, to say what.
        return await VerifyWithPlaces(db, council, name, anchors, head, ct);
    }

    private static async Task<TrailVerdict> VerifyWithPlaces(ThroughcareDb db, int council, string name, IReadOnlyList<Anchor> anchors, AuditHeadRow? head, CancellationToken ct)
    {
        // A few events at most are asked for: a trail that is wrong all over says enough by the first of them.
        var (asked, walk) = (0, new ChainWalk(council, anchors));
        var rows = db.AuditEvents.AsNoTracking().OrderBy(e => e.Sequence);
        for (var after = long.MinValue; ;)
        {
            var some = await rows.Where(e => e.Sequence > after).Take(1000).ToListAsync(ct);
            foreach (var row in some)
                await walk.Next(row, async hash => asked++ < ChainWalk.MostTroubles
                    ? hash == AuditHash.Start ? 0 : await db.AuditEvents.Where(e => e.Hash == hash).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(ct)
                    : null);
            if (some.Count < 1000) return walk.End(head, council, name);
            after = some[^1].Sequence;
        }
    }

    /// <summary>A trail that is written to meanwhile is read as it was at one moment, and nobody waits for the reading.</summary>
    private static async Task<IAsyncDisposable> OneMoment(ThroughcareDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await db.Database.OpenConnectionAsync(ct);
        return (await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), ct))!;
    }
}
