namespace Throughcare.Web.Audit;

/// <summary>What one address writes into the audit trail, or why it writes nothing.</summary>
/// <param name="Route">The address as a pattern, as in the table of doors.</param>
public sealed record Recorded(string Route)
{
    /// <summary>The event of a look; null where nothing of one child or one worker is shown, and <see cref="NoLook"/> says so.</summary>
    public string? Look { get; init; }

    /// <summary>The part of the address that says what is looked at: child, worker or upload; null for lists.</summary>
    public string? Subject { get; init; }

    /// <summary>Why looking is not recorded.</summary>
    public string? NoLook { get; init; }

    /// <summary>The events that sending something there may write.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Why sending something there is not recorded, where something can be sent.</summary>
    public string? NoChange { get; init; }
}
