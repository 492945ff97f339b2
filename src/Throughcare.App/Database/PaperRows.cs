using Throughcare.App.Privacy;
using Throughcare.App.SignIn;
using Throughcare.Intake;

namespace Throughcare.App.Database;

/// <summary>One saved version of a paper; the latest holds, the others are kept for what names them.</summary>
public sealed class PaperRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    public required PaperKind Kind { get; set; }

    public required int Version { get; set; }

    /// <summary>The text of the file, sealed under the council's key.</summary>
    public required string Text { get; set; }

    public required string SavedBy { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}

/// <summary>What somebody said of themselves, or is known of them, in confidence; the latest of each kind alone is kept.</summary>
public sealed class ConfidentialRecordRow : ICouncilRow
{
    public required Guid ProposalId { get; set; }

    /// <summary>The worker, by opaque id.</summary>
    public required string Token { get; set; }

    public required ConfidentialKind Kind { get; set; }

    public int CouncilId { get; set; }

    /// <summary>Sealed under the worker's own key.</summary>
    public required string Text { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}

/// <summary>A link for one worker to one page. It holds a secret, and only its hash is kept.</summary>
public sealed class PersonalLinkRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    /// <summary>The worker, by opaque id.</summary>
    public required string Token { get; set; }

    public required LinkPurpose Purpose { get; set; }

    public required string SecretHash { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? FirstOpenedAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}
