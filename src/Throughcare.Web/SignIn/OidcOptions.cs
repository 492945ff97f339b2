using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Throughcare.Web.SignIn;

/// <summary>One provider, as it is set up.</summary>
public sealed class OidcOptions : OAuthOptions
{
    /// <summary>Where people are told that they were not signed in; it is given why= and with=, the name of the scheme.</summary>
    public const string ProblemPath = "/sign-in/problem";

    public string Authority { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public RoleMap Roles { get; set; } = RoleMap.Nobody;

    /// <summary>People must have proved who they are no longer ago than this; null asks nothing.</summary>
    public TimeSpan? MaxAge { get; set; }

    public ProviderDescription Description { get; set; } = null!;

    /// <summary>
    /// Nothing is refused here: the framework asks this at every request of every page, so that one missing setting would close them all.
    /// <see cref="WrongSetting"/> is looked at when somebody tries to sign in.
    /// </summary>
    public override void Validate() { }

    /// <summary>What is missing or cannot be read in the settings, for the log; null where all is well.</summary>
    public string? WrongSetting { get; set; }
}

/// <summary>Nobody is signed in. The message is for the log and holds nothing that came from a person or a token.</summary>
public sealed class SignInRefused(SignInProblem problem, string message) : AuthenticationFailureException(message)
{
    public SignInProblem Problem { get; } = problem;
}
