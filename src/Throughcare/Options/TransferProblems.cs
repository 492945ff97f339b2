using System.Globalization;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>
/// Makes the problem of weeks from a plan (docs/method/transfers.md#from-a-plan): who changes worker, on which days each should not, who starts and leaves when, and
/// what comes from outside. A change that can be in no week is named and left out, so that the others still get a timetable.
/// </summary>
public static class TransferProblems
{
    /// <summary>A group without a worker waits three times as dearly as one with a worker.</summary>
    public const decimal UrgencyWithoutWorker = 3;

    /// <summary>The shortest timetable comes after the least waiting: a week of length counts as much as one child-week.</summary>
    public static TransferRates Rates(TransferSettings settings) => new() { Waiting = 1, Makespan = 1, OverLimit = settings.OverLimitPrice };

    /// <summary>What a change from an earlier timetable costs: ten child-weeks for each group, so that one new decision does not shake the whole.</summary>
    public const decimal NearPerGroup = 10, NearPerWeek = 1;

    /// <param name="snapshot">Today.</param>
    /// <param name="judgements">What people decided about changes: what is put off, what is done, and the posts that are filled.</param>
    /// <param name="outcome">The plan against today.</param>
    /// <param name="settings">When the plan begins and the transfer policy.</param>
    /// <param name="rules">The phase rules, for children who join when proceedings end.</param>
    /// <param name="proceedingsWeeks">Weeks that proceedings last where no court date is known.</param>
    /// <param name="near">The day of each group in a timetable to keep near to; null where there is none.</param>
    public static TransferReading From(Snapshot snapshot, IReadOnlyList<Judgement> judgements, PlanOutcome outcome, TransferSettings settings, PhaseRules rules,
        int proceedingsWeeks = Children.Proceedings.StatutoryWeeks, IReadOnlyDictionary<Allocation.GroupId, DateOnly>? near = null)
    {
        if (settings.Starts is not { } starts) throw Refused("no-start", "Nobody has said when the plan begins, so no week can be given to a change of worker.", null, "Give the first day in the settings, as transfers: starts.");
        var weeks = PlanWeeks.StillToCome(starts, settings.Weeks, snapshot.AsAt);
        if (weeks.Count < 1) throw Refused("plan-is-over", $"The plan of {settings.Weeks} weeks from {Day(starts)} was over when the extract was made.", Day(snapshot.AsAt), "Give more weeks, or another first day.");
        var holding = HoldingJudgements.Of(judgements);
        var findings = new List<Finding>();
        var staff = new StaffInWeeks(snapshot, holding, outcome, settings, weeks, findings);
        var changes = new ChangesOfWorker(snapshot, holding, outcome, settings, weeks, staff, proceedingsWeeks, findings).Read();
        var joining = Joining.Of(snapshot, outcome, rules, weeks, proceedingsWeeks);
        var workers = staff.Workers(changes);
        var problem = new TransferProblem
        {
            Name = outcome.Reading.Option.Id.Text,
            Weeks = weeks.Count,
            Rates = Rates(settings),
            Policy = settings.Policy,
            Workers = workers,
            Transfers = [.. changes.Planned.Select(t => t.Transfer)],
            Teams = staff.Teams(workers, snapshot.Arrivals.Select(a => a.Team).Concat(joining.Select(j => j.Team)).ToHashSet()),
            Changes = [.. Joining.Loads(snapshot, outcome, joining, weeks, findings)],
            Earlier = near is null ? null : Near(changes.Planned, weeks, near),
        };
        return new()
        {
            Outcome = outcome, AsAt = snapshot.AsAt, Settings = settings, Weeks = weeks, Problem = problem, Transfers = changes.Planned,
            NotScheduled = changes.NotScheduled, Joining = joining, Findings = findings,
        };
    }

    // Days and not week numbers are kept near to: week 1 is another week after a fresh extract.
    private static EarlierSchedule Near(IReadOnlyList<PlannedTransfer> planned, PlanWeeks weeks, IReadOnlyDictionary<Allocation.GroupId, DateOnly> near) => new()
    {
        Schedule = new()
        {
            WeekOf = planned.Where(t => near.ContainsKey(t.Id)).Select(t => (t.Id, Week: weeks.LastBy(near[t.Id]))).Where(t => t.Week >= 1 && t.Week <= weeks.Count).ToDictionary(t => t.Id, t => t.Week),
        },
        PerGroup = NearPerGroup,
        PerWeek = NearPerWeek,
    };

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static RefusedException Refused(string rule, string what, string? value, string toDo) =>
        new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo });
}
