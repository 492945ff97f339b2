using Throughcare.App.Audit;
using Throughcare.App.Costing;
using Throughcare.App.Papers;
using Throughcare.App.Privacy;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Transfers;

namespace Throughcare.App.Proposals;

/// <summary>
/// Where proposals are kept: a folder or the database. Pages and commands use this alone, so that an action is the same over both.
/// A key that nobody knows, or a change that somebody else was quicker to make, is refused with a finding.
/// </summary>
public interface IProposalStore
{
    /// <summary>Every proposal, by title.</summary>
    Task<IReadOnlyList<ProposalSummary>> List(CancellationToken ct = default);

    Task<KeptProposal> Load(ProposalKey key, CancellationToken ct = default);

    /// <summary>Keeps a new proposal whole, or not at all. It is read first, and refused if it cannot be.</summary>
    Task<ProposalKey> Create(ProposalContent content, ImportRecord import, CancellationToken ct = default);

    /// <summary>
    /// Puts the next extract in the place of the present one, which is kept. Settings, options, judgements and runs stay; only the
    /// date and the source follow the new extract. All of it is seen at once, or none of it.
    /// </summary>
    Task ReplaceExtract(ProposalKey key, ProposalContent content, ImportRecord import, CancellationToken ct = default);

    Task AddJudgement(ProposalKey key, Judgement judgement, CancellationToken ct = default) => AddJudgements(key, [judgement], ct);

    /// <summary>Adds all of them, or none: brothers and sisters who change together are decided about together.</summary>
    Task AddJudgements(ProposalKey key, IReadOnlyList<Judgement> judgements, CancellationToken ct = default);

    /// <summary>Saves how the council goes from today to a plan. Refused where the settings are no longer those that were opened.</summary>
    Task SaveTransfers(ProposalKey key, TransferSettings opened, TransferSettings settings, CancellationToken ct = default);

    /// <summary>Saves an option as its next version: a new option when its id is new. The option's version must be the one that is kept now.</summary>
    /// <returns>The option with its new version.</returns>
    Task<Option> SaveOption(ProposalKey key, Option option, CancellationToken ct = default);

    /// <summary>Saves a costing as its next version. The version that it was made from must be the one that is kept now; options and their plans stay as they are.</summary>
    Task SaveCosting(ProposalKey key, CostingContent costing, CancellationToken ct = default);

    /// <summary>Every version of the costing that is kept, the latest first. A folder keeps what holds now, and gives none.</summary>
    Task<IReadOnlyList<CostingVersion>> CostingVersions(ProposalKey key, CancellationToken ct = default);

    /// <summary>
    /// Saves papers as their next versions, all of them or none. The version that each was made from must be the one that is kept now. <paramref name="also"/> is written
    /// into the trail with them, where saving means more than that something was written.
    /// </summary>
    Task SavePapers(ProposalKey key, IReadOnlyList<Paper> papers, string by, AuditEvent? also = null, CancellationToken ct = default);

    /// <summary>Every version of a paper that is kept, the latest first. A folder keeps what holds now, and gives none.</summary>
    Task<IReadOnlyList<PaperVersion>> PaperVersions(ProposalKey key, PaperKind kind, CancellationToken ct = default);

    /// <summary>The latest paper of a kind of every other proposal of the council, by its key. A folder holds one proposal, and gives none.</summary>
    Task<IReadOnlyDictionary<string, string>> PapersElsewhere(ProposalKey key, PaperKind kind, CancellationToken ct = default) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    /// <summary>Keeps the answer of a run.</summary>
    Task SaveRun(ProposalKey key, AllocationRun run, CancellationToken ct = default);

    /// <summary>Keeps a timetable.</summary>
    Task SaveTimetable(ProposalKey key, ScheduleRun run, CancellationToken ct = default);

    /// <summary>What came of the last time that files were brought in; null when nothing is known of it.</summary>
    Task<ImportRecord?> LastImport(ProposalKey key, CancellationToken ct = default);
}

/// <summary>A proposal in a list.</summary>
public sealed record ProposalSummary
{
    public required ProposalKey Key { get; init; }

    public required string Title { get; init; }

    /// <summary>True for a made-up council: every page says so.</summary>
    public required bool MadeUp { get; init; }

    /// <summary>The date of its extract.</summary>
    public required DateOnly AsAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>A proposal as it is kept and as it was read. It is shared between requests and must not be changed.</summary>
public sealed record KeptProposal
{
    public required ProposalKey Key { get; init; }

    /// <summary>What the audit trail calls it; null in a folder, which has no trail.</summary>
    public Guid? Id { get; init; }

    /// <summary>Goes up with every change; whatever was worked out from one version holds while it does not.</summary>
    public required int Version { get; init; }

    /// <summary>Goes up with every change of the costing; 0 where there is none.</summary>
    public int CostingVersion { get; init; }

    /// <summary>The version of each paper that has been saved.</summary>
    public IReadOnlyDictionary<PaperKind, int> PaperVersions { get; init; } = new Dictionary<PaperKind, int>();

    public required ProposalContent Content { get; init; }

    /// <summary>The proposal with its settings, and all that the reader found, counted and could not take.</summary>
    public required ProposalReading Reading { get; init; }

    /// <summary>Opaque ids of its children and workers, for addresses.</summary>
    public PersonTokens Tokens { get; init; } = PersonTokens.Unkept;

    /// <summary>When the rows about single children were deleted because they were due; null while they are here.</summary>
    public DateOnly? RowsDeletedOn { get; init; }

    public Proposal Proposal => Reading.Proposal;

    /// <summary>A paper as it now stands; without text where nobody has written it.</summary>
    public Paper Paper(PaperKind kind) => new(kind, Content.Papers.GetValueOrDefault(kind, ""), PaperVersions.GetValueOrDefault(kind));
}

/// <summary>One time that files were brought in, and what came of it.</summary>
public sealed record ImportRecord
{
    /// <summary>The files, in words.</summary>
    public required string Source { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>For each table that was brought: rows in = rows kept + rows rejected.</summary>
    public IReadOnlyList<SourceCount> Counts { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<RejectedRow> Rejected { get; init; } = [];
}
