using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>A person and whose they are.</summary>
public readonly record struct Account(Guid Person, int Council);

/// <summary>Finds the account that somebody signs in to, before it is known whose it is: the one place that looks across councils for it. All else goes on inside the council.</summary>
public sealed class FindAccount(IDbContextFactory<ThroughcareDb> databases, CurrentCouncil council)
{
    public Task<Account?> ByEmail(string email, CancellationToken ct = default)
    {
        var normal = email.Trim().Normalize().ToUpperInvariant();
        return Across(db => db.People.Where(p => p.NormalizedEmail == normal).Select(p => new Account(p.Id, p.CouncilId)).Take(1).ToListAsync(ct));
    }

    public Task<Account?> ByPasskey(byte[] credential, CancellationToken ct = default) =>
        Across(db => db.Set<PersonPasskeyRow>().Where(k => k.CredentialId == credential).Select(k => new Account(k.UserId, k.CouncilId)).Take(1).ToListAsync(ct));

    /// <summary>The council of an invitation, by the hash of the secret in its link; the person is not there yet.</summary>
    public async Task<int?> OfInvitation(string secretHash, CancellationToken ct = default) =>
        (await Across(db => db.Invitations.Where(i => i.SecretHash == secretHash).Select(i => new Account(i.Id, i.CouncilId)).Take(1).ToListAsync(ct)))?.Council;

    /// <summary>The council of a worker's personal link, by the hash of its secret.</summary>
    public async Task<int?> OfPersonalLink(string secretHash, CancellationToken ct = default) =>
        (await Across(db => db.PersonalLinks.Where(l => l.SecretHash == secretHash).Select(l => new Account(l.Id, l.CouncilId)).Take(1).ToListAsync(ct)))?.Council;

    private async Task<Account?> Across(Func<ThroughcareDb, Task<List<Account>>> look)
    {
        using var _ = council.EnterAll(AcrossCouncils.SignIn);
        await using var db = await databases.CreateDbContextAsync();
        return await look(db) is [var found] ? found : null;
    }
}
