using System.Globalization;
using Throughcare.Calendar;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Costing.Reading;

/// <summary>Cells of the costing tables: pounds, shares, financial years, holders.</summary>
internal static class RowReading
{
    private const decimal Most = 1_000_000_000;

    /// <summary>Pounds of 0 or more.</summary>
    public static Money? Pounds(this RowReader row, string column) => row.Number(column, 0, Most) is { } pounds ? Money.FromPounds(pounds) : null;

    public static Proportion? Share(this RowReader row, string column)
    {
        if (row.TextOrNull(column) is not { } text) return null;
        if (Proportion.TryParse(text, out var share) && share.IsShare) return share;
        row.Reject("not-a-share", column, "This is not a part from 0% to 100%.", "Write it as 50% or as 0.5.");
        return null;
    }

    public static FinancialYear? Year(this RowReader row, string column)
    {
        if (row.TextOrNull(column) is not { } text) return null;
        if (FinancialYear.TryParse(text, out var year)) return year;
        row.Reject("not-a-financial-year", column, "This is not a financial year.", "Write it as 2026/27.");
        return null;
    }

    /// <summary>FTE that may not be below nothing, said as such.</summary>
    public static Fte? Posts(this RowReader row, string column) => row.Number(column, 0, 10_000) is { } fte ? Fte.From(fte) : null;

    public static IReadOnlyList<Fte>? Holders(this RowReader row, string column)
    {
        var parts = row.List(column);
        if (parts.Count == 0) return null;
        var holders = new List<Fte>();
        foreach (var part in parts)
            if (Fte.TryParse(part, out var fte)) holders.Add(fte);
            else
            {
                row.Reject("not-holders", column, $"\"{part}\" is not the FTE of a holder.", "Write each holder's FTE with semicolons between them, such as 1.0; 0.2.");
                return null;
            }
        return holders;
    }

    /// <summary>One amount for every year, or one for each year: "60000", "2026/27: 60000; 2027/28: 61500".</summary>
    public static (Money? Every, IReadOnlyDictionary<FinancialYear, Money> ByYear) PoundsByYear(this RowReader row, string column)
    {
        var years = new Dictionary<FinancialYear, Money>();
        var parts = row.List(column);
        if (parts is [var one] && Plain(one) is { } every) return (every, years);
        foreach (var part in parts)
            if (part.Split(':', StringSplitOptions.TrimEntries) is [var year, var pounds] && FinancialYear.TryParse(year, out var named) && Plain(pounds) is { } amount && years.TryAdd(named, amount)) continue;
            else
            {
                row.Reject("not-an-amount-by-year", column, $"\"{part}\" is not an amount, nor a financial year with one, or its year stands twice.", "Write one amount, such as 60000, or one for each year: 2026/27: 60000; 2027/28: 61500.");
                break;
            }
        return (null, years);
    }

    private static Money? Plain(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) && pounds < Most ? Money.FromPounds(pounds) : null;
}
