using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>What came of a try to sign in.</summary>
/// <param name="Account">Whose it is; null where nobody is signed in, for whatever reason.</param>
/// <param name="CodeNeeded">The password was right, and a one-time code must follow.</param>
public readonly record struct Tried(Account? Account, bool CodeNeeded = false);

/// <summary>
/// Signing in with a password, and with a one-time code after it. An address that nobody has, a wrong password, a locked or a closed account and a council
/// without passwords get the same answer after the same work, so that nobody learns who has an account.
/// </summary>
public sealed class PasswordSignIn(FindAccount find, UserManager<PersonRow> people, Tries tries, NobodysPassword nobody, CouncilSettings councils, CurrentCouncil council, CurrentActor actor, AuditTrail trail, SignInSettings settings)
{
    public async Task<Tried> Password(string email, string password, string? from, CancellationToken ct = default)
    {
        var begun = Stopwatch.GetTimestamp();
        var tried = await Try(email, password, from, ct);
        if (tried.Account is not null) return tried;
        var (spent, step) = (Stopwatch.GetElapsedTime(begun), settings.WrongAnswerAfter);
        await Task.Delay(step * Math.Ceiling(spent / step) - spent, ct);
        return tried;
    }

    private async Task<Tried> Try(string email, string password, string? from, CancellationToken ct)
    {
        var account = await find.ByEmail(email, ct);
        if (account is not { } found)
        {
            nobody.Compare(people.PasswordHasher, password);
            return default;
        }
        using var entered = council.Enter(found.Council);
        using var acting = actor.Enter(new(null, "person", from));
        var (may, person) = (await tries.Take(found.Person, ct), (await people.FindByIdAsync(found.Person.ToString()))!);
        var rules = await councils.Read<SignInRules>(SignInRules.Part, ct);
        var compared = person.PasswordHash is { } hash ? people.PasswordHasher.VerifyHashedPassword(person, hash, password) : nobody.Compare(people.PasswordHasher, password);
        var why = !may ? "the account is locked for a while" : person.ClosedAt is not null ? "the account is closed" : !rules.Passwords ? "the council has switched passwords off"
            : compared == PasswordVerificationResult.Failed ? "wrong password" : null;
        if (why is not null)
        {
            await tries.Wrong(found.Person, why, ct);
            return default;
        }
        if (person.TwoFactorEnabled) return new(found, CodeNeeded: true);
        await tries.Right(found.Person, ct);
        return new(found);
    }

    /// <summary>The second step; a right one-time code or recovery code works once.</summary>
    public async Task<bool> Code(Account account, string code, bool recovery, string? from, CancellationToken ct = default)
    {
        using var entered = council.Enter(account.Council);
        using var acting = actor.Enter(new(null, "person", from));
        var (may, person) = (await tries.Take(account.Person, ct), await people.FindByIdAsync(account.Person.ToString()));
        if (person is null) return false;
        var plain = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var why = !may ? "the account is locked for a while" : person.ClosedAt is not null ? "the account is closed"
            : recovery ? (await people.RedeemTwoFactorRecoveryCodeAsync(person, plain.Length == 10 ? $"{plain[..5]}-{plain[5..]}" : plain)).Succeeded ? null : "wrong recovery code"
            : await CodeIsRight(person, plain) ? null : "wrong one-time code";
        if (why is not null)
        {
            await tries.Wrong(account.Person, why, ct);
            return false;
        }
        await tries.Right(account.Person, ct);
        if (recovery) await trail.Record(new(AuditEvents.RecoveryCodeUsed) { Subject = Subjects.Person(account.Person) }, ct);
        return true;
    }

    /// <summary>Right now, and not the one that was taken last: a code that somebody read over a shoulder must not work again.</summary>
    public async Task<bool> CodeIsRight(PersonRow person, string code)
    {
        const string provider = "throughcare.code", last = "last";
        if (code.Length != 6 || !await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        if (await people.GetAuthenticationTokenAsync(person, provider, last) == Secret.Hash(code)) return false;
        await people.SetAuthenticationTokenAsync(person, provider, last, Secret.Hash(code));
        return true;
    }
}

/// <summary>The password of nobody, to compare with where there is no account or no password, so that finding nothing takes as long as finding somebody.</summary>
public sealed class NobodysPassword
{
    private static readonly PersonRow Nobody = new() { Name = "", CreatedAt = default };

    private readonly Lock _making = new();
    private string? _hash;

    public PasswordVerificationResult Compare(IPasswordHasher<PersonRow> hasher, string password)
    {
        lock (_making) _hash ??= hasher.HashPassword(Nobody, Secret.New());
        hasher.VerifyHashedPassword(Nobody, _hash, password);
        return PasswordVerificationResult.Failed;
    }
}
