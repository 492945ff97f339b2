using System.Globalization;
using System.Text.RegularExpressions;
using Throughcare.Measures;

namespace Throughcare.Checks.Reading;

/// <summary>Sums of money: "£1.2m", "£1,200k", "£14.7 million", "£750 per week", and what each is by the words nearest to it.</summary>
internal static partial class SumReader
{
    private static readonly (SumOf Of, Regex Words)[] Kinds = [(SumOf.Redundancy, RedundancyWords()), (SumOf.Saving, SavingWords()), (SumOf.Funding, FundingWords()), (SumOf.Cost, CostWords())];

    public static IEnumerable<Fact> Read(Sentence sentence)
    {
        var matches = Sum().Matches(sentence.Plain);
        for (var i = 0; i < matches.Count; i++)
            if (Value(matches[i]) is { } sum)
            {
                var end = matches[i].Index + matches[i].Length;
                var (from, to) = (i == 0 ? 0 : matches[i - 1].Index + matches[i - 1].Length, i + 1 < matches.Count ? matches[i + 1].Index : sentence.Plain.Length);
                yield return new SumFact(Kind(sentence, sentence.Plain[from..matches[i].Index], sentence.Plain[end..to]), sum, Rate().IsMatch(sentence.Plain[end..]), Whole().IsMatch(sentence.Plain[from..matches[i].Index] + sentence.Plain[end..to]), sentence.Said);
            }
    }

    public static Money? Value(Match match)
    {
        if (!decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000_000m) return null;
        var times = match.Groups["times"].Value.ToLowerInvariant() switch { "" => 1, "k" or "thousand" => 1_000m, "m" or "mn" or "million" => 1_000_000m, _ => 1_000_000_000m };
        return number * times <= 10_000_000_000_000m ? Money.FromPounds(number * times) : null;
    }

    // The nearest word before the sum says what it is; else the nearest after it.
    private static SumOf Kind(Sentence sentence, string before, string after)
    {
        // What an option costs that was not chosen is no cost of the decision; the whole of which a part is named is told elsewhere.
        if (sentence.Under(Topic.Alternatives) || OfTheWhole().IsMatch(before)) return SumOf.Other;
        var near = Kinds.Select(k => (k.Of, At: k.Words.Matches(before).LastOrDefault()?.Index ?? -1)).Where(k => k.At >= 0).OrderByDescending(k => k.At).ToList();
        if (near.Count > 0) return near[0].Of;
        var next = Kinds.Select(k => (k.Of, At: k.Words.Match(after) is { Success: true } m ? m.Index : int.MaxValue)).Where(k => k.At < int.MaxValue).OrderBy(k => k.At).ToList();
        if (next.Count > 0) return next[0].Of;
        var all = Kinds.Select(k => (k.Of, At: k.Words.Matches(sentence.Plain).LastOrDefault()?.Index ?? -1)).Where(k => k.At >= 0).OrderByDescending(k => k.At).ToList();
        return all.Count > 0 ? all[0].Of : SumOf.Other;
    }

    [GeneratedRegex(@"£\s?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?<times>k|m|mn|bn|thousand|million|billion)?(?![\w])", RegexOptions.IgnoreCase)]
    public static partial Regex Sum();

    [GeneratedRegex(@"^\s*(?:\(?(?:on average|gross|net)\)?\s*)?(?:per|for each|a|an|each|every|/)\s*(?:week|child|day|night|hour|mile|placement|person|young person|worker|post|FTE|session|case|family)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?:total\w*|in all|altogether|overall|sum of|whole)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\W*of (?:the |this )?(?:total(?: of)? |sum of )?$", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheWhole();

    [GeneratedRegex(@"\bredundan\w+|\bseverance|\bpension strain", RegexOptions.IgnoreCase)]
    private static partial Regex RedundancyWords();

    [GeneratedRegex(@"\bsav(?:e|es|ed|ing|ings)\b|\bavoid(?:s|ed|ing|ance)?\b|\breduc(?:e|es|ed|tion|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SavingWords();

    [GeneratedRegex(@"\bfund(?:s|ed|ing)?\b|\bgrants?\b|\breserves?\b|\ballocation\b|\bbudget of\b|\bavailable\b", RegexOptions.IgnoreCase)]
    private static partial Regex FundingWords();

    [GeneratedRegex(@"\bcost(?:s|ed|ing|ings)?\b|\bspen(?:d|ding|t)\b|\bexpenditure\b|\binvest(?:s|ed|ing|ment)?\b|\bsalar(?:y|ies)\b|\bpay\b|\bprice\b|\brequir(?:e|es|ed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CostWords();
}
