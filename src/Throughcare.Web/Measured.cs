using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Throughcare.App.Costing;
using Throughcare.App.Delivery;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Plans;
using Throughcare.App.Transfers;
using Throughcare.Caseload;
using Throughcare.Costing;
using Throughcare.Delivery;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.Web;

/// <summary>
/// What pages work out of one version of a proposal: done once, kept for as long as the proposal itself is kept in memory, and
/// gone with it. A version never changes, so nothing here is ever out of date.
/// </summary>
public sealed class Measured
{
    private static readonly ConditionalWeakTable<Proposal, Measured> Kept = [];

    private readonly Proposal _proposal;
    private readonly Lazy<Baseline> _baseline;
    private readonly Lazy<TodayMeasured> _today;
    private readonly ConcurrentDictionary<OptionId, Lazy<OptionResult?>> _results = new();
    private readonly ConcurrentDictionary<OptionId, Lazy<KeptTimetable?>> _timetables = new();
    private readonly ConcurrentDictionary<(OptionId, DateOnly), Lazy<Delivered?>> _delivered = new();
    private readonly ConcurrentDictionary<Audience, Lazy<Hiding>> _hidings = new();

    private readonly Lazy<ProposalCosts?> _costs;
    private readonly ConcurrentDictionary<OptionId, Lazy<Task<SensitivityOf?>>> _sensitivity = new();

    private Measured(KeptProposal kept)
    {
        var proposal = _proposal = kept.Proposal;
        _costs = new(() => CostAction.Of(kept.Reading));
        _baseline = new(proposal.MeasureBaseline);
        _today = new(() => DoNothing.Measure(proposal.Extract.Snapshot, proposal.Options.FirstOrDefault(o => o.DoNothing) ?? DoNothing.Option, proposal.PhaseRules));
    }

    public static Measured Of(KeptProposal kept) => Kept.GetValue(kept.Proposal, _ => new Measured(kept));

    public Baseline Baseline => _baseline.Value;

    /// <summary>What it costs; null where the proposal has no costs.</summary>
    public ProposalCosts? Costs => _costs.Value;

    /// <summary>What moves an option's answer: a thousand costings, so it is begun once and kept. Its task ends with null where the option has no table of assumptions.</summary>
    public Task<SensitivityOf?> Sensitivity(OptionCost option) => _sensitivity.GetOrAdd(option.Option.Id, _ => new(() => Task.Run(() => CostAction.Sensitivity(Costs!, option)))).Value;

    /// <summary>Today by the terms of a plan, with the limits that it breaks.</summary>
    public TodayMeasured Today => _today.Value;

    /// <summary>Options that are proposed: all but "do nothing".</summary>
    public IReadOnlyList<Option> Proposed => [.. _proposal.Options.Where(o => !o.DoNothing)];

    /// <summary>Proposed options whose last run still holds, whether or not a plan fits.</summary>
    public IReadOnlyList<OptionId> Solved => [.. Proposed.Where(o => RunOf(o) is not null).Select(o => o.Id)];

    /// <summary>The last run of an option as it is now, on this extract; null where there is none.</summary>
    public AllocationRun? RunOf(Option option) => _proposal.RunOf(option);

    /// <summary>How many decisions were made since the kept plan of an option was worked out; 0 where there is none.</summary>
    public int NewerDecisions(Option option) => RunOf(option) is { } run ? App.Plans.NewerDecisions.Than(_proposal, run) : 0;

    /// <summary>True where the option has been solved before it, or the extract, was changed.</summary>
    public bool HasOldRun(Option option) => RunOf(option) is null && _proposal.Runs.Any(r => r.Option == option.Id);

    /// <summary>The plan of an option and all that is said of it; null where it has not been solved.</summary>
    public OptionResult? Result(Option option) => _results.GetOrAdd(option.Id, _ => new(() => PlanAction.FromRun(_proposal, option))).Value;

    /// <summary>What an audience sees of the baseline and of every plan: decided once for all pages, so that none says what another hides.</summary>
    public Hiding SeenBy(Audience audience) => _hidings.GetOrAdd(audience, a => new(() => a.SeesAll ? SmallNumbers.Hide(new([], []), a) : PlanReport.Decide(Comparison, a))).Value;

    /// <summary>The timetable of an option's plan as it is now, and all that is said of it; null where there is none.</summary>
    public KeptTimetable? Timetable(Option option) => _timetables.GetOrAdd(option.Id, _ => new(() => TimetableAction.FromRun(_proposal, option))).Value;

    /// <summary>True where there is a timetable of an earlier plan, option, extract or settings, and none of what is now.</summary>
    public bool HasOldTimetable(Option option) => TimetableAction.Kept(_proposal, option) is not null && Timetable(option) is null;

    /// <summary>How the plan of an option is carried out, as it stands on a day; null where no timetable is kept.</summary>
    public Delivered? Delivered(Option option, DateOnly today) => _delivered.GetOrAdd((option.Id, today), _ => new(() => DeliveryAction.Of(_proposal, option, RunOf(option) is null ? null : Result(option), today))).Value;

    public PlanComparison Comparison => new()
    {
        AsAt = _proposal.Extract.Snapshot.AsAt,
        Baseline = Baseline,
        Today = Today,
        Options = [.. Proposed.Select(Result).OfType<OptionResult>()],
    };
}
