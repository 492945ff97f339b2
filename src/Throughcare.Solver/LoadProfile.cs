using System.Numerics;

namespace Throughcare.Solver;

/// <summary>
/// The best profit for exactly 0, 1, 2 … units of load, as a table: the building block of a knapsack. Tables are longer than
/// the loads asked for by one vector's width, so that whole vectors can be read and written. What cannot be reached is
/// <see cref="Unreachable"/>.
/// </summary>
public static class LoadProfile
{
    /// <summary>Far below any profit, and far enough from the edge of a double that profits can be added to it.</summary>
    public const double Unreachable = -1e100;

    /// <summary>Table length for loads 0 to <paramref name="most"/>.</summary>
    public static int LengthFor(int most) => (most + 1 + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;

    /// <summary>A table that reaches load 0 only, at no profit.</summary>
    public static void Clear(Span<double> table)
    {
        table.Fill(Unreachable);
        table[0] = 0;
    }

    /// <summary>Writes into <paramref name="to"/> the better of each entry of <paramref name="to"/> and the entry <paramref name="shift"/> loads lower in <paramref name="from"/> plus the profit.</summary>
    public static void Improve(ReadOnlySpan<double> from, Span<double> to, int shift, double profit)
    {
        unchecked
        {
            var add = new Vector<double>(profit);
            var width = Vector<double>.Count;
            var length = to.Length - shift;
            var i = 0;
            for (; i <= length - width; i += width)
            {
                var target = to.Slice(i + shift, width);
                Vector.Max(new Vector<double>(target), new Vector<double>(from.Slice(i, width)) + add).CopyTo(target);
            }
            for (; i < length; i++) to[i + shift] = Math.Max(to[i + shift], from[i] + profit);
        }
    }

    /// <summary>Adds one thing that may be taken once: <paramref name="to"/> is the table with it, <paramref name="from"/> without.</summary>
    public static void AddOne(ReadOnlySpan<double> from, Span<double> to, int load, double profit)
    {
        from.CopyTo(to);
        Improve(from, to, load, profit);
    }

    /// <summary>
    /// Adds things of equal load of which any number may be taken, the most profitable first: <paramref name="running"/>[j] is the
    /// profit of the best j + 1.
    /// </summary>
    public static void AddPrefixes(ReadOnlySpan<double> from, Span<double> to, int load, ReadOnlySpan<double> running)
    {
        from.CopyTo(to);
        for (var j = 0; j < running.Length; j++)
        {
            var shift = (j + 1) * load;
            if (shift >= to.Length) break;
            Improve(from, to, shift, running[j]);
        }
    }
}
