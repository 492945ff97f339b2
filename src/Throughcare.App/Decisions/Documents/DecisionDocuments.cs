using Throughcare.App.Reports;
using Throughcare.Consultation;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions.Documents;

/// <summary>A document before it is written, and every figure in it.</summary>
public sealed record DecisionDocument(DocumentKind Kind, Report Report, IReadOnlyList<FigureInDocument> Figures)
{
    /// <summary>What is kept of it, so that it can be told when it is stale.</summary>
    public KeptDocument Keep(DateOnly on) => new() { Kind = Kind, MadeOn = on, Figures = Figures };
}

/// <summary>
/// The documents of a decision, each one list of sections for every way of writing it. The public version is made from the public paper, so that nothing exempt can
/// reach it.
/// </summary>
public static class DecisionDocuments
{
    public static DecisionDocument Of(DecisionCase of, DocumentKind kind, bool forPublication = false)
    {
        var figures = EvidenceSections.Figures(of, kind).Where(f => !forPublication || !KeptBack(of.Paper, f)).ToList();
        var seen = forPublication ? of.With(PublicPaper.Of(of.Paper)) : of;
        var (paper, proposal) = (seen.Paper, of.Proposal);
        var title = paper.Title ?? proposal.Title;
        var report = new Report
        {
            Title = $"{kind.InWords()}: {title}",
            Subtitle = $"{(proposal.Council.Length > 0 ? proposal.Council + ". " : "")}{(kind is DocumentKind.ConsultationPaper ? Open(of.Consultation.Dates) : When(paper))}",
            MadeUp = proposal.MadeUp,
            // A notice is a page or two.
            Contents = kind is not DocumentKind.DecisionNotice,
            Sections = [.. Unique(Sections(seen, kind, figures, of.Paper, forPublication)).Select(Whole)],
        };
        return new(kind, forPublication ? PublicReport.Of(report) : report, figures);
    }

    /// <summary>The assessment by itself, as everybody may read it: for those who work on it and see nothing of the decision's money.</summary>
    public static Report Equality(DecisionCase of)
    {
        var open = of.With(PublicPaper.Of(of.Paper));
        return new()
        {
            Title = $"{DocumentKind.EqualityAssessment.InWords()}: {of.Proposal.Title}",
            Subtitle = of.Proposal.Council,
            MadeUp = of.Proposal.MadeUp,
            Sections = [.. Unique(EqualitySections.Of(open, of.Paper.ExemptOf(PartsOfPaper.Plan)?.Said))],
        };
    }

    /// <summary>The documents that belong to the route: an officer does not report to cabinet.</summary>
    public static IReadOnlyList<DocumentKind> For(DecisionPaper paper) =>
        [.. Enum.GetValues<DocumentKind>().Where(k => k != (paper.Route is null or DecisionRoute.Officer ? DocumentKind.CabinetReport : DocumentKind.OfficerReport))];

    /// <summary>The figures of a document as they are now.</summary>
    public static IReadOnlyList<FigureInDocument> Figures(DecisionCase of, DocumentKind kind) => EvidenceSections.Figures(of, kind);

    private static bool KeptBack(DecisionPaper paper, FigureInDocument figure) => paper.ExemptOf(figure.Id.StartsWith("costs/", StringComparison.Ordinal) ? PartsOfPaper.Costs : PartsOfPaper.Plan) is not null;

    private static IEnumerable<ReportSection> Sections(DecisionCase of, DocumentKind kind, IReadOnlyList<FigureInDocument> figures, DecisionPaper whole, bool forPublication)
    {
        var paper = of.Paper;
        var plan = Evidence(PartsOfPaper.Plan, EvidenceSections.Plan(of));
        var weeks = Evidence(PartsOfPaper.Plan, EvidenceSections.Weeks(of));
        var costs = Evidence(PartsOfPaper.Costs, EvidenceSections.Costs(of));
        return kind switch
        {
            DocumentKind.BusinessCase => [FrontSection.Of(of), .. PaperSections.Recommendations(paper), .. PaperSections.Statements(paper), .. PaperSections.Options(paper), .. plan, .. weeks, .. costs, .. PaperSections.Reasons(paper), .. PaperSections.Values(paper), .. EvidenceSections.Sources(of, figures)],
            DocumentKind.OfficerReport or DocumentKind.CabinetReport =>
            [
                FrontSection.Of(of), .. PaperSections.Recommendations(paper), .. PaperSections.Reasons(paper), .. PaperSections.Statements(paper), .. PaperSections.Options(paper), .. plan, .. weeks, .. costs, .. PaperSections.Consultation(of),
                .. PaperSections.Implications(paper), .. PaperSections.Values(paper), .. LawSection.Programme(paper), .. LawSection.Steps(of), .. PaperSections.SignOffs(paper), .. EvidenceSections.Sources(of, figures),
            ],
            DocumentKind.EqualityAssessment => [FrontSection.Of(of), .. EqualitySections.Of(of, forPublication ? whole.ExemptOf(PartsOfPaper.Plan)?.Said : null)],
            DocumentKind.ConsultationPaper => [.. ConsultationSections.Of(of, plan, weeks), .. EvidenceSections.Sources(of, figures)],
            _ => [FrontSection.Of(of), LawSection.Record(paper), .. LawSection.Programme(paper, besideRecord: true)],
        };

        IEnumerable<ReportSection> Evidence(string part, IEnumerable<ReportSection> sections) =>
            whole.ExemptOf(part) is not { } exempt ? sections
            : forPublication ? [new(part, part == PartsOfPaper.Costs ? "Costs" : "Plans", [new InsetBlock(exempt.Said)])]
            : sections.Select(s => s with { Blocks = [new InsetBlock("Not for publication."), .. s.Blocks] });
    }

    /// <summary>A paper has no files beside it, so its long tables stand in it.</summary>
    private static ReportSection Whole(ReportSection section) => section with { Blocks = [.. section.Blocks.Select(b => b is LongTableBlock { Table: var table } ? new TableBlock(table) : b)] };

    /// <summary>Links within a document need each name once.</summary>
    private static IEnumerable<ReportSection> Unique(IEnumerable<ReportSection> sections)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in sections)
        {
            var id = section.Id;
            for (var n = 2; !taken.Add(id); n++) id = $"{section.Id}-{n}";
            yield return section with { Id = id };
        }
    }

    private static string Open(ConsultationDates dates) => dates is { Opens: { } opens, Closes: { } closes } ? $"Open from {FigureWords.Day(opens)} to {FigureWords.Day(closes)}." : "For consultation.";

    private static string When(DecisionPaper paper) => paper switch
    {
        { Decided: { } day } => $"Decided on {FigureWords.Day(day)}.",
        { Planned: { } day } => $"For decision on {FigureWords.Day(day)}.",
        _ => "For decision.",
    };
}
