using Throughcare.App.Reports;
using Throughcare.Decisions;
using Throughcare.Equality;

namespace Throughcare.App.Decisions.Documents;

/// <summary>
/// The equality assessment as a document: what the assessment's own paper says, the comparison of figures as its pages have it, and what the report says of equality. Sentences and figures are
/// given as everybody may read them; staff are compared only in a copy made by whoever may see characteristics.
/// </summary>
internal static class EqualitySections
{
    /// <param name="of">The decision with its assessment.</param>
    /// <param name="planKept">Why the figures of the plan are not for this reader; null where they are.</param>
    public static IEnumerable<ReportSection> Of(DecisionCase of, string? planKept = null)
    {
        var said = of.Paper.Implications.Where(i => i.Kind == ImplicationKind.Equality && !string.IsNullOrWhiteSpace(i.Text)).SelectMany(i => Prose.Of(i.Text)).ToList();
        if (!of.Equality.Begun)
        {
            yield return new("assessment", "What the change does to people",
                said.Count == 0 ? [new InsetBlock("No assessment has been written. The public sector equality duty asks for one before the decision (Equality Act 2010, section 149).")] : said);
            yield break;
        }
        var assessment = of.Equality.Assessment;
        if (said.Count > 0) yield return new("in-short", "In short", said);
        foreach (var (id, heading, text) in new[] { ("aims", "Aims", assessment.Aims), ("background", "Background", assessment.Background), ("data", "Data used", assessment.Data), ("engagement", "Engagement", assessment.Engagement) })
            if (text is not null) yield return new(id, heading, [.. Prose.Of(of.Hiding.Say(text))]);
        yield return new("staff", "What the change does to staff", [new TableBlock(Impacts(of, EffectOn.Staff)), .. Figures(EffectOn.Staff)]);
        yield return new("children", "What the change does to children", [new TableBlock(Impacts(of, EffectOn.Children)), .. Figures(EffectOn.Children)]);
        yield return new("actions", "Action plan", assessment.Actions.Count == 0 ? [new ParagraphBlock("There is no action.")] : [new TableBlock(Actions(of))]);
        yield return new("days", "Days and signatures", [new ListBlock([.. Days(assessment)])]);

        IEnumerable<ReportBlock> Figures(EffectOn on) => planKept is null ? EqualityFigures.Of(of, on) : [new InsetBlock(planKept)];
    }

    private static ReportTable Impacts(DecisionCase of, EffectOn on)
    {
        var rows = of.Equality.Headings.All.Select(h => (Heading: h, Row: of.Equality.Assessment.Row(h.Id, on))).ToList();
        // A column that is empty from top to bottom takes room from those that are not.
        var lessened = rows.Any(r => !string.IsNullOrWhiteSpace(r.Row?.Mitigation));
        return new($"equality-{on.ToString().ToLowerInvariant()}", on == EffectOn.Staff ? "Effect on staff, by heading" : "Effect on children, by heading",
            [new("Heading"), new("Impact"), new("What it rests on"), .. lessened ? (ReportColumn[])[new("How harm is made less")] : []],
            [.. rows.Select(r => (IReadOnlyList<ReportCell>)[r.Heading.Name, r.Row?.Impact?.ToString() ?? "Not assessed", Say(of, r.Row?.Evidence), .. lessened ? (ReportCell[])[Say(of, r.Row?.Mitigation)] : []])]);
    }

    private static ReportTable Actions(DecisionCase of) => new("equality-actions", "What is to be done, by whom and by when", [new("Issue"), new("Action"), new("Owner"), new("By"), new("Done")],
        [.. of.Equality.Assessment.Actions.Select(a => (IReadOnlyList<ReportCell>)[Say(of, a.Issue), Say(of, a.Action), a.Owner, Day(a.Due), Day(a.Done)])]);

    private static IEnumerable<string> Days(EqualityAssessment assessment)
    {
        yield return assessment.AssessedOn is { } day ? $"Assessed on {FigureWords.Day(day)}." : "The day of the assessment is not stated.";
        foreach (var signed in assessment.SignOffs) yield return $"Signed as {signed.Role} on {FigureWords.Day(signed.On)}.";
        if (assessment.SignOffs.Count == 0) yield return "Nobody has signed it: a draft.";
        foreach (var again in assessment.Reviews)
            yield return $"{(again.When == LookAgain.AfterConsultation ? "Looked at again after the consultation" : "Looked at again after the change")}: {(again.Done is { } done ? $"done on {FigureWords.Day(done)}" : again.Due is { } due ? $"due on {FigureWords.Day(due)}" : "no day set")}.";
    }

    private static ReportCell Say(DecisionCase of, string? text) => text is null ? "" : of.Hiding.Say(text);

    private static ReportCell Day(DateOnly? day) => day is { } on ? FigureWords.Day(on) : "";
}
