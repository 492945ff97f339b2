using Throughcare.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Runs;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>
/// After a manager refused a change or put it off: the rest worked out again with everything else where it is. The plan first, where it does not know the decision yet, then its
/// weeks near those that people know.
/// </summary>
public static class RestAction
{
    /// <summary>Seconds for the plan, where one is needed.</summary>
    private const double SecondsForPlan = 5;

    /// <summary>The plan with the new decisions in it; null where the plan that is kept knows them all. Refused where no plan fits with them.</summary>
    public static AllocationRun? Plan(Proposal proposal, Option option, int seed, TimeProvider clock, IProgress<AllocationProgress>? progress = null, CancellationToken cancel = default)
    {
        if (Held(proposal, option) is not { } run || NewerDecisions.Than(proposal, run) == 0) return null;
        var published = run.Answer.Plan!;
        var limits = RunLimits.Default with { Seconds = SecondsForPlan };
        var reading = AllocationProblems.From(proposal.Extract.Snapshot, proposal.Judgements, option, proposal.PhaseRules, published);
        var kept = RelationshipsFirst.Solve(reading, problem => RestOfPlan.Prefer(problem, published, Allocator.Solve(problem, PlanAction.Stop(limits), seed, progress: progress, cancel: cancel)));
        if (kept.Answer.Plan is null)
            throw new RefusedException(new Finding
            {
                Rule = "no-plan-fits", Severity = Severity.Error, Value = option.Id.Text,
                What = $"No plan of the option '{option.Title}' was found that keeps every limit with what was decided since, so the plan and its timetable stay as they are.", ToDo = "Work the plan out again to see which limits clash, or take a decision back.",
            });
        return PlanAction.Run(proposal, option, kept, clock);
    }

    /// <summary>The weeks of the plan that is kept now, near an earlier timetable; with what people knew before, so that it can be said what became other.</summary>
    public static ScheduleRun Timetable(Proposal proposal, Option option, ScheduleRun earlier, IReadOnlyDictionary<GroupId, EarlierMove> before, RunLimits limits, int seed, TimeProvider clock,
        IProgress<TransferProgress>? progress = null, CancellationToken cancel = default)
    {
        var made = TimetableAction.Solve(proposal, option, limits with { NearKept = true }, seed, clock, progress, cancel);
        return made with { Before = before, KnownBefore = earlier.Judgements };
    }

    /// <summary>The changes of an earlier timetable with their workers, from the plan that it was of.</summary>
    public static IReadOnlyDictionary<GroupId, EarlierMove> Moves(Proposal proposal, ScheduleRun earlier)
    {
        var plan = proposal.Runs.FirstOrDefault(r => r.Option == earlier.Option && r.FinishedAt == earlier.PlanFinishedAt)?.Answer.Plan;
        return earlier.Days.ToDictionary(d => d.Key, d => new EarlierMove(d.Value, plan is not null && plan.WorkerOf.TryGetValue(PlannedTransfer.GroupOf(d.Key), out var to) ? to : null));
    }

    /// <summary>Children about whom something was decided between an earlier timetable and this one.</summary>
    public static IReadOnlySet<ChildId> DecidedSince(Proposal proposal, ScheduleRun run) =>
        proposal.Judgements.Take(run.Judgements).Skip(run.KnownBefore ?? run.Judgements).Where(j => !JudgementWords.IsAboutWorker(j.Kind)).Select(j => new ChildId(j.Subject)).ToHashSet();

    private static AllocationRun? Held(Proposal proposal, Option option) =>
        proposal.Runs.Where(r => r.Option == option.Id && r.OptionVersion == option.Version && r.ExtractFingerprint == proposal.Extract.Fingerprint && r.Answer.Plan is not null).MaxBy(r => r.FinishedAt);
}
