namespace Throughcare.Transfers;

/// <summary>A rule of a timetable: its name, what it says, where it comes from, and whether a council may switch it off.</summary>
public sealed record TransferRule(string Id, string Sentence, string Source, bool Switchable);

/// <summary>A rule that a timetable breaks: the rule's name, a sentence with the amounts, and the ids of those whom it is about.</summary>
public sealed record TransferBreach(string Rule, string Sentence, IReadOnlyList<string> Ids);

/// <summary>
/// The rules that no timetable may break, checked one by one and week by week from their definitions. Shares nothing with the search: it is what the
/// engine's timetables are held against before anyone sees them.
/// </summary>
public static class TransferRules
{
    public const string Once = "once";
    public const string Start = "start";
    public const string Leave = "leave";
    public const string KeyEvent = "key_event";
    public const string Proceedings = "proceedings";
    public const string NotReady = "not_ready";
    public const string Deferred = "deferred";
    public const string Adviser = "adviser";
    public const string Coworking = "coworking";
    public const string LeadTime = "lead_time";
    public const string Handover = "handover";
    public const string Intake = "intake";
    public const string Capacity = "capacity";
    public const string TeamCapacity = "team_capacity";

    /// <summary>Every rule with its source (docs/method/transfers.md has the addresses).</summary>
    public static IReadOnlyList<TransferRule> All { get; } =
    [
        new(Once, "Every group changes worker in exactly one week of the plan; brothers and sisters in a group change together.", "Islington, Bury and Southwark: siblings keep together", false),
        new(Start, "No group goes to a worker before the worker is here.", "Decision D/002: no step may leave a child without a worker", false),
        new(Leave, "No group is still with a worker who has gone.", "Decision D/002: no step may leave a child without a worker", false),
        new(KeyEvent, "A group does not change worker in a week of a hearing, exams, a placement move, a review or the first weeks of a placement.", "Leeds: no transfer at the same time as another key event", true),
        new(Proceedings, "A group in care proceedings keeps its worker until they end.", "Decision C: transfer when proceedings are completed", true),
        new(NotReady, "A group changes worker only once its file is ready to be handed over.", "Wakefield and Bolton: faults are put right before the transfer", true),
        new(Deferred, "A group does not change worker in the weeks for which a manager has put the change off.", "Bury and Islington: managers decide on disputes", true),
        new(Adviser, "A personal adviser is never the only worker of a young person under 18: the change is on the 18th birthday or later.", "Looked-after children have a registered social worker; a personal adviser need not be one (Devon: advisers are on their own from 18)", false),
        new(Coworking, "Before a change at 18 social worker and personal adviser both work with the young person for the weeks of co-working.", "Devon: advisers work beside the social worker until 18", true),
        new(LeadTime, "No transfer is sooner than the weeks of notice.", "Case transfer protocols: on the transfer list with a date at least two weeks ahead", true),
        new(Handover, "Before a change both workers are here for the weeks of joint visits.", "Bolton: joint visit or handover meeting with the family", true),
        new(Intake, "No worker receives more groups in a week than the worker can take on.", "Weekly transfer meetings decide on the week's cases (Bexley, Salford)", true),
        new(Capacity, "No worker's load is above the maximum in any week, or above the load at the start where that is more.", "Decision C: lack of capacity blocks flow. Southwark: transfer whatever the capacity. So hard, soft or off", true),
        new(TeamCapacity, "No team's load is above its limit in any week, or above the load at the start where that is more.", "Decision D/002: no step may leave a team above its cap", true),
    ];

    /// <summary>The rule behind a reason for waiting.</summary>
    public static string RuleOf(WindowReason reason) => reason switch
    {
        WindowReason.Proceedings => Proceedings,
        WindowReason.NotReady => NotReady,
        WindowReason.Deferred => Deferred,
        WindowReason.Under18 => Adviser,
        WindowReason.Coworking => Coworking,
        _ => KeyEvent,
    };

    /// <summary>Every breach, transfer by transfer and then week by week; empty when the timetable keeps them all.</summary>
    public static IReadOnlyList<TransferBreach> Breaches(TransferProblem problem, TransferSchedule schedule)
    {
        var found = new List<TransferBreach>();
        void Breach(string rule, string sentence, params string[] ids) => found.Add(new(rule, sentence, ids));
        var known = problem.Transfers.Select(t => t.Id).ToHashSet();
        foreach (var id in schedule.WeekOf.Keys.Where(id => !known.Contains(id)).OrderBy(id => id.Text, StringComparer.Ordinal)) Breach(Once, $"The timetable gives group {id} a week, which is not in the problem.", id.Text);

        foreach (var transfer in problem.Transfers)
        {
            if (!schedule.WeekOf.TryGetValue(transfer.Id, out var week) || week < 1 || week > problem.Weeks) Breach(Once, $"Group {transfer.Id} has no week between 1 and {problem.Weeks}.", transfer.Id.Text);
            else foreach (var (rule, sentence) in Against(problem, transfer, week)) Breach(rule, sentence, transfer.Id.Text);
        }
        if (problem.Policy.Has(Intake))
            foreach (var worker in problem.Workers)
                foreach (var taken in problem.Transfers.Where(t => t.To == worker.Id && schedule.WeekOf.ContainsKey(t.Id)).GroupBy(t => schedule.WeekOf[t.Id]).OrderBy(g => g.Key))
                    if (taken.Count() > worker.IntakePerWeek) Breach(Intake, $"{worker.Id} receives {taken.Count()} groups in week {taken.Key} and can take {worker.IntakePerWeek} a week.", worker.Id.Text);
        if (problem.Policy.InForce != Transfers.Capacity.Hard) return found;
        foreach (var held in Walk.Workers(problem, schedule).Where(w => w.Over.Value > 0))
            Breach(Capacity, $"{held.Id} holds {held.Load} weighted children in week {held.Week}, and the most is {held.Limit}.", held.Id);
        foreach (var held in Walk.Teams(problem, schedule).Where(w => w.Over.Value > 0))
            Breach(TeamCapacity, $"Team {held.Id} holds {held.Load} weighted children in week {held.Week}, and the most is {held.Limit}.", held.Id);
        return found;
    }

    /// <summary>The rules that forbid a transfer this week whatever the other transfers do, each with a sentence.</summary>
    public static IReadOnlyList<(string Rule, string Sentence)> Against(TransferProblem problem, Transfer transfer, int week)
    {
        var against = new List<(string, string)>();
        var policy = problem.Policy;
        var to = problem.Worker(transfer.To);
        if (week < to.StartWeek) against.Add((Start, $"{to.Id} starts in week {to.StartWeek}."));
        else if (week < EarliestAfterVisits(problem, transfer, to)) against.Add((Handover, $"{to.Id} and {transfer.From} visit together for {policy.HandoverWeeks} {Weeks(policy.HandoverWeeks)} first."));
        if (transfer.From is { } id && problem.Worker(id).LeaveWeek is { } leave && week > leave) against.Add((Leave, $"{id} hands over until week {leave}."));
        if (policy.Has(LeadTime) && week <= policy.LeadWeeks) against.Add((LeadTime, $"Transfers are announced {policy.LeadWeeks} {Weeks(policy.LeadWeeks)} ahead."));
        foreach (var window in transfer.Blocked)
            if (window.Covers(week) && policy.Has(RuleOf(window.Because))) against.Add((RuleOf(window.Because), $"{(window.FirstWeek == window.LastWeek ? $"Week {window.FirstWeek} is" : $"Weeks {window.FirstWeek} to {window.LastWeek} are")} closed for group {transfer.Id}: {Words(window.Because)}."));
        return against;
    }

    private static int EarliestAfterVisits(TransferProblem problem, Transfer transfer, TransferWorker to) =>
        transfer.From is not null && problem.Policy.Has(Handover) ? Math.Max(1, to.StartWeek) + problem.Policy.HandoverWeeks : to.StartWeek;

    private static string Words(WindowReason reason) => reason switch
    {
        WindowReason.Proceedings => "care proceedings go on",
        WindowReason.NotReady => "the file is not ready",
        WindowReason.Deferred => "a manager has put the change off",
        WindowReason.Under18 => "the young person is under 18, and the receiving worker is a personal adviser",
        WindowReason.Coworking => "social worker and personal adviser work together first",
        _ => "a hearing, exams, a placement move or another key event",
    };

    internal static string Weeks(int count) => count == 1 ? "week" : "weeks";
}
