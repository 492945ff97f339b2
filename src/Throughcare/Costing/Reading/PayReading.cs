using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.Costing.Reading;

/// <summary>Rows of the tables grades and pay.</summary>
internal static class PayReading
{
    public static IntakeTable<Grade> Grades(IReadOnlyList<RawTable> tables, IntakeNotes notes)
    {
        var grades = IntakeTable<Grade>.Read(CostingTables.Grades, tables, notes, row =>
        {
            var (bottom, top) = (row.WholeNumber("bottom", 0, 1000) ?? 0, row.WholeNumber("top", 0, 1000) ?? 0);
            if (row.Wrong is null && top < bottom) row.Reject("grade-upside-down", "top", $"The grade's highest point is below its lowest ({bottom}).", "Correct one of the two.");
            return new Grade(row.Id("grade") ?? "", row.TextOrNull("scale") ?? "njc", bottom, top);
        });
        grades.RejectRepeated(g => g.Id.ToUpperInvariant(), "duplicate-grade", "This grade stands in an earlier row too.", "Keep one row for each grade.");
        return grades;
    }

    public static IntakeTable<PayOfPoint> Pay(IReadOnlyList<RawTable> tables, IntakeNotes notes)
    {
        var pay = IntakeTable<PayOfPoint>.Read(CostingTables.Pay, tables, notes, row =>
        {
            var (scale, point, amount, year) = (row.Id("scale") ?? "", row.WholeNumber("point", 0, 1000) ?? 0, row.Pounds("amount") ?? default, row.Year("year") ?? default);
            var rule = new RuleInForce
            {
                Table = row.Table.File, What = $"Pay scale {scale}, point {point}: {amount} a year", From = year == default ? default : year.First, To = year == default ? null : year.Last,
                Source = row.TextOrNull("source") ?? "the council's own table",
            };
            return new PayOfPoint(rule, scale, year, point, amount);
        });
        pay.RejectRepeated(p => (p.Scale.ToUpperInvariant(), p.Year, p.Point), "duplicate-pay", "This point of this year stands in an earlier row too.", "Keep one row for each scale, year and point.");
        return pay;
    }

    /// <summary>The national scales, each in its place unless the council has one of that name, and then the council's own.</summary>
    public static IReadOnlyList<PayScale> Scales(IntakeTable<PayOfPoint> pay, IntakeNotes notes)
    {
        var own = new List<PayScale>();
        foreach (var rows in pay.Kept.GroupBy(p => p.Value.Scale, StringComparer.OrdinalIgnoreCase))
            try
            {
                own.Add(new(rows.Key, [.. rows.Select(p => p.Value)]));
            }
            catch (RefusedException refused)
            {
                foreach (var finding in refused.Findings) notes.Add(finding with { Where = rows.First().Table.At() });
            }
        return [.. PayScale.National.Where(n => !own.Exists(o => string.Equals(o.Id, n.Id, StringComparison.OrdinalIgnoreCase))), .. own];
    }
}
