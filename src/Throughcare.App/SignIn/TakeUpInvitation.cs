using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>
/// Makes the account that an invitation is for, and uses the invitation up: both or neither. Where the person has an account already, an administrator
/// let them set up signing in again, and the new password takes the place of everything that they signed in with before.
/// </summary>
public sealed class TakeUpInvitation(ThroughcareDb db, UserManager<PersonRow> people, FindAccount find, AuditTrail trail, Sessions sessions, TimeProvider clock)
{
    public const string TakenElsewhere = "This email address cannot be used here. Ask the administrator who invited you for an invitation to another address of yours.";

    /// <summary>Takes the invitation of a link up; without a password where the person comes by single sign-on.</summary>
    public async Task<Guid> TakeUp(string secretHash, string name, string? password, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        DateTimeOffset? used = now;
        if (await db.Invitations.Where(i => i.SecretHash == secretHash && i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now).ExecuteUpdateAsync(s => s.SetProperty(i => i.UsedAt, used), ct) == 0)
            throw Invitations.Refused("invitation-not-open", "This invitation cannot be used any more.", null, "Ask an administrator of your council for a new one.");
        var invitation = await db.Invitations.AsNoTracking().SingleAsync(i => i.SecretHash == secretHash, ct);
        var person = await people.FindByEmailAsync(invitation.Email);
        if (person is null) person = await Create(invitation, name, password, ct);
        else await SetUpAgain(person, password, ct);
        await trail.Add(db, new(AuditEvents.InvitationUsed) { Subject = Subjects.Invitation(invitation.Id), After = Subjects.Person(person.Id) }, ct);
        await transaction.CommitAsync(ct);
        sessions.Forget();
        return person.Id;
    }

    private async Task<PersonRow> Create(InvitationRow invitation, string name, string? password, CancellationToken ct)
    {
        if (await find.ByEmail(invitation.Email, ct) is not null) throw Invitations.Refused("address-taken", TakenElsewhere, null, "");
        var person = new PersonRow { Id = Guid.NewGuid(), UserName = invitation.Email, Email = invitation.Email, EmailConfirmed = true, Name = name, Worker = invitation.Worker, CreatedAt = clock.GetUtcNow() };
        Succeeded(password is null ? await people.CreateAsync(person) : await people.CreateAsync(person, password));
        var given = RoleText.Given(invitation.Roles);
        foreach (var role in await db.Roles.ToListAsync(ct))
            if (given.FirstOrDefault(g => g.Role == role.Key) is { } one) db.Add(new PersonRoleRow { PersonId = person.Id, RoleId = role.Id, Teams = one.Teams });
        await db.SaveChangesAsync(ct);
        return person;
    }

    private async Task SetUpAgain(PersonRow person, string? password, CancellationToken ct)
    {
        if (person.PasswordHash is not null) Succeeded(await people.RemovePasswordAsync(person));
        if (password is not null) Succeeded(await people.AddPasswordAsync(person, password));
        Succeeded(await people.SetTwoFactorEnabledAsync(person, false));
        foreach (var passkey in await people.GetPasskeysAsync(person)) Succeeded(await people.RemovePasskeyAsync(person, passkey.CredentialId));
        await Sessions.EndAll(db, person.Id, ct);
        await db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.AccessFailedCount, 0).SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null), ct);
        await trail.Add(db, new(AuditEvents.SignInReset) { Subject = Subjects.Person(person.Id) }, ct);
    }

    internal static void Succeeded(IdentityResult result)
    {
        if (!result.Succeeded) throw Invitations.Refused("not-saved", result.Errors.First().Description + ".", null, "Change it and send it again.");
    }
}
