using Throughcare.Allocation;
using Throughcare.App.Runs;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.App.Plans;

/// <summary>What is asked of a plan.</summary>
public sealed record PlanRequest
{
    /// <summary>Only this option; null for every proposed one.</summary>
    public OptionId? Only { get; init; }

    /// <summary>When the search stops, for each option.</summary>
    public RunLimits Limits { get; init; } = RunLimits.Default;

    public int Seed { get; init; } = 1;

    /// <summary>
    /// Keep near the plan that is kept for the option (the latest, whatever the extract was): each departure has the option's price, so that one new decision does not
    /// shake the whole plan.
    /// </summary>
    public bool NearPublished { get; init; }

    /// <summary>The clock that dates the runs.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>How far the planning is: which option, and what the engine says of it.</summary>
public sealed record PlanProgress(Option Option, int Number, int Of, AllocationProgress Engine);

/// <summary>What came of it.</summary>
public sealed record PlanMade
{
    public required Proposal Proposal { get; init; }

    public required PlanComparison Comparison { get; init; }

    /// <summary>One for each option that was solved, to be kept with the proposal.</summary>
    public required IReadOnlyList<AllocationRun> Runs { get; init; }

    /// <summary>By option, what is other than in the plan that was kept before, where there was one of the same children and workers.</summary>
    public IReadOnlyDictionary<OptionId, PlanDifference> SinceKept { get; init; } = new Dictionary<OptionId, PlanDifference>();

    /// <summary>By option, the weeks of its plan; empty where nobody has said when the plan begins.</summary>
    public IReadOnlyDictionary<OptionId, TimetableMade> Timetables { get; init; } = new Dictionary<OptionId, TimetableMade>();

    /// <summary>True where somebody stopped the search; the best plans so far are kept.</summary>
    public required bool Stopped { get; init; }
}

/// <summary>
/// The main job: every proposed option solved, relationships first, and compared with today. Doing nothing is measured and never
/// solved. The same action serves folder, database, command line and pages.
/// </summary>
public static class PlanAction
{
    public static PlanMade Make(
        Proposal proposal, PlanRequest request, IProgress<PlanProgress>? progress = null, CancellationToken cancel = default)
    {
        var options = Proposed(proposal, request.Only);
        var snapshot = proposal.Extract.Snapshot;
        var results = new List<OptionResult>();
        var runs = new List<AllocationRun>();
        var since = new Dictionary<OptionId, PlanDifference>();
        var timetables = new Dictionary<OptionId, TimetableMade>();
        foreach (var option in options)
        {
            var number = results.Count + 1;
            var kept = Solve(proposal, option, request, new Relay(engine => progress?.Report(new(option, number, options.Count, engine))), cancel);
            results.Add(OptionResult.Of(snapshot, kept, proposal.PhaseRules, proposal.Caseload, proposal.Judgements));
            runs.Add(Run(proposal, option, kept, request.Clock));
            if (TimetableAction.After(proposal, results[^1], runs[^1], request, weeks => progress?.Report(new(option, number, options.Count, InWeeks(weeks))), cancel) is { } timetable) timetables[option.Id] = timetable;
            if (SinceKept(proposal, option, kept) is { } difference) since[option.Id] = difference;
        }
        return new()
        {
            Proposal = proposal,
            Comparison = Compare(proposal, results),
            Runs = runs,
            SinceKept = since,
            Timetables = timetables,
            Stopped = cancel.IsCancellationRequested,
        };
    }

    /// <summary>Solves one option, relationships first.</summary>
    public static RelationshipsKept Solve(
        Proposal proposal, Option option, PlanRequest request, IProgress<AllocationProgress>? progress = null, CancellationToken cancel = default)
    {
        var reading = AllocationProblems.From(proposal.Extract.Snapshot, proposal.Judgements, option, proposal.PhaseRules, request.NearPublished ? Published(proposal, option) : null);
        return RelationshipsFirst.Solve(reading, problem => Allocator.Solve(problem, Stop(request.Limits), request.Seed, progress: progress, cancel: cancel),
            (problem, answer) => Clashes.Explain(problem, answer, request.Limits.Seconds ?? Clashes.Seconds, cancel));
    }

    /// <summary>What is other in a new plan than in the one that is kept for the option; null where there is none of the same children and workers.</summary>
    public static PlanDifference? SinceKept(Proposal proposal, Option option, RelationshipsKept kept)
    {
        return kept.Answer.Plan is { } plan && Published(proposal, option) is { } before ? Difference(kept.Reading, before, plan) : null;
    }

    /// <summary>What is other in the second plan than in the first, by the priorities of one option; null where the first is of other children, workers or teams.</summary>
    public static PlanDifference? Difference(ProblemReading reading, AllocationPlan first, AllocationPlan second)
    {
        var problem = reading.Problem with { Published = null };
        var whole = problem.Groups.All(g => first.WorkerOf.TryGetValue(g.Id, out var w) && first.TeamOf.ContainsKey(w))
            && problem.Workers.All(w => w.Leaving || first.TeamOf.TryGetValue(w.Id, out var t) && w.AllowedTeams.Contains(t));
        return whole ? PlanDifference.Of(problem, first, second) : null;
    }

    /// <summary>The latest plan that is kept for the option, whatever extract and version it was made of; null where there is none.</summary>
    public static AllocationPlan? Published(Proposal proposal, Option option) =>
        proposal.Runs.Where(r => r.Option == option.Id && r.Answer.Plan is not null).OrderBy(r => r.FinishedAt).LastOrDefault()?.Answer.Plan;

    public static AllocationRun Run(Proposal proposal, Option option, RelationshipsKept kept, TimeProvider clock) => new()
    {
        Option = option.Id,
        OptionVersion = option.Version,
        ExtractFingerprint = proposal.Extract.Fingerprint,
        Answer = kept.Answer,
        Judgements = proposal.Judgements.Count,
        FinishedAt = clock.GetUtcNow(),
    };

    /// <summary>The comparison of the runs that are kept with the proposal; options without a run that still holds are left out.</summary>
    public static PlanComparison FromRuns(Proposal proposal)
    {
        var results = new List<OptionResult>();
        foreach (var option in proposal.Options.Where(o => !o.DoNothing && o.Teams.Count > 0))
            if (FromRun(proposal, option) is { } result) results.Add(result);
        return Compare(proposal, results);
    }

    /// <summary>
    /// The result of the run that is kept for an option, with the judgements that it was worked out from: what was decided since is for <see cref="NewerDecisions"/>. Null
    /// where there is no run of this extract and option, or not of these judgements.
    /// </summary>
    public static OptionResult? FromRun(Proposal proposal, Option option)
    {
        if (proposal.RunOf(option) is not { } run) return null;
        var reading = AllocationProblems.From(proposal.Extract.Snapshot, NewerDecisions.KnownTo(proposal, run), option, proposal.PhaseRules);
        return RelationshipsFirst.Restore(reading, run.Answer) is { } kept ? OptionResult.Of(proposal.Extract.Snapshot, kept, proposal.PhaseRules, proposal.Caseload, proposal.Judgements) : null;
    }

    /// <summary>True where the option's plan is of the present extract and option, and no decision that bears on it is newer.</summary>
    public static bool HoldsStill(Proposal proposal, OptionId id)
    {
        var run = proposal.Runs.Where(r => r.Option == id && r.ExtractFingerprint == proposal.Extract.Fingerprint && proposal.Options.Any(o => o.Id == id && o.Version == r.OptionVersion)).OrderBy(r => r.FinishedAt).LastOrDefault();
        return run?.Answer.Plan is not null && NewerDecisions.Than(proposal, run) == 0;
    }

    private static PlanComparison Compare(Proposal proposal, IReadOnlyList<OptionResult> results)
    {
        var snapshot = proposal.Extract.Snapshot;
        var nothing = proposal.Options.FirstOrDefault(o => o.DoNothing) ?? DoNothing.Option with { Limits = new() { Standard = proposal.Caseload.Standard, Maximum = proposal.Caseload.Maximum } };
        return new()
        {
            AsAt = snapshot.AsAt,
            Baseline = proposal.MeasureBaseline(),
            Today = DoNothing.Measure(snapshot, nothing, proposal.PhaseRules),
            Options = results,
        };
    }

    private static List<Option> Proposed(Proposal proposal, OptionId? only)
    {
        if (only is { } id)
        {
            var option = proposal.Options.FirstOrDefault(o => string.Equals(o.Id.Text, id.Text, StringComparison.OrdinalIgnoreCase))
                ?? throw Refuse("no-such-option", $"The proposal has no option '{id}'.", id.Text, $"Choose one of: {string.Join(", ", proposal.Options.Select(o => o.Id))}.");
            return option.DoNothing ? throw Refuse("do-nothing-is-measured", "Doing nothing is measured, not planned.", id.Text, "Choose another option; today is shown beside it.") : [option];
        }
        var options = proposal.Options.Where(o => !o.DoNothing).ToList();
        if (options.Count > 0) return options;
        // A council that has no option yet sees one at once, labelled as a guess.
        var limits = new CaseloadLimits { Standard = proposal.Caseload.Standard, Maximum = proposal.Caseload.Maximum };
        return FirstGuess.TeamsByLocality(proposal.Extract.Snapshot, proposal.PhaseRules, limits) is { } guess ? [guess.Option]
            : throw Refuse("no-option", "The proposal has no option to plan, and too little is known to draw one up: home localities, teams and workers are needed.", null, "Add an option with its teams.");
    }

    private static RefusedException Refuse(string rule, string what, string? value, string toDo) =>
        new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo });

    internal static StopRule Stop(RunLimits limits)
    {
        var stop = StopRule.AtGap((decimal)(limits.Gap ?? 0));
        if (limits.Seconds is { } seconds) stop = stop.Or(StopRule.AfterSeconds(seconds));
        if (limits.Iterations is { } iterations) stop = stop.Or(StopRule.AfterIterations(iterations));
        return stop;
    }

    private static AllocationProgress InWeeks(TransferProgress weeks) => new(null, weeks.Bound, weeks.Seconds, weeks.Iterations, "Spreading the changes over weeks.");

    /// <summary>Hands progress on at once and on the same thread; Progress{T} would post it and change its order.</summary>
    private sealed class Relay(Action<AllocationProgress> hand) : IProgress<AllocationProgress>
    {
        public void Report(AllocationProgress value) => hand(value);
    }
}
