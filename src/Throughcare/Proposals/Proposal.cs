using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Transfers;

namespace Throughcare.Proposals;

/// <summary>
/// What the council's systems said on one date, never changed: the snapshot, where it came from, and everything that was
/// found, assumed or rejected on the way in.
/// </summary>
public sealed record Extract
{
    public required Snapshot Snapshot { get; init; }

    /// <summary>The files that it was read from, in words.</summary>
    public required string Source { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What had to be assumed, each with how often: "FTE taken as 1.0", 28.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>Fingerprint of the content, so that a run can name what it was worked out from.</summary>
    public string Fingerprint { get; init; } = "";
}

/// <summary>
/// A proposal: what it is about, the extract it starts from, what people decided, the options and the runs made of them.
/// The same whether it is kept in a folder or in the database.
/// </summary>
public sealed record Proposal
{
    public required string Title { get; init; }

    public required string Council { get; init; }

    /// <summary>True for a made-up council: every page says so.</summary>
    public bool MadeUp { get; init; }

    public required Extract Extract { get; init; }

    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>How the council counts a caseload.</summary>
    public CaseloadDefinition Caseload { get; init; } = CaseloadDefinition.Council;

    /// <summary>The council's own phase rules, or the standard ones.</summary>
    public PhaseRules PhaseRules { get; init; } = PhaseRules.Standard;

    /// <summary>Weeks that proceedings are taken to last where no court date is known.</summary>
    public int ProceedingsWeeks { get; init; } = Proceedings.StatutoryWeeks;

    public required IReadOnlyList<Option> Options { get; init; }

    public IReadOnlyList<AllocationRun> Runs { get; init; } = [];

    /// <summary>How the council goes from today to a plan; without a first day there is no timetable.</summary>
    public TransferSettings Transfers { get; init; } = new();

    /// <summary>The latest timetable of each option.</summary>
    public IReadOnlyList<ScheduleRun> Timetables { get; init; } = [];

    /// <summary>The latest run of an option as it now stands over this extract; null where there is none.</summary>
    public AllocationRun? RunOf(Option option) =>
        Runs.Where(r => r.Option == option.Id && r.OptionVersion == option.Version && r.ExtractFingerprint == Extract.Fingerprint).OrderBy(r => r.FinishedAt).LastOrDefault();

    /// <summary>Where children and workers are on the day of the extract, by the proposal's own definition and rules.</summary>
    public Baseline MeasureBaseline() => Baseline.Of(Extract.Snapshot, Caseload, PhaseRules, Extract.Source, ProceedingsWeeks);
}
