using Throughcare.App.Runs;

namespace Throughcare.App.Database;

/// <summary>
/// Work done in the background: what it was started from (extract, option version, seed, stop rule, engine), how far it is, and the
/// answer. What it was started from is never changed.
/// </summary>
public sealed class RunRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    public required RunKind Kind { get; set; }

    public required RunState State { get; set; }

    /// <summary>The option that is solved.</summary>
    public required string Option { get; set; }

    public required int OptionVersion { get; set; }

    public required string ExtractFingerprint { get; set; }

    public int Seed { get; set; }

    /// <summary>When to stop, as JSON of <see cref="RunLimits"/>; null for a run that was made elsewhere and kept here.</summary>
    public string? Limits { get; set; }

    public string? Engine { get; set; }

    /// <summary>How far it is, as JSON of <see cref="RunProgress"/>.</summary>
    public string? Progress { get; set; }

    /// <summary>The answer of a plan, as the JSON of a proposal folder's runs.</summary>
    public string? Answer { get; set; }

    /// <summary>Why it failed, as JSON of findings.</summary>
    public string? Findings { get; set; }

    /// <summary>A person asked to stop and keep the best so far.</summary>
    public bool StopAsked { get; set; }

    /// <summary>How often it was begun: more than once after a machine went down.</summary>
    public int Attempts { get; set; }

    public required DateTimeOffset QueuedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>One time that files were brought in: what came of it in rows in, kept and rejected.</summary>
public sealed class ImportRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    /// <summary>The extract that it made.</summary>
    public required Guid ExtractId { get; set; }

    public required string Source { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }

    /// <summary>Rows in, kept and rejected of each table that was brought, as JSON; null where nobody counted.</summary>
    public string? Counts { get; set; }
}

/// <summary>Something that was found on the way in.</summary>
public sealed class FindingRow : ICouncilRow
{
    public required Guid ImportId { get; set; }

    public required int Position { get; set; }

    public int CouncilId { get; set; }

    /// <summary>The finding as JSON; it holds an id at most, never a name.</summary>
    public required string Finding { get; set; }
}

/// <summary>A row that was not taken: kept as it was found, with the reason.</summary>
public sealed class RejectedRowRow : ICouncilRow
{
    public required Guid ImportId { get; set; }

    public required int Position { get; set; }

    public int CouncilId { get; set; }

    public required string File { get; set; }

    public string? Sheet { get; set; }

    public required IReadOnlyList<string> Columns { get; set; }

    public required int Number { get; set; }

    public required IReadOnlyList<string> Cells { get; set; }

    /// <summary>Why, as JSON of a finding.</summary>
    public required string Why { get; set; }
}
