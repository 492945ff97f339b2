using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Throughcare.Web.SignIn;

/// <summary>Who a provider's claims are about, in our words. Only what is listed here is taken; the rest of a token stays behind.</summary>
public static class ExternalPerson
{
    private static readonly string[] TakenAsTheyAre = [SignInClaims.Ways, SignInClaims.ProvedAt, SignInClaims.ProviderSession];

    public static ClaimsPrincipal From(string scheme, string issuer, IReadOnlyCollection<Claim> said, RoleMap roles)
    {
        string? Said(string type) => said.FirstOrDefault(c => c.Type == type)?.Value is { } value && Clean(value) is { Length: > 0 } clean ? clean : null;

        var identity = new ClaimsIdentity(scheme, SignInClaims.Name, SignInClaims.Role);
        void Add(string type, string? value)
        {
            if (value is not null) identity.AddClaim(new(type, value));
        }
        Add(SignInClaims.Key, Key(issuer, Said("sub") ?? throw new ArgumentException("A person without a subject cannot be known again.", nameof(said)), Said("tid"), Said("oid")));
        Add(SignInClaims.Issuer, issuer);
        Add(SignInClaims.Name, Said("name") ?? Said("preferred_username"));
        Add(SignInClaims.Email, Said("email"));
        Add(SignInClaims.EmailVerified, Said("email") is null ? null : Said("email_verified")?.ToLowerInvariant() == "true" ? "true" : "false");
        foreach (var role in roles.RolesOf(said)) Add(SignInClaims.Role, role);
        foreach (var group in said.Where(c => c.Type == roles.ClaimType).Select(c => Clean(c.Value)).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal)) Add(SignInClaims.Group, group);
        foreach (var claim in said.Where(c => TakenAsTheyAre.Contains(c.Type))) Add(claim.Type, Clean(claim.Value));
        return new(identity);
    }

    /// <summary>
    /// Issuer and subject. With Microsoft Entra ID the directory and the person in it, since there the subject is another one for each application
    /// and would change with the client id; only Entra's own issuer is believed about those. Hashed, so that it is short and says nothing.
    /// </summary>
    public static string Key(string issuer, string subject, string? tenant = null, string? person = null) =>
        Base64UrlEncoder.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(
            tenant is not null && person is not null && Entra(issuer, tenant) ? $"entra|{tenant.ToLowerInvariant()}|{person.ToLowerInvariant()}" : $"{issuer}|{subject}")));

    private static bool Entra(string issuer, string tenant) =>
        EntraHosts.Any(host => issuer.Equals($"https://{host}/{tenant}/v2.0", StringComparison.OrdinalIgnoreCase));

    private static readonly string[] EntraHosts = ["login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"];

    private static string Clean(string value) => string.Concat(value.Where(c => !char.IsControl(c)).Take(256)).Trim();
}
