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
        Cap = [.. Fte.Select(f => (int)((long)problem.MaximumCaseload.Hundredths * f / 100 / Unit))];

        Weight = new int[Groups];
        Children = new int[Groups];
        Home = new int[Groups];
        AwayPrice = new long[Groups];
        Keeper = new int[Groups];
        ChangePrice = new long[Groups];
        Eligible = new int[Groups][];
        CompileGroups(workerAt, teamAt);
        TotalWeight = Weight.Sum();

        TeamPrice = new long[Workers * Teams];
        Allowed = new int[Workers][];
        CompileTeamPrices(teamAt);

        LoadPrice = new long[Workers][];
        CompileLoadPrices();
    }

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

    /// <summary>By worker, in hundredths.</summary>
    public int[] Fte { get; }

    /// <summary>By worker: most units of load.</summary>
    public int[] Cap { get; }

    /// <summary>By group, in units of load.</summary>
    public int[] Weight { get; }

    public int[] Children { get; }

    /// <summary>By group: the home team, or -1 when no team is away from home.</summary>
    public int[] Home { get; }

    /// <summary>By group: the price when its worker is not in its home team.</summary>
    public long[] AwayPrice { get; }

    /// <summary>By group: the present worker who could keep it, or -1.</summary>
    public int[] Keeper { get; }

    /// <summary>By group: the price when somebody else than the keeper holds it; 0 without a keeper.</summary>
    public long[] ChangePrice { get; }

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

    public decimal PointsOf(int units) => (decimal)units * Unit / 100;

    public bool MayHold(int worker, int group) => Array.BinarySearch(Eligible[group], worker) >= 0;

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
            AwayPrice[g] = Home[g] < 0 ? 0 : Whole(prices.Locality * group.Children);
            var current = group.CurrentWorker is { } worker && workerAt.TryGetValue(worker, out var at) ? at : -1;
            Eligible[g] = group.Decision == GroupDecision.Stay
                ? current >= 0 && Present[current].Phases.Contains(group.Phase) ? [current] : []
                : [.. Enumerable.Range(0, Workers).Where(s => Present[s].Phases.Contains(group.Phase) && !(group.Decision == GroupDecision.Move && s == current))];
            var change = group.CurrentWorker is null ? 0 : Whole(prices.Continuity * group.Continuity * group.Children);
            if (current >= 0 && Array.BinarySearch(Eligible[g], current) >= 0 && change > 0)
            {
                Keeper[g] = current;
                ChangePrice[g] = change;
            }
            else
            {
                Keeper[g] = -1;
                if (MustChange(group, current, g)) FixedPrice += change;
            }
        }
    }

    // A group without a keeper pays for its change of worker in every plan, unless its present worker may hold it at no price.
    private bool MustChange(AllocationGroup group, int current, int g) =>
        group.CurrentWorker is not null && (current < 0 || Array.BinarySearch(Eligible[g], current) < 0);

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
                    + (worker.CurrentTeam is { } before && before != team ? prices.TeamChange : 0));
            }
        }
    }

    private void CompileLoadPrices()
    {
        var (mean, _) = AllocationPricing.MeanLoad(Problem);
        var heaviest = Weight.DefaultIfEmpty(0).Max();
        for (var s = 0; s < Workers; s++)
        {
            var fte = Present[s].Fte.Value;
            var length = Math.Min(TotalWeight, 2 * (Cap[s] + heaviest)) + 1;
            LoadPrice[s] = new long[length];
            for (var units = 0; units < length; units++)
            {
                var load = PointsOf(units);
                LoadPrice[s][units] = Whole(Problem.Prices.OverStandard * decimal.Max(0, load - Problem.StandardCaseload.Value * fte)
                    + Problem.Prices.Fairness * Math.Abs(load / fte - mean));
            }
        }
    }
}
