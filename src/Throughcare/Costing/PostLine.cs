using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What a line does to today's establishment.</summary>
public enum PostChange
{
    /// <summary>It is there today, and stays as its dates say.</summary>
    Today,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is there today without an end, and goes after its last day.</summary>
    Removed,
}

/// <summary>How a post is paid: <see cref="OnGrade"/>, <see cref="OnPoint"/>, <see cref="StatedCost"/> or <see cref="AgencyWeek"/>.</summary>
public abstract record PostPay;

/// <summary>By a grade of the council; the point only where it is not the starting point of the rules.</summary>
public sealed record OnGrade(string Grade, int? Point = null) : PostPay;

/// <summary>At one point of a scale, without increments: a spot salary.</summary>
public sealed record OnPoint(string Scale, int Point) : PostPay;

/// <summary>A stated cost of a full-time year, on-costs included, for each financial year: where that is all there is.</summary>
public sealed record StatedCost(IReadOnlyDictionary<FinancialYear, Money> FullTimeYear) : PostPay;

/// <summary>An agency worker by the week, all in. Every day costs a seventh, or, where weeks are stated, a year is so many weeks, spread evenly over its months.</summary>
public sealed record AgencyWeek(Money Week, int? WeeksAYear = null) : PostPay;

/// <summary>From a day on, so many FTE, held so: a step of a taper.</summary>
public sealed record TaperStep(DateOnly From, Fte Fte, IReadOnlyList<Fte>? Holders = null);

/// <summary>
/// One line of posts alike: how many, how paid, from when to when. It is input only; what it costs is worked out by <c>PostCosting</c>,
/// whose door says what is wrong with it.
/// </summary>
public sealed record PostLine
{
    /// <summary>Unique in a costing: the council's own id or a short name.</summary>
    public required string Id { get; init; }

    /// <summary>"Together With worker": a post, never a person.</summary>
    public required string Title { get; init; }

    public required Fte Fte { get; init; }

    /// <summary>
    /// How the FTE is held, which National Insurance needs: 1.2 as 1.0 and 0.2. Null where it is not stated: then as many full-time
    /// holders as there are, and one for the rest.
    /// </summary>
    public IReadOnlyList<Fte>? Holders { get; init; }

    public required PostPay Pay { get; init; }

    /// <summary>First day; null where it was there before everything that is costed.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day; null where permanent.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Since when the starting point is held, where that is not <see cref="Start"/>: a line that was split at a date keeps its increments so.</summary>
    public DateOnly? PointSince { get; init; }

    /// <summary>Later FTE by date, in the order of time.</summary>
    public IReadOnlyList<TaperStep> Taper { get; init; } = [];

    /// <summary>Market supplement: so much for a full-time year, to its last day. National Insurance and pension are paid on it.</summary>
    public Money Supplement { get; init; }

    public DateOnly? SupplementEnds { get; init; }

    /// <summary>The line's own vacancy factor, where it is not that of the rules; from 0 to 1.</summary>
    public Proportion? VacancyFactor { get; init; }

    public PostChange Change { get; init; } = PostChange.Today;

    public string? CostCentre { get; init; }

    public string? BudgetCode { get; init; }

    public string? PostNumber { get; init; }

    /// <summary>Id of the funding that pays it.</summary>
    public string? Funding { get; init; }

    public string? Workstream { get; init; }

    /// <summary>How an FTE is held where nobody says: full-time holders, and one for the rest.</summary>
    public static IReadOnlyList<Fte> WholeAndRest(Fte fte)
    {
        var holders = Enumerable.Repeat(Fte.FullTime, fte.Hundredths / 100).ToList();
        if (fte.Hundredths % 100 > 0) holders.Add(Fte.FromHundredths(fte.Hundredths % 100));
        return holders;
    }
}
