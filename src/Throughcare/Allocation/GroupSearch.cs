using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// Improves who holds which group while the teams stand still: moves of one group and exchanges of two, by annealing. Most tries go
/// where a good plan would put a group: to its present worker or to a worker of its home team.
/// </summary>
internal sealed class GroupSearch
{
    /// <summary>No gain in price outweighs breaking a limit by more.</summary>
    public const long Forbidding = 1L << 46;

    private readonly AllocationModel _model;
    private readonly int[] _movable;
    private readonly SearchClock _clock;
    private readonly Arrangement _best;
    private long _bestPrice;

    public GroupSearch(AllocationModel model, SearchClock clock)
    {
        _model = model;
        _clock = clock;
        _movable = [.. Enumerable.Range(0, model.Groups).Where(g => model.Eligible[g].Length > 1)];
        _best = new(model);
    }

    /// <summary>Set by tests: holds every quick price against the full one.</summary>
    public MoveChecking? Checking { get; init; }

    /// <summary>Moves tried so far.</summary>
    public long Tried { get; private set; }

    /// <summary>
    /// Tries <paramref name="moves"/> moves from the plan as it stands and leaves the best plan seen without excess in it (or, where none
    /// was seen, the last). Breaking a limit by one unit is priced at <paramref name="excessPrice"/> within the search only.
    /// </summary>
    public void Anneal(Arrangement plan, long moves, double first, double last, long excessPrice, SeededRandom random)
    {
        _bestPrice = long.MaxValue;
        if (_movable.Length == 0) return;
        Keep(plan);
        var temperature = first;
        const int Block = 256;
        for (long done = 0; done < moves; done += Block)
        {
            if ((done & 4095) == 0)
            {
                temperature = Annealing.Temperature(first, last, (double)done / moves);
                if (_clock.MustBreakOff) break;
            }
            var block = (int)Math.Min(Block, moves - done);
            for (var i = 0; i < block; i++) TryOne(plan, temperature, excessPrice, random);
            Tried += block;
        }
        if (_bestPrice < long.MaxValue && (plan.Excess > 0 || plan.Price > _bestPrice)) plan.CopyFrom(_best);
    }

    private void TryOne(Arrangement plan, double temperature, long excessPrice, SeededRandom random)
    {
        unchecked
        {
            var bits = random.NextBits();
            var g = _movable[(int)(((bits & 0xFFFFFF) * (ulong)_movable.Length) >> 24)];
            bits >>= 24;
            var from = plan.WorkerOf[g];
            var to = Target(plan, g, (int)(bits & 0xFF), random);
            bits >>= 8;
            if (to < 0 || to == from) return;
            var worse = (long)Annealing.LargestRise(temperature, bits);
            bits >>= 12;
            var held = plan.HeldCount[to];
            if ((bits & 1) == 0 || held == 0)
            {
                if (!plan.PriceMove(g, to, out var price, out var excess)) return;
                if (price + excess * excessPrice > worse) return;
                Checking?.BeforeMove(plan, g, to, price, excess);
                plan.Move(g, to, price, excess);
                Checking?.After(plan, "a move of one group");
                if (price < 0 && plan.Excess == 0 && plan.Price < _bestPrice || excess < 0) Keep(plan);
            }
            else
            {
                var h = plan.Held[to][random.Next(held)];
                var eligible = _model.Eligible[h];
                if (eligible.Length == 1 || !_model.MayHold(from, h)) return;
                if (!plan.PriceSwap(g, h, out var price, out var excess)) return;
                if (price + excess * excessPrice > worse) return;
                plan.Swap(g, h, price, excess);
                Checking?.After(plan, "an exchange of two groups");
                if (price < 0 && plan.Excess == 0 && plan.Price < _bestPrice || excess < 0) Keep(plan);
            }
        }
    }

    private int Target(Arrangement plan, int g, int dice, SeededRandom random)
    {
        if (dice < 48) return _model.Told[g] >= 0 && (dice & 1) == 0 ? _model.Told[g] : _model.Keeper[g];
        var home = _model.Home[g];
        if (dice < 176 && home >= 0)
        {
            var members = plan.MemberCount[home];
            if (members == 0) return -1;
            var s = plan.Members[home][random.Next(members)];
            return _model.MayHold(s, g) ? s : -1;
        }
        var eligible = _model.Eligible[g];
        return eligible[random.Next(eligible.Length)];
    }

    private void Keep(Arrangement plan)
    {
        if (plan.Excess > 0 || plan.Price >= _bestPrice) return;
        _bestPrice = plan.Price;
        plan.TeamOf.AsSpan().CopyTo(_best.TeamOf);
        plan.WorkerOf.AsSpan().CopyTo(_best.WorkerOf);
    }
}
