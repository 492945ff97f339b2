namespace Throughcare.App.SignIn;

/// <summary>What a council has set about signing in.</summary>
public sealed record SignInRules
{
    /// <summary>The name of this part of the council's settings.</summary>
    public const string Part = "signIn";

    /// <summary>People may sign in with a password. Without, only by passkey and single sign-on.</summary>
    public bool Passwords { get; init; } = true;

    /// <summary>After a password a one-time code is needed too; a passkey and single sign-on are enough alone.</summary>
    public bool SecondFactor { get; init; }

    /// <summary>Roles follow the single sign-on provider at every sign-in.</summary>
    public bool RolesFollow { get; init; }

    /// <summary>Which of the provider's groups or app roles stand for which of the council's roles.</summary>
    public IReadOnlyList<GroupRole> Groups { get; init; } = [];
}

/// <summary>A group or app role of the provider, and the key of the role that it stands for.</summary>
public sealed record GroupRole(string Group, string Role);
