using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;

namespace Throughcare.App.Access;

/// <summary>A role of the council.</summary>
public sealed record CouncilRole(string Key, string Name, string For, IReadOnlyList<Granted> Grants, int People);

/// <summary>The roles of the council that the work is of: bundles of grants that it may edit and add to.</summary>
public sealed class CouncilRoles(IDbContextFactory<ThroughcareDb> databases, AuditTrail trail, Sessions sessions)
{
    public async Task<IReadOnlyList<CouncilRole>> List(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var counts = await (from g in db.PersonRoles join p in db.People on g.PersonId equals p.Id where p.ClosedAt == null group g by g.RoleId into one select new { one.Key, Count = one.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var order = BuiltInRoles.All.Select((r, i) => (r.Key, i)).ToDictionary(r => r.Key, r => r.i);
        return [.. (await db.Roles.AsNoTracking().ToListAsync(ct)).OrderBy(r => order.GetValueOrDefault(r.Key, int.MaxValue)).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)
            .Select(r => new CouncilRole(r.Key, r.Name, r.For, RoleText.Grants(r.Grants), counts.GetValueOrDefault(r.Id)))];
    }

    public async Task Change(string key, string name, string what, IReadOnlyList<Granted> grants, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var role = await db.Roles.SingleAsync(r => r.Key == key, ct);
        var (before, had) = (Words(role), await LastAdministrator.IsThere(db, ct));
        await NameIsFree(db, name, key, ct);
        (role.Name, role.For, role.Grants) = (name, what, RoleText.Write(grants));
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.RoleChanged) { Subject = Subjects.Role(key), Before = before, After = Words(role) }, ct);
        await LastAdministrator.MustStay(db, had, ct);
        await transaction.CommitAsync(ct);
        sessions.Forget();
    }

    public async Task<string> Add(string name, string what, IReadOnlyList<Granted> grants, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await NameIsFree(db, name, null, ct);
        var taken = await db.Roles.Select(r => r.Key).ToListAsync(ct);
        var key = Key(name);
        for (var n = 2; taken.Contains(key); n++) key = $"{Key(name)}-{n}";
        var role = new RoleRow { Id = Guid.NewGuid(), Key = key, Name = name, For = what, Grants = RoleText.Write(grants) };
        db.Add(role);
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.RoleAdded) { Subject = Subjects.Role(key), After = Words(role) }, ct);
        await transaction.CommitAsync(ct);
        return key;
    }

    private static async Task NameIsFree(ThroughcareDb db, string name, string? but, CancellationToken ct)
    {
        if ((await db.Roles.Where(r => r.Key != but).Select(r => r.Name).ToListAsync(ct)).Any(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)))
            throw Invitations.Refused("role-name-taken", "There is a role of that name already.", name, "Choose another name.");
    }

    private static string Words(RoleRow role) => JsonSerializer.Serialize(new { name = role.Name, @for = role.For, grants = RoleText.Grants(role.Grants).ToDictionary(g => $"{g.Grant}", g => $"{g.Scope}") });

    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Take(50))
            if (char.IsAsciiLetterOrDigit(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        return key.ToString().Trim('-') is { Length: > 0 } text ? text : "role";
    }
}
