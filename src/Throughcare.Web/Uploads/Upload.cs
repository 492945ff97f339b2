using Throughcare.App.Imports;
using Throughcare.App.Proposals;
using Throughcare.Findings;

namespace Throughcare.Web.Uploads;

/// <summary>How far files that somebody sent have got.</summary>
public enum UploadState
{
    Reading,

    /// <summary>Read; the answers are there to be checked. Nothing is kept yet.</summary>
    Read,

    /// <summary>They cannot be read, for reasons that the sender can put right.</summary>
    Refused,

    Keeping,

    /// <summary>Kept as a proposal.</summary>
    Kept,
}

/// <summary>Files that somebody sent, from the moment they arrive until they are kept as a proposal or forgotten.</summary>
public sealed class Upload
{
    public required string Id { get; init; }

    /// <summary>Who sent them, for which council. Nobody else finds them.</summary>
    public required Guid Person { get; init; }

    public required int Council { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required ImportRequest Request { get; init; }

    /// <summary>The proposal whose extract is to be replaced; null for a new one.</summary>
    public ProposalKey? Replaces { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public UploadState State { get; internal set; } = UploadState.Reading;

    public string Doing { get; internal set; } = "Opening the files";

    public Imported? Imported { get; internal set; }

    public IReadOnlyList<Finding> Findings { get; internal set; } = [];

    public ProposalKey? Proposal { get; internal set; }

    public bool Busy => State is UploadState.Reading or UploadState.Keeping;
}
