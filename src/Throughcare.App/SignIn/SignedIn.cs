using Throughcare.App.Access;

namespace Throughcare.App.SignIn;

/// <summary>How somebody showed who they are.</summary>
public enum SignInWay
{
    Password,

    /// <summary>A password and a one-time code.</summary>
    Code,

    Passkey,

    Provider,
}

/// <summary>A session that is going on, and what its person may see and do now.</summary>
public sealed record SignedIn
{
    public required Viewer Viewer { get; init; }

    public required string Email { get; init; }

    public required string CouncilName { get; init; }

    /// <summary>The hash of the session's secret.</summary>
    public required string Session { get; init; }

    public required SignInWay Way { get; init; }

    public required DateTimeOffset Began { get; init; }

    /// <summary>The council asks for a second factor, and this session has none yet: until it has, it opens the person's own account and nothing else.</summary>
    public required bool SecondFactorMissing { get; init; }
}

/// <summary>One line of a person's list of sessions.</summary>
public sealed record SessionLine(string Session, DateTimeOffset Began, SignInWay Way, string? From, string Browser);
