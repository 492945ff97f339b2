namespace Throughcare.App.Samples.Maps;

/// <summary>Shares out nodes among seeds by growing from all seeds at once, so that every share hangs together.</summary>
internal static class Growth
{
    /// <summary>For each node the seed that reaches it at least cost; -1 where none does. Ties go to the lower node.</summary>
    public static int[] From(IReadOnlyList<int> seeds, int nodes, Func<int, IEnumerable<(int Next, double Cost)>> steps)
    {
        var owner = new int[nodes];
        var cost = new double[nodes];
        Array.Fill(owner, -1);
        Array.Fill(cost, double.MaxValue);
        var waiting = new PriorityQueue<int, (double, int)>();
        for (var seed = 0; seed < seeds.Count; seed++)
        {
            owner[seeds[seed]] = seed;
            cost[seeds[seed]] = 0;
            waiting.Enqueue(seeds[seed], (0, seeds[seed]));
        }
        while (waiting.TryDequeue(out var node, out var reached))
        {
            if (reached.Item1 > cost[node]) continue;
            foreach (var (next, step) in steps(node))
            {
                var total = cost[node] + step;
                if (total >= cost[next]) continue;
                cost[next] = total;
                owner[next] = owner[node];
                waiting.Enqueue(next, (total, next));
            }
        }
        return owner;
    }
}
