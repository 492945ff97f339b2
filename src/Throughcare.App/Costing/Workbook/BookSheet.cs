using System.Globalization;

namespace Throughcare.App.Costing.Workbook;

/// <summary>A sheet in the making: rows of cells, from the first row on.</summary>
internal sealed class BookSheet(string name, IReadOnlyList<double> widths, int frozenRows = 1)
{
    private readonly List<IReadOnlyList<BookCell>> _rows = [];

    public string Name { get; } = name;

    public IReadOnlyList<double> Widths { get; } = widths;

    public int FrozenRows { get; } = frozenRows;

    public IReadOnlyList<IReadOnlyList<BookCell>> Rows => _rows;

    /// <summary>The number that the next row will have.</summary>
    public int Next => _rows.Count + 1;

    public BookChart? Chart { get; set; }

    /// <summary>Adds a row and gives its number.</summary>
    public int Row(params IReadOnlyList<BookCell> cells)
    {
        _rows.Add(cells);
        return _rows.Count;
    }

    public int Heading(params IReadOnlyList<string> titles) => Row([.. titles.Select(t => BookCell.Of(t, BookStyle.Heading))]);

    /// <summary>A cell of this sheet as another sheet's formula names it: <c>'Post months'!$C$4</c>.</summary>
    public string At(int column, int row) => $"{Quoted}!${Letters(column)}${row.ToString(CultureInfo.InvariantCulture)}";

    public string Range(int column, int row, int lastColumn, int lastRow) => $"{At(column, row)}:${Letters(lastColumn)}${lastRow.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A column's letters; 0 is A.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private string Quoted => Name.All(char.IsLetterOrDigit) ? Name : "'" + Name.Replace("'", "''") + "'";
}

/// <summary>A native chart: a stacked column for each series by year, and a stepped line for the funding.</summary>
internal sealed record BookChart(string Title, string Description, string Categories, IReadOnlyList<BookSeries> Stacked, BookSeries? Line, int FirstRow);

/// <summary>A series by the cells that name it and hold its values.</summary>
internal sealed record BookSeries(string Name, string Values);
