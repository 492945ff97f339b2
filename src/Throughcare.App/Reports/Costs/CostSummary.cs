using Throughcare.App.Costing;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Reports.Costs;

/// <summary>What an option's costs come to, in four answers: a full year, what is paid once, what nobody pays, and when it pays back.</summary>
/// <param name="FullYear">Of the first year in which anything that goes on stands.</param>
/// <param name="OneOff">Over all years.</param>
/// <param name="Gap">What no funding pays, over all years.</param>
/// <param name="Payback">In words; null where nothing is saved.</param>
public sealed record CostSummary(Figure FullYear, Figure OneOff, Figure Gap, string? Payback)
{
    public static CostSummary Of(OptionCosting costing)
    {
        var years = costing.Years.Select(y => OptionFigures.FullYear(costing, y)).ToList();
        return new(years.Find(f => f.Value != 0) ?? years[0], OptionFigures.RecurrentAndOneOff(costing).Parts[1], FundingFigures.Gap(costing.Funding), costing.Input.Savings.Count == 0 ? null : CostTables.PaybackWords(costing.Payback));
    }

    /// <summary>Each option beside today, in whole pounds.</summary>
    public static ReportTable Beside(ProposalCosts costs)
    {
        List<IReadOnlyList<ReportCell>> rows = [[costs.Today.Option.Title, Whole(Money.Zero), Whole(Money.Zero), Whole(Money.Zero), Whole(Money.Zero), ""]];
        foreach (var option in costs.Options)
            rows.Add(option switch
            {
                { Costing: null } => [option.Option.Title, "cannot be costed yet", "", "", "", ""],
                { HasChanges: false } => [option.Option.Title, "no costs given", "", "", "", ""],
                { Costing: { } costing } => Row(option.Option.Title, costing, Of(costing)),
            });
        return new("options-beside-today", "Each option beside today, all years shown together", [new("Option"), new("More than today", true), new("In a full year", true), new("Ends, or is paid once", true), new("Without funding", true), new("Pays back in")], rows);
    }

    private static IReadOnlyList<ReportCell> Row(string title, OptionCosting costing, CostSummary sum) => [title, Whole(costing.TotalChange), Whole(sum.FullYear), Whole(sum.OneOff), Whole(sum.Gap), sum.Payback ?? "no saving given"];

    public static string InWholePounds(decimal pounds) => (pounds < 0 ? "-£" : "£") + Math.Abs(decimal.Round(pounds, MidpointRounding.AwayFromZero)).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    private static ReportCell Whole(Figure figure) => new(InWholePounds(figure.Value ?? 0), figure.Value);

    private static ReportCell Whole(Money money) => new(InWholePounds(money.Pounds), money.Pounds);
}
