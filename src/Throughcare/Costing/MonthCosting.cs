using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What a month of a stretch costs, part by part: the one place where pay, on-costs and vacancies are multiplied.</summary>
internal sealed class MonthCosting(PayRules rules)
{
    private readonly Dictionary<Month, MonthRates> _rates = [];

    /// <summary>Rates of one month; held at another year's, it is the same month of that year.</summary>
    private sealed record MonthRates(Proportion NationalInsurance, long ThresholdPence, Proportion Pension, Proportion Levy, Proportion Flat);

    /// <summary>The rates of every month of these years must be known before they are asked for; asking then is safe from many sides at once.</summary>
    public void Know(FinancialYear first, FinancialYear last)
    {
        for (var month = Month.Of(first.First); month.First <= last.Last; month = month.Next) _rates[month] = RatesOf(month);
    }

    /// <summary>The last day of the month, or of the same month in the year at which rates are held.</summary>
    public static DateOnly PayDay(Month month, FinancialYear? heldAt) =>
        heldAt is { } year ? new Month(month.Number >= 4 ? year.StartsIn : year.StartsIn + 1, month.Number).Last : month.Last;

    /// <summary>The latest pension rate from a year at or before this one; null where there is none.</summary>
    public static Proportion? PensionOf(OnCostsByFormula formula, FinancialYear year)
    {
        (FinancialYear From, Proportion Rate)? latest = null;
        foreach (var (from, rate) in formula.Pension)
            if (from <= year && (latest is null || from > latest.Value.From)) latest = (from, rate);
        return latest?.Rate;
    }

    /// <summary>Costs a stretch month by month and hands each to <paramref name="add"/>.</summary>
    public void Each(PostLine line, PostStretch stretch, Action<CostParts> add)
    {
        var vacancies = line.Pay is AgencyWeek ? Proportion.Zero : line.VacancyFactor ?? rules.VacancyFactor;
        (MonthRates Rates, CostParts Parts)? whole = null;
        for (var month = Month.Of(stretch.First); month.First <= stretch.Last; month = month.Next)
        {
            var part = MonthPart.Of(month, stretch.First, stretch.Last);
            var rates = _rates[month];
            // A month like the one before costs the same; not by the day, where it depends on its length.
            if (part == MonthPart.Whole && whole is { } before && before.Rates.Equals(rates))
            {
                add(before.Parts);
                continue;
            }
            var parts = Of(line, stretch, month, part, rates);
            if (vacancies != Proportion.Zero) parts = parts with { Vacancies = -(parts.Total * vacancies) };
            if (part == MonthPart.Whole && line.Pay is not AgencyWeek { WeeksAYear: null }) whole = (rates, parts);
            add(parts);
        }
    }

    private static CostParts Of(PostLine line, PostStretch stretch, Month month, MonthPart part, MonthRates rates)
    {
        var pay = stretch.Pay.Pence * stretch.Hundredths;
        switch (line.Pay)
        {
            case StatedCost:
                return new() { Stated = Share(pay, part, Proportion.One) };
            case AgencyWeek { WeeksAYear: { } weeks }:
                return new() { Agency = Share(pay * weeks, part, Proportion.One) };
            case AgencyWeek:
                var days = Days(month, stretch);
                return new() { Agency = ExactMoney.From(stretch.Pay).Times((long)stretch.Hundredths * days, 700) };
        }
        var supplement = stretch.Supplement.Pence * stretch.Hundredths;
        return new()
        {
            BasicPay = Share(pay, part, Proportion.One),
            Supplement = Share(supplement, part, Proportion.One),
            NationalInsurance = Share(AboveThreshold(stretch, rates.ThresholdPence), part, rates.NationalInsurance),
            Pension = Share(pay + supplement, part, rates.Pension),
            Levy = Share(pay + supplement, part, rates.Levy),
            OnCosts = Share(pay + supplement, part, rates.Flat),
        };
    }

    private static ExactMoney Share(long hundredthPenceAYear, MonthPart part, Proportion rate) =>
        rate == Proportion.Zero || hundredthPenceAYear == 0 ? ExactMoney.Zero : ExactMoney.OfMonth(hundredthPenceAYear, part, rate, Proportion.One);

    /// <summary>The threshold is per employment: each holder's pay above it, in hundredths of pence a year.</summary>
    private static long AboveThreshold(PostStretch stretch, long thresholdPence)
    {
        var fullTime = stretch.Pay.Pence + stretch.Supplement.Pence;
        long above = 0;
        foreach (var holder in stretch.Holders) above += Math.Max(0, fullTime * holder.Hundredths - thresholdPence * 100);
        return above;
    }

    private static int Days(Month month, PostStretch stretch)
    {
        var first = stretch.First > month.First ? stretch.First : month.First;
        var last = stretch.Last < month.Last ? stretch.Last : month.Last;
        return last.DayNumber - first.DayNumber + 1;
    }

    private MonthRates RatesOf(Month month)
    {
        if (rules.OnCosts is FlatOnCosts flat) return new(Proportion.Zero, 0, Proportion.Zero, Proportion.Zero, flat.Rate);
        var formula = (OnCostsByFormula)rules.OnCosts;
        var payDay = PayDay(month, formula.RatesHeldAt);
        var insurance = formula.NationalInsurance.On(payDay);
        return new(insurance?.Rate ?? Proportion.Zero, insurance?.YearlyThreshold.Pence ?? 0, PensionOf(formula, FinancialYear.Of(month.First)) ?? Proportion.Zero,
            formula.Levy?.On(payDay)?.Rate ?? Proportion.Zero, Proportion.Zero);
    }
}
