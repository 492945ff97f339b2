using Throughcare.App.Costing;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Reports.Costs;

/// <summary>Every figure of an option's costing, each with its parts: for pages, files and other programs.</summary>
public static class CostFigures
{
    public static IReadOnlyList<Figure> Of(OptionCost option)
    {
        if (option.Costing is not { } costing) return [];
        if (option.Option.DoNothing) return [PostFigures.Total(costing.Posts)];
        List<Figure> figures = [OptionFigures.Net(costing), OptionFigures.RecurrentAndOneOff(costing), .. costing.Years.Select(y => OptionFigures.FullYear(costing, y)), .. costing.Years.Select(y => FundingFigures.Need(costing.Funding, y)),
            .. costing.Years.Select(y => FundingFigures.Gap(costing.Funding, y)), .. costing.Funding.Sources.Select(s => FundingFigures.Source(costing.Funding, s))];
        if (costing.Input.Savings.Count > 0)
            figures.AddRange([costing.Payback.PresentValueFigure, costing.Payback.DownsideFigure, .. costing.Input.Savings.Select(s => CostTables.BreakEven(costing, s).Figure with { Id = $"break-even-weeks-{s.Id}" })]);
        if (costing.Programme is { } programme) figures.AddRange([programme.ByWorkstream, programme.ByFunding, programme.NotAttributedShare]);
        return figures;
    }
}
