using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>The reasons for which a row of any foreign table is rejected, in the same words everywhere.</summary>
internal static class RowFindings
{
    public static Finding Missing(RawTable table, RawRow row, string column, string what) => new()
    {
        Rule = "missing-value",
        Severity = Severity.Error,
        What = what,
        Where = table.At(row, column),
        ToDo = $"Fill {column} in that row, or take the row out.",
    };

    public static Finding NoDate(RawTable table, RawRow row, string column, string value) => new()
    {
        Rule = value.Length == 0 ? "missing-value" : "not-a-date",
        Severity = Severity.Error,
        What = value.Length == 0 ? $"The row has no {column}." : $"{column} is not a date.",
        Where = table.At(row, column),
        Value = value.Length == 0 ? null : Cut(value),
        ToDo = "Write the date as 31/03/2025 or 2025-03-31.",
    };

    public static Finding EndBeforeStart(RawTable table, RawRow row, string column, string value) => new()
    {
        Rule = "ends-before-it-begins",
        Severity = Severity.Error,
        What = "The row ends before it begins.",
        Where = table.At(row, column),
        Value = value,
        ToDo = "Correct the first or the last day in the council's system and export again.",
    };

    public static string Cut(string value) => value.Length <= 100 ? value : value[..99] + "…";
}
