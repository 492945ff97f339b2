using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What a month of a stretch costs, part by part: the one place where pay, on-costs and vacancies are multiplied.</summary>
internal sealed class MonthCosting
{
    private readonly PayRules _rules;
    private readonly FinancialYear _first;
    private readonly KnownMonth[] _months;

    public MonthCosting(PayRules rules, FinancialYear first, FinancialYear last)
    {
        (_rules, _first) = (rules, first);
        _months = new KnownMonth[(last.StartsIn - first.StartsIn + 1) * 12];
        for (var i = 0; i < _months.Length; i++)
        {
            var month = Month.Of(first.First.AddMonths(i));
            var rates = RatesOf(month);
            // Months alike share their rates, so that one look tells.
            _months[i] = new(month, month.First, month.Last, i > 0 && rates == _months[i - 1].Rates ? _months[i - 1].Rates : rates);
        }
    }

    private sealed record MonthRates(Proportion NationalInsurance, long ThresholdPence, Proportion Pension, Proportion Levy, Proportion Flat);

    private sealed record KnownMonth(Month Month, DateOnly First, DateOnly Last, MonthRates Rates);

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

    /// <summary>Costs a stretch month by month. Months that cost the same, one after the other, are costed once and counted.</summary>
    public CostParts Of(PostLine line, PostStretch stretch)
    {
        var vacancies = line.Pay is AgencyWeek ? Proportion.Zero : line.VacancyFactor ?? _rules.VacancyFactor;
        var byTheDay = line.Pay is AgencyWeek { WeeksAYear: null };
        var sum = default(CostParts);
        var (alike, months) = (default(CostParts), 0);
        MonthRates? ratesBefore = null;
        for (var i = (stretch.First.Year - _first.StartsIn) * 12 + stretch.First.Month - 4; i < _months.Length && _months[i].First <= stretch.Last; i++)
        {
            var (month, first, last, rates) = _months[i];
            var whole = first >= stretch.First && last <= stretch.Last && !byTheDay;
            if (whole && ReferenceEquals(rates, ratesBefore))
            {
                months++;
                continue;
            }
            sum += alike * months;
            alike = Of(line, stretch, month, rates);
            if (vacancies != Proportion.Zero) alike = alike with { Vacancies = -(alike.Total * vacancies) };
            (months, ratesBefore) = (1, whole ? rates : null);
        }
        return sum + alike * months;
    }

    private static CostParts Of(PostLine line, PostStretch stretch, Month month, MonthRates rates)
    {
        var part = MonthPart.Of(month, stretch.First, stretch.Last);
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
        if (_rules.OnCosts is FlatOnCosts flat) return new(Proportion.Zero, 0, Proportion.Zero, Proportion.Zero, flat.Rate);
        var formula = (OnCostsByFormula)_rules.OnCosts;
        var payDay = PayDay(month, formula.RatesHeldAt);
        var insurance = formula.NationalInsurance.On(payDay);
        return new(insurance?.Rate ?? Proportion.Zero, insurance?.YearlyThreshold.Pence ?? 0, PensionOf(formula, FinancialYear.Of(month.First)) ?? Proportion.Zero,
            formula.Levy?.On(payDay)?.Rate ?? Proportion.Zero, Proportion.Zero);
    }
}
