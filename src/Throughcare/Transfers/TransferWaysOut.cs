using Throughcare.Allocation;
using Throughcare.Measures;

namespace Throughcare.Transfers;

/// <summary>For each limit of a clash the smallest change of it that alone lets a timetable fit, found by trying amounts: larger ones fit wherever smaller ones do.</summary>
internal sealed class TransferWaysOut(TransferProblem problem, TransferFit fit)
{
    private const int Half = 50;

    public IEnumerable<TransferWayOut> Find(IReadOnlyList<TransferLimit> limits)
    {
        foreach (var limit in limits)
            if (For(limit) is { } way) yield return way;
        if (Least(TransferProblem.MostWeeks - problem.Weeks, more => problem with { Weeks = problem.Weeks + more }) is var (more, smallest, longer))
            yield return new($"Make the plan {problem.Weeks + more} weeks long instead of {problem.Weeks}.", longer, smallest);
    }

    private TransferWayOut? For(TransferLimit limit)
    {
        var worker = problem.Workers.FirstOrDefault(w => w.Id.Text == limit.Subject);
        return limit.Kind switch
        {
            TransferLimitKind.Intake => Step(problem.Transfers.Count, more => With(worker! with { IntakePerWeek = worker!.IntakePerWeek + more }),
                more => $"Let {worker!.Id} take {worker.IntakePerWeek + more} a week instead of {worker.IntakePerWeek}."),
            TransferLimitKind.Start => Step(worker!.StartWeek - 1, sooner => With(worker with { StartWeek = worker.StartWeek - sooner }),
                sooner => $"Let {worker.Id} start in week {worker.StartWeek - sooner} instead of week {worker.StartWeek}."),
            TransferLimitKind.Leave => Step(problem.Weeks - worker!.LeaveWeek!.Value, later => With(worker with { LeaveWeek = worker.LeaveWeek + later }),
                later => $"Let {worker.Id} hand over until week {worker.LeaveWeek + later} instead of week {worker.LeaveWeek}."),
            TransferLimitKind.Capacity => Step(Most(Walk.Limit(problem, worker!)), halves => With(worker! with { MaximumLoad = More(Walk.Limit(problem, worker!), halves) }),
                halves => $"Let {worker!.Id} hold {More(Walk.Limit(problem, worker), halves)} weighted children instead of {Walk.Limit(problem, worker)}."),
            TransferLimitKind.TeamCapacity => problem.Teams.First(t => t.Id.Text == limit.Subject) is var team ? Step(Most(Walk.Limit(problem, team)),
                halves => problem with { Teams = [.. problem.Teams.Select(t => t.Id == team.Id ? t with { MaximumLoad = More(Walk.Limit(problem, team), halves) } : t)] },
                halves => $"Let team {team.Name} hold {More(Walk.Limit(problem, team), halves)} weighted children instead of {Walk.Limit(problem, team)}.") : null,
            TransferLimitKind.LeadTime => Step(problem.Policy.LeadWeeks, less => problem with { Policy = problem.Policy with { LeadWeeks = problem.Policy.LeadWeeks - less } },
                less => $"Announce transfers {problem.Policy.LeadWeeks - less} weeks ahead instead of {problem.Policy.LeadWeeks}."),
            TransferLimitKind.Handover => Step(problem.Policy.HandoverWeeks, less => problem with { Policy = problem.Policy with { HandoverWeeks = problem.Policy.HandoverWeeks - less } },
                less => $"Visit together for {problem.Policy.HandoverWeeks - less} weeks instead of {problem.Policy.HandoverWeeks}."),
            _ => Opened(new(limit.Subject)),
        };
    }

    // A closed week in which the group could change worker after all.
    private TransferWayOut? Opened(GroupId group)
    {
        var open = problem with { Transfers = [.. problem.Transfers.Select(t => t.Id == group ? t with { Blocked = [] } : t)] };
        return fit.Ask(new(open), out var schedule) == Fit.Yes ? new($"Let group {group} change worker in week {schedule!.WeekOf[group]}, which is closed for it.", open, true) : null;
    }

    private TransferProblem With(TransferWorker changed) => problem with { Workers = [.. problem.Workers.Select(w => w.Id == changed.Id ? changed : w)] };

    private TransferWayOut? Step(int most, Func<int, TransferProblem> change, Func<int, string> sentence) =>
        Least(most, change) is var (amount, smallest, changed) ? new(sentence(amount), changed, smallest) : null;

    // The least amount that fits, by halving; null where even the most does not.
    private (int Amount, bool Smallest, TransferProblem Changed)? Least(int most, Func<int, TransferProblem> change)
    {
        if (most < 1 || fit.Ask(new(change(most))) != Fit.Yes) return null;
        var (low, high, smallest) = (0, most, true);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            switch (fit.Ask(new(change(middle))))
            {
                case Fit.Yes: high = middle; break;
                case Fit.No: low = middle; break;
                default: (low, smallest) = (middle, false); break;
            }
        }
        return (high, smallest, change(high));
    }

    private int Most(Points limit) => (int)(problem.Transfers.Sum(t => (long)t.Weight.Hundredths) + problem.Changes.Sum(c => Math.Max(0, (long)c.Weight.Hundredths)) + limit.Hundredths) / Half + 1;

    private static Points More(Points limit, int halves) => Points.FromHundredths(limit.Hundredths + halves * Half);
}
