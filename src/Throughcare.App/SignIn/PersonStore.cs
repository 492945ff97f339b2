using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>The library's store of people over our tables; what it would keep in the open, it keeps closed: the key of one-time codes encrypted, recovery codes as hashes.</summary>
public sealed class PersonStore(ThroughcareDb db, KeptSecrets secrets)
    : UserOnlyStore<PersonRow, ThroughcareDb, Guid, PersonClaimRow, PersonLoginRow, PersonTokenRow, PersonPasskeyRow>(db)
{
    public override Task SetAuthenticatorKeyAsync(PersonRow user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, secrets.Close(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(PersonRow user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } kept ? secrets.Open(kept) : null;

    public override Task ReplaceCodesAsync(PersonRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Secret.Hash), cancellationToken);

    // The base class looks the code up among those that are kept, and keeps the rest by ReplaceCodesAsync, which would hash them a second time.
    public override async Task<bool> RedeemCodeAsync(PersonRow user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, Provider, RecoveryCodes, cancellationToken) ?? "").Split(';');
        var hash = Secret.Hash(code);
        if (!kept.Contains(hash)) return false;
        await base.ReplaceCodesAsync(user, kept.Where(k => k != hash), cancellationToken);
        return true;
    }

    // As the base class names them.
    private const string Provider = "[AspNetUserStore]", RecoveryCodes = "RecoveryCodes";
}
