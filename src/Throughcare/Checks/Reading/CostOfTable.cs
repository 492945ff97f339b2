using System.Text.RegularExpressions;
using Throughcare.Measures;

namespace Throughcare.Checks.Reading;

/// <summary>The whole cost that a table of costs gives: in its row of totals, the column of totals or of costs. A table of funding or of savings gives none.</summary>
internal static partial class CostOfTable
{
    public static SumFact? Of(TableFact table, Passage head, Outline outline)
    {
        var about = $"{(outline.SectionOf(head) is { } section ? section.Asks : "")} {head.Plain}";
        if (table.TotalRow is not { } totals || !CostWords().IsMatch(about) || Income().IsMatch(about) || table.Rows.Any(r => Income().IsMatch(r.Label))) return null;
        var column = table.TotalColumn ?? table.Columns.ToList().FindLastIndex(c => CostWords().IsMatch(c) && !Each().IsMatch(c));
        var row = table.Rows[totals];
        if (column < 0 || column >= row.Values.Count || row.Values[column] is not { } total || total <= 0 || total > 1_000_000_000) return null;
        decimal? unit = Thousands().IsMatch(head.Plain) ? 1_000 : Millions().IsMatch(head.Plain) ? 1_000_000 : head.Plain.Contains('£', StringComparison.Ordinal) || row.Said.Words.Contains('£', StringComparison.Ordinal) ? 1 : null;
        return unit is { } pounds ? new(SumOf.Cost, Money.FromPounds(total * pounds), false, true, row.Said) : null;
    }

    [GeneratedRegex(@"\b(?:costs?|spend|expenditure)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CostWords();

    [GeneratedRegex(@"\b(?:sav(?:es?|ings?)|income|benefits?|grants?|reserves?|avoid\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Income();

    [GeneratedRegex(@"\b(?:unit|each|per|average)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    [GeneratedRegex(@"£\s?'?(?:000s?|k)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"£\s?m(?:illions?)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Millions();
}
