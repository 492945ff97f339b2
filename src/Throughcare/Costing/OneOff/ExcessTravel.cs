using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What a council does with a few miles more.</summary>
public enum MileThreshold
{
    /// <summary>Every excess mile is paid.</summary>
    None,

    /// <summary>Nothing is paid at or below the threshold; above it every excess mile is.</summary>
    Cliff,

    /// <summary>Only miles above the threshold are paid.</summary>
    Deducted,
}

/// <summary>
/// What is paid to workers whose journey to a new base is longer, for some months (18 in decision C): excess miles there and back, on so many days
/// a year, a twelfth of them each month. By the approved rates in force on the last day of each month, or the council's own.
/// </summary>
public sealed record ExcessTravel : OtherCost
{
    private const int MilesPart = 1200, Below = 360_000;

    /// <summary>How many workers have this journey.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Miles from home to the base today, one way; kept to hundredths.</summary>
    public required decimal MilesToday { get; init; }

    /// <summary>Miles from home to the new base, one way.</summary>
    public required decimal MilesThen { get; init; }

    public required int DaysAYear { get; init; }

    public required Month From { get; init; }

    public required int Months { get; init; }

    /// <summary>The council's own rate in pence a mile, to hundredths; default the approved rate of <see cref="Vehicle"/>.</summary>
    public decimal? PenceAMile { get; init; }

    /// <summary>"car", "motorcycle" or "bicycle" in the table of approved rates.</summary>
    public string Vehicle { get; init; } = "car";

    public MileThreshold Threshold { get; init; }

    /// <summary>Miles each way that the threshold leaves out.</summary>
    public decimal ThresholdMiles { get; init; }

    /// <summary>Paid minutes a day, where travelling time is paid too.</summary>
    public int MinutesADay { get; init; }

    /// <summary>Pay for an hour of travelling time.</summary>
    public Money Hour { get; init; }

    /// <summary>Miles each way that are paid.</summary>
    public decimal PaidMiles
    {
        get
        {
            var more = Math.Max(0, MilesThen - MilesToday);
            return Threshold switch
            {
                MileThreshold.Cliff => more > ThresholdMiles ? more : 0,
                MileThreshold.Deducted => Math.Max(0, more - ThresholdMiles),
                _ => more,
            };
        }
    }

    internal override IEnumerable<Finding> Findings()
    {
        foreach (var (miles, what) in new[] { (MilesToday, "today"), (MilesThen, "then"), (ThresholdMiles, "for the threshold") })
            if (miles is < 0 or > 1000 || miles * 100 != decimal.Truncate(miles * 100))
                yield return CostingFinding.Wrong("miles", Where, $"\"{Title}\" has {miles} miles {what}.", miles.ToString(), "Write miles one way, from 0 to 1,000, with at most two decimals.");
        if (DaysAYear is < 1 or > 366) yield return CostingFinding.Wrong("days-of-a-year", Where, $"\"{Title}\" travels on {DaysAYear} days a year.", DaysAYear.ToString(), "Write 1 to 366 days.");
        if (Months is < 1 or > 120) yield return CostingFinding.Wrong("travel-months", Where, $"\"{Title}\" is paid for {Months} months.", Months.ToString(), "Write 1 to 120 months.");
        if (PenceAMile is { } pence && (pence is < 0 or > 1000 || pence * 100 != decimal.Truncate(pence * 100)))
            yield return CostingFinding.Wrong("pence-a-mile", Where, $"\"{Title}\" pays {pence}p a mile.", pence.ToString(), "Write pence from 0 to 1,000, with at most two decimals.");
        foreach (var finding in AtLeast(Workers, 1, "workers").Concat(AtLeast(MinutesADay, 0, "minutes a day")).Concat(NotNegative(Hour, "An hour of travelling time"))) yield return finding;
        if (MinutesADay > 0 && Hour == Money.Zero) yield return CostingFinding.Wrong("time-without-pay", Where, $"\"{Title}\" pays {MinutesADay} minutes a day and gives no pay for an hour.", null, "Give the pay for an hour, or leave the minutes out.");
        if (PaidMiles == 0 && MilesThen >= 0 && MilesToday >= 0)
            yield return CostingFinding.Mind("no-paid-miles", Where, $"\"{Title}\" has no paid miles: {MilesToday} miles today, {MilesThen} then{(Threshold == MileThreshold.None ? "" : $", a threshold of {ThresholdMiles}")}.", null, "Check the miles, or take the line out.");
        if (PenceAMile is null && Months is > 0 and <= 120)
            foreach (var finding in Rates()) yield return finding;
    }

    internal override IEnumerable<CostLine> Lines(Month last)
    {
        // Parts of 1/1,200 of a mile in a month: hundredths of miles x 2 ways x days / 12.
        var monthly = (long)(PaidMiles * 100) * 2 * DaysAYear;
        var minutes = (Int128)Hour.Pence * MinutesADay * DaysAYear * (Below / 720);
        var totals = new Int128[Months + 1];
        long inYear = 0;
        for (var i = 0; i < Months; i++)
        {
            var month = From.Add(i);
            if (month.Number == 4) inYear = 0;
            var (first, limit, after) = RateIn(month);
            var below = limit is null ? monthly : Math.Clamp((long)limit * MilesPart - inYear, 0, monthly);
            inYear += monthly;
            totals[i + 1] = totals[i] + Workers * ((((Int128)first * below) + ((Int128)after * (monthly - below))) * (Below / MilesPart / 100) + minutes);
        }
        yield return Line(CostKind.ExcessTravel, From, RunningTotal.Months(Months, n => totals[n], Below), i => How(From.Add(i)));
    }

    private IEnumerable<Finding> Rates()
    {
        var rates = StatutoryTables.MileageFor(Vehicle);
        for (var i = 0; i < Months; i++)
        {
            var (month, rate) = (From.Add(i), rates.On(From.Add(i).Last));
            if (rate is null)
            {
                yield return CostingFinding.Wrong("mileage-rate-not-known", Where, $"There is no approved mileage rate for \"{Vehicle}\" in {month.InWords}.", Vehicle, "Write car, motorcycle or bicycle and a month within the table, or give the council's own pence a mile.");
                yield break;
            }
            if (rate.Rule.HasRunOut(month.Last))
            {
                yield return CostingFinding.Mind("mileage-rate-run-out", Where, $"The last approved rate for \"{Vehicle}\" is used in {month.InWords} and after, though it ended on {rate.Rule.To:d MMMM yyyy}.", null, "Add the later rate to the table.");
                yield break;
            }
        }
    }

    // In hundredths of a penny.
    private (int First, int? Limit, int After) RateIn(Month month)
    {
        if (PenceAMile is { } own) return ((int)(own * 100), null, (int)(own * 100));
        var rate = StatutoryTables.MileageFor(Vehicle).On(month.Last)!;
        return (rate.PenceFirst * 100, rate.FirstMiles, rate.PenceAfter * 100);
    }

    private string How(Month month)
    {
        var (first, limit, after) = RateIn(month);
        return $"{(Workers == 1 ? "one worker" : $"{Workers} workers")}, {PaidMiles:0.##} miles more each way, a twelfth of {DaysAYear} days, at {first / 100m:0.##}p a mile"
            + (limit is null ? "" : $" ({after / 100m:0.##}p after {limit:#,0} miles of the year)") + (MinutesADay == 0 ? "" : $", and {MinutesADay} minutes a day at {Hour} an hour");
    }
}
