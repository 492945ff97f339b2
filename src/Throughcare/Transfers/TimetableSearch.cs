using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>
/// Improves a timetable by annealing: one transfer moved to another week, or two that come to the same worker exchanged. Closed weeks and intake are kept
/// throughout; a load may pass above its limit on the way, at a price within the search only, because full circles cannot be crossed otherwise.
/// </summary>
internal sealed class TimetableSearch
{
    private readonly TransferModel _model;
    private readonly SearchClock _clock;
    private readonly int[] _best;
    private long _bestPrice;
    private int[][] _choices = [];
    private int[] _movable = [];

    public TimetableSearch(TransferModel model, SearchClock clock)
    {
        _model = model;
        _clock = clock;
        _best = new int[model.Count];
    }

    /// <summary>Set by tests: holds every quick price against the full one.</summary>
    public TimetableChecking? Checking { get; init; }

    /// <summary>The excess at the end of the last annealing, before the best timetable was brought back.</summary>
    public long EndedAbove { get; private set; }

    /// <summary>Moves tried so far.</summary>
    public long Tried { get; private set; }

    /// <summary>Only these weeks may be used from now on.</summary>
    public void Within(UInt128[] weeks)
    {
        _choices = [.. weeks.Select(w => Enumerable.Range(0, _model.Weeks).Where(t => (w & (UInt128.One << t)) != 0).ToArray())];
        _movable = [.. Enumerable.Range(0, _model.Count).Where(m => _choices[m].Length > 1)];
    }

    /// <summary>
    /// Tries so many moves and leaves the best timetable seen without excess in it (or, where none was seen, the last). One hundredth above a limit for one week
    /// is priced at <paramref name="excessPrice"/>.
    /// </summary>
    public void Anneal(Timetable timetable, long moves, double first, double last, double excessPrice, SeededRandom random)
    {
        (_bestPrice, EndedAbove) = (long.MaxValue, 0);
        if (_movable.Length == 0) return;
        Keep(timetable);
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
            for (var i = 0; i < block; i++) TryOne(timetable, temperature, excessPrice, random);
            Tried += block;
        }
        EndedAbove = timetable.Excess;
        if (_bestPrice < long.MaxValue) timetable.Set(_best);
    }

    private void TryOne(Timetable timetable, double temperature, double excessPrice, SeededRandom random)
    {
        unchecked
        {
            var m = _movable[random.Next(_movable.Length)];
            var week = _choices[m][random.Next(_choices[m].Length)];
            var before = timetable.Week[m];
            if (week == before) return;
            var rise = Annealing.LargestRise(temperature, random.NextBits());
            if (timetable.HasIntake(m, week))
            {
                timetable.PriceMove(m, week, out var price, out var excess);
                if (price + excess * excessPrice > rise) return;
                timetable.Move(m, week, price, excess);
                Checking?.After(timetable, "a move of one group");
            }
            else
            {
                var other = Partner(m, week, timetable, random);
                if (other < 0 || !Array.Exists(_choices[other], t => t == before)) return;
                timetable.PriceMove(m, week, out var price, out var excess);
                timetable.Move(m, week, price, excess);
                timetable.PriceMove(other, before, out var back, out var backExcess);
                if (price + back + (excess + backExcess) * excessPrice > rise)
                {
                    timetable.Move(m, before, -price, -excess);
                    return;
                }
                timetable.Move(other, before, back, backExcess);
                Checking?.After(timetable, "an exchange of two groups");
            }
            if (timetable.Excess == 0 && timetable.Price < _bestPrice) Keep(timetable);
        }
    }

    private int Partner(int m, int week, Timetable timetable, SeededRandom random)
    {
        unchecked
        {
            var coming = _model.Incoming[_model.To[m]];
            var (found, seen) = (-1, 0);
            foreach (var other in coming)
                if (timetable.Week[other] == week && (seen++ == 0 || random.Next(seen) == 0)) found = other;
            return found;
        }
    }

    private void Keep(Timetable timetable)
    {
        if (timetable.Excess > 0 || timetable.Price >= _bestPrice) return;
        _bestPrice = timetable.Price;
        timetable.Week.AsSpan().CopyTo(_best);
    }
}
