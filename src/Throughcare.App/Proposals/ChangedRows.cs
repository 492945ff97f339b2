using System.Globalization;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>The rows that merging changed, as a table: whose each is by id, where it stood, what it was, what it became, and why.</summary>
public static class ChangedRows
{
    private static readonly string[] Columns = ["child", "file", "sheet", "row", "rule", "was", "became", "why"];

    public static string Csv(IReadOnlyList<ChangedRow> changed) => CsvText.Of(Columns, changed.Select(IReadOnlyList<string> (c) =>
        [c.Child, c.Where.File, c.Where.Sheet ?? "", c.Where.Row?.ToString(CultureInfo.InvariantCulture) ?? "", c.Rule, c.Was, c.Became, c.Why]));
}
