using Throughcare.App.Files;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>
/// The one form in which content is kept, so that folder, workbook and database give back the same: texts with line feeds and
/// one at the end, cells as <see cref="RawTable"/> says, tables in the order of the contract, none without rows.
/// </summary>
public static class ContentForm
{
    public static ProposalContent Of(ProposalContent content) => content with
    {
        Settings = Document(content.Settings) ?? "",
        Tables = [.. ProposalTables.All.SelectMany(c => content.Tables.Where(t => t.Rows.Count > 0 && ProposalTables.For(t) == c)).Select(Table)],
        Boundaries = content.Boundaries is { } boundaries ? Document(boundaries) : null,
        Runs = content.Runs.ToDictionary(r => r.Key, r => Document(r.Value) ?? ""),
        Timetables = content.Timetables.ToDictionary(r => r.Key, r => Document(r.Value) ?? ""),
        Papers = content.Papers.Where(p => Document(p.Value) is not null).ToDictionary(p => p.Key, p => Document(p.Value)!),
    };

    /// <summary>True when two contents hold the same texts and the same rows, wherever they were kept.</summary>
    public static bool Same(ProposalContent one, ProposalContent other)
    {
        var (a, b) = (Of(one), Of(other));
        return a.Settings == b.Settings && a.Boundaries == b.Boundaries
            && a.Runs.Count == b.Runs.Count && a.Runs.All(r => b.Runs.TryGetValue(r.Key, out var text) && text == r.Value)
            && a.Papers.Count == b.Papers.Count && a.Papers.All(p => b.Papers.TryGetValue(p.Key, out var text) && text == p.Value)
            && a.Tables.Count == b.Tables.Count && a.Tables.Zip(b.Tables).All(t => Same(t.First, t.Second));
    }

    /// <summary>Null for a text with nothing in it.</summary>
    internal static string? Document(string text)
    {
        var plain = text.Replace("\r\n", "\n").TrimEnd();
        return plain.Length == 0 ? null : plain + "\n";
    }

    private static RawTable Table(RawTable table)
    {
        var name = ProposalTables.For(table)!.Name;
        var rows = new List<RawRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new string[table.Columns.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = i < row.Cells.Count ? CellCleaning.Clean(row.Cells[i]) : "";
            rows.Add(new(rows.Count + 2, cells));
        }
        return new(name + ".csv", null, [.. table.Columns.Select(CellCleaning.Clean)], rows);
    }

    private static bool Same(RawTable a, RawTable b) =>
        a.File == b.File && a.Columns.SequenceEqual(b.Columns) && a.Rows.Count == b.Rows.Count
        && a.Rows.Zip(b.Rows).All(r => r.First.Cells.SequenceEqual(r.Second.Cells));
}
