using System.Globalization;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>The rows that were not taken, as a table: where each stands, whose it is by id, why, and what to do.</summary>
public static class RejectedRows
{
    private static readonly string[] Columns = ["file", "sheet", "row", "id", "column", "value", "reason", "to_do"];
    private static readonly string[] IdHeadings = ["child", "childid", "childuniqueid", "personid", "worker", "workerid", "team", "post", "option", "postcode", "ward", "locality", "subject"];

    public static string Csv(IReadOnlyList<RejectedRow> rejected) => CsvText.Of(Columns, rejected.Select(Cells));

    private static IReadOnlyList<string> Cells(RejectedRow row) =>
    [
        row.Table.File,
        row.Table.Sheet ?? "",
        row.Row.Number.ToString(CultureInfo.InvariantCulture),
        Id(row),
        row.Why.Where?.Column ?? "",
        row.Why.Value ?? "",
        row.Why.What,
        row.Why.ToDo,
    ];

    private static string Id(RejectedRow row)
    {
        foreach (var heading in IdHeadings)
            for (var i = 0; i < row.Table.Columns.Count && i < row.Row.Cells.Count; i++)
                if (row.Row.Cells[i].Length > 0 && CellText.Heading(row.Table.Columns[i]) is var name && (name == heading || name.EndsWith(heading, StringComparison.Ordinal) && heading == "personid"))
                    return row.Row.Cells[i];
        return "";
    }
}
