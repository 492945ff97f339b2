namespace Throughcare.Transfers;

/// <summary>The rates of one timetable's sum; zero or more, with at most three decimals. Units stand in docs/method/transfers.md.</summary>
public sealed record TransferRates
{
    /// <summary>No rate may be higher: sums then stay exact in the engine's whole numbers.</summary>
    public const decimal Largest = 10_000;

    /// <summary>Per child, point of urgency and week that the change comes later than week 1.</summary>
    public required decimal Waiting { get; init; }

    /// <summary>Per week until the last transfer.</summary>
    public required decimal Makespan { get; init; }

    /// <summary>Per weighted child above a limit and week; used only where capacity is soft.</summary>
    public decimal OverLimit { get; init; }
}

/// <summary>
/// A timetable that was made before, and what a group costs in the sum that is in another week, so that solving again after one new decision keeps everything else
/// where it was. Groups that are not in it have no such price.
/// </summary>
public sealed record EarlierSchedule
{
    public required TransferSchedule Schedule { get; init; }

    /// <summary>Per group and week of difference; 0 or more.</summary>
    public required decimal PerWeek { get; init; }

    /// <summary>Per group that is in another week, however far; 0 or more.</summary>
    public decimal PerGroup { get; init; }

    /// <summary>What a group costs in this week.</summary>
    public decimal PriceOf(Transfer transfer, int week) =>
        Schedule.WeekOf.TryGetValue(transfer.Id, out var before) && before != week ? PerGroup + PerWeek * Math.Abs(week - before) : 0;

    /// <summary>Groups that this timetable has in another week than the earlier one; those that are in only one of them do not count.</summary>
    public int Changed(TransferSchedule schedule) => schedule.WeekOf.Count(x => Schedule.WeekOf.TryGetValue(x.Key, out var before) && before != x.Value);

    /// <summary>The same problem with the number of groups in another week as its only price: its least sum is the fewest that can change.</summary>
    public static TransferProblem FewestChanges(TransferProblem problem, TransferSchedule earlier) => problem with
    {
        Rates = new() { Waiting = 0, Makespan = 0 },
        Earlier = new() { Schedule = earlier, PerWeek = 0, PerGroup = 1 },
    };
}
