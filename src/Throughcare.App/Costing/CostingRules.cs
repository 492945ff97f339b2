using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Costing.Reading;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Costing;

/// <summary>Makes the field's rules of the settings and tables, and says what had to be assumed.</summary>
internal static class CostingRules
{
    public static CostingDefaults Defaults(CostingSettings settings) => new(settings.WeeksPerYear ?? WeeksInYear.FiftyTwo, settings.RedundancyCap ?? true, settings.FlatOnCost);

    public static PayRules Pay(CostingSettings settings, CostingReading tables, DateOnly asAt) => new()
    {
        Scales = tables.Scales,
        Grades = tables.Grades,
        OnCosts = settings.FlatOnCost is { } flat ? new FlatOnCosts(flat) : settings.Pension.Count > 0 ? Formula(settings) : new FlatOnCosts(Proportion.Zero),
        PayHeldAt = settings.PayHeldAt,
        Awards = settings.Awards.ToDictionary(a => a.Key, a => new PayAward(a.Value)),
        LaterAwards = settings.LaterAwards is { } later ? new PayAward(later) : null,
        StartingPoint = settings.StartingPoint ?? StartingPoint.Bottom,
        Increments = settings.Increments ?? Increments.EachAprilAfterSixMonths,
        PointsAsAt = settings.PointsAsAt ?? asAt,
        VacancyFactor = settings.VacancyFactor ?? Proportion.Zero,
    };

    /// <summary>What is missing before anything can be costed: nothing is silently taken as none.</summary>
    public static IEnumerable<Finding> Missing(CostingSettings settings, CostingReading tables)
    {
        if (tables.PaysByPoint && settings is { FlatOnCost: null, Pension.Count: 0 })
            yield return Finding(Severity.Error, "on-costs-not-known", "on_costs", "Posts are paid by grade, and nothing says what the council pays on top of pay.",
                "Write flat_on_cost under costing, such as 28.5%; or pension with a rate from a year on, and National Insurance and levy are added by formula.");
    }

    /// <summary>The years that are shown: those of the settings, else four from the first start that a table names.</summary>
    public static (FinancialYear First, FinancialYear Last, Finding? Assumed) Years(CostingSettings settings, CostingReading tables, DateOnly asAt)
    {
        if (settings is { From: { } from, To: { } to }) return (from, to, null);
        var first = settings.From ?? FinancialYear.Of(tables.Starts.DefaultIfEmpty(asAt).Min());
        if (settings.To is { } end && end < first) first = end;
        var last = settings.To ?? new(first.StartsIn + 3);
        return (first, last, Finding(Severity.Note, "years-assumed", "from", $"The years {first} to {last} are shown, as the settings do not say which.", "Write from and to under costing, such as from: 2026/27."));
    }

    private static OnCostsByFormula Formula(CostingSettings settings)
    {
        var formula = new OnCostsByFormula { Pension = settings.Pension, RatesHeldAt = settings.RatesHeldAt };
        return settings.Levy == false ? formula with { Levy = null } : formula;
    }

    private static Finding Finding(Severity severity, string rule, string setting, string what, string toDo) =>
        new() { Rule = rule, Severity = severity, What = what, Where = new(Proposals.SettingsYaml.FileName, null, null, "costing." + setting), ToDo = toDo };
}
