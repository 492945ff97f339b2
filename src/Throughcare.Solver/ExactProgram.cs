namespace Throughcare.Solver;

/// <summary>How a search ended.</summary>
public enum ProgramEnd
{
    /// <summary>The least was found, and nothing is less.</summary>
    Least,

    /// <summary>It is proved that no values fit.</summary>
    Nothing,

    /// <summary>The limit of the search was met first: nothing is proved, though values may have been found.</summary>
    GaveUp,
}

/// <summary>
/// A linear program in exact arithmetic: least price of values that lie within bounds and satisfy equations. Solved by the simplex
/// method with bounded variables (Dantzig, 1955), by Bland's rule where it stands still, so that it ends; in whole numbers by branch and bound
/// (Land and Doig, 1960). For small programs where a rounding error would be a wrong answer.
/// </summary>
public sealed class ExactProgram(int variables)
{
    private readonly List<(int Variable, long Times)[]> _rows = [];
    private readonly List<long> _right = [];
    private readonly long[] _low = new long[variables];
    private readonly long[] _high = new long[variables];

    /// <summary>Adds the equation: the sum of the variables, each times its number, equals the right side.</summary>
    public void Add(IEnumerable<(int Variable, long Times)> sum, long right)
    {
        _rows.Add([.. sum]);
        _right.Add(right);
    }

    public void Bound(int variable, long low, long high) => (_low[variable], _high[variable]) = (low, high);

    /// <summary>
    /// The least price in whole numbers; or, where any will do, the first values that are found. Begins at the values given,
    /// which need not satisfy the equations.
    /// </summary>
    public (ProgramEnd End, long[]? Values) LeastInWholeNumbers(IReadOnlyList<long> prices, IReadOnlyList<long> start, int programs, bool anyWillDo = false)
    {
        long[]? best = null;
        var bestPrice = default(Ratio);
        var waiting = new Stack<(long[] Low, long[] High)>([(_low, _high)]);
        for (var solved = 0; waiting.TryPop(out var bounds); solved++)
        {
            if (solved == programs) return (ProgramEnd.GaveUp, best);
            Ratio[]? values;
            try
            {
                values = new ExactSimplex(_rows, _right, bounds.Low, bounds.High, [.. start.Select((s, i) => Math.Clamp(s, bounds.Low[i], bounds.High[i]))]).Least(prices);
            }
            catch (OverflowException)
            {
                return (ProgramEnd.GaveUp, best);
            }
            if (values is null) continue;
            var price = Price(values, prices);
            if (best is not null && price >= bestPrice) continue;
            var broken = Array.FindIndex(values, v => !v.IsWhole);
            if (broken < 0)
            {
                (best, bestPrice) = ([.. values.Select(v => v.Above)], price);
                if (anyWillDo) break;
                continue;
            }
            var (below, above) = ((long[])bounds.High.Clone(), (long[])bounds.Low.Clone());
            below[broken] = values[broken].Floor;
            above[broken] = values[broken].Floor + 1;
            waiting.Push((above, bounds.High));
            waiting.Push((bounds.Low, below));
        }
        return best is null ? (ProgramEnd.Nothing, null) : (ProgramEnd.Least, best);
    }

    private static Ratio Price(Ratio[] values, IReadOnlyList<long> prices)
    {
        var sum = default(Ratio);
        for (var i = 0; i < values.Length; i++)
            if (prices[i] != 0) sum += values[i] * prices[i];
        return sum;
    }
}
