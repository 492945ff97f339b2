namespace Throughcare.Solver;

/// <summary>
/// The cheapest way through a network of arcs, each with a capacity and a price per unit: successive shortest paths (Ford and
/// Fulkerson, 1958; Busacker and Gowen, 1960), exact in whole numbers. Prices may be negative, circles of negative price may
/// not. For small networks: each path looks at all arcs.
/// </summary>
public sealed class MinCostFlow(int nodes)
{
    private readonly List<int>[] _out = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    private readonly List<int> _to = [];
    private readonly List<long> _left = [];
    private readonly List<long> _price = [];

    /// <summary>Adds an arc and gives its number, for <see cref="On"/>.</summary>
    public int Add(int from, int to, long capacity, long price)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        var arc = _to.Count;
        // The arc back, which takes flow off again, stands beside it: arc ^ 1.
        Half(from, to, capacity, price);
        Half(to, from, 0, -price);
        return arc;
    }

    /// <summary>How much goes over an arc.</summary>
    public long On(int arc) => _left[arc ^ 1];

    /// <summary>Sends as much as fits from the source to the sink at the least price; or, where asked, only while another unit lowers the price.</summary>
    public (long Units, long Price) Send(int source, int sink, bool onlyWhilePriceFalls = false)
    {
        long units = 0, price = 0;
        while (Path(source, sink) is var (distance, arcs) && arcs is not null && !(onlyWhilePriceFalls && distance >= 0))
        {
            var fits = long.MaxValue;
            foreach (var arc in arcs) fits = Math.Min(fits, _left[arc]);
            foreach (var arc in arcs)
            {
                _left[arc] -= fits;
                _left[arc ^ 1] += fits;
            }
            units += fits;
            price += fits * distance;
        }
        return (units, price);
    }

    private void Half(int from, int to, long capacity, long price)
    {
        _out[from].Add(_to.Count);
        _to.Add(to);
        _left.Add(capacity);
        _price.Add(price);
    }

    /// <summary>The cheapest path with room, by Bellman and Ford with a queue; null where there is none.</summary>
    private (long Distance, List<int>? Arcs) Path(int source, int sink)
    {
        var distance = new long[nodes];
        var by = new int[nodes];
        var waiting = new bool[nodes];
        Array.Fill(distance, long.MaxValue);
        Array.Fill(by, -1);
        distance[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            waiting[node] = false;
            foreach (var arc in _out[node])
            {
                if (_left[arc] == 0) continue;
                var reached = distance[node] + _price[arc];
                var next = _to[arc];
                if (reached >= distance[next]) continue;
                distance[next] = reached;
                by[next] = arc;
                if (!waiting[next]) queue.Enqueue(next);
                waiting[next] = true;
            }
        }
        if (distance[sink] == long.MaxValue) return (0, null);
        var arcs = new List<int>();
        for (var node = sink; node != source; node = _to[by[node] ^ 1]) arcs.Add(by[node]);
        return (distance[sink], arcs);
    }
}
