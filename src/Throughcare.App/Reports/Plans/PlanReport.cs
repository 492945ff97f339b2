using Throughcare.App.Costing;
using Throughcare.App.Plans;
using Throughcare.App.Reports.Charts;
using Throughcare.App.Reports.Costs;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.App.Reports.Plans;

/// <summary>The report of <c>throughcare plan</c>: today, every option beside it, then each option by itself.</summary>
public static class PlanReport
{
    /// <summary>
    /// Everything for those who may see everything; for another audience what <see cref="Decide"/> shows, without the costs, which may be of a single post. A
    /// proposal without a costing has no part about it.
    /// </summary>
    public static Report Of(PlanMade made, Hiding? hiding = null, ProposalCosts? costs = null)
    {
        if (hiding is { Audience.SeesAll: false }) return PublishedPlanReport.Of(made, hiding);
        var comparison = made.Comparison;
        var proposal = made.Proposal;
        return new()
        {
            Title = proposal.Title,
            Subtitle = $"{(proposal.Council.Length > 0 ? proposal.Council + ". " : "")}Options for the teams that look after children in care, compared with {comparison.AsAt:d MMMM yyyy}.",
            MadeUp = proposal.MadeUp,
            Sections =
            [
                Summary(made),
                TodaySection.Of(comparison),
                .. comparison.Options.Select((o, i) => o.Outcome is null ? OptionSection.WithoutPlan(o) : OptionSection.Of(o, i)),
                .. comparison.Options.Where(o => made.Timetables.ContainsKey(o.Option.Id)).Select(o => TimetableSection.Of(o, made.Timetables[o.Option.Id])),
                .. costs is null ? Array.Empty<ReportSection>() : [CostSections.Of(costs)],
                MethodSection.Of(made),
            ],
        };
    }

    /// <summary>What an audience sees of today and of every plan, decided at once, with what was released before.</summary>
    public static Hiding Decide(PlanComparison comparison, Audience audience, HidingRule? rule = null, IReadOnlyList<Release>? register = null) =>
        SmallNumbers.Hide(new LinkedCounts(rule ?? new()).Comparison(comparison).Tables(), audience, rule, register);

    private static ReportSection Summary(PlanMade made)
    {
        var comparison = made.Comparison;
        var blocks = new List<ReportBlock>();
        if (made.Stopped) blocks.Add(new InsetBlock("The search was stopped before it was done. What stands here are the best plans that it had found by then."));
        foreach (var option in comparison.Options)
            blocks.Add(option.Figures is { } f
                ? new ParagraphBlock($"{option.Option.Title}: {Keep(f)}. {Right(f)} {option.Proved}")
                : new ParagraphBlock($"{option.Option.Title}: {option.Proved}"));
        if (comparison.AnyPlan)
        {
            blocks.Add(new InsetBlock("Every change of social worker in a plan is suggested, for review. Nobody has looked at them yet, and nothing here is decided."));
            blocks.Add(KeepChart(comparison));
            blocks.Add(RightChart(comparison));
            blocks.Add(new TableBlock(PlanTables.Comparison(comparison)));
        }
        return new("summary", "Summary", blocks);
    }

    internal static string Keep(PlanFigures figures)
    {
        var share = figures.KeepWorker.Share!.Value;
        return $"{share.Part:#,0} of {share.Whole:#,0} children keep their social worker";
    }

    private static string Right(PlanFigures figures) => figures is { RightBefore.Share: { } before, RightAfter.Share: { } after }
        ? $"In the right team and the right locality: today {before}, in the plan {after}; of {Said(figures.Gained)} gained, {figures.Gained.Parts[0].Value:#,0} keep their worker, whose team changes."
        : "";

    private static string Said(Figure figure) => $"{figure.Value:#,0}";

    private static ChartBlock KeepChart(PlanComparison comparison)
    {
        var planned = comparison.Options.Where(o => o.Figures is not null).ToList();
        var best = planned.MaxBy(o => o.Figures!.KeepWorker.Value ?? 0)!;
        var title = planned.Count == 1 ? Keep(best.Figures!) : $"Most children keep their social worker in “{best.Option.Title}”";
        var rows = planned.Select(o => new BarRow(o.Option.Title, o.Figures!.KeepWorker.Share!.Value.Part, FigureWords.InCell(o.Figures.KeepWorker))).ToList();
        return new(
            new BarChart(title, $"Children who keep their social worker, for each option. {string.Join("; ", rows.Select(r => $"{r.Name}: {r.Label}"))}.", rows, [], planned.Max(o => o.Figures!.KeepWorker.Share!.Value.Whole)),
            new("keep-worker", "Children in the plan who have a social worker today", [new("Option"), new("Keep their social worker", true), new("Change social worker", true), new("Share who keep", true)],
                [.. planned.Select(o => (IReadOnlyList<ReportCell>)[o.Option.Title, o.Figures!.KeepWorker.Share!.Value.Part, (int)(o.Figures.ChangeWorker.Value ?? 0), ReportCell.Of(o.Figures.KeepWorker)])]));
    }

    private static ChartBlock RightChart(PlanComparison comparison)
    {
        var planned = comparison.Options.Where(o => o.Figures is not null).ToList();
        var best = planned.MaxBy(o => o.Figures!.RightAfter.Value ?? 0)!.Figures!;
        var title = $"Right team and right locality: from {Percent(best.RightBefore)} today to {(planned.Count == 1 ? "" : "as much as ")}{Percent(best.RightAfter)}";
        var rows = planned.Select(o => new BeforeAfterRow(o.Option.Title, o.Figures!.RightBefore.Value, o.Figures.RightAfter.Value, Percent(o.Figures.RightBefore), Percent(o.Figures.RightAfter))).ToList();
        return new(
            new BeforeAfterChart(title, $"Share of children in care in the right team and the right locality, today and in each option. {string.Join("; ", rows.Select(r => $"{r.Name}: {r.BeforeLabel} to {r.AfterLabel}"))}.", rows, [], 100, ChartValues.Percent),
            new("right-team-and-locality", "Children in care in the right team and the right locality",
                [new("Option"), new("Today", true), new("In the plan", true), new("Gained: same worker, whose team changes", true), new("Gained: new worker", true), new("Lost", true)],
                [.. planned.Select(o => (IReadOnlyList<ReportCell>)[o.Option.Title, ReportCell.Of(o.Figures!.RightBefore), ReportCell.Of(o.Figures.RightAfter),
                    (int)(o.Figures.Gained.Parts[0].Value ?? 0), (int)(o.Figures.Gained.Parts[1].Value ?? 0), (int)(o.Figures.Lost.Value ?? 0)])]));
    }

    private static string Percent(Figure figure) => figure.Value is { } value ? FigureWords.Number(value, FigureUnit.Percent) : "not known";
}
