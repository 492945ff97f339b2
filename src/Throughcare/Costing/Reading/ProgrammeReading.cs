using System.Globalization;
using Throughcare.Calendar;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Costing.Reading;

internal sealed record WorkstreamOf(string Option, Workstream Workstream);

internal sealed record AssumptionOf(string Option, Assumption Assumption);

/// <summary>Rows of the tables workstreams, actuals and assumptions.</summary>
internal static class ProgrammeReading
{
    public static IReadOnlyList<WorkstreamOf> Workstreams(IReadOnlyList<RawTable> tables, HashSet<string> options, IntakeNotes notes, IntakeTally tally)
    {
        var rows = IntakeTable<WorkstreamOf>.Read(CostingTables.Workstreams, tables, notes, row => new(row.OptionOrToday(options), new()
        {
            Id = row.Id("workstream") ?? "", Title = row.Text("title"), OwnerRole = row.TextOrNull("owner"), Starts = row.Date("starts"), Ends = row.Date("ends"), Stated = row.Pounds("amount"),
        }));
        rows.RejectRepeated(w => (w.Option.ToUpperInvariant(), w.Workstream.Id.ToUpperInvariant()), "duplicate-workstream", "This workstream stands in an earlier row too.", "Keep one row for each workstream.");
        tally.Add(rows);
        return [.. rows.Kept.Select(k => k.Value)];
    }

    public static IReadOnlyList<Actual> Actuals(IReadOnlyList<RawTable> tables, IntakeNotes notes, IntakeTally tally)
    {
        var rows = IntakeTable<Actual>.Read(CostingTables.Actuals, tables, notes, row =>
        {
            var (line, centre) = (row.Id("line"), row.Id("cost_centre"));
            if (row.Wrong is null && line is null == centre is null) row.Reject("actual-of-what", "line", "The row names both a line and a cost centre, or neither.", "Name one of the two.");
            return new Actual(Month.Of(row.Date("month") ?? default), Money.FromPounds(row.Number("amount", -1_000_000_000, 1_000_000_000) ?? 0), line, centre);
        });
        tally.Add(rows);
        return [.. rows.Kept.Select(k => k.Value)];
    }

    public static IReadOnlyList<AssumptionOf> Assumptions(IReadOnlyList<RawTable> tables, HashSet<string> options, IntakeNotes notes, IntakeTally tally)
    {
        var rows = IntakeTable<AssumptionOf>.Read(CostingTables.Assumptions, tables, notes, row => new(row.OptionOrToday(options), new(
            row.Id("assumption") ?? "", Kind(row.Code("kind")), Value(row, "low"), Value(row, "usual"), Value(row, "high"), row.Id("of"), row.Code("drawn") == "evenly" ? DrawnAs.Uniform : DrawnAs.Triangular)));
        rows.RejectRepeated(a => (a.Option.ToUpperInvariant(), a.Assumption.Id.ToUpperInvariant()), "duplicate-assumption", "This assumption stands in an earlier row too.", "Keep one row for each assumption.");
        tally.Add(rows);
        return [.. rows.Kept.Select(k => k.Value)];
    }

    private static decimal Value(RowReader row, string column)
    {
        var text = row.Text(column);
        if (text.EndsWith('%') && Proportion.TryParse(text, out var rate)) return rate.Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (text.Length > 0) row.Reject("not-a-number", column, "This is neither a number nor a rate.", "Write a number, such as 750, or a rate, such as 3%.");
        return 0;
    }

    private static AssumptionKind Kind(string? code) => code switch
    {
        "pension rate" => AssumptionKind.PensionRate,
        "on-cost rate" => AssumptionKind.OnCostRate,
        "vacancy factor" => AssumptionKind.VacancyFactor,
        "start delay" => AssumptionKind.StartDelay,
        "weekly cost" => AssumptionKind.WeeklyCost,
        "children" => AssumptionKind.Children,
        "attribution" => AssumptionKind.Attribution,
        "ramp months" => AssumptionKind.RampMonths,
        "agency week" => AssumptionKind.AgencyWeek,
        _ => AssumptionKind.PayAward,
    };
}
