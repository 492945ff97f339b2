using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>
/// A problem as arrays: what the search and the bound walk. Workers who are leaving are not in it; loads are whole numbers of
/// <see cref="Unit"/>; prices are whole numbers of one hundred-millionth, so that sums of changes never drift.
/// </summary>
internal sealed class AllocationModel
{
    /// <summary>Whole price units in 1.</summary>
    public const long PriceScale = 100_000_000;

    public AllocationModel(AllocationProblem problem)
    {
        problem.RequireWellFormed();
        Problem = problem;
        Present = [.. problem.Workers.Where(w => !w.Leaving)];
        Workers = Present.Length;
        Teams = problem.Teams.Count;
        Groups = problem.Groups.Count;
        Unit = GreatestUnit(problem);

        var workerAt = new Dictionary<WorkerId, int>();
        for (var s = 0; s < Workers; s++) workerAt[Present[s].Id] = s;
        var teamAt = new Dictionary<TeamId, int>();
        for (var t = 0; t < Teams; t++) teamAt[problem.Teams[t].Id] = t;

        FteMin = [.. problem.Teams.Select(t => t.FteMin.Hundredths)];
        FteMax = [.. problem.Teams.Select(t => t.FteMax.Hundredths)];
        Oversight = [.. problem.Teams.Select(t => t.OversightLimit.Hundredths / Unit)];
        Fte = [.. Present.Select(w => w.Fte.Hundredths)];
        MostWorkers = [.. problem.Teams.Select(t => t.MostWorkers ?? int.MaxValue)];
        MostChildren = [.. problem.Teams.Select(t => t.MostChildren ?? int.MaxValue)];
        CountsHeads = problem.Teams.Any(t => t.MostWorkers is not null || t.MostChildren is not null);

        Weight = new int[Groups];
        Children = new int[Groups];
        Home = new int[Groups];
        PlacePrice = new long[Groups * Teams];
        Keeper = new int[Groups];
        ChangePrice = new long[Groups];
        Told = new int[Groups];
        ToldPrice = new long[Groups];
        Eligible = new int[Groups][];
        _mayHold = new bool[Groups * Workers];
        CompileGroups(workerAt, teamAt);
        TotalWeight = Weight.Sum();
        // No worker can hold more than there is: without this a limit that is set far too high would only make tables long.
        Cap = [.. Present.Select(w => (int)Math.Min(TotalWeight, decimal.Floor(problem.MaximumCaseload.Hundredths * w.LoadFte / Unit)))];

        TeamPrice = new long[Workers * Teams];
        Allowed = new int[Workers][];
        CompileTeamPrices(teamAt);

        LoadPrice = new long[Workers][];
        CompileLoadPrices();
    }

    private readonly bool[] _mayHold;

    public AllocationProblem Problem { get; }
    public AllocationWorker[] Present { get; }
    public int Workers { get; }
    public int Teams { get; }
    public int Groups { get; }

    /// <summary>One unit of load in hundredths of a weighted child: the greatest common divisor of the groups' weights.</summary>
    public int Unit { get; }

    public int TotalWeight { get; }

    /// <summary>By team, in hundredths of an FTE.</summary>
    public int[] FteMin { get; }
    public int[] FteMax { get; }

    /// <summary>By team, in units of load.</summary>
    public int[] Oversight { get; }

    /// <summary>By team; the largest number where there is no limit.</summary>
    public int[] MostWorkers { get; }
    public int[] MostChildren { get; }

    /// <summary>Some team has a limit in workers or in children.</summary>
    public bool CountsHeads { get; }

    /// <summary>By worker, in hundredths.</summary>
    public int[] Fte { get; }

    /// <summary>By worker: most units of load.</summary>
    public int[] Cap { get; }

    /// <summary>By group, in units of load.</summary>
    public int[] Weight { get; }

    public int[] Children { get; }

    /// <summary>By group: the home team, or -1 when no team is away from home.</summary>
    public int[] Home { get; }

    /// <summary>By group and team: the price when its worker is in that team: not the home team, and the way to the placement.</summary>
    public long[] PlacePrice { get; }

    /// <summary>By group: the present worker who could keep it, or -1.</summary>
    public int[] Keeper { get; }

    /// <summary>By group: the price when somebody else than the keeper holds it; 0 without a keeper.</summary>
    public long[] ChangePrice { get; }

    /// <summary>By group: the worker of the published plan, where that is another than the keeper, or -1; and the price of somebody else.</summary>
    public int[] Told { get; }
    public long[] ToldPrice { get; }

    /// <summary>By group: the workers who may hold it, in order.</summary>
    public int[][] Eligible { get; }

    /// <summary>Paid by every plan: changes of worker that no plan can spare.</summary>
    public long FixedPrice { get; private set; }

    /// <summary>By worker and team: preference, team change and travel; -1 where the worker may not be in the team.</summary>
    public long[] TeamPrice { get; }

    /// <summary>By worker: the teams that she may be in.</summary>
    public int[][] Allowed { get; }

    /// <summary>By worker and load: over standard and fairness, convex in the load; beyond <see cref="Cap"/> for plans being repaired.</summary>
    public long[][] LoadPrice { get; }

    /// <summary>
    /// A bound in doubles as one that may be shown: lower by what a sum in doubles and prices in whole units can be out by, rounded down to a millionth, and never below nothing.
    /// </summary>
    public decimal RoundedDown(double bound)
    {
        var sure = bound * (1 - 1e-9) - Workers * 0.5 / PriceScale;
        return sure <= 0 ? 0 : decimal.Floor((decimal)sure * 1_000_000) / 1_000_000;
    }

    public decimal PointsOf(int units) => (decimal)units * Unit / 100;

    public bool MayHold(int worker, int group) => _mayHold[group * Workers + worker];

    /// <summary>What a group adds with a worker in a team, apart from the load.</summary>
    public long GroupPrice(int group, int worker, int team) =>
        PlacePrice[group * Teams + team] + (Keeper[group] == worker ? 0 : ChangePrice[group]) + (Told[group] == worker ? 0 : ToldPrice[group]);

    public AllocationPlan ToPlan(int[] teamOf, int[] workerOf)
    {
        var teams = new Dictionary<WorkerId, TeamId>();
        for (var s = 0; s < Workers; s++) teams.Add(Present[s].Id, Problem.Teams[teamOf[s]].Id);
        var workers = new Dictionary<GroupId, WorkerId>();
        for (var g = 0; g < Groups; g++) workers.Add(Problem.Groups[g].Id, Present[workerOf[g]].Id);
        return new() { TeamOf = teams, WorkerOf = workers };
    }

    private static int GreatestUnit(AllocationProblem problem)
    {
        var unit = 0;
        foreach (var group in problem.Groups)
            for (var (a, b) = (unit, group.Weight.Hundredths); ; (a, b) = (b, a % b))
                if (b == 0) { unit = a; break; }
        return unit == 0 ? 100 : unit;
    }

    private static long Whole(decimal price) => (long)decimal.Round(price * PriceScale, MidpointRounding.ToEven);

    private void CompileGroups(Dictionary<WorkerId, int> workerAt, Dictionary<TeamId, int> teamAt)
    {
        var prices = Problem.Prices;
        for (var g = 0; g < Groups; g++)
        {
            var group = Problem.Groups[g];
            Weight[g] = group.Weight.Hundredths / Unit;
            Children[g] = group.Children;
            Home[g] = group.HomeTeam is { } home ? teamAt[home] : -1;
            for (var t = 0; t < Teams; t++)
                PlacePrice[g * Teams + t] = Whole((Home[g] >= 0 && Home[g] != t ? prices.Locality * group.Children : 0)
                    + prices.Placement * group.ToPlacement.GetValueOrDefault(Problem.Teams[t].Id).Kilometres);
            int At(WorkerId? id) => id is { } worker && workerAt.TryGetValue(worker, out var at) ? at : -1;
            var current = At(group.CurrentWorker);
            Eligible[g] = [.. Enumerable.Range(0, Workers).Where(s => CanHold(Present[s], group) && group.Decision switch
            {
                GroupDecision.Stay => s == current,
                GroupDecision.Move => s != current,
                _ => true,
            })];
            foreach (var s in Eligible[g]) _mayHold[g * Workers + s] = true;
            (Keeper[g], ChangePrice[g]) = Refunded(g, current, group.CurrentWorker is null ? 0 : Whole(prices.Continuity * group.Continuity * group.Children));
            var told = Problem.Published?.Plan.WorkerOf.TryGetValue(group.Id, out var worker) == true ? At(worker) : -1;
            (Told[g], ToldPrice[g]) = Refunded(g, told, Problem.Published?.Plan.WorkerOf.ContainsKey(group.Id) == true ? Whole(Problem.Published.PerChild * group.Children) : 0);
            if (Told[g] < 0 || Told[g] != Keeper[g]) continue;
            (ChangePrice[g], Told[g], ToldPrice[g]) = (ChangePrice[g] + ToldPrice[g], -1, 0);
        }
    }

    private static bool CanHold(AllocationWorker worker, AllocationGroup group) =>
        worker.Phases.Contains(group.Phase) && group.NeedsSkills.All(worker.Has) && !group.NotWorkers.Contains(worker.Id);

    // Who spares the price by holding the group; where nobody can, every plan pays it.
    private (int Worker, long Price) Refunded(int g, int worker, long price)
    {
        if (price == 0) return (-1, 0);
        if (worker >= 0 && MayHold(worker, g)) return (worker, price);
        FixedPrice += price;
        return (-1, 0);
    }

    private void CompileTeamPrices(Dictionary<TeamId, int> teamAt)
    {
        var prices = Problem.Prices;
        Array.Fill(TeamPrice, -1);
        for (var s = 0; s < Workers; s++)
        {
            var worker = Present[s];
            Allowed[s] = [.. worker.AllowedTeams.Where(t => worker.PinnedTeam is not { } pin || pin == t).Select(t => teamAt[t]).Distinct().Order()];
            foreach (var t in Allowed[s])
            {
                var team = Problem.Teams[t].Id;
                TeamPrice[s * Teams + t] = Whole(prices.Preference * worker.PreferenceRank[team] + prices.Travel * worker.ExcessTravel[team].Kilometres
                    + (worker.CurrentTeam is { } before && before != team ? prices.TeamChange : 0) + (Problem.Published?.PriceOf(worker.Id, team) ?? 0));
            }
        }
    }

    private void CompileLoadPrices()
    {
        var (mean, _) = AllocationPricing.MeanLoad(Problem);
        var heaviest = Weight.DefaultIfEmpty(0).Max();
        for (var s = 0; s < Workers; s++)
        {
            LoadPrice[s] = new long[Math.Min(TotalWeight, 2 * (Cap[s] + heaviest)) + 1];
            for (var units = 0; units < LoadPrice[s].Length; units++)
                LoadPrice[s][units] = Whole(AllocationPricing.OverStandard(Problem, Present[s], PointsOf(units)) + AllocationPricing.Fairness(Problem, Present[s], PointsOf(units), mean));
        }
    }
}
