using Throughcare.App.Reports;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions.Documents;

/// <summary>The parts of a document that are told in the paper's own words.</summary>
internal static class PaperSections
{
    public static IEnumerable<ReportSection> Statements(DecisionPaper paper) => paper.Statements.Select((s, i) => new ReportSection($"part-{i + 1}", s.Heading, [.. Marked(paper, s.Part, Prose.Of(s.Text))]));

    public static IEnumerable<ReportSection> Recommendations(DecisionPaper paper)
    {
        if (paper.Recommendations.Count > 0) yield return new("recommendations", paper.Recommendations.Count == 1 ? "Recommendation" : "Recommendations", [new ListBlock(paper.Recommendations, Numbered: true)]);
    }

    public static IEnumerable<ReportSection> Reasons(DecisionPaper paper)
    {
        if (paper.Reasons is not null) yield return new("reasons", "Reasons", [.. Marked(paper, PartsOfPaper.Reasons, Prose.Of(paper.Reasons))]);
    }

    public static IEnumerable<ReportSection> Options(DecisionPaper paper)
    {
        if (paper.Options.Count == 0) yield break;
        var blocks = new List<ReportBlock>();
        foreach (var option in paper.Options)
        {
            blocks.Add(new HeadingBlock(option.Outcome == OptionOutcome.Recommended ? $"{option.Title} (recommended)" : option.Title));
            blocks.AddRange(Marked(paper, option.Part, [.. Prose.Of(option.Summary), .. Prose.Of(option.Reason is null ? null : (option.Outcome == OptionOutcome.Recommended ? "Why it is recommended: " : "Why it is not recommended: ") + option.Reason)]));
        }
        yield return new("options", "Options considered", blocks);
    }

    public static IEnumerable<ReportSection> Consultation(DecisionCase of)
    {
        if (of.Paper.Consultation is null && of.Paper.Conflicts is null) yield break;
        var blocks = new List<ReportBlock>(Marked(of.Paper, PartsOfPaper.Consultation, Prose.Of(of.Paper.Consultation)));
        if (of.Paper.Conflicts is { } conflicts) blocks.AddRange([new HeadingBlock("Conflicts of interest"), .. Marked(of.Paper, PartsOfPaper.Conflicts, Prose.Of(conflicts))]);
        yield return new("consultation", "Consultation", blocks);
    }

    public static IEnumerable<ReportSection> Implications(DecisionPaper paper)
    {
        if (paper.Implications.Count == 0 && paper.Confirmations.Count == 0) yield break;
        var blocks = new List<ReportBlock>();
        foreach (var implication in paper.Implications)
        {
            blocks.Add(new HeadingBlock(implication.Heading));
            blocks.AddRange(string.IsNullOrWhiteSpace(implication.Text) ? [new InsetBlock("Nothing is stated here.")] : Marked(paper, implication.Part, Prose.Of(implication.Text)));
            if (implication.By is { } by) blocks.Add(new ParagraphBlock($"({by}{(implication.On is { } on ? $", {on:d MMMM yyyy}" : "")})"));
        }
        if (paper.Confirmations.Count > 0)
            blocks.Add(new TableBlock(new("confirmations", "Questions answered before the decision", [new("Question"), new("Answer")],
                [.. paper.Confirmations.Select(c => (IReadOnlyList<ReportCell>)[c.Question, (c.Answer switch { true => "Yes", false => "No", null => "Not answered" }) + (c.By is null ? "" : $" ({c.By})")])])));
        yield return new("implications", "Implications", blocks);
    }

    public static IEnumerable<ReportSection> SignOffs(DecisionPaper paper)
    {
        var blocks = new List<ReportBlock>();
        if (paper.SignOffs.Count > 0)
            blocks.Add(new TableBlock(new("sign-offs", "Signed off by, in order", [new("Step"), new("Role"), new("Date")],
                [.. paper.SignOffs.Select(s => (IReadOnlyList<ReportCell>)[s.Step.InWords(), s.Role + (s.OnBehalf is null ? "" : $" ({s.OnBehalf})"), s.On is { } on ? FigureWords.Day(on) : "not signed"])])));
        if (paper.BackgroundPapers.Count > 0) blocks.AddRange([new HeadingBlock("Background papers (Local Government Act 1972, section 100D)"), new ListBlock(paper.BackgroundPapers)]);
        if (paper.Attachments.Count > 0) blocks.AddRange([new HeadingBlock("Attached documents"), new ListBlock(paper.Attachments)]);
        if (blocks.Count > 0) yield return new("sign-off", "Sign-off and background papers", blocks);
    }

    public static IEnumerable<ReportSection> Values(DecisionPaper paper)
    {
        if (paper.Values.Count > 0)
            yield return new("values", "Values recommended and agreed", [new TableBlock(new("values", "As recommended and as agreed", [new("What"), new("Recommended"), new("Agreed")],
                [.. paper.Values.Select(v => (IReadOnlyList<ReportCell>)[v.What, v.Recommended, v.Agreed ?? "not decided yet"])]))]);
    }

    /// <summary>What is exempt says so where it stands, in the version for whoever decides.</summary>
    private static IEnumerable<ReportBlock> Marked(DecisionPaper paper, string part, IEnumerable<ReportBlock> blocks)
    {
        if (paper.ExemptOf(part) is { } exempt) yield return new InsetBlock(exempt.Confidential ? "Not for publication: confidential." : $"Not for publication: exempt under Schedule 12A, paragraph {string.Join(" and ", exempt.Paragraphs.Order().Select(p => $"{p} ({ExemptPart.Meaning(p)})"))}.");
        foreach (var block in blocks) yield return block;
    }
}
