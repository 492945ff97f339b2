using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>The answer with one assumption at its low and at its high value, all others at their base.</summary>
public sealed record TornadoBar(Assumption Assumption, Money AtLow, Money AtHigh)
{
    public Money Swing => AtHigh > AtLow ? AtHigh - AtLow : AtLow - AtHigh;
}

/// <summary>What moves the answer most: one assumption at a time, the widest first; of equals in the order given.</summary>
public sealed record Tornado(Money AtBase, IReadOnlyList<TornadoBar> Bars)
{
    public static Tornado Of(IReadOnlyList<Assumption> assumptions, Func<IReadOnlyList<decimal>, Money> answer)
    {
        Ranges.Refuse(assumptions);
        var bases = assumptions.Select(a => a.Base).ToArray();
        Money With(int i, decimal value)
        {
            var values = (decimal[])bases.Clone();
            values[i] = value;
            return answer(values);
        }
        return new(answer(bases), [.. assumptions.Select((a, i) => new TornadoBar(a, With(i, a.Low), With(i, a.High))).OrderByDescending(b => b.Swing)]);
    }
}

internal static class Ranges
{
    public static void Refuse(IReadOnlyList<Assumption> assumptions)
    {
        List<Finding> findings = [.. assumptions.SelectMany(a => a.Findings())];
        if (findings.Count > 0) throw new RefusedException(findings);
    }
}
