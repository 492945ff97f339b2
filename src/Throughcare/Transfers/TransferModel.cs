namespace Throughcare.Transfers;

/// <summary>One load that has a limit in every week: a worker's or a team's. Weights are whole hundredths.</summary>
internal sealed record LoadRow(string Id, bool IsTeam, long[] Fixed, long Limit, int[] Comes, int[] Goes);

/// <summary>
/// A problem compiled to arrays for the search and the bound: transfers, receiving workers and loads by number, weeks from 0, prices as whole millionths.
/// Limits named in dropped are left out, to find which of them clash.
/// </summary>
internal sealed class TransferModel
{
    public const decimal Unit = 1_000_000;

    private readonly HashSet<(TransferLimitKind, string)> _dropped;

    public TransferModel(TransferProblem problem, IEnumerable<TransferLimit>? dropped = null, IReadOnlySet<int>? only = null)
    {
        Problem = problem;
        Whole = dropped is null && only is null;
        _dropped = [.. (dropped ?? []).Select(l => l.Key)];
        Count = problem.Transfers.Count;
        Weeks = problem.Weeks;
        MakespanPrice = Millionths(problem.Rates.Makespan);
        var hard = problem.Policy.InForce == Capacity.Hard;
        OverPrice = hard || problem.Policy.InForce == Capacity.Off ? 0 : Millionths(problem.Rates.OverLimit) / 100;
        HardCapacity = hard;
        Weight = [.. problem.Transfers.Select(t => (long)t.Weight.Hundredths)];
        var number = problem.Workers.Select((w, i) => (w.Id, i)).ToDictionary(x => x.Id, x => x.i);
        To = [.. problem.Transfers.Select(t => number[t.To])];
        From = [.. problem.Transfers.Select(t => t.From is { } id ? number[id] : -1)];
        Incoming = [.. problem.Workers.Select((_, w) => Enumerable.Range(0, Count).Where(m => To[m] == w && only?.Contains(m) != false).ToArray())];
        Intake = [.. problem.Workers.Select(w => problem.Policy.Has(TransferRules.Intake) && !Dropped(TransferLimitKind.Intake, w.Id.Text) ? w.IntakePerWeek : Count)];
        Price = new long[Count * Weeks];
        Allowed = new UInt128[Count];
        for (var m = 0; m < Count; m++)
        {
            var transfer = problem.Transfers[m];
            for (var week = 1; week <= Weeks; week++)
            {
                Price[m * Weeks + week - 1] = Millionths(problem.Rates.Waiting * transfer.Children * transfer.Urgency * (week - 1) + (problem.Earlier?.PriceOf(transfer, week) ?? 0));
                if (only?.Contains(m) == false ? week == 1 : TransferRules.Against(problem, transfer, week).All(a => Dropped(a.Rule, transfer))) Allowed[m] |= UInt128.One << (week - 1);
            }
        }
        Rows = problem.Policy.InForce == Capacity.Off ? [] : [.. LoadRows(only)];
        RowsComing = [.. Enumerable.Range(0, Count).Select(m => RowsWhere(r => r.Comes.Contains(m)))];
        RowsGoing = [.. Enumerable.Range(0, Count).Select(m => RowsWhere(r => r.Goes.Contains(m)))];
    }

    public TransferProblem Problem { get; }

    /// <summary>Nothing is dropped or left out.</summary>
    public bool Whole { get; }

    public int Count { get; }
    public int Weeks { get; }

    /// <summary>By transfer and week: waiting, and change from the earlier timetable.</summary>
    public long[] Price { get; }

    /// <summary>Per week until the last.</summary>
    public long MakespanPrice { get; }

    /// <summary>Per hundredth of load above a limit and week; 0 where no load may be above.</summary>
    public long OverPrice { get; }

    public bool HardCapacity { get; }
    public long[] Weight { get; }
    public int[] To { get; }
    public int[] From { get; }

    /// <summary>By worker, the transfers that come.</summary>
    public int[][] Incoming { get; }

    public int[] Intake { get; }

    /// <summary>By transfer, the weeks that no rule about it alone forbids; bit 0 is week 1.</summary>
    public UInt128[] Allowed { get; }

    public LoadRow[] Rows { get; }
    public int[][] RowsComing { get; }
    public int[][] RowsGoing { get; }

    public TransferSchedule ToSchedule(ReadOnlySpan<int> week)
    {
        var weeks = new Dictionary<Allocation.GroupId, int>();
        for (var m = 0; m < Count; m++) weeks[Problem.Transfers[m].Id] = week[m] + 1;
        return new() { WeekOf = weeks };
    }

    public static UInt128 UpTo(int weeks) => weeks >= 128 ? UInt128.MaxValue : (UInt128.One << weeks) - 1;

    private static long Millionths(decimal price) => (long)(price * Unit);

    private bool Dropped(TransferLimitKind kind, string subject) => _dropped.Contains((kind, subject));

    private bool Dropped(string rule, Transfer transfer) => rule switch
    {
        TransferRules.Start => Dropped(TransferLimitKind.Start, transfer.To.Text),
        TransferRules.Leave => Dropped(TransferLimitKind.Leave, transfer.From!.Value.Text),
        TransferRules.LeadTime => Dropped(TransferLimitKind.LeadTime, ""),
        TransferRules.Handover => Dropped(TransferLimitKind.Handover, "") || Dropped(TransferLimitKind.Start, transfer.To.Text),
        _ => Dropped(TransferLimitKind.Blocked, transfer.Id.Text),
    };

    private int[] RowsWhere(Func<LoadRow, bool> holds) => [.. Enumerable.Range(0, Rows.Length).Where(r => holds(Rows[r]))];

    // Limits never move with what is dropped; a transfer that is left out weighs nothing anywhere.
    private IEnumerable<LoadRow> LoadRows(IReadOnlySet<int>? only)
    {
        var counted = Enumerable.Range(0, Count).Where(m => only?.Contains(m) != false).ToList();
        for (var w = 0; w < Problem.Workers.Count; w++)
        {
            var worker = Problem.Workers[w];
            if (Dropped(TransferLimitKind.Capacity, worker.Id.Text)) continue;
            yield return new(worker.Id.Text, false, ByWeek(worker.FixedLoad.Hundredths, c => c.Worker == worker.Id), Walk.Limit(Problem, worker).Hundredths,
                [.. counted.Where(m => To[m] == w)], [.. counted.Where(m => From[m] == w)]);
        }
        if (!Problem.Policy.Has(TransferRules.TeamCapacity)) yield break;
        foreach (var team in Problem.Teams)
        {
            if (Dropped(TransferLimitKind.TeamCapacity, team.Id.Text)) continue;
            var members = Enumerable.Range(0, Problem.Workers.Count).Where(w => team.Workers.Contains(Problem.Workers[w].Id)).ToHashSet();
            // A group that goes from one member to another is with the team throughout.
            var within = counted.Where(m => members.Contains(To[m]) && members.Contains(From[m])).Sum(m => Weight[m]);
            yield return new(team.Id.Text, true, ByWeek(members.Sum(w => (long)Problem.Workers[w].FixedLoad.Hundredths) + within, c => c.Team == team.Id || c.Worker is { } id && team.Workers.Contains(id)), Walk.Limit(Problem, team).Hundredths,
                [.. counted.Where(m => members.Contains(To[m]) && !members.Contains(From[m]))], [.. counted.Where(m => members.Contains(From[m]) && !members.Contains(To[m]))]);
        }
    }

    private long[] ByWeek(long always, Func<LoadChange, bool> counts) =>
        [.. Enumerable.Range(1, Weeks).Select(week => always + Problem.Changes.Where(c => counts(c) && c.Week <= week).Sum(c => (long)c.Weight.Hundredths))];
}
