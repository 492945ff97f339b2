using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Findings;

namespace Throughcare.App.Access;

/// <summary>Somebody who may sign in, as the list of people shows them.</summary>
public sealed record PersonLine
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Worker { get; init; }

    public required IReadOnlyList<GivenRole> Roles { get; init; }

    public required IReadOnlyList<string> RoleNames { get; init; }

    public DateTimeOffset? LastSignedInAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public required bool SecondFactor { get; init; }
}

/// <summary>The people of the council that the work is of. Every change is in the trail, and none may leave the council without an administrator.</summary>
public sealed class CouncilPeople(IDbContextFactory<ThroughcareDb> databases, AuditTrail trail, Sessions sessions, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonLine>> List(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Lines(db, null, ct);
    }

    public async Task<PersonLine?> One(Guid id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await Lines(db, id, ct)).SingleOrDefault();
    }

    /// <summary>Gives a person these roles and no others.</summary>
    public Task Change(Guid id, IReadOnlyList<GivenRole> roles, string? worker, string? why = null, CancellationToken ct = default) => InOne(async db =>
    {
        var person = await db.People.SingleAsync(p => p.Id == id, ct);
        var known = await db.Roles.ToDictionaryAsync(r => r.Key, ct);
        if (roles.FirstOrDefault(r => !known.ContainsKey(r.Role)) is { } none) throw Invitations.Refused("no-such-role", "This council has no such role.", none.Role, "Choose among the roles of the council.");
        var had = await db.PersonRoles.Where(r => r.PersonId == id).ToListAsync(ct);
        var before = Words(had.Select(h => new GivenRole(known.Values.Single(k => k.Id == h.RoleId).Key, h.Teams)), person.Worker);
        db.RemoveRange(had);
        await db.SaveChangesAsync(ct);
        foreach (var role in roles) db.Add(new PersonRoleRow { PersonId = id, RoleId = known[role.Role].Id, Teams = role.Teams });
        person.Worker = worker;
        await db.SaveChangesAsync(ct);
        return new(AuditEvents.PersonChanged) { Subject = Subjects.Person(id), Before = before, After = Words(roles, worker), Why = why };
    }, ct);

    public Task Close(Guid id, string? why, CancellationToken ct = default) => InOne(async db =>
    {
        (await db.People.SingleAsync(p => p.Id == id, ct)).ClosedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await Sessions.EndAll(db, id, ct);
        return new(AuditEvents.AccountClosed) { Subject = Subjects.Person(id), Why = why };
    }, ct);

    public Task Reopen(Guid id, CancellationToken ct = default) => InOne(async db =>
    {
        (await db.People.SingleAsync(p => p.Id == id, ct)).ClosedAt = null;
        await db.SaveChangesAsync(ct);
        return new(AuditEvents.AccountOpened) { Subject = Subjects.Person(id) };
    }, ct);

    private async Task InOne(Func<ThroughcareDb, Task<AuditEvent>> change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var had = await LastAdministrator.IsThere(db, ct);
        await trail.Add(db, await change(db), ct);
        await LastAdministrator.MustStay(db, had, ct);
        await transaction.CommitAsync(ct);
        sessions.Forget();
    }

    private static string Words(IEnumerable<GivenRole> roles, string? worker) =>
        System.Text.Json.JsonSerializer.Serialize(new { roles = roles.OrderBy(r => r.Role, StringComparer.Ordinal).ToDictionary(r => r.Role, r => r.Teams), worker });

    private static async Task<IReadOnlyList<PersonLine>> Lines(ThroughcareDb db, Guid? only, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(p => only == null || p.Id == only).ToListAsync(ct);
        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Id, ct);
        var given = (await db.PersonRoles.AsNoTracking().Where(r => only == null || r.PersonId == only).ToListAsync(ct)).ToLookup(r => r.PersonId);
        var withPasskey = (await db.Set<PersonPasskeyRow>().Select(k => k.UserId).Distinct().ToListAsync(ct)).ToHashSet();
        return
        [
            .. people.OrderBy(p => p.ClosedAt is not null).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(p => new PersonLine
            {
                Id = p.Id,
                Name = p.Name,
                Email = p.Email ?? "",
                Worker = p.Worker,
                Roles = [.. given[p.Id].Select(g => new GivenRole(roles[g.RoleId].Key, g.Teams))],
                RoleNames = [.. given[p.Id].Select(g => roles[g.RoleId].Name).Order(StringComparer.Ordinal)],
                LastSignedInAt = p.LastSignedInAt,
                ClosedAt = p.ClosedAt,
                LockedUntil = p.LockoutEnd,
                SecondFactor = p.TwoFactorEnabled || withPasskey.Contains(p.Id),
            }),
        ];
    }
}

/// <summary>A council must always have somebody who can put things right.</summary>
internal static class LastAdministrator
{
    /// <summary>Called when the event has been added, which holds the council's trail until the end of the change: so two changes at once cannot each leave the other's administrator.</summary>
    /// <param name="db">The database, in the transaction of the change.</param>
    /// <param name="had">There was an administrator before the change; where nobody has come yet, nobody can be lost.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task MustStay(ThroughcareDb db, bool had, CancellationToken ct)
    {
        if (!had || await IsThere(db, ct)) return;
        throw new RefusedException(new Finding
        {
            Rule = "last-administrator",
            Severity = Severity.Error,
            What = "After this nobody could invite people or give roles any more, so it was not done.",
            ToDo = "Make somebody else an administrator first.",
        });
    }

    public static async Task<bool> IsThere(ThroughcareDb db, CancellationToken ct)
    {
        var roles = await db.Roles.AsNoTracking().Select(r => new { r.Id, r.Grants }).ToListAsync(ct);
        var given = await (from g in db.PersonRoles join p in db.People on g.PersonId equals p.Id where p.ClosedAt == null select new { g.PersonId, g.RoleId }).AsNoTracking().ToListAsync(ct);
        var grants = roles.ToDictionary(r => r.Id, r => RoleText.Grants(r.Grants).Where(g => g.Scope == GrantScope.Council).Select(g => g.Grant).ToList());
        return given.GroupBy(g => g.PersonId).Any(p => p.SelectMany(g => grants[g.RoleId]).ToHashSet() is var has && has.Contains(Grant.Administer) && has.Contains(Grant.Change));
    }
}
