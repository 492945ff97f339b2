namespace Throughcare.Allocation;

/// <summary>
/// A plan while it is searched for: who is where, with loads and price kept up to date. A change is priced first and made
/// after. <see cref="Excess"/> counts by how much limits are broken (load units above a worker's or team's most, and hundredths
/// of FTE outside a team's range, children and workers above a manager's); a plan leaves the search only at 0.
/// </summary>
internal sealed class Arrangement
{
    public readonly AllocationModel Model;
    public readonly int[] TeamOf, WorkerOf, Load, TeamLoad, TeamFte, TeamChildren;

    /// <summary>By worker: the groups held, the first <see cref="HeldCount"/> entries.</summary>
    public readonly int[][] Held;
    public readonly int[] HeldCount;

    /// <summary>By team: its workers, the first <see cref="MemberCount"/> entries.</summary>
    public readonly int[][] Members;
    public readonly int[] MemberCount;

    private readonly int[] _placeInHeld, _placeInTeam;

    public Arrangement(AllocationModel model)
    {
        Model = model;
        TeamOf = new int[model.Workers];
        WorkerOf = new int[model.Groups];
        Load = new int[model.Workers];
        HeldCount = new int[model.Workers];
        TeamLoad = new int[model.Teams];
        TeamFte = new int[model.Teams];
        MemberCount = new int[model.Teams];
        TeamChildren = new int[model.Teams];
        Held = new int[model.Workers][];
        for (var s = 0; s < model.Workers; s++) Held[s] = new int[model.Groups];
        Members = new int[model.Teams][];
        for (var t = 0; t < model.Teams; t++) Members[t] = new int[model.Workers];
        _placeInHeld = new int[model.Groups];
        _placeInTeam = new int[model.Workers];
    }

    /// <summary>In whole price units, with <see cref="AllocationModel.FixedPrice"/>.</summary>
    public long Price { get; private set; }

    public long Excess { get; private set; }

    public void CopyFrom(Arrangement other) => Set(other.TeamOf, other.WorkerOf);

    /// <summary>Takes over a whole plan and works out loads and price from nothing.</summary>
    public void Set(int[] teamOf, int[] workerOf)
    {
        teamOf.AsSpan().CopyTo(TeamOf);
        workerOf.AsSpan().CopyTo(WorkerOf);
        Array.Clear(Load);
        Array.Clear(TeamLoad);
        Array.Clear(TeamFte);
        Array.Clear(HeldCount);
        Array.Clear(MemberCount);
        Array.Clear(TeamChildren);
        for (var g = 0; g < WorkerOf.Length; g++)
        {
            var s = WorkerOf[g];
            Load[s] += Model.Weight[g];
            _placeInHeld[g] = HeldCount[s];
            Held[s][HeldCount[s]++] = g;
        }
        for (var s = 0; s < TeamOf.Length; s++)
        {
            var t = TeamOf[s];
            TeamLoad[t] += Load[s];
            TeamFte[t] += Model.Fte[s];
            _placeInTeam[s] = MemberCount[t];
            Members[t][MemberCount[t]++] = s;
        }
        for (var g = 0; g < WorkerOf.Length; g++) TeamChildren[TeamOf[WorkerOf[g]]] += Model.Children[g];
        Price = FullPrice();
        Excess = FullExcess();
    }

    /// <summary>The price from nothing: what every quick price is held against in the checking mode.</summary>
    public long FullPrice()
    {
        var price = Model.FixedPrice;
        for (var g = 0; g < WorkerOf.Length; g++) price += PriceOf(g, WorkerOf[g]);
        for (var s = 0; s < TeamOf.Length; s++) price += Model.TeamPrice[s * Model.Teams + TeamOf[s]] + Model.LoadPrice[s][Load[s]];
        return price;
    }

    public long FullExcess()
    {
        long excess = 0;
        for (var s = 0; s < Load.Length; s++) excess += Math.Max(0, Load[s] - Model.Cap[s]);
        for (var t = 0; t < TeamLoad.Length; t++) excess += Math.Max(0, TeamLoad[t] - Model.Oversight[t]) + OutOfRange(t, TeamFte[t]);
        if (!Model.CountsHeads) return excess;
        var children = new int[TeamOf.Length];
        for (var g = 0; g < WorkerOf.Length; g++) children[WorkerOf[g]] += Model.Children[g];
        for (var t = 0; t < TeamLoad.Length; t++)
        {
            excess += HeadsAbove(t, Enumerable.Range(0, TeamOf.Length).Count(s => TeamOf[s] == t));
            excess += Above(Enumerable.Range(0, TeamOf.Length).Where(s => TeamOf[s] == t).Sum(s => children[s]), Model.MostChildren[t]);
        }
        return excess;
    }

    /// <summary>What a group adds with a worker, apart from the load.</summary>
    public long PriceOf(int g, int s) => Model.GroupPrice(g, s, TeamOf[s]);

    /// <summary>False when the load would be beyond anything that is priced.</summary>
    public bool PriceMove(int g, int to, out long price, out long excess)
    {
        unchecked
        {
            var m = Model;
            var from = WorkerOf[g];
            var w = m.Weight[g];
            var loadTo = Load[to] + w;
            var prices = m.LoadPrice[to];
            price = excess = 0;
            if (loadTo >= prices.Length) return false;
            var loadFrom = Load[from] - w;
            var pricesFrom = m.LoadPrice[from];
            price = prices[loadTo] - prices[loadTo - w] + pricesFrom[loadFrom] - pricesFrom[loadFrom + w] + PriceOf(g, to) - PriceOf(g, from);
            excess = Above(loadTo, m.Cap[to]) - Above(loadTo - w, m.Cap[to]) + Above(loadFrom, m.Cap[from]) - Above(loadFrom + w, m.Cap[from]) + TeamExcess(TeamOf[from], TeamOf[to], w);
            if (m.CountsHeads) excess += ChildrenExcess(TeamOf[from], TeamOf[to], m.Children[g]);
            return true;
        }
    }

    public void Move(int g, int to, long price, long excess)
    {
        Take(g, to);
        Price += price;
        Excess += excess;
    }

    /// <summary>Two groups of two workers change places.</summary>
    public bool PriceSwap(int g, int h, out long price, out long excess)
    {
        unchecked
        {
            var m = Model;
            int a = WorkerOf[g], b = WorkerOf[h];
            var d = m.Weight[h] - m.Weight[g];
            int loadA = Load[a] + d, loadB = Load[b] - d;
            long[] pricesA = m.LoadPrice[a], pricesB = m.LoadPrice[b];
            price = excess = 0;
            if (loadA >= pricesA.Length || loadB >= pricesB.Length) return false;
            price = PriceOf(g, b) - PriceOf(g, a) + PriceOf(h, a) - PriceOf(h, b);
            if (m.CountsHeads) excess = ChildrenExcess(TeamOf[b], TeamOf[a], m.Children[h] - m.Children[g]);
            if (d == 0) return true;
            price += pricesA[loadA] - pricesA[loadA - d] + pricesB[loadB] - pricesB[loadB + d];
            excess += Above(loadA, m.Cap[a]) - Above(loadA - d, m.Cap[a]) + Above(loadB, m.Cap[b]) - Above(loadB + d, m.Cap[b]) + TeamExcess(TeamOf[b], TeamOf[a], d);
            return true;
        }
    }

    public void Swap(int g, int h, long price, long excess)
    {
        int a = WorkerOf[g], b = WorkerOf[h];
        Take(g, b);
        Take(h, a);
        Price += price;
        Excess += excess;
    }

    /// <summary>A worker goes to another team with all groups held.</summary>
    public void PriceTeam(int s, int to, out long price, out long excess)
    {
        unchecked
        {
            var m = Model;
            var from = TeamOf[s];
            price = m.TeamPrice[s * m.Teams + to] - m.TeamPrice[s * m.Teams + from];
            var held = Held[s];
            for (var i = 0; i < HeldCount[s]; i++)
            {
                var at = held[i] * m.Teams;
                price += m.PlacePrice[at + to] - m.PlacePrice[at + from];
            }
            excess = TeamExcess(from, to, Load[s])
                + OutOfRange(from, TeamFte[from] - m.Fte[s]) - OutOfRange(from, TeamFte[from]) + OutOfRange(to, TeamFte[to] + m.Fte[s]) - OutOfRange(to, TeamFte[to]);
            if (!m.CountsHeads || from == to) return;
            excess += ChildrenExcess(from, to, ChildrenOf(s)) + HeadsAbove(to, MemberCount[to] + 1) - HeadsAbove(to, MemberCount[to])
                + HeadsAbove(from, MemberCount[from] - 1) - HeadsAbove(from, MemberCount[from]);
        }
    }

    public void SetTeam(int s, int to, long price, long excess)
    {
        var from = TeamOf[s];
        if (from == to) return;
        var members = Members[from];
        var last = members[--MemberCount[from]];
        members[_placeInTeam[s]] = last;
        _placeInTeam[last] = _placeInTeam[s];
        _placeInTeam[s] = MemberCount[to];
        Members[to][MemberCount[to]++] = s;
        TeamOf[s] = to;
        TeamLoad[from] -= Load[s];
        TeamLoad[to] += Load[s];
        if (Model.CountsHeads)
        {
            var children = ChildrenOf(s);
            TeamChildren[from] -= children;
            TeamChildren[to] += children;
        }
        TeamFte[from] -= Model.Fte[s];
        TeamFte[to] += Model.Fte[s];
        Price += price;
        Excess += excess;
    }

    private void Take(int g, int to)
    {
        unchecked
        {
            var from = WorkerOf[g];
            if (from == to) return;
            var w = Model.Weight[g];
            var held = Held[from];
            var last = held[--HeldCount[from]];
            held[_placeInHeld[g]] = last;
            _placeInHeld[last] = _placeInHeld[g];
            _placeInHeld[g] = HeldCount[to];
            Held[to][HeldCount[to]++] = g;
            WorkerOf[g] = to;
            Load[from] -= w;
            Load[to] += w;
            TeamLoad[TeamOf[from]] -= w;
            TeamLoad[TeamOf[to]] += w;
            if (!Model.CountsHeads) return;
            TeamChildren[TeamOf[from]] -= Model.Children[g];
            TeamChildren[TeamOf[to]] += Model.Children[g];
        }
    }

    private static int Above(int value, int limit) => value > limit ? value - limit : 0;

    private int TeamExcess(int from, int to, int load)
    {
        unchecked
        {
            if (from == to) return 0;
            return Above(TeamLoad[to] + load, Model.Oversight[to]) - Above(TeamLoad[to], Model.Oversight[to])
                + Above(TeamLoad[from] - load, Model.Oversight[from]) - Above(TeamLoad[from], Model.Oversight[from]);
        }
    }

    private int ChildrenExcess(int from, int to, int children)
    {
        if (from == to) return 0;
        return Above(TeamChildren[to] + children, Model.MostChildren[to]) - Above(TeamChildren[to], Model.MostChildren[to])
            + Above(TeamChildren[from] - children, Model.MostChildren[from]) - Above(TeamChildren[from], Model.MostChildren[from]);
    }

    private int ChildrenOf(int s)
    {
        var sum = 0;
        for (var i = 0; i < HeldCount[s]; i++) sum += Model.Children[Held[s][i]];
        return sum;
    }

    // A worker too many weighs as much as a whole FTE out of range.
    private int HeadsAbove(int t, int heads) => 100 * Above(heads, Model.MostWorkers[t]);

    private int OutOfRange(int t, int fte) => fte < Model.FteMin[t] ? Model.FteMin[t] - fte : fte > Model.FteMax[t] ? fte - Model.FteMax[t] : 0;
}
