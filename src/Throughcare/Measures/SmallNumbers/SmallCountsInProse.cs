using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughcare.Measures;

/// <summary>A place in a sentence where a small number of people is given away.</summary>
/// <param name="Position">Where it begins, from 0.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Number">The number that they say.</param>
/// <param name="Counts">Whom it counts.</param>
/// <param name="Suggestion">What to write instead.</param>
public sealed record SmallCountFinding(int Position, string Text, int Number, Counts Counts, string Suggestion)
{
    public int Length => Text.Length;
}

/// <summary>
/// Small numbers in sentences, in digits and in words: "two of the children are", "one worker who is pregnant". Children are found wherever a small number of them is
/// said; staff only near a word for a trait, a circumstance or a preference, since staff by role are not hidden. It reads words and not meaning:
/// a person reads the text as well.
/// </summary>
public static class SmallCountsInProse
{
    public static IReadOnlyList<SmallCountFinding> Find(string text, HidingRule? rule = null)
    {
        rule ??= new();
        return [.. Matches(text, rule.IsSmall).Select(m => new SmallCountFinding(m.At.Index, m.At.Value, m.Number, m.Counts,
            $"Write “{(rule.ZerosShown ? "from 1 to " : "from 0 to ")}{rule.Threshold}” or “some” in place of “{m.At.Groups["number"].Value}”, or say it of a larger group.{(m.Number == 1 ? " Do not describe one person." : "")}"))];
    }

    /// <summary>
    /// A sentence from figures. Each number in it must be a figure or a text: a bare number is refused, because nobody could say whether it may be shown. Figures as
    /// <see cref="Hiding.Show"/> gives them; what is hidden becomes "some".
    /// </summary>
    public static string Sentence(FormattableString sentence) => string.Format(CultureInfo.InvariantCulture, sentence.Format, [.. sentence.GetArguments().Select(Said)]);

    /// <summary>The text with "some" in place of small numbers of people.</summary>
    public static string WithoutSmall(string text, HidingRule? rule = null) => Mask(text, rule ?? new(), new HashSet<int>());

    /// <summary>The text with "some" in place of small numbers of people and of the numbers given.</summary>
    internal static string Mask(string text, HidingRule rule, IReadOnlySet<int> hidden)
    {
        var masked = new StringBuilder();
        var from = 0;
        foreach (var (at, number, _) in Matches(text, n => rule.IsSmall(n) || hidden.Contains(n)))
        {
            if (at.Index < from) continue;
            var counted = at.Groups["number"];
            masked.Append(text, from, at.Index - from).Append(char.IsUpper(counted.Value[0]) ? "Some" : "some");
            var rest = at.Value[counted.Length..];
            masked.Append(number == 1 ? PeopleWords.Many(rest) : rest);
            from = at.Index + at.Length;
            if (number == 1 && PeopleWords.VerbOfOne().Match(text[from..]) is { Success: true } verb)
            {
                masked.Append(verb.Groups[1].Value).Append(verb.Groups[2].Value).Append(PeopleWords.Many(verb.Groups[3].Value));
                from += verb.Length;
            }
        }
        return from == 0 ? text : masked.Append(text, from, text.Length - from).ToString();
    }

    private static IEnumerable<(Match At, int Number, Counts Counts)> Matches(string text, Func<int, bool> which)
    {
        for (var at = PeopleWords.Counted().Match(text); at.Success; at = PeopleWords.Counted().Match(text, at.Index + at.Groups["number"].Length))
        {
            var number = PeopleWords.Value(at.Groups["number"].Value);
            if (!which(number) || PeopleWords.Names().IsMatch(text[..at.Index])) continue;
            if (at.Groups["child"].Success) yield return (at, number, Counts.Children);
            else if (PeopleWords.Trait().IsMatch(SentenceAround(text, at))) yield return (at, number, Counts.Traits);
            else if (at.Groups["them"].Success && at.Groups["them"].Value.StartsWith("of ", StringComparison.OrdinalIgnoreCase)) yield return (at, number, Counts.Children);
        }
    }

    private static string SentenceAround(string text, Match at)
    {
        var begin = at.Index == 0 ? 0 : text.LastIndexOfAny(['.', '!', '?', '\n'], at.Index - 1) + 1;
        var end = text.IndexOfAny(['.', '!', '?', '\n'], at.Index + at.Length - 1);
        return text[begin..(end < 0 ? text.Length : end)];
    }

    private static object Said(object? argument) => argument switch
    {
        Figure { Hidden: true } figure => Noun(figure) is { } noun ? "some " + noun.Many : Shown.Mark,
        Figure { Share: { } share } => share.ToString(),
        Figure figure when Noun(figure) is { } noun && figure.Value is { } value => value == 1 ? "1 " + noun.One : $"{figure.Shown} {noun.Many}",
        Figure figure => figure.Shown.ToString(),
        Shown shown => shown.ToString(),
        string or null => argument ?? "",
        _ => throw new ArgumentException($"The sentence holds the bare value '{argument}'. Give the figure that it is from.", nameof(argument)),
    };

    private static (string One, string Many)? Noun(Figure figure) => figure.Unit switch
    {
        FigureUnit.Children => ("child", "children"),
        FigureUnit.Groups => ("family", "families"),
        FigureUnit.Workers => ("worker", "workers"),
        FigureUnit.Percent when figure.Counts is Counts.Children => ("child", "children"),
        _ => null,
    };
}
