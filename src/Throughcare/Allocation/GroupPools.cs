namespace Throughcare.Allocation;

/// <summary>
/// The groups of a problem as the bound sees them. Groups that are alike form pools. An item is a group beside the worker who spares a price by
/// holding it: the present worker, or the one who was published. What only one worker may hold is fixed load.
/// </summary>
internal sealed class GroupPools
{
    public const double Scale = 1.0 / AllocationModel.PriceScale;

    private const int ExactUpTo = 80;

    public GroupPools(AllocationModel model)
    {
        Teams = model.Teams;
        FixedPrice = model.FixedPrice * Scale;
        FixedLoad = new int[model.Workers];
        FixedPlace = new double[model.Workers * model.Teams];
        FixedChildren = new int[model.Workers];
        // Who is barred from a single group makes pools and kinds of worker of their own: worth it only in a small problem. Elsewhere it is left out, which can only lower the bound.
        var exact = model.Groups <= ExactUpTo;
        // Groups are alike when they weigh the same, hold as many children, cost the same in every team, and may be held by the same kinds of worker.
        var pools = new Dictionary<string, int>(StringComparer.Ordinal);
        var (weight, count, children, place, holders) = (new List<int>(), new List<int>(), new List<int>(), new List<double>(), new List<Func<int, bool>>());
        var own = Enumerable.Range(0, model.Workers).Select(_ => new List<int>()).ToArray();
        var (itemGroup, itemPool, itemTwin, itemRefund) = (new List<int>(), new List<int>(), new List<int>(), new List<double>());
        PoolOf = new int[model.Groups];
        Array.Fill(PoolOf, -1);
        for (var g = 0; g < model.Groups; g++)
        {
            var prices = model.PlacePrice.AsSpan(g * model.Teams, model.Teams);
            if (model.Eligible[g] is [var only])
            {
                FixedLoad[only] += model.Weight[g];
                FixedChildren[only] += model.Children[g];
                if (model.Keeper[g] != only) FixedPrice += model.ChangePrice[g] * Scale;
                if (model.Told[g] != only) FixedPrice += model.ToldPrice[g] * Scale;
                for (var t = 0; t < model.Teams; t++) FixedPlace[only * model.Teams + t] += prices[t] * Scale;
                continue;
            }
            var (group, first) = (model.Problem.Groups[g], g);
            var key = $"{model.Weight[g]} {model.Children[g]} {HoldersOf(g)} {string.Join(' ', prices.ToArray())}";
            if (!pools.TryGetValue(key, out var pool))
            {
                pools[key] = pool = weight.Count;
                weight.Add(model.Weight[g]);
                count.Add(0);
                children.Add(model.Children[g]);
                foreach (var price in prices) place.Add(price * Scale);
                holders.Add(exact ? s => model.MayHold(s, first) : s => model.Present[s].Phases.Contains(group.Phase) && group.NeedsSkills.All(model.Present[s].Has));
            }
            count[pool]++;
            PoolOf[g] = pool;
            FixedPrice += (model.ChangePrice[g] + model.ToldPrice[g]) * Scale;
            var firstItem = itemPool.Count;
            foreach (var (worker, refund) in new[] { (model.Keeper[g], model.ChangePrice[g]), (model.Told[g], model.ToldPrice[g]) })
            {
                if (worker < 0) continue;
                own[worker].Add(itemPool.Count);
                itemGroup.Add(g);
                itemPool.Add(pool);
                itemRefund.Add(refund * Scale);
                itemTwin.Add(-1);
            }
            if (itemPool.Count == firstItem + 2) (itemTwin[firstItem], itemTwin[firstItem + 1]) = (firstItem + 1, firstItem);
        }
        (Weight, Count, Children, Place) = ([.. weight], [.. count], [.. children], [.. place]);
        (ItemGroup, ItemPool, ItemTwin, ItemRefund) = ([.. itemGroup], [.. itemPool], [.. itemTwin], [.. itemRefund]);
        Own = [.. own.Select(list => list.ToArray())];
        // A kind of worker: those who may hold the same pools.
        var kinds = Enumerable.Range(0, model.Workers).Select(s => new string([.. holders.Select(may => may(s) ? '1' : '0')])).ToArray();
        var distinct = kinds.Distinct().ToList();
        WorkerKind = [.. kinds.Select(k => distinct.IndexOf(k))];
        KindHolds = new bool[distinct.Count, Number];
        for (var c = 0; c < distinct.Count; c++)
            for (var k = 0; k < Number; k++) KindHolds[c, k] = distinct[c][k] == '1';
        Kinds = distinct.Count;

        string HoldersOf(int g) => exact ? string.Join(',', model.Eligible[g]) : NeedsOf(model.Problem.Groups[g]);
    }

    public int Number => Weight.Length;

    public int Items => ItemPool.Length;

    private int Teams { get; }

    /// <summary>By pool.</summary>
    public int[] Weight { get; }
    public int[] Count { get; }
    public int[] Children { get; }

    /// <summary>By pool and team.</summary>
    public double[] Place { get; }

    /// <summary>By group: its pool, or -1 where only one worker may hold it.</summary>
    public int[] PoolOf { get; }

    /// <summary>By item: its group, its pool, the item of the same group with another worker or -1, and the price that is spared.</summary>
    public int[] ItemGroup { get; }
    public int[] ItemPool { get; }
    public int[] ItemTwin { get; }
    public double[] ItemRefund { get; }

    /// <summary>By worker: her items.</summary>
    public int[][] Own { get; }

    public int Kinds { get; }

    /// <summary>By worker.</summary>
    public int[] WorkerKind { get; }

    /// <summary>By kind of worker and pool.</summary>
    public bool[,] KindHolds { get; }

    /// <summary>Paid by every plan.</summary>
    public double FixedPrice { get; }

    /// <summary>By worker: what only she may hold.</summary>
    public int[] FixedLoad { get; }
    public int[] FixedChildren { get; }

    /// <summary>By worker and team.</summary>
    public double[] FixedPlace { get; }

    public double DearestPlace => Enumerable.Range(0, Number).Select(k => Place[(k * Teams)..((k + 1) * Teams)]).Select(p => p.Max() - p.Min()).DefaultIfEmpty(0).Max();

    private static string NeedsOf(AllocationGroup group) =>
        group.Phase.Text.ToUpperInvariant() + "|" + string.Join('|', group.NeedsSkills.Select(n => n.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal));
}
