using Throughcare.App.Reports.Charts;
using Throughcare.Measures;

namespace Throughcare.App.Reports;

/// <summary>
/// A report before it is written: one list of sections, whatever it is written as. Pictures stand before their tables.
/// </summary>
public sealed record Report
{
    public required string Title { get; init; }

    /// <summary>Under the title: council and date.</summary>
    public required string Subtitle { get; init; }

    /// <summary>True for a made-up council; printed on every page.</summary>
    public bool MadeUp { get; init; }

    /// <summary>Whether a list of contents stands before the sections; a letter has none.</summary>
    public bool Contents { get; init; } = true;

    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Every table, those that are too long to print too: what is written as CSV and as sheets.</summary>
    public IEnumerable<ReportTable> Tables => Sections.SelectMany(s => s.Blocks).Select(b => b switch
    {
        TableBlock t => t.Table,
        ChartBlock c => c.Table,
        LongTableBlock l => l.Table,
        _ => null,
    }).OfType<ReportTable>();
}

/// <summary>A section: a heading with an id for links, and its blocks.</summary>
public sealed record ReportSection(string Id, string Heading, IReadOnlyList<ReportBlock> Blocks, bool NewPage = false);

/// <summary>A part of a section.</summary>
public abstract record ReportBlock;

/// <summary>A smaller heading.</summary>
public sealed record HeadingBlock(string Text) : ReportBlock;

/// <summary>A paragraph.</summary>
public sealed record ParagraphBlock(string Text) : ReportBlock;

/// <summary>Something that must not be overlooked.</summary>
public sealed record InsetBlock(string Text) : ReportBlock;

/// <summary>A list of sentences; numbered where it is voted on or referred to.</summary>
public sealed record ListBlock(IReadOnlyList<string> Items, bool Numbered = false) : ReportBlock;

/// <summary>A figure, what it was before, and which direction is better, in words.</summary>
public sealed record ShownFigure(Figure Figure, Figure? Before = null, string? Better = null);

/// <summary>At most four figures side by side, each with its "why?".</summary>
public sealed record FiguresBlock(IReadOnlyList<ShownFigure> Figures) : ReportBlock;

/// <summary>A table that is printed whole.</summary>
public sealed record TableBlock(ReportTable Table) : ReportBlock;

/// <summary>A table that is folded away on a screen, not printed, and found in the files beside the report.</summary>
public sealed record LongTableBlock(ReportTable Table) : ReportBlock;

/// <summary>A picture with its table under it.</summary>
public sealed record ChartBlock(Chart Chart, ReportTable Table) : ReportBlock;

/// <summary>A cell: text, or a number with the text it is shown as.</summary>
public readonly record struct ReportCell(string Text, decimal? Number = null)
{
    public static implicit operator ReportCell(string? text) => new(text ?? "");

    public static implicit operator ReportCell(int number) => new(number.ToString("#,0"), number);

    public static implicit operator ReportCell(decimal number) => new(number.ToString("#,0.##"), number);

    /// <summary>A number that may be hidden: then the mark, and no number behind it.</summary>
    public static ReportCell Of(Shown shown) => new(shown.ToString(), shown.Number);

    public static ReportCell Of(Figure? figure) => figure is null ? new("") : new(FigureWords.InCell(figure), figure.Value);
}

/// <summary>A column of a table; numbers stand to the right.</summary>
public sealed record ReportColumn(string Heading, bool Numeric = false);

/// <summary>A table with a name for its file or sheet.</summary>
public sealed record ReportTable(string Name, string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows);
