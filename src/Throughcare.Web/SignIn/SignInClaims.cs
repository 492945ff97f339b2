using System.Security.Claims;

namespace Throughcare.Web.SignIn;

/// <summary>
/// What a single sign-on says about a person, whatever the provider calls it. A person is known by <see cref="Key"/> and by nothing else:
/// an e-mail address can change hands, and several providers let people choose their own.
/// </summary>
public static class SignInClaims
{
    /// <summary>Stable and opaque: the same person at the same provider always, and no other person ever. It may stand in a log.</summary>
    public const string Key = ClaimTypes.NameIdentifier;

    public const string Name = ClaimTypes.Name;

    public const string Email = ClaimTypes.Email;

    /// <summary>"true" only where the provider says that it has checked the address; otherwise "false".</summary>
    public const string EmailVerified = "email_verified";

    /// <summary>One for each of our roles that the provider's groups or app roles stand for.</summary>
    public const string Role = ClaimTypes.Role;

    /// <summary>One for each of the provider's groups or app roles, as it names them.</summary>
    public const string Group = "group";

    /// <summary>How the person proved who they are ("pwd", "mfa"), one for each way.</summary>
    public const string Ways = "amr";

    /// <summary>When the person last proved it to the provider, in seconds since 1970.</summary>
    public const string ProvedAt = "auth_time";

    /// <summary>The provider's name for its own session, for signing out everywhere.</summary>
    public const string ProviderSession = "sid";

    public const string Issuer = "iss";
}
