using Throughcare.App.Costing;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Reports.Costs;

/// <summary>The tables of a costing: the same on the command line, in the report, as CSV and as sheets.</summary>
public static class CostTables
{
    /// <summary>What an option costs against today by line and year, rounded by the stated rule so that it foots.</summary>
    public static ReportTable Rounded(string name, OptionCosting costing, CostingTerms terms)
    {
        var (lines, table) = (Lines(costing), InWholeUnits(costing, terms));
        ReportCell Cell(long units) => new((units * terms.Unit.Pounds / Unit(terms)).ToString("#,0"), units * terms.Unit.Pounds);
        return new(name, $"Cost of {costing.Input.Title} against today, {InUnits(terms)}. {table.InWords}",
            [new("What"), .. costing.Years.Select(y => new ReportColumn(y.ToString(), true)), new("Total", true)],
            [
                .. lines.Select((l, r) => (IReadOnlyList<ReportCell>)[l.Title, .. costing.Years.Select((_, c) => Cell(table[r, c])), Cell(table.Row(r))]),
                ["Total", .. costing.Years.Select((_, c) => Cell(table.Column(c))), Cell(table.Grand)],
            ]);
    }

    /// <summary>What each year comes to as the rounded table has it, so that a picture and its table never differ.</summary>
    public static IReadOnlyList<Money> YearTotals(OptionCosting costing, CostingTerms terms)
    {
        var table = InWholeUnits(costing, terms);
        return [.. costing.Years.Select((_, c) => Money.FromPence(table.Column(c) * terms.Unit.Pence))];
    }

    private static RoundedTable InWholeUnits(OptionCosting costing, CostingTerms terms)
    {
        var lines = Lines(costing);
        var rule = lines.Count * costing.Years.Count > RoundedTable.MostCells && terms.Rounding == TableRounding.AddsUp ? TableRounding.SumOfRounded : terms.Rounding;
        return RoundedTable.Of([.. lines.Select(l => (IReadOnlyList<Money>)[.. costing.Years.Select(y => l.Of(costing, y))])], terms.Unit, rule);
    }

    /// <summary>The same to the penny, with savings, net cost and the full-year effect.</summary>
    public static ReportTable Exact(string name, OptionCosting costing)
    {
        List<IReadOnlyList<ReportCell>> rows = [.. Lines(costing).Select(l => Row(l.Title, costing, y => l.Of(costing, y)))];
        rows.Add(Row("Change against today", costing, costing.Change));
        if (costing.Input.Savings.Count > 0)
        {
            rows.AddRange(costing.Input.Savings.Select(s => Row($"Less: {s.Title}", costing, y => Money.Zero - costing.Savings.Of(s, y))));
            rows.Add(Row("Net of savings", costing, costing.Net));
        }
        rows.Add(Row("Full-year effect of what goes on", costing, y => Money.FromPounds(OptionFigures.FullYear(costing, y).Value ?? 0), total: false));
        return new(name, $"Cost of {costing.Input.Title} against today, to the penny", Heading(costing), rows);
    }

    /// <summary>Need, sources and gap by year.</summary>
    public static ReportTable Funding(string name, OptionCosting costing)
    {
        var plan = costing.Funding;
        return new(name, $"Who pays for {costing.Input.Title}",
            [new("What"), .. costing.Years.Select(y => new ReportColumn(y.ToString(), true)), new("Total", true), new("Left", true)],
            [
                [.. Row("To be paid", costing, plan.Need), ""],
                .. plan.Sources.Select(s => (IReadOnlyList<ReportCell>)[.. Row($"{s.Title}{(s.To is { } to ? $" (to {to:d MMMM yyyy})" : "")}", costing, y => plan.Drawn(s, y)), Pounds(plan.Left(s))]),
                [.. Row("No funding", costing, plan.Gap), ""],
            ]);
    }

    /// <summary>When it pays back, and what it is worth.</summary>
    public static ReportTable Payback(string name, OptionCosting costing)
    {
        var payback = costing.Payback;
        List<IReadOnlyList<ReportCell>> rows =
        [
            ["Pays back in", PaybackWords(payback)],
            ["Savings less cost, all years", Pounds(payback.Net)],
            ["Net present value", Pounds(payback.PresentValue)],
            ["If nothing is saved", Pounds(payback.DownsideOfNothing)],
        ];
        rows.AddRange(costing.Input.Savings.Select(s => (IReadOnlyList<ReportCell>)[$"Weeks a year that pay for it: {s.Title}", BreakEvenText(costing, s)]));
        return new(name, $"Invest to save: {costing.Input.Title}. {payback.Convention}", [new("What"), new("Answer")], rows);
    }

    /// <summary>A programme by workstream, with what is in none and what nobody is named to pay.</summary>
    public static ReportTable Programme(string name, ProgrammeTable programme) => new(name, programme.Totals.Title,
        [new("Workstream"), new("Owner"), new("Cost", true), new("Posts (FTE)", true), new("Funding", true), new("Savings", true)],
        [
            .. programme.Rows.Select(r => (IReadOnlyList<ReportCell>)[r.Workstream.Title, r.Workstream.OwnerRole ?? "no owner", r.Amount is { } amount ? Pounds(amount) : "no cost given", r.Posts.Value, Pounds(r.Funding), Pounds(r.Savings)]),
            ["In no workstream", "", Pounds(programme.InNoWorkstream), "", "", ""],
            ["Total", "", Pounds(programme.Total), "", Pounds(programme.Funding), ""],
            ["Not attributed to any funding", "", Pounds(programme.NotAttributed), "", "", ""],
        ]);

    /// <summary>Weeks a year that pay for what goes on in its first whole year, or in the costliest year where nothing does.</summary>
    public static BreakEvenWeeks BreakEven(OptionCosting costing, Saving saving)
    {
        var fullYears = costing.Years.Select(y => Money.FromPounds(OptionFigures.FullYear(costing, y).Value ?? 0)).Where(m => m > Money.Zero).ToList();
        var year = fullYears.Count > 0 ? fullYears[0] : costing.Years.Select(costing.Change).Append(Money.Zero).Max();
        return BreakEvenWeeks.Of(year, saving.WeeklyCost, saving.CostInstead, saving.Weeks);
    }

    public static string PaybackWords(Payback payback) =>
        payback.NothingOwed ? "costs are never ahead of savings" : payback.PaidBackIn is { } month ? month.InWords + (payback.FellBehind ? " (after falling behind again)" : "") : "not within the years shown";

    public static string Shown(Money money) => (money.Pence < 0 ? "-£" : "£") + Math.Abs(money.Pounds).ToString("#,0.00");

    public static ReportCell Pounds(Money money) => new(Shown(money), money.Pounds);

    /// <summary>"£k", or the unit in pounds.</summary>
    public static string InUnits(CostingTerms terms) => terms.Unit == Money.FromPounds(1000) ? "£k" : "£";

    private static decimal Unit(CostingTerms terms) => terms.Unit == Money.FromPounds(1000) ? 1000 : 1;

    private static ReportCell BreakEvenText(OptionCosting costing, Saving saving) => BreakEven(costing, saving) is { ChildWeeks: { } weeks } even
        ? new($"{weeks:#,0.#} at {Shown(even.Net)} a week net, for {Shown(even.Cost)} a year", weeks) : new("none: a week saves nothing");

    private static List<(string Title, Func<OptionCosting, FinancialYear, Money> Of)> Lines(OptionCosting costing) => [.. costing.Changes.Select(l => (l.Title, (Func<OptionCosting, FinancialYear, Money>)((_, y) => l.Of(y))))];

    private static List<ReportColumn> Heading(OptionCosting costing) => [new("What"), .. costing.Years.Select(y => new ReportColumn(y.ToString(), true)), new("Total", true)];

    private static IReadOnlyList<ReportCell> Row(string title, OptionCosting costing, Func<FinancialYear, Money> of, bool total = true) =>
        [title, .. costing.Years.Select(y => Pounds(of(y))), total ? Pounds(costing.Years.Aggregate(Money.Zero, (sum, y) => sum + of(y))) : (ReportCell)""];
}
