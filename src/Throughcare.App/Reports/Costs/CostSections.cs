using Throughcare.App.Costing;
using Throughcare.App.Reports.Charts;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Reports.Costs;

/// <summary>The part of a report that says what each option costs, who pays, and when it pays back.</summary>
public static class CostSections
{
    /// <param name="costs">The costs of the proposal.</param>
    /// <param name="toMind">Whether what somebody should look at stands beneath; a paper for decision has its own checks.</param>
    public static ReportSection Of(ProposalCosts costs, bool toMind = true)
    {
        var blocks = new List<ReportBlock> { new ParagraphBlock("Cost against today, by financial year from 1 April to 31 March. Money has no part in who works with whom.") };
        foreach (var option in costs.Options) blocks.AddRange(Option(option, costs.Terms, toMind));
        return new("costs", "What it costs and who pays", blocks, NewPage: true);
    }

    /// <summary>Cost by year in groups against what sources pay; marked where a source ends.</summary>
    public static YearsChart Chart(OptionCosting costing, CostingTerms terms)
    {
        var (years, totals) = (costing.Years, CostTables.YearTotals(costing, terms));
        List<YearPart> parts = [];
        Add("Posts added", costing.Added);
        foreach (var kind in costing.Others.Lines.GroupBy(l => l.Kind)) Add(Capital(kind.Key.InWords()), [.. kind]);
        Add("Posts that go", costing.Gone);
        IReadOnlyList<decimal> funded = costing.Funding.Sources.Count == 0 ? [] : [.. years.Select(y => costing.Funding.Drawn(y).Pounds)];
        var ends = costing.Funding.Sources.Where(s => s.To is { } to && to >= years[0].First && to <= years[^1].Last).GroupBy(s => FinancialYear.Of(s.To!.Value).StartsIn - years[0].StartsIn)
            .ToDictionary(g => g.Key, g => string.Join("; ", g.Select(s => $"{s.Title} ends")));
        var gap = years.Aggregate(Money.Zero, (sum, y) => sum + costing.Funding.Gap(y));
        var title = gap == Money.Zero ? $"{costing.Input.Title}: {Thousands(costing.TotalChange)} more than today, all of it funded" : $"{costing.Input.Title}: {Thousands(costing.TotalChange)} more than today, {Thousands(gap)} of it without funding";
        return new(costing.TotalChange < Money.Zero ? $"{costing.Input.Title}: {Thousands(Money.Zero - costing.TotalChange)} less than today" : title,
            $"Cost by financial year. {string.Join("; ", years.Select((y, i) => $"{y}: {Thousands(totals[i])}, and sources of funding pay {Thousands(costing.Funding.Drawn(y))}"))}.{string.Concat(ends.Values.Select(e => $" {e}."))}",
            [.. years.Select(y => y.ToString())], parts, "What sources of funding pay", funded, ends, v => Thousands(Money.FromPounds(v)), [.. totals.Select(t => t.Pounds)]);

        void Add(string name, IReadOnlyList<CostLine> lines)
        {
            if (lines.Any(l => l.Months.Count > 0)) parts.Add(new(name, [.. years.Select(y => lines.Aggregate(Money.Zero, (sum, l) => sum + l.Of(y)).Pounds)]));
        }
    }

    private static IEnumerable<ReportBlock> Option(OptionCost option, CostingTerms terms, bool toMind)
    {
        yield return new HeadingBlock(option.Option.Title);
        var (id, costing) = (option.Option.Id.Text, option.Costing);
        if (costing is null)
        {
            yield return new InsetBlock("This cannot be costed before the following is put right.");
            yield return new ListBlock([.. option.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString())]);
            yield break;
        }
        if (!option.HasChanges)
        {
            yield return new ParagraphBlock("No costs or savings are given for this option. That is not to say that it costs nothing.");
            yield break;
        }
        if (costing.Changes.Count > 0)
        {
            yield return new ChartBlock(Chart(costing, terms), CostTables.Rounded($"costs-{id}", costing, terms));
            yield return new LongTableBlock(PaperTables.WithoutNoughts(CostTables.Exact($"costs-exact-{id}", costing)));
            yield return new TableBlock(PaperTables.Funding($"funding-{id}", costing));
        }
        foreach (var end in costing.GrantEnds.Where(e => e.GoOn.Count > 0)) yield return new InsetBlock($"{end.Source.Title} ends on {end.Ends:d MMMM yyyy}: {string.Join(", ", end.GoOn.Select(g => g.Title))} {(end.GoOn.Count == 1 ? "goes" : "go")} on without it.");
        if (costing.Input.Savings.Count > 0) yield return new TableBlock(PaperTables.WithoutNoughts(CostTables.Payback($"payback-{id}", costing)));
        if (costing.Programme is { } programme) yield return new TableBlock(PaperTables.WithoutNoughts(CostTables.Programme($"programme-{id}", programme)));
        if (!toMind) yield break;
        var mind = option.Findings.Where(f => f.Severity > Severity.Note).Select(f => $"{f.What} {f.ToDo}").Distinct().ToList();
        if (mind.Count > 0) yield return new ListBlock(mind);
    }

    private static string Thousands(Money money) => (money.Pence < 0 ? "-£" : "£") + decimal.Round(Math.Abs(money.Pounds) / 1000, MidpointRounding.AwayFromZero).ToString("#,0") + "k";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
