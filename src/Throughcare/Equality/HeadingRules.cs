namespace Throughcare.Equality;

/// <summary>Rules on what is said under the headings.</summary>
internal static class HeadingRules
{
    public static IEnumerable<ReviewPoint> Of(AssessmentCase of) => [.. On(of, EffectOn.Staff), .. On(of, EffectOn.Children)];

    private static IEnumerable<ReviewPoint> On(AssessmentCase of, EffectOn on)
    {
        var who = on == EffectOn.Staff ? "staff" : "children";
        if (!of.Assessment.Assesses(on))
        {
            yield return new()
            {
                Rule = $"{who}-not-assessed", Weight = PointWeight.Stops, On = on,
                What = $"The effect on {who} is not assessed under any heading.",
                ToDo = on == EffectOn.Children ? "Say under each heading what changes for children: their social worker, how far that worker has to travel, and who they can turn to." : "Say under each heading what changes for staff.",
            };
            yield break;
        }
        foreach (var point in of.Headings.All.SelectMany(h => Under(of, h, on, who))) yield return point;
        foreach (var point in Blanket(of, on, who)) yield return point;
    }

    private static IEnumerable<ReviewPoint> Under(AssessmentCase of, EqualityHeading heading, EffectOn on, string who)
    {
        ReviewPoint Point(string rule, PointWeight weight, string what, string toDo) => new() { Rule = rule, Weight = weight, Heading = heading.Id, On = on, What = what, ToDo = toDo };
        var row = of.Assessment.Row(heading.Id, on);
        if (row?.Impact is not { } impact)
        {
            yield return Point("heading-not-assessed", PointWeight.Stops, $"{heading.Name}: the impact on {who} is not given.", "Say whether it is positive, negative, neutral or unclear, and what that rests on.");
            yield break;
        }
        if (impact == Impact.Unclear)
            yield return Point("impact-unclear", PointWeight.Stops, $"{heading.Name}: the impact on {who} is unclear.", "Find out what is missing, from staff or from the figures, and say what it comes to; a decision cannot rest on an unclear impact.");
        if (string.IsNullOrWhiteSpace(row.Evidence))
            yield return Point("impact-without-evidence", PointWeight.Stops, $"{heading.Name}: the impact on {who} is called {Word(impact)}, and nothing is given that it rests on.", "Say how you know: figures, what people said, what changes for them.");
        var actions = of.Assessment.Actions.Where(a => a.IsFor(heading.Id, on)).ToList();
        if (impact == Impact.Negative && !actions.Any(a => a.Complete))
            yield return Point("negative-without-action", PointWeight.Stops, $"{heading.Name}: the impact on {who} is negative, and the action plan has no complete action for it.", "Add an action with the issue, what is to be done, an owner and a date.");
        if (impact != Impact.Neutral) yield break;
        if (actions.Count > 0)
            yield return Point("neutral-with-action", PointWeight.Challenged, $"{heading.Name}: the impact on {who} is called neutral, but the action plan has an action for it.", "Call the impact what the action is there for, or say why a neutral impact needs an action.");
        // Children are compared in two ways; the strongest speaks.
        if (of.Evidence.Where(e => e.People.On == on && string.Equals(e.Heading, heading.Id, StringComparison.OrdinalIgnoreCase)).MinBy(e => e.Verdict switch { EvidenceVerdict.Difference => 0, EvidenceVerdict.TooFewToTell => 1, _ => 2 }) is { } evidence)
        {
            if (evidence.Verdict == EvidenceVerdict.Difference)
                yield return Point("neutral-though-figures-differ", PointWeight.Challenged, $"{heading.Name}: the impact on {who} is called neutral, but the shares of {who} who {evidence.People.Means} differ between groups by more than chance would explain.", "Look at the figures under this heading; change the impact, or say what explains them.");
            else if (evidence.Verdict == EvidenceVerdict.TooFewToTell)
                yield return Point("neutral-too-few-to-tell", PointWeight.Note, $"{heading.Name}: the numbers of {who} are too small to show whether those who {evidence.People.Means} differ by group.", "Rest “neutral” on what people said and on what changes, not on the figures.");
        }
    }

    private static IEnumerable<ReviewPoint> Blanket(AssessmentCase of, EffectOn on, string who)
    {
        var rows = of.Headings.All.Select(h => of.Assessment.Row(h.Id, on)).OfType<HeadingAssessed>().Where(r => r.Impact is not null).ToList();
        if (rows.Count > 1 && rows.All(r => r.Impact == Impact.Neutral))
            yield return new()
            {
                Rule = "neutral-throughout", Weight = PointWeight.Challenged, On = on,
                What = $"Every heading is called neutral for {who}. A reorganisation that changes nothing for anybody under any heading is rare.",
                ToDo = "Look at each heading by itself again, or say how you know that nobody is affected.",
            };
        foreach (var same in rows.Where(r => r.Impact == Impact.Neutral && !string.IsNullOrWhiteSpace(r.Evidence)).GroupBy(r => Plain(r.Evidence!), StringComparer.Ordinal).Where(g => g.Count() > 1))
            foreach (var row in same)
                yield return new()
                {
                    Rule = "neutral-in-the-same-words", Weight = PointWeight.Challenged, Heading = row.Heading, On = on,
                    What = $"{of.Headings.NameOf(row.Heading)}: the same words as under {same.Count() - 1} other {(same.Count() == 2 ? "heading" : "headings")} are given for a neutral impact on {who}.",
                    ToDo = "Say what is true of people under this heading, or why the same holds for each of them.",
                };
    }

    internal static string Word(Impact impact) => impact.ToString().ToLowerInvariant();

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
