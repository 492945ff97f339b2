using System.Globalization;
using Throughcare.Measures;

namespace Throughcare.App.Costing.Workbook;

/// <summary>How a cell looks. Inputs are shaded: they are what a reader may change.</summary>
internal enum BookStyle : uint { Plain, Heading, Date, Pounds, WholePounds, Percent, Wrapped, InputNumber, InputPounds, InputPercent, InputDate, InputText, Thousands, Total }

/// <summary>A cell: text, a number or a formula. Text is always text, whatever it begins with.</summary>
internal readonly record struct BookCell(string? Text, string? Number, string? Formula, BookStyle Style)
{
    public static BookCell Empty(BookStyle style = BookStyle.Plain) => new(null, null, null, style);

    public static BookCell Of(string? text, BookStyle style = BookStyle.Plain) => string.IsNullOrEmpty(text) ? Empty(style) : new(text, null, null, style);

    public static BookCell Of(decimal? number, BookStyle style = BookStyle.Plain) => number is { } known ? new(null, known.ToString("0.##########", CultureInfo.InvariantCulture), null, style) : Empty(style);

    public static BookCell Of(Money money, BookStyle style = BookStyle.Pounds) => Of(money.Pounds, style);

    public static BookCell Of(Proportion? share, BookStyle style = BookStyle.InputPercent) => Of(share?.Value, style);

    public static BookCell Of(DateOnly? day, BookStyle style = BookStyle.Date) => day is { } known ? Of(known.DayNumber - new DateOnly(1899, 12, 30).DayNumber, style) : Empty(style);

    /// <summary>A formula, without the sign of equality before it. Only the program writes formulas; what comes from a table goes in as text.</summary>
    public static BookCell Calc(string formula, BookStyle style = BookStyle.Pounds) => new(null, null, formula, style);
}
