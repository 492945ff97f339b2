using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What an assumption is about; <see cref="Assumptions.Apply"/> puts its value into a costing.</summary>
public enum AssumptionKind
{
    /// <summary>Pay award of every year that is not settled, as a rate.</summary>
    PayAward,

    /// <summary>Employer's pension rate of every year.</summary>
    PensionRate,

    /// <summary>Flat on-cost rate.</summary>
    OnCostRate,

    /// <summary>Vacancy factor of the rules; lines with one of their own keep it.</summary>
    VacancyFactor,

    /// <summary>Months by which new posts and savings begin later. What is paid once stays where it is.</summary>
    StartDelay,

    /// <summary>What one costs in a week, in pounds, of a saving.</summary>
    WeeklyCost,

    /// <summary>How many children (or workers) a saving counts.</summary>
    Children,

    Attribution,

    /// <summary>Months until full effect.</summary>
    RampMonths,

    /// <summary>Pounds a week of agency workers, in posts and in cover.</summary>
    AgencyWeek,
}

/// <summary>How values are drawn between low and high.</summary>
public enum DrawnAs
{
    /// <summary>Most often near the base.</summary>
    Triangular,

    /// <summary>Each as likely as any other.</summary>
    Uniform,
}

/// <summary>
/// A named assumption with its low, base and high value. Rates are parts of one (0.03 is 3%), amounts pounds. <see cref="Of"/> names one saving, post line or cost;
/// none means all that it is about.
/// </summary>
public sealed record Assumption(string Id, AssumptionKind Kind, decimal Low, decimal Base, decimal High, string? Of = null, DrawnAs DrawnAs = DrawnAs.Triangular)
{
    /// <summary>The least difference that counts: whole months, hundredths of children, pence, millionths of a rate.</summary>
    public decimal Step => Kind switch
    {
        AssumptionKind.StartDelay or AssumptionKind.RampMonths => 1,
        AssumptionKind.WeeklyCost or AssumptionKind.Children or AssumptionKind.AgencyWeek => 0.01m,
        _ => 0.000001m,
    };

    /// <summary>Values from low to high, counted in steps.</summary>
    internal long Steps => (long)((High - Low) / Step);

    internal decimal At(long step) => Low + step * Step;

    /// <summary>"3%", "£750 a week", "6 months".</summary>
    public string InWords(decimal value) => Kind switch
    {
        AssumptionKind.StartDelay or AssumptionKind.RampMonths => value == 1 ? "1 month" : $"{value:0} months",
        AssumptionKind.WeeklyCost or AssumptionKind.AgencyWeek => $"{Money.FromPounds(value)} a week",
        AssumptionKind.Children => $"{value:0.##}",
        _ => Proportion.From(value).ToString(),
    };

    internal IEnumerable<Finding> Findings()
    {
        var where = $"assumption {Id}";
        if (Low > Base || Base > High) yield return CostingFinding.Wrong("range-out-of-order", where, $"The values run {Low}, {Base}, {High}.", $"{Low}, {Base}, {High}", "Write low, base and high in this order.");
        foreach (var value in new[] { Low, Base, High })
        {
            if (value != decimal.Truncate(value / Step) * Step) yield return CostingFinding.Wrong("value-too-fine", where, $"{value} is finer than {Step}, the least that counts.", value.ToString(), $"Write a multiple of {Step}.");
            if (Kind is not AssumptionKind.PayAward && value < 0 || value < -1) yield return CostingFinding.Wrong("value-negative", where, $"{value} is less than nothing.", value.ToString(), "Write 0 or more.");
            if (Kind is AssumptionKind.PayAward or AssumptionKind.PensionRate or AssumptionKind.OnCostRate or AssumptionKind.VacancyFactor or AssumptionKind.Attribution ? value > 1 : value > 100_000)
                yield return CostingFinding.Wrong("value-too-large", where, $"{value} is more than can be.", value.ToString(), "Write a rate as a part of one, such as 0.03, and amounts and counts up to 100,000.");
        }
    }
}
