using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// At which value of one assumption, all others at their base, the answer just reaches a target: by halving, on the costing itself.
/// </summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="Target">The answer that is to be reached; £0 is breaking even.</param>
/// <param name="Value">The value nearest the side that fails, that still reaches the target. Null where the whole range does, or no value in it does.</param>
/// <param name="Answer">The answer at the value.</param>
/// <param name="AndAbove">True where higher values reach it too, false where lower ones do.</param>
/// <param name="Always">True where every value that was looked at reaches it.</param>
public sealed record BreakEven(Assumption Assumption, Money Target, decimal? Value, Money? Answer, bool AndAbove, bool Always)
{
    /// <summary>How many values are looked at before halving, so that a turn on the way is not overlooked where it is not narrow.</summary>
    private const int Looks = 32;

    /// <summary>A sentence for people.</summary>
    public string InWords => this switch
    {
        { Always: true } => $"Every value from {Assumption.InWords(Assumption.Low)} to {Assumption.InWords(Assumption.High)} does.",
        { Value: { } value, AndAbove: true } => $"{Assumption.InWords(value)} or more.",
        { Value: { } value } => $"{Assumption.InWords(value)} or less.",
        _ => $"No value from {Assumption.InWords(Assumption.Low)} to {Assumption.InWords(Assumption.High)} does.",
    };

    public static IReadOnlyList<BreakEven> OfEach(IReadOnlyList<Assumption> assumptions, Func<IReadOnlyList<decimal>, Money> answer, Money target = default) => [.. assumptions.Select((_, i) => Of(assumptions, i, answer, target))];

    private static BreakEven Of(IReadOnlyList<Assumption> assumptions, int index, Func<IReadOnlyList<decimal>, Money> answer, Money target)
    {
        Ranges.Refuse(assumptions);
        var assumption = assumptions[index];
        Money At(long step)
        {
            var values = assumptions.Select(a => a.Base).ToArray();
            values[index] = assumption.At(step);
            return answer(values);
        }
        bool Reaches(long step) => At(step) >= target;
        var looks = (int)Math.Min(Looks, assumption.Steps);
        var (from, before) = (0L, Reaches(0));
        var first = before;
        for (var look = 1; look <= looks; look++)
        {
            var to = (long)((Int128)assumption.Steps * look / looks);
            var now = Reaches(to);
            if (now == before)
            {
                from = to;
                continue;
            }
            while (to - from > 1)
            {
                var middle = from + (to - from) / 2;
                if (Reaches(middle) == before) from = middle; else to = middle;
            }
            var reached = before ? from : to;
            return new(assumption, target, assumption.At(reached), At(reached), !before, false);
        }
        return new(assumption, target, null, null, false, first);
    }
}
