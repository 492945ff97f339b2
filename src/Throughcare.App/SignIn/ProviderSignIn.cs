using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.SignIn;

/// <summary>What a single sign-on provider says about somebody who came from it.</summary>
public sealed record ProviderPerson
{
    /// <summary>Stable and opaque: the same person always, and no other.</summary>
    public required string Key { get; init; }

    public string? Name { get; init; }

    /// <summary>The email address, where the provider says that it has checked it; null otherwise.</summary>
    public string? CheckedEmail { get; init; }

    /// <summary>Groups or app roles as the provider names them.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Keys of our roles that the installation's own table gives.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>
/// Signing in from a provider of the council that the work is of. Somebody is known by what the provider calls them for ever; the first time, by a checked email address that an
/// account or an open invitation of this council has. Nobody gets an account by coming from the provider alone.
/// </summary>
public sealed class ProviderSignIn(ThroughcareDb db, UserManager<PersonRow> people, TakeUpInvitation takeUp, CouncilPeople council, CouncilSignIn rules, AuditTrail trail, TimeProvider clock)
{
    // The key is made of issuer and subject, so the name of the provider in the settings may change.
    private const string Provider = "single-sign-on";

    /// <summary>The person's id; null where there is no account that is open to them.</summary>
    public async Task<Guid?> SignIn(ProviderPerson said, CancellationToken ct = default)
    {
        var person = await people.FindByLoginAsync(Provider, said.Key) ?? await FirstTime(said, ct);
        if (person is null || person.ClosedAt is not null)
        {
            await trail.Record(new(AuditEvents.SignInFailed) { Subject = person is null ? null : Subjects.Person(person.Id), Why = person is null ? "single sign-on by somebody without an account" : "the account is closed" }, ct);
            return null;
        }
        if (await rules.Rules(ct) is { RolesFollow: true } set) await Follow(person, said, set, ct);
        return person.Id;
    }

    private async Task<PersonRow?> FirstTime(ProviderPerson said, CancellationToken ct)
    {
        if (said.CheckedEmail is not { } email) return null;
        var person = await people.FindByEmailAsync(email);
        if (person is null)
        {
            var now = clock.GetUtcNow();
            var open = await db.Invitations.AsNoTracking().Where(i => i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now).Select(i => new { i.Email, i.Name, i.SecretHash }).ToListAsync(ct);
            if (open.FirstOrDefault(i => string.Equals(i.Email, email, StringComparison.OrdinalIgnoreCase)) is not { } invitation) return null;
            var id = await takeUp.TakeUp(invitation.SecretHash, said.Name ?? invitation.Name, null, ct);
            person = (await people.FindByIdAsync(id.ToString()))!;
        }
        // An account that one person of the provider has is not handed to another who now has the address.
        if ((await people.GetLoginsAsync(person)).Any(l => l.LoginProvider == Provider)) return null;
        TakeUpInvitation.Succeeded(await people.AddLoginAsync(person, new(Provider, said.Key, null)));
        return person;
    }

    private async Task Follow(PersonRow person, ProviderPerson said, SignInRules set, CancellationToken ct)
    {
        var now = (await council.One(person.Id, ct))!;
        var known = await db.Roles.Select(r => r.Key).ToListAsync(ct);
        var keys = set.Groups.Where(g => said.Groups.Contains(g.Group)).Select(g => g.Role).Concat(said.Roles).Intersect(known).Distinct().ToList();
        if (keys.Order(StringComparer.Ordinal).SequenceEqual(now.Roles.Select(r => r.Role).Order(StringComparer.Ordinal))) return;
        var teams = now.Roles.SelectMany(r => r.Teams).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        try
        {
            await council.Change(person.Id, [.. keys.Select(k => new GivenRole(k, now.Roles.FirstOrDefault(r => r.Role == k)?.Teams ?? teams))], now.Worker, "single sign-on", ct);
        }
        catch (RefusedException refused)
        {
            // The last administrator keeps the role, whatever the provider says, and the trail tells why.
            await trail.Record(new(AuditEvents.PersonChanged) { Subject = Subjects.Person(person.Id), Why = refused.Findings[0].What }, ct);
        }
    }
}
