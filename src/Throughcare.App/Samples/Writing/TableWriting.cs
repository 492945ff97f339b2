using System.Globalization;
using Throughcare.Intake;

namespace Throughcare.App.Samples.Writing;

/// <summary>A table in the making: cells by column name; what is not given stays empty.</summary>
internal sealed class TableWriting(string file, IReadOnlyList<string> columns)
{
    private readonly List<RawRow> _rows = [];

    /// <summary>A table of the proposal's contract with some of its columns, in the contract's order.</summary>
    public static TableWriting Of(TableContract contract, params IReadOnlyList<string> columns)
    {
        var unknown = columns.Where(c => !contract.Columns.Any(k => k.Name == c)).ToList();
        if (unknown.Count > 0) throw new ArgumentException($"The table {contract.Name} has no column {string.Join(", ", unknown)}.", nameof(columns));
        return new(contract.Name + ".csv", [.. contract.Columns.Select(c => c.Name).Where(columns.Contains)]);
    }

    public void Add(params ReadOnlySpan<(string Column, string? Value)> cells)
    {
        var row = new string[columns.Count];
        Array.Fill(row, "");
        foreach (var (column, value) in cells)
        {
            var at = columns.IndexOf(column);
            if (at < 0) throw new ArgumentException($"{file} has no column {column}.", nameof(cells));
            row[at] = value ?? "";
        }
        _rows.Add(new(_rows.Count + 2, row));
    }

    public RawTable Table() => new(file, null, columns, _rows);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    /// <summary>As the yearly return writes it.</summary>
    public static string ReturnDay(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string Hundredths(int value) => (value / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Degrees(double value) => value.ToString("0.00000", CultureInfo.InvariantCulture);
}

internal static class Lists
{
    public static int IndexOf(this IReadOnlyList<string> list, string wanted)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == wanted) return i;
        return -1;
    }
}
