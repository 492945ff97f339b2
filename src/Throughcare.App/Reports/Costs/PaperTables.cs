using System.Text.RegularExpressions;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Reports.Costs;

/// <summary>The tables of a costing as a paper for decision gives them: in whole pounds where nothing is lost by it (docs/method/costing.md#rounding).</summary>
internal static partial class PaperTables
{
    /// <summary>Without pence where no sum of the table has any. Where one has, all keep theirs, so that what is shown adds up.</summary>
    public static ReportTable WithoutNoughts(ReportTable table) => table.Rows.SelectMany(r => r).Any(c => HasPence().IsMatch(c.Text))
        ? table : table with { Rows = [.. table.Rows.Select(r => (IReadOnlyList<ReportCell>)[.. r.Select(c => c with { Text = NoPence().Replace(c.Text, "") })])] };

    /// <summary>Need, sources and gap by year in whole pounds, which add up down and across; to the penny where there are too many for that.</summary>
    public static ReportTable Funding(string name, OptionCosting costing)
    {
        var (plan, years, exact) = (costing.Funding, costing.Years, CostTables.Funding(name, costing));
        if (!exact.Rows.SelectMany(r => r).Any(c => HasPence().IsMatch(c.Text)) || (plan.Sources.Count + 1) * years.Count > RoundedTable.MostCells) return WithoutNoughts(exact);
        var sources = plan.Sources.Count;
        var pounds = RoundedTable.Of([.. plan.Sources.Select(s => (IReadOnlyList<Money>)[.. years.Select(y => plan.Drawn(s, y))]), [.. years.Select(plan.Gap)]], Money.FromPounds(1), TableRounding.AddsUp);
        return exact with
        {
            Caption = $"{exact.Caption}, in whole pounds that add up",
            Rows =
            [
                [exact.Rows[0][0], .. years.Select((_, c) => Cell(pounds.Column(c))), Cell(pounds.Grand), ""],
                .. plan.Sources.Select((s, r) => (IReadOnlyList<ReportCell>)[.. Row(r), Cell((long)decimal.Round(s.Total.Pounds, MidpointRounding.AwayFromZero) - pounds.Row(r))]),
                [.. Row(sources), ""],
            ],
        };

        IEnumerable<ReportCell> Row(int r) => [exact.Rows[r + 1][0], .. years.Select((_, c) => Cell(pounds[r, c])), Cell(pounds.Row(r))];

        static ReportCell Cell(long units) => new(Money.FromPounds(units).ToString(), units);
    }

    [GeneratedRegex(@"(?<=£[0-9,]+)\.(?!00)[0-9]{2}(?![0-9])")]
    private static partial Regex HasPence();

    [GeneratedRegex(@"(?<=£[0-9,]+)\.00(?![0-9])")]
    private static partial Regex NoPence();
}
