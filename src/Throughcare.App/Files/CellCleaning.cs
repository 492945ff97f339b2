namespace Throughcare.App.Files;

/// <summary>Makes the text of a cell plain: see <see cref="Throughcare.Intake.RawTable"/> for what may be counted on.</summary>
internal static class CellCleaning
{
    public static string Clean(string cell)
    {
        if (cell.Length == 0) return "";
        var text = cell;
        if (text.AsSpan().ContainsAny(Blanks)) text = Plain(text);
        if (text.Length == 0) return "";
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) text = text.Trim();
        // Ids and codes that another program took for numbers: 123456.0.
        if (text.Length > 2 && text[^1] == '0' && text[^2] == '.' && text.AsSpan(0, text.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0) text = text[..^2];
        return text;
    }

    /// <summary>
    /// A cell of a CSV file that a spreadsheet would take for a formula is written with an apostrophe before it, unless it is a
    /// plain number.
    /// </summary>
    public static string Guarded(string cell) => LooksLikeFormula(cell) ? "'" + cell : cell;

    /// <summary>Takes away the apostrophe of <see cref="Guarded"/>.</summary>
    public static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    private static bool LooksLikeFormula(string cell)
    {
        // A tab or a line end before it does not stop a spreadsheet.
        var text = cell.AsSpan().TrimStart("'\t\r\n");
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' && !decimal.TryParse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
    }

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create("\u00A0\u202F\u2007\u200B\uFEFF\r");

    private static string Plain(string text) => text
        .Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2007', ' ')
        .Replace("\u200B", "").Replace("\uFEFF", "")
        .Replace("\r\n", "\n").Replace('\r', '\n');
}
