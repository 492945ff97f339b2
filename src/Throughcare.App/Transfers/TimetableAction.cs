using Throughcare.App.Delivery;
using Throughcare.App.Plans;
using Throughcare.App.Runs;
using Throughcare.Calendar;
using Throughcare.Delivery;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>A timetable that is kept, in the field's words, and how it stands to what is known now.</summary>
/// <param name="Run">The run, as it is kept.</param>
/// <param name="Timetable">Lines, loads and figures by week.</param>
/// <param name="NewerDecisions">Decisions about changes of worker that were made since: the timetable should be made again.</param>
public sealed record KeptTimetable(ScheduleRun Run, TransferTimetable Timetable, int NewerDecisions);

/// <summary>
/// From a plan to weeks: the plan that is kept for an option gets its timetable. The same action serves folder, database, command line and pages.
/// </summary>
public static class TimetableAction
{
    /// <summary>Solves. Refused where nobody has said when the plan begins, or there is no plan that still holds.</summary>
    public static ScheduleRun Solve(Proposal proposal, Option option, RunLimits limits, int seed, TimeProvider clock, IProgress<TransferProgress>? progress = null, CancellationToken cancel = default)
    {
        var (plan, run) = Plan(proposal, option) ?? throw Refused("no-plan", $"The option '{option.Title}' has no plan that still holds, so there are no changes to give weeks to.", option.Id.Text, "Solve the option first.");
        return Solve(proposal, plan, run, limits, seed, clock, progress, cancel);
    }

    internal static ScheduleRun Solve(Proposal proposal, OptionResult plan, AllocationRun run, RunLimits limits, int seed, TimeProvider clock, IProgress<TransferProgress>? progress = null, CancellationToken cancel = default)
    {
        var earlier = limits.NearKept ? Kept(proposal, plan.Option) : null;
        // Where the one before failed, what people know is still what was planned before it.
        var days = earlier is null ? null : earlier.Changes.Count == 0 ? earlier.Days : earlier.Changes.Where(c => !c.Settled).ToDictionary(c => c.Transfer, c => c.Day);
        var reading = Reading(proposal, plan, proposal.Judgements.Count, days);
        var again = reading.Problem.Earlier is null ? null : Replanning.Solve(reading.Problem, PlanAction.Stop(limits), seed, progress: progress, cancel: cancel);
        var answer = again?.Answer ?? Scheduler.Solve(reading.Problem, PlanAction.Stop(limits), seed, progress: progress, cancel: cancel);
        var made = new ScheduleRun
        {
            Option = plan.Option.Id,
            OptionVersion = plan.Option.Version,
            ExtractFingerprint = proposal.Extract.Fingerprint,
            PlanFinishedAt = run.FinishedAt,
            Settings = TransferSettingsYaml.Write(proposal.Transfers),
            Judgements = proposal.Judgements.Count,
            FirstDay = reading.Weeks.FirstDay,
            Answer = answer with { Waits = [] },
            WaysOut = [.. answer.Clash?.WaysOut.Select(w => w.Sentence) ?? []],
            ChangedFromEarlier = answer.Schedule is null ? null : again?.Changed,
            FewestChanged = answer.Schedule is null ? null : again?.AtLeast - again?.MustChange,
            FinishedAt = clock.GetUtcNow(),
        };
        var timetable = TransferTimetable.Of(proposal.Extract.Snapshot, reading, made.Answer, proposal.PhaseRules);
        return FollowedPlan.Follow(made, timetable, proposal.Extract.Snapshot, proposal.PhaseRules, DeliveryAction.Of(proposal, plan.Option, plan, LondonTime.Today(clock)), limits.NearKept);
    }

    /// <summary>The weeks of a plan that was just made; null where there is no plan, or nobody has said when it begins.</summary>
    internal static TimetableMade? After(Proposal proposal, OptionResult plan, AllocationRun run, PlanRequest request, Action<TransferProgress> progress, CancellationToken cancel)
    {
        if (plan.Outcome is null || proposal.Transfers.Starts is null) return null;
        try
        {
            var made = Solve(proposal, plan, run, request.Limits with { NearKept = request.NearPublished }, request.Seed, request.Clock, new Relay(progress), cancel);
            return new(made, Of(proposal, plan, made), []);
        }
        catch (RefusedException refused)
        {
            return new(null, null, refused.Findings);
        }
    }

    private sealed class Relay(Action<TransferProgress> hand) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => hand(value);
    }

    /// <summary>The timetable of a run that was just made.</summary>
    public static TransferTimetable Of(Proposal proposal, OptionResult plan, ScheduleRun run) =>
        TransferTimetable.Of(proposal.Extract.Snapshot, Reading(proposal, plan, run.Judgements, null), run.Answer, proposal.PhaseRules);

    /// <summary>
    /// The timetable that is kept for an option, with the judgements that it was worked out from. Null where there is none of this extract, option, plan and settings: what
    /// changed since makes another problem of it.
    /// </summary>
    public static KeptTimetable? FromRun(Proposal proposal, Option option)
    {
        if (Plan(proposal, option) is not { } plan || Kept(proposal, option) is not { } run || Stale(proposal, plan.Run, run)) return null;
        try
        {
            return new(run, Of(proposal, plan.Result, run), proposal.Judgements.Skip(run.Judgements).Count(j => j.Kind != JudgementKind.AgreeTransfer && !JudgementWords.IsDelivery(j.Kind)));
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>The latest timetable of an option, whatever has changed since; null where there is none.</summary>
    public static ScheduleRun? Kept(Proposal proposal, Option option) => proposal.Timetables.Where(t => t.Option == option.Id).OrderBy(t => t.FinishedAt).LastOrDefault();

    private static bool Stale(Proposal proposal, AllocationRun plan, ScheduleRun run) =>
        run.OptionVersion != plan.OptionVersion || run.ExtractFingerprint != proposal.Extract.Fingerprint || run.PlanFinishedAt != plan.FinishedAt || run.Settings != TransferSettingsYaml.Write(proposal.Transfers);

    private static (OptionResult Result, AllocationRun Run)? Plan(Proposal proposal, Option option) =>
        proposal.RunOf(option) is { } run && PlanAction.FromRun(proposal, option) is { Outcome: not null } result ? (result, run) : null;

    private static TransferReading Reading(Proposal proposal, OptionResult plan, int judgements, IReadOnlyDictionary<Throughcare.Allocation.GroupId, DateOnly>? near) =>
        TransferProblems.From(proposal.Extract.Snapshot, [.. proposal.Judgements.Take(judgements)], plan.Outcome!, proposal.Transfers, proposal.PhaseRules, proposal.ProceedingsWeeks, near);

    private static RefusedException Refused(string rule, string what, string? value, string toDo) =>
        new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo });
}
