using Throughcare.App.Plans;
using Throughcare.Options;

namespace Throughcare.App.Reports.Plans;

/// <summary>How it was worked out: definitions, priorities, rules, what was assumed, and what is needed to have the same answer again.</summary>
internal static class MethodSection
{
    public static ReportSection Of(PlanMade made)
    {
        var comparison = made.Comparison;
        var blocks = new List<ReportBlock>
        {
            new HeadingBlock("What counts as caseload"),
            new ParagraphBlock(comparison.Baseline.Definition.InWords),
            new HeadingBlock("Priorities"),
            new ParagraphBlock("A plan keeps every limit, and among the plans that do, it is the one that comes to least by these priorities. Money has no part in it."),
            new TableBlock(Priorities(comparison)),
        };
        if (comparison.AnyPlan)
        {
            blocks.Add(new TableBlock(PlanTables.Terms(comparison)));
            blocks.Add(new ParagraphBlock("Today is priced over all children in care and care leavers; a plan over the children who are in it, with the change that it asks of them. Today may break limits that a plan may not."));
        }
        blocks.Add(new HeadingBlock("Rules"));
        foreach (var option in comparison.Options) blocks.Add(new ParagraphBlock($"{option.Option.Title}: {string.Join(" ", Rules(option.Option))}"));
        blocks.Add(new HeadingBlock("What was assumed"));
        var assumed = made.Proposal.Extract.Assumptions.Concat(comparison.Options.SelectMany(o => o.Reading.Assumed)).Distinct().ToList();
        blocks.Add(assumed.Count == 0 ? new ParagraphBlock("Nothing.") : new ListBlock([.. assumed.Select(a => $"{a.What}: {a.Times:#,0}.")]));
        blocks.Add(new HeadingBlock("To have the same answer again"));
        blocks.Add(new TableBlock(Runs(made)));
        return new("method", "How this was worked out", blocks, NewPage: true);
    }

    public static IReadOnlyList<string> Rules(Option option)
    {
        var horizon = option.Rules.HorizonMonths;
        return
        [
            option.Priorities.StayFromContinuity <= ContinuityByTime.Strongest
                ? $"A child whose relationship with the social worker is {option.Priorities.StayFromContinuity} or more (of 3) stays with them; where no plan fits so, the fewest are released and listed."
                : "No child is held to a social worker by the strength of the relationship.",
            option.Rules.ProceedingsStay ? "A child in court proceedings keeps the social worker until they end." : "A child in court proceedings may change social worker.",
            option.Rules.AgencyWorkersLeave ? "Agency workers are planned as leaving." : "Agency workers are planned as staying.",
            $"Who leaves or starts within {horizon} months is planned so, and a young person who becomes 18 in that time keeps the social worker.",
            $"Standard {option.Limits.Standard} and maximum {option.Limits.Maximum} weighted children per 1.0 FTE.",
        ];
    }

    private static ReportTable Priorities(PlanComparison comparison) => new("priority-settings", "Priorities of each option",
        [new("For each"), .. comparison.Options.Select(o => new ReportColumn(o.Option.Title, true))],
        [
            Row("child and point of relationship (0 to 3) who changes social worker", comparison, p => p.Continuity),
            Row("child whose worker is not in the home-locality team", comparison, p => p.Locality),
            Row("weighted child above the standard", comparison, p => p.OverStandard),
            Row("weighted child per FTE away from the mean load", comparison, p => p.Fairness),
            Row("step down a worker's order of preference", comparison, p => p.Preference),
            Row("worker who changes team", comparison, p => p.TeamChange),
            Row("kilometre of a worker's excess travel", comparison, p => p.Travel),
        ]);

    private static IReadOnlyList<ReportCell> Row(string title, PlanComparison comparison, Func<Priorities, decimal> price) => [title, .. comparison.Options.Select(o => (ReportCell)price(o.Option.Priorities))];

    private static ReportTable Runs(PlanMade made) => new("runs", "What each plan was worked out from",
        [new("Option"), new("Version", true), new("Extract"), new("Engine"), new("Seed", true), new("Iterations", true), new("Seconds", true), new("Proved")],
        [.. made.Comparison.Options.Select(o => (IReadOnlyList<ReportCell>)
        [
            o.Option.Title, o.Option.Version, Short(made.Proposal.Extract.Fingerprint), o.Answer.Engine, o.Answer.Seed, new ReportCell(o.Answer.Iterations.ToString("#,0"), o.Answer.Iterations),
            new ReportCell(o.Answer.Seconds.ToString("0.0"), (decimal)Math.Round(o.Answer.Seconds, 2)), o.Proved,
        ])]);

    private static string Short(string fingerprint) => fingerprint.Length > 12 ? fingerprint[..12] : fingerprint;
}
