using Throughcare.Allocation;
using Throughcare.Measures;

namespace Throughcare.Transfers;

/// <summary>Says why one transfer cannot be in a sooner week while all others are where the timetable has them.</summary>
internal sealed class SoonerReasons(TransferProblem problem, TransferSchedule schedule)
{
    private readonly Dictionary<(string, int), WeekLoad> _held = Walk.Workers(problem, schedule).ToDictionary(w => (w.Id, w.Week));
    private readonly Dictionary<(string, int), WeekLoad> _teams = Walk.Teams(problem, schedule).ToDictionary(w => (w.Id, w.Week));

    public WeeksClosed For(Transfer transfer, int week)
    {
        if (TransferRules.Against(problem, transfer, week) is [var (rule, sentence), ..]) return new(week, week, rule, sentence, [transfer.Id.Text, transfer.To.Text]);
        if (NoIntake(transfer, week) is { } full) return full;
        if (problem.Policy.InForce == Capacity.Hard && NoRoom(transfer, week) is { } over) return over;
        return new(week, week, WeeksClosed.Dearer, problem.Earlier is null ? "It would cost more above a limit than it saves in waiting." : "It would be further from the earlier timetable, or dearer, than it saves in waiting.", [transfer.Id.Text]);
    }

    /// <summary>Two neighbouring stretches as one, where they have the same reason; weeks that are taken up by others are told together.</summary>
    public static WeeksClosed? Joined(WeeksClosed a, WeeksClosed b)
    {
        if (a.Rule != b.Rule) return null;
        if (a.Sentence == b.Sentence) return a with { LastWeek = b.LastWeek };
        return a.Rule == TransferRules.Intake ? Taken(a.FirstWeek, b.LastWeek, a.Ids[0], [.. a.Ids.Skip(1), .. b.Ids.Skip(1)]) : null;
    }

    private static WeeksClosed Taken(int first, int last, string worker, IReadOnlyList<string> groups) =>
        new(first, last, TransferRules.Intake, $"{worker} takes no more in {(first == last ? $"week {first}" : $"weeks {first} to {last}")}: {Words.Some(groups)} {(groups.Count == 1 ? "comes" : "come")} then.", [worker, .. groups]);

    private WeeksClosed? NoIntake(Transfer transfer, int week)
    {
        if (!problem.Policy.Has(TransferRules.Intake)) return null;
        var to = problem.Worker(transfer.To);
        var taken = problem.Transfers.Where(t => t.To == to.Id && schedule.WeekOf[t.Id] == week).Select(t => t.Id.Text).ToList();
        return taken.Count < to.IntakePerWeek ? null : Taken(week, week, to.Id.Text, taken);
    }

    // From this week until the one before its own the group would weigh on the new worker, and on the new worker's team, already.
    private WeeksClosed? NoRoom(Transfer transfer, int week)
    {
        var own = schedule.WeekOf[transfer.Id];
        for (var w = own - 1; w >= week; w--)
            if (_held[(transfer.To.Text, w)] is var held && held.Load + transfer.Weight > held.Limit)
                return Room(transfer, week, w, held, TransferRules.Capacity, transfer.To.Text, t => t.From == transfer.To);
        if (problem.Teams.FirstOrDefault(t => t.Workers.Contains(transfer.To)) is not { } team || transfer.From is { } from && team.Workers.Contains(from) || _teams.Count == 0) return null;
        for (var w = own - 1; w >= week; w--)
            if (_teams[(team.Id.Text, w)] is var held && held.Load + transfer.Weight > held.Limit)
                return Room(transfer, week, w, held, TransferRules.TeamCapacity, $"Team {team.Name}", t => t.From is { } id && team.Workers.Contains(id) && !team.Workers.Contains(t.To));
        return null;
    }

    private WeeksClosed Room(Transfer transfer, int week, int fullWeek, WeekLoad held, string rule, string who, Func<Transfer, bool> leaves)
    {
        var leaving = problem.Transfers.Where(t => leaves(t) && schedule.WeekOf[t.Id] == fullWeek + 1).Select(t => t.Id.Text).ToList();
        var room = held.Limit - held.Load;
        var until = leaving.Count == 0 ? $"until week {fullWeek + 1}" : $"until {Words.And(leaving)} {(leaving.Count == 1 ? "leaves" : "leave")} in week {fullWeek + 1}";
        return new(week, week, rule, $"{who} has no room for {transfer.Id} {until}: room for {(room.Value < 0 ? Points.Zero : room)} in week {fullWeek}, and {transfer.Id} weighs {transfer.Weight}.", [held.Id, .. leaving]);
    }
}
