using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>
/// Who did and who looked. Events are only ever added; each council's stand in one chain, in which every event holds the hash of the one before
/// (docs/method/audit.md says how far that can be trusted).
/// </summary>
public sealed class AuditTrail(IDbContextFactory<ThroughcareDb> databases, CurrentActor actor, TimeProvider clock) : IDisposable
{
    // Events of their own come often and wait for one another here: SQLite would let each ask again only every 150 ms.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Writes an event of its own: a look, a refusal, a sign-in.</summary>
    public async Task Record(AuditEvent what, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!db.Database.IsSqlite())
        {
            await Write(db, what, ct);
            return;
        }
        await _turn.WaitAsync(ct);
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            // A look need not wait for the disk: it is there for everybody at once, also when the program is killed, and only a power cut within moments
            // may lose it (docs/method/audit.md). Changes wait for the disk, and with them the looks before.
            await db.Database.ExecuteSqlRawAsync("pragma synchronous = normal", ct);
            try
            {
                await Write(db, what, ct);
            }
            finally
            {
                // The connection goes back to the pool, and the next to use it may be a change.
                await db.Database.ExecuteSqlRawAsync("pragma synchronous = full", CancellationToken.None);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task Write(ThroughcareDb db, AuditEvent what, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Add(db, what, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Writes an event in the transaction of the change that it tells of, last before it is committed: both are kept, or neither.</summary>
    internal async Task Add(ThroughcareDb db, AuditEvent what, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("An audit event is written in the transaction of what it tells of.");
        var council = db.Council.Id;
        // Raising the head first holds its row until the transaction ends, so that events of a council follow one another.
        if (await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, h => h.Sequence + 1), ct) == 0)
            throw new InvalidOperationException($"Council {council} has no audit trail to add to.");
        var head = await db.AuditHeads.AsNoTracking().Select(h => new { h.Sequence, h.Hash }).SingleAsync(ct);
        var (now, who) = (clock.GetUtcNow(), actor.Now);
        var row = new AuditEventRow
        {
            CouncilId = council,
            Sequence = head.Sequence,
            // As the database keeps it, or the hash would not be found again.
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            Event = what.Name,
            PersonId = who.Person,
            By = who.By,
            From = who.From,
            ProposalId = what.Proposal,
            Subject = what.Subject,
            Before = what.Before,
            After = what.After,
            Why = what.Why,
            PreviousHash = head.Hash,
            Hash = "",
        };
        row.Hash = AuditHash.Of(row);
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Hash, row.Hash), ct);
    }
}
