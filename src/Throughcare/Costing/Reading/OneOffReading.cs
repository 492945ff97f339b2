using Throughcare.Calendar;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Costing.Reading;

/// <summary>A cost beside posts with the option it is of; "" for today and every option.</summary>
internal sealed record OtherCostRow(string Option, OtherCost Cost);

/// <summary>Rows of the tables one_off and redundancies.</summary>
internal static class OneOffReading
{
    public static IReadOnlyList<OtherCostRow> Read(IReadOnlyList<RawTable> tables, HashSet<string> options, CostingDefaults defaults, IntakeNotes notes, IntakeTally tally)
    {
        var costs = IntakeTable<OtherCostRow>.Read(CostingTables.OneOff, tables, notes, row => new(row.OptionOrToday(options), Cost(row, defaults)));
        var redundancies = IntakeTable<OtherCostRow>.Read(CostingTables.Redundancies, tables, notes, row => new(row.OptionOrToday(options), Redundancy(row, defaults)));
        foreach (var table in new[] { costs, redundancies })
        {
            table.RejectRepeated(c => (c.Option.ToUpperInvariant(), c.Cost.Id.ToUpperInvariant()), "duplicate-item", "This item stands in an earlier row too.", "Give each item a name of its own.");
            tally.Add(table);
        }
        return [.. costs.Kept.Concat(redundancies.Kept).Select(k => k.Value)];
    }

    private static OtherCost Cost(RowReader row, CostingDefaults defaults)
    {
        var (id, title, kind) = (row.Id("item") ?? "", row.Text("title"), Kind(row.Code("kind")));
        var (from, to) = (row.Date("from") ?? default, row.Date("to"));
        if (to < from) row.Reject("end-before-start", "to", $"The last day is before the first ({from:d MMMM yyyy}).", "Put the earlier day first.");
        var cost = kind switch
        {
            CostKind.AgencyCover => Agency(row, id, title, from),
            CostKind.ExcessTravel => Travel(row, id, title, from),
            CostKind.PayProtection => Protection(row, id, title, from, defaults),
            _ => Amount(row, id, title, kind, from, to, defaults),
        };
        return cost with
        {
            Recurrent = row.YesNo("recurrent") ?? false,
            Funding = row.Id("funding"),
            Workstream = row.Id("workstream"),
            CostCentre = row.Id("cost_centre"),
            BudgetCode = row.Id("budget_code"),
            PostNumber = row.Id("post_number"),
        };
    }

    private static OtherCost Amount(RowReader row, string id, string title, CostKind kind, DateOnly from, DateOnly? to, CostingDefaults defaults)
    {
        var (amount, quantity, rate) = (row.Pounds("amount"), row.Number("quantity", 0, 10_000_000), row.Pounds("rate"));
        if (row.Wrong is null && amount is null == (quantity is null || rate is null))
            row.Reject("no-amount", "amount", amount is null ? "Nothing says what this costs." : "The amount is given, and a quantity at a rate too.", "Fill in the amount, or quantity and rate; not both.");
        var (first, last) = (Month.Of(from), to is { } day ? Month.Of(day) : (Month?)null);
        return amount is { } whole
            ? new StatedAmount { Id = id, Title = title, Kind = kind, Amount = whole, From = first, To = last }
            : new QuantityAtRate
            {
                Id = id, Title = title, Kind = kind, Quantity = quantity ?? 0, Of = row.TextOrNull("of") ?? "items", Rate = rate ?? Money.Zero, Part = row.Share("part") ?? Proportion.One,
                Per = row.Code("per") switch { "week" => PaidPer.Week, "month" => PaidPer.Month, "year" => PaidPer.Year, _ => PaidPer.Once }, From = first, To = last, Weeks = defaults.Weeks,
            };
    }

    private static AgencyCover Agency(RowReader row, string id, string title, DateOnly from)
    {
        var (week, weeks) = (row.Pounds("rate"), row.WholeNumber("weeks", 1, 520));
        Needs(row, week is not null, "rate", "Agency cover needs what a week of one worker costs.");
        Needs(row, weeks is not null, "weeks", "Agency cover needs for how many weeks.");
        return new() { Id = id, Title = title, Workers = row.WholeNumber("workers", 1, 10_000) ?? 1, Week = week ?? Money.Zero, Weeks = weeks ?? 1, Starts = from };
    }

    private static ExcessTravel Travel(RowReader row, string id, string title, DateOnly from)
    {
        var (today, then) = (row.Number("miles_today", 0, 1000), row.Number("miles_then", 0, 1000));
        var (days, months) = (row.WholeNumber("days_a_year", 1, 366), row.WholeNumber("months", 1, 120));
        Needs(row, today is not null, "miles_today", "Excess travel needs the miles to the base today.");
        Needs(row, then is not null, "miles_then", "Excess travel needs the miles to the new base.");
        Needs(row, days is not null, "days_a_year", "Excess travel needs the days of travel in a year.");
        Needs(row, months is not null, "months", "Excess travel needs for how many months it is paid.");
        return new()
        {
            Id = id, Title = title, Workers = row.WholeNumber("workers", 1, 10_000) ?? 1, MilesToday = today ?? 0, MilesThen = then ?? 0, DaysAYear = days ?? 1, From = Month.Of(from), Months = months ?? 1,
            PenceAMile = row.Number("pence_a_mile", 0, 1000), Vehicle = row.Code("vehicle") ?? "car", ThresholdMiles = row.Number("threshold_miles", 0, 1000) ?? 0,
            Threshold = row.Code("threshold") switch { "cliff" => MileThreshold.Cliff, "deducted" => MileThreshold.Deducted, _ => MileThreshold.None },
            MinutesADay = row.WholeNumber("minutes_a_day", 0, 600) ?? 0, Hour = row.Pounds("hour") ?? Money.Zero,
        };
    }

    private static PayProtection Protection(RowReader row, string id, string title, DateOnly from, CostingDefaults defaults)
    {
        var (before, after, months) = (row.Pounds("pay_before"), row.Pounds("pay_after"), row.WholeNumber("months", 1, 120));
        Needs(row, before is not null, "pay_before", "Pay protection needs the pay in the old post.");
        Needs(row, after is not null, "pay_after", "Pay protection needs the pay in the new post.");
        Needs(row, months is not null, "months", "Pay protection needs for how many months it is paid.");
        var onCosts = row.Share("on_costs") ?? defaults.FlatOnCosts;
        Needs(row, onCosts is not null, "on_costs", "Pay protection needs what is paid on top of pay.");
        return new() { Id = id, Title = title, Before = before ?? Money.Zero, After = after ?? Money.Zero, Fte = row.Posts("fte") ?? Fte.FullTime, OnCosts = onCosts ?? Proportion.Zero, From = Month.Of(from), Months = months ?? 1 };
    }

    private static Redundancy Redundancy(RowReader row, CostingDefaults defaults)
    {
        var capped = row.YesNo("capped") ?? defaults.RedundancyCap;
        if (row.Text("capped").Length == 0) row.Assume($"Redundancy {(defaults.RedundancyCap ? "cut at the statutory cap on a week's pay" : "by the actual week's pay")}");
        var (known, strain) = Strain(row);
        return new()
        {
            Id = row.Id("item") ?? "", Title = row.Text("title"), Leaves = row.Date("leaves") ?? default, Age = row.WholeNumber("age", 0, 150) ?? 0, YearsOfService = row.WholeNumber("years_of_service", 0, 100) ?? 0,
            WeekPay = row.Pounds("week_pay") ?? Money.Zero, Capped = capped, Multiplier = row.Number("multiplier", 1, 100) is { } times ? Proportion.From(times) : Proportion.One,
            StrainIs = known, Strain = strain, Funding = row.Id("funding"), Workstream = row.Id("workstream"), CostCentre = row.Id("cost_centre"), BudgetCode = row.Id("budget_code"), PostNumber = row.Id("post_number"),
        };
    }

    private static (PensionStrain Is, Money Amount) Strain(RowReader row)
    {
        if (row.TextOrNull("pension_strain") is not { } text) return (PensionStrain.NotSaid, Money.Zero);
        if (CellText.Heading(text) == CellText.Heading("not known")) return (PensionStrain.NotKnown, Money.Zero);
        return row.Pounds("pension_strain") is { } strain ? (PensionStrain.Stated, strain) : (PensionStrain.NotSaid, Money.Zero);
    }

    private static void Needs(RowReader row, bool given, string column, string what)
    {
        if (!given && row.Wrong is null) row.Reject("missing-value", column, what, $"Fill in {column}.");
    }

    private static CostKind Kind(string? code) => code switch
    {
        "recruitment" => CostKind.Recruitment,
        "equipment" => CostKind.Equipment,
        "training" => CostKind.Training,
        "compensation" => CostKind.Compensation,
        "allowances" => CostKind.Allowances,
        "capital" => CostKind.Capital,
        "agency cover" => CostKind.AgencyCover,
        "excess travel" => CostKind.ExcessTravel,
        "pay protection" => CostKind.PayProtection,
        _ => CostKind.Other,
    };
}
