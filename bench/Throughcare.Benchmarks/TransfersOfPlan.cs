using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Benchmarks;

/// <summary>
/// The problem of weeks of a plan of allocation, of the make of the worked transfers: every group whose worker changes, 26 weeks, one group a week for each worker, new posts
/// from week 2 to 6, leavers until week 9 to 12, and made-up closed weeks and urgencies from a seed. Tight: nobody has room for more than 2.5 above what they hold at the start and at
/// the end, as in transfers-dorset-1, where the plan itself leaves 5 in the middle.
/// </summary>
internal static class TransfersOfPlan
{
    private const int Weeks = 26;

    public static TransferProblem From(AllocationProblem problem, AllocationPlan plan, int seed, bool tight = false)
    {
        var random = new SeededRandom(seed, 61);
        var moves = problem.Groups.Where(g => g.CurrentWorker != plan.WorkerOf[g.Id]).ToList();
        var stays = problem.Groups.Where(g => g.CurrentWorker == plan.WorkerOf[g.Id]).ToLookup(g => plan.WorkerOf[g.Id]);
        var tightly = new SeededRandom(seed, 62);
        Points Most(AllocationWorker worker)
        {
            var most = Points.From(decimal.Floor(problem.MaximumCaseload.Value * worker.LoadFte * 100) / 100);
            if (!tight) return most;
            var held = stays[worker.Id].Sum(g => g.Weight.Value);
            var atStartOrEnd = held + Math.Max(moves.Where(g => g.CurrentWorker == worker.Id).Sum(g => g.Weight.Value), moves.Where(g => plan.WorkerOf[g.Id] == worker.Id).Sum(g => g.Weight.Value));
            return Points.From(decimal.Min(most.Value, atStartOrEnd + tightly.Next(6) * 0.5m));
        }
        return new()
        {
            Name = "transfers of " + problem.Name + (tight ? ", tight" : ""),
            Weeks = Weeks,
            Rates = new() { Waiting = 1, Makespan = 15 },
            Workers = [.. problem.Workers.Select(worker => new TransferWorker
            {
                Id = worker.Id,
                MaximumLoad = Most(worker),
                FixedLoad = stays[worker.Id].Aggregate(Points.Zero, (sum, g) => sum + g.Weight),
                IntakePerWeek = 1,
                StartWeek = worker.CurrentTeam is null ? 2 + random.Next(5) : 1,
                LeaveWeek = worker.Leaving ? 9 + random.Next(4) : null,
            })],
            Transfers = [.. moves.Select(group => new Transfer
            {
                Id = group.Id, Children = group.Children, Weight = group.Weight, From = group.CurrentWorker, To = plan.WorkerOf[group.Id],
                Urgency = random.Next(100) switch { < 65 => 1, < 85 => 1.5m, _ => 2 },
                Blocked = Closed(random),
            })],
        };
    }

    // As in the worked transfers: four of ten have none, most others one stretch of one to four weeks, a few two.
    private static BlockedWindow[] Closed(SeededRandom random) => random.Next(20) switch
    {
        < 8 => [],
        < 17 => [Stretch(random)],
        _ => [Stretch(random), Stretch(random)],
    };

    private static BlockedWindow Stretch(SeededRandom random)
    {
        var first = 2 + random.Next(20);
        return new(first, first + random.Next(4));
    }
}
