using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>
/// Slows guessing: after so many wrong tries in a row an account waits. A try is counted before it is looked at, so that many at once are not more than one
/// after another; a right one sets the count back. A passkey cannot be guessed and is not held up.
/// </summary>
public sealed class Tries(IDbContextFactory<ThroughcareDb> databases, AuditTrail trail, SignInSettings settings, TimeProvider clock)
{
    /// <summary>True if a try may be looked at now.</summary>
    public async Task<bool> Take(Guid person, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        // Whoever has waited begins again from nothing.
        await db.People.Where(p => p.Id == person && p.LockoutEnd != null && p.LockoutEnd <= now)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null).SetProperty(p => p.AccessFailedCount, 0), ct);
        return await db.People.Where(p => p.Id == person && p.LockoutEnd == null && p.AccessFailedCount < settings.Tries)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1), ct) == 1;
    }

    public async Task Right(Guid person, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.People.Where(p => p.Id == person).ExecuteUpdateAsync(s => s.SetProperty(p => p.AccessFailedCount, 0).SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null), ct);
    }

    /// <summary>After a wrong try: says so in the trail, and locks the account if it was the last.</summary>
    public async Task Wrong(Guid person, string why, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        DateTimeOffset? until = clock.GetUtcNow() + settings.LockedFor;
        var locked = await db.People.Where(p => p.Id == person && p.LockoutEnd == null && p.AccessFailedCount >= settings.Tries).ExecuteUpdateAsync(s => s.SetProperty(p => p.LockoutEnd, until), ct) == 1;
        await trail.Add(db, new(AuditEvents.SignInFailed) { Subject = Subjects.Person(person), Why = why }, ct);
        if (locked) await trail.Add(db, new(AuditEvents.AccountLocked) { Subject = Subjects.Person(person), Why = $"{settings.Tries} wrong tries in a row" }, ct);
        await transaction.CommitAsync(ct);
    }
}
