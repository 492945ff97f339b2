using Throughcare.App.Reports;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions.Documents;

/// <summary>The steps of the decision with the law under the plan, and what came after: powers given and what was decided under them.</summary>
internal static class LawSection
{
    public static IEnumerable<ReportSection> Steps(DecisionCase of)
    {
        var steps = DecisionTimeline.Of(of.Paper, of.Terms).Where(s => s.On is not null || s.State is StepState.Missing or StepState.OutOfOrder).ToList();
        yield return new("steps", "Steps and what the law asks for", [new TableBlock(new("steps", "Each step, its day and its rule", [new("Step"), new("Day"), new("What is asked for"), new("In order")],
            [.. steps.Select(s => (IReadOnlyList<ReportCell>)[s.What, s.On is { } on ? FigureWords.Day(on) : "", Rule(s), Words(s)])]))]);
    }

    private static string Rule(DecisionStep step) => string.Join(" ", new[] { step.Rule is { } rule ? $"{char.ToUpperInvariant(rule[0])}{rule[1..].TrimEnd('.')}." : null, step.Latest is { } latest && step.On != latest ? $"By {latest:d MMMM yyyy}." : null, step.Earliest is { } earliest && step.On != earliest ? $"Not before {earliest:d MMMM yyyy}." : null, step.Source is null ? null : $"({step.Source})" }.OfType<string>());

    private static string Words(DecisionStep step) => step.State switch
    {
        StepState.InOrder => "Yes",
        StepState.Open => "Open",
        _ => "No. " + step.Wrong,
    };

    /// <param name="paper">The paper.</param>
    /// <param name="besideRecord">Whether the record of the decision, which says the resolutions, stands in the same document.</param>
    public static IEnumerable<ReportSection> Programme(DecisionPaper paper, bool besideRecord = false)
    {
        if ((paper.Resolutions.Count == 0 || besideRecord) && paper.Delegations.Count == 0 && paper.Later.Count == 0) yield break;
        var progress = ProgrammeProgress.Of(paper);
        var blocks = new List<ReportBlock>();
        if (paper.Resolutions.Count > 0 && !besideRecord) blocks.Add(new ListBlock([.. paper.Resolutions.OrderBy(r => r.Number).Select(r => r.Text)], Numbered: true));
        if (paper.Delegations.Count > 0)
            blocks.Add(new TableBlock(new("delegations", "Powers given", [new("To"), new("What"), new("Up to"), new("Until"), new("Decided under it")],
                [.. progress.Resolutions.SelectMany(r => r.Uses).Select(u => (IReadOnlyList<ReportCell>)[u.Delegation.To, u.Delegation.What, u.Delegation.UpTo?.ToString() ?? "no limit stated", u.Delegation.Until is { } day ? FigureWords.Day(day) : "no limit stated", u.Decisions.Count == 0 ? "nothing yet" : $"{u.Decisions.Count} ({u.Committed}{(u.WithoutValue > 0 ? $" and {u.WithoutValue} without a value" : "")})"])])));
        if (paper.Later.Count > 0)
            blocks.Add(new TableBlock(new("later", "Decisions that followed", [new("Decision"), new("Day"), new("By"), new("Under resolution"), new("Value", true), new("What it did")],
                [.. paper.Later.OrderBy(l => l.On ?? DateOnly.MaxValue).Select(l => (IReadOnlyList<ReportCell>)[l.Title, l.On is { } on ? FigureWords.Day(on) : "", l.By, l.Under?.ToString() ?? "", l.Value is { } value ? new ReportCell(value.ToString(), value.Pounds) : "not stated", l.Did])])));
        yield return new("resolutions", besideRecord ? "Powers given and what followed" : "Resolutions, powers given and what followed", blocks);
    }

    /// <summary>Lines that bring the numbers 1, 2, 3 with them, as a list with these numbers; null for others.</summary>
    private static ListBlock? Numbered(IReadOnlyList<string> lines) =>
        lines.Select((line, i) => line.StartsWith($"{i + 1}. ", StringComparison.Ordinal)).All(begins => begins) ? new([.. lines.Select((line, i) => line[$"{i + 1}. ".Length..])], Numbered: true) : null;

    public static ReportSection Record(DecisionPaper paper)
    {
        var blocks = new List<ReportBlock> { new ParagraphBlock($"Record of the decision under {RecordOfDecision.Law(paper)}.") };
        foreach (var entry in RecordOfDecision.Of(paper).Where(e => e.Required || e.Lines.Count > 0))
        {
            blocks.Add(new HeadingBlock(entry.Heading));
            if (entry.Missing) blocks.Add(new InsetBlock("Nothing is recorded here, and the record needs it."));
            else if (entry.Lines.Count == 1) blocks.AddRange(Prose.Of(entry.Lines[0]));
            else blocks.Add(Numbered(entry.Lines) ?? new ListBlock(entry.Lines));
        }
        if (RecordOfDecision.Keeping(paper) is { } keeping) blocks.Add(new ParagraphBlock(keeping));
        return new("record", "Record of the decision", blocks);
    }
}
