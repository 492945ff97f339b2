using System.Text.RegularExpressions;
using Throughcare.Measures;

namespace Throughcare.Equality;

/// <summary>Rules on the words: a small number of people in a sentence, and a neutral whose own words tell of an effect. Words are read and not meaning, so each is a challenge.</summary>
internal static partial class TextRules
{
    public static IEnumerable<ReviewPoint> Of(AssessmentCase of)
    {
        foreach (var (text, where, heading, on, action) in Texts(of))
            if (SmallCountsInProse.Find(text, of.Hiding) is [var first, ..] found)
                yield return new()
                {
                    Rule = "small-number-in-text", Weight = PointWeight.Challenged, Heading = heading, On = on, Action = action,
                    What = $"{where}: the words “{first.Text}” count so few people that a colleague could know who is meant.{(found.Count > 1 ? $" There are {found.Count} such places here." : "")}", ToDo = first.Suggestion,
                };
        foreach (var row in of.Assessment.Rows.Where(r => r.Impact == Impact.Neutral))
            if (TellsOfEffect($"{row.Evidence}\n{row.Mitigation}") is { } words)
                yield return new()
                {
                    Rule = "neutral-though-text-tells-of-effect", Weight = PointWeight.Challenged, Heading = row.Heading, On = row.On,
                    What = $"{of.Headings.NameOf(row.Heading)}: the impact is called neutral, but its own words tell of an effect: “{words}”.", ToDo = "Call the impact negative and say what is done about it, or say why the effect is the same for everybody.",
                };
    }

    private static IEnumerable<(string Text, string Where, string? Heading, EffectOn? On, string? Action)> Texts(AssessmentCase of)
    {
        var a = of.Assessment;
        foreach (var (text, name) in new[] { (a.Aims, "Aims"), (a.Background, "Background"), (a.Data, "Data used"), (a.Engagement, "Engagement") })
            if (!string.IsNullOrWhiteSpace(text)) yield return (text, name, null, null, name.ToLowerInvariant().Replace(' ', '-'));
        foreach (var row in a.Rows)
            if (string.Join('\n', new[] { row.Evidence, row.Mitigation }.OfType<string>()) is { Length: > 0 } text) yield return (text, of.Headings.NameOf(row.Heading), row.Heading, row.On, null);
        foreach (var action in a.Actions)
            if (string.Join('\n', new[] { action.Issue, action.Action }.OfType<string>()) is { Length: > 0 } text) yield return (text, $"Action plan, “{action.Issue ?? action.Id}”", null, null, action.Id);
        foreach (var review in a.Reviews.Where(r => !string.IsNullOrWhiteSpace(r.Found)))
            yield return (review.Found!, "What was found on looking again", null, null, review.When == LookAgain.AfterChange ? "after-change" : "after-consultation");
    }

    private static string? TellsOfEffect(string text)
    {
        foreach (var sentence in Sentence().Split(text))
            if (Effect().Match(sentence) is { Success: true } effect && !Denied().IsMatch(sentence)) return effect.Value.Trim();
        return null;
    }

    [GeneratedRegex(@"(?<=[.!?;])\s+|\n+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:(?:additional|extra|increased|higher|longer|more|further)\s(?:[\w-]+\s){0,2}(?:costs?|travel(?:ling)?|journeys?|distances?|hours|miles)|further\s(?:away\s)?from\b|harder|more\sdifficult(?:y|ies)?|disadvantag\w*|barriers?|detriment\w*|adverse\w*|worse(?:\soff)?|los(?:e|es|s\sof)|less\sable)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Effect();

    [GeneratedRegex(@"\b(?:no|not|nor|never|nobody|none|without|neither|unlikely|cannot|avoid\w*|prevent\w*|remov\w*|reduc\w*|fewer)\b|n[’']t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();
}
