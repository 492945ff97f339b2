using System.Globalization;

namespace Throughcare.Checks.Reading;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numbers
{
    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>A number within a larger pattern.</summary>
    public const string Pattern = @"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a\ dozen)";

    public static decimal? Value(string text)
    {
        text = text.Trim().ToLowerInvariant();
        if (decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits)) return digits;
        if (text == "a dozen") return 12;
        var small = Array.IndexOf(Small, text);
        if (small >= 0) return small;
        var parts = text.Split('-', ' ');
        var tens = Array.IndexOf(Tens, parts[0]);
        if (tens < 0) return null;
        return 10 * (tens + 2) + (parts.Length > 1 ? Array.IndexOf(Small, parts[1]) : 0);
    }

    public static int? Whole(string text) => Value(text) is { } value && value == decimal.Truncate(value) && value <= int.MaxValue ? (int)value : null;

    /// <summary>A number in a cell of a table: "£1,234", "(32)", "12.5%", "-"; null where it is none.</summary>
    public static decimal? Cell(string cell)
    {
        var text = PlainLetters.Of(cell).Trim().Trim('£', '%', ' ').Replace("£", "", StringComparison.Ordinal).TrimEnd('k', 'K', 'm', 'M');
        var negative = text.StartsWith('(') && text.EndsWith(')') || text.StartsWith('-') && text.Length > 1;
        text = text.Trim('(', ')', '-', ' ');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? negative ? -value : value : null;
    }
}
