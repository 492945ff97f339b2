using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What is assumed of a pay award that is not settled: so much more on every point, and then so many pounds.</summary>
public sealed record PayAward(Proportion Rise, Money Flat = default)
{
    public override string ToString() => Flat == Money.Zero ? Rise.ToString() : $"{Rise} and {Flat}";
}

/// <summary>Where in its grade a post starts, unless its line names a point. Of an even number of points the middle is the lower.</summary>
public enum StartingPoint { Bottom, Middle, Top }

/// <summary>When a post goes up a point, until the top of its grade.</summary>
public enum Increments
{
    /// <summary>On 1 April; for a start from 1 October to 31 March first when six months have passed (the common reading of the national agreement).</summary>
    EachAprilAfterSixMonths,

    /// <summary>On every 1 April after the start.</summary>
    EachApril,

    /// <summary>Never: the starting point is held.</summary>
    None,
}

/// <summary>
/// By which rules posts are costed; each is printed with the cost. A council's own scales stand beside the national ones. Sources and
/// formulas: docs/method/costing.md.
/// </summary>
public sealed record PayRules
{
    public IReadOnlyList<PayScale> Scales { get; init; } = PayScale.National;

    public IReadOnlyList<Grade> Grades { get; init; } = [];

    public required OnCosts OnCosts { get; init; }

    /// <summary>Holds pay at this year's spine for every year (decision B: "2018/19 pay held"). Default none: each year has its own.</summary>
    public FinancialYear? PayHeldAt { get; init; }

    /// <summary>Awards assumed for years after the last settled one, by year.</summary>
    public IReadOnlyDictionary<FinancialYear, PayAward> Awards { get; init; } = new Dictionary<FinancialYear, PayAward>();

    /// <summary>The award assumed for years after the last settled one that <see cref="Awards"/> does not name. Default none: such a year is refused.</summary>
    public PayAward? LaterAwards { get; init; }

    public StartingPoint StartingPoint { get; init; } = StartingPoint.Bottom;

    public Increments Increments { get; init; } = Increments.EachAprilAfterSixMonths;

    /// <summary>The day on which the points of posts without a start are as their lines say: the date of the establishment list.</summary>
    public DateOnly? PointsAsAt { get; init; }

    /// <summary>Part of the cost of employed posts that vacancies save; agency cover has none. From 0 to 1; default 0.</summary>
    public Proportion VacancyFactor { get; init; }
}

/// <summary>What an employer pays on top of pay: <see cref="FlatOnCosts"/> or <see cref="OnCostsByFormula"/>.</summary>
public abstract record OnCosts;

/// <summary>One rate on pay for everything: all there is in many published decisions.</summary>
public sealed record FlatOnCosts(Proportion Rate) : OnCosts;

/// <summary>
/// National Insurance above its threshold for each holder, a pension rate and the apprenticeship levy. A month is charged by the
/// rates in force on its last day, as pay is paid near it.
/// </summary>
public sealed record OnCostsByFormula : OnCosts
{
    public DatedRates<NationalInsuranceRate> NationalInsurance { get; init; } = OnCostRates.NationalInsurance;

    /// <summary>The fund's employer rate from each year on: the primary rate, and the secondary one where the council counts it in posts.</summary>
    public required IReadOnlyDictionary<FinancialYear, Proportion> Pension { get; init; }

    /// <summary>Null where the council does not charge the levy to posts.</summary>
    public DatedRates<LevyRate>? Levy { get; init; } = OnCostRates.Levy;

    /// <summary>Holds National Insurance and levy at this year's rates, month by month, where pay is held too. Default none.</summary>
    public FinancialYear? RatesHeldAt { get; init; }
}
