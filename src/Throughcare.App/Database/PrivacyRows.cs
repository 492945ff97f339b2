namespace Throughcare.App.Database;

/// <summary>
/// The key under which what identifies one child or worker is encrypted, itself encrypted under the installation's key. Destroying it
/// erases the person everywhere at once, in extracts, runs and the audit trail, and leaves every count as it was.
/// </summary>
public sealed class SubjectKeyRow : ICouncilRow
{
    public int CouncilId { get; set; }

    /// <summary>The person's opaque id: the same in links, logs, runs and the audit trail. It cannot be worked out without the council's secret.</summary>
    public required string Token { get; set; }

    /// <summary>The encrypted key; null once it has been destroyed.</summary>
    public byte[]? Key { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset? DestroyedAt { get; set; }
}

/// <summary>Somebody who may open one restricted record.</summary>
public sealed class RestrictedAccessRow : ICouncilRow
{
    public required Guid ProposalId { get; set; }

    /// <summary>The child, by opaque id.</summary>
    public required string Token { get; set; }

    public required Guid PersonId { get; set; }

    public int CouncilId { get; set; }

    public required Guid GivenBy { get; set; }

    public required DateTimeOffset GivenAt { get; set; }

    public required string Why { get; set; }
}

/// <summary>Figures that were released outside, so that a later release cannot be taken from an earlier one to find a hidden count.</summary>
public sealed class ReleaseRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    public required string Name { get; set; }

    public required DateTimeOffset ReleasedAt { get; set; }

    /// <summary>What was shown and what was hidden, as JSON.</summary>
    public required string Content { get; set; }
}

/// <summary>What a council has set for itself: sign-in, privacy, retention.</summary>
public sealed class CouncilSettingsRow : ICouncilRow
{
    public int CouncilId { get; set; }

    /// <summary>As JSON; what is missing has its default.</summary>
    public required string Settings { get; set; }
}
