using Throughcare.App.Reports;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions.Documents;

/// <summary>Who decides what, when and by which route, as a table at the front.</summary>
internal static class FrontSection
{
    public static ReportSection Of(DecisionCase of)
    {
        var paper = of.Paper;
        var test = KeyDecisionTest.Of(paper, of.Terms.Costed);
        var clock = CallInClock.Of(paper, of.Terms.Days, of.Terms.Costed);
        var rows = new List<(string, string?)>
        {
            ("Decision maker", paper.DecisionMaker is { } maker ? paper.Route is { } route && !maker.Contains(route.InWords(), StringComparison.OrdinalIgnoreCase) ? $"{maker} ({route.InWords()})" : maker : null),
            (paper.Decided is null ? "Planned for" : "Date of decision", Day(paper.Day)),
            ("Reference", paper.Reference),
            ("Author", paper.Author),
            ("Service", paper.Service),
            ("Wards affected", paper.Wards.Count > 0 ? string.Join(", ", paper.Wards) : "None named"),
            ("Key decision", paper.Rules.Governance == Governance.Committees ? null : $"{(paper.Key switch { true => "Yes.", false => "No.", null => "Not stated." })} {string.Join(" ", test.Reasons)}"),
            ("Forward plan", paper.ForwardPlan?.Published is { } notice ? $"Notice published on {notice:d MMMM yyyy}" : null),
            ("Open to call-in", paper.Rules.Governance == Governance.Committees ? null : $"{(clock.Applies ? "Yes" : "No")}. {clock.Why}{(clock.LastDay is { } last ? $" Until {last:d MMMM yyyy}." : "")}"),
            ("Takes effect", Day(paper.Effective ?? clock.Effective)),
            ("Starts", Day(paper.Starts)),
        };
        var blocks = new List<ReportBlock>
        {
            new TableBlock(new("decision", "The decision at a glance", [new("What"), new("Answer")], [.. rows.Where(r => !string.IsNullOrWhiteSpace(r.Item2)).Select(r => (IReadOnlyList<ReportCell>)[r.Item1, r.Item2])])),
        };
        if (paper.HasExempt) blocks.Add(new InsetBlock("Parts of this report are not for publication; each says under which paragraph of Schedule 12A."));
        return new("decision", "The decision", blocks);
    }

    private static string? Day(DateOnly? day) => day is { } known ? FigureWords.Day(known) : null;
}
