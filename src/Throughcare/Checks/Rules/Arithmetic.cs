using System.Globalization;
using Throughcare.Checks.Reading;
using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>Numbers that must add up, divide and describe what they count.</summary>
internal static class Arithmetic
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("table-does-not-add-up", "A table's totals are the sums of its parts.", "Reckoned; a difference that rounding explains is a warning.", "Arithmetic", "Correct the part or the total that is wrong.") { Finds = Tables },
        new("total-not-in-table", "A sum in the text is the sum in the table.", "The same total must read the same in text and table.", "Arithmetic", "Correct the text or the table.") { Finds = TextAgainstTable },
        new("fte-does-not-add-up", "Posts add up to the working time stated for all of them.", "Reckoned.", "Arithmetic", "Correct the posts or their total.") { Finds = Fte },
        new("average-not-quotient", "A printed average is the whole divided by the number of groups.", "Reckoned, and rounded half up to the places printed.", "Arithmetic", "Print the quotient, with the number of groups.") { Finds = Averages },
        new("share-not-quotient", "A printed percentage is the part divided by the whole.", "Reckoned, and rounded half up to the places printed.", "Arithmetic", "Print the quotient.") { Finds = Shares },
        new("share-misdescribed", "A percentage is described as what it counts.", "The complement of “A and B” is “not both”: a child may still have one of the two.", "Logic (De Morgan)", "Describe it as “not in the right team and locality both”, or count each separately.") { Finds = Misdescribed },
        new("unlike-counts-compared", "Only like work is compared with like.", "Children in care and children open to fieldwork are different work, and a comparison of counts hides it.", "Statutory guidance on children looked after; Code of Practice for Statistics, quality pillar", "Weight the work, or say how the two differ.") { Finds = Unlike },
        new("part-not-found", "A reference leads to a part that is there.", "A reader must be able to follow it.", "Accessible documents: WCAG 2.2, 2.4", "Correct the reference, or add the part.") { Finds = References },
    ];

    private static IEnumerable<Found> Tables(CaseFile file)
    {
        foreach (var table in file.Of<TableFact>())
        {
            var parts = table.TotalRow is { } at ? table.Rows.Take(at).ToList() : [.. table.Rows];
            if (table.TotalRow is { } totalRow)
                for (var c = 0; c < table.Columns.Count; c++)
                    if (Value(table.Rows[totalRow], c) is { } total && parts.Select(p => Value(p, c)).OfType<decimal>().ToList() is { Count: > 1 } column && column.Sum() != total && !IsShare(table.Columns[c]))
                        yield return Off($"Column “{table.Columns[c]}”", column, total, table.Said, table.Rows[totalRow].Said);
            if (table.TotalColumn is { } across)
                foreach (var row in table.Rows)
                    if (Value(row, across) is { } total && row.Values.Take(across).OfType<decimal>().ToList() is { Count: > 1 } cells && cells.Sum() != total)
                        yield return Off($"Row “{row.Label}”", cells, total, row.Said, table.Said);
        }
    }

    private static Found Off(string what, List<decimal> parts, decimal total, Said first, Said second)
    {
        var rounding = Math.Abs(parts.Sum() - total) <= 0.5m * (parts.Count + 1) && parts.TrueForAll(p => p == decimal.Truncate(p));
        return new($"{what} adds up to {N(parts.Sum())} ({string.Join(" + ", parts.Select(N))}) and {N(total)} is printed.{(rounding ? " Rounding may explain it." : "")}", first, second, rounding ? Severity.Warning : Severity.Error);
    }

    private static bool IsShare(string column) => column.Contains('%', StringComparison.Ordinal) || column.Contains("average", StringComparison.OrdinalIgnoreCase) || column.Contains("per ", StringComparison.OrdinalIgnoreCase);

    private static decimal? Value(NumberRow row, int column) => column < row.Values.Count ? row.Values[column] : null;

    // A total of cost in the text that is near to the table's own total and is not it.
    private static IEnumerable<Found> TextAgainstTable(CaseFile file)
    {
        foreach (var table in file.Of<TableFact>())
            if (table is { TotalRow: { } r, TotalColumn: { } c } && Value(table.Rows[r], c) is { } total and > 0)
                foreach (var sum in file.Sums(SumOf.Cost).Where(s => s.IsWhole && !s.ForEach))
                    foreach (var unit in new[] { 1m, 1_000m, 1_000_000m })
                        if (sum.Sum.Pounds / unit / total is > 0.9m and < 1.1m && Math.Round(sum.Sum.Pounds / unit) != Math.Round(total))
                            yield return new($"The text gives {sum.Sum} in all, and the table {N(total)}.", sum.Said, table.Rows[r].Said);
    }

    private static IEnumerable<Found> Fte(CaseFile file)
    {
        var posts = file.Of<PostFact>().ToList();
        foreach (var whole in posts.Where(p => p.Whole && p.Fte is not null))
        {
            var parts = posts.SkipWhile(p => p != whole).Skip(1).TakeWhile(p => !p.Whole).Where(p => p.Fte is not null && (p.InList || posts.Count(o => !o.Whole && o.Fte is not null && o.Said == p.Said) >= 2)).DistinctBy(p => (PostReader.Stem(p.Role), p.Fte)).ToList();
            if (parts.Count >= 2 && parts.Sum(p => p.Fte) is { } sum && sum != whole.Fte)
                yield return new($"The posts add up to {N(sum)} FTE ({string.Join(" + ", parts.Select(p => N(p.Fte!.Value)))}), and {N(whole.Fte!.Value)} FTE is stated.", whole.Said, Said.Together(parts.Select(p => p.Said)));
        }
    }

    private static IEnumerable<Found> Averages(CaseFile file)
    {
        foreach (var average in file.Of<AverageFact>())
        {
            var groups = average.Groups ?? (int)Math.Round(average.Whole / average.Printed);
            if (groups < 1) continue;
            var quotient = average.Whole / groups;
            if (Math.Round(quotient, average.Decimals, MidpointRounding.AwayFromZero) == average.Printed) continue;
            yield return new($"{N(average.Whole)} over {groups} {average.Group}s is {quotient.ToString("0.0", CultureInfo.InvariantCulture)}, and {N(average.Printed)} is printed{(average.Groups is null ? $"; no other whole number of {average.Group}s comes nearer" : "")}.", average.Said,
                Said.Missing($"{N(average.Whole)} ÷ {groups} = {quotient.ToString("0.0", CultureInfo.InvariantCulture)}"), Severity.Warning);
        }
    }

    private static IEnumerable<Found> Shares(CaseFile file) =>
        from share in file.Of<ShareOfCountFact>()
        let quotient = 100 * share.Part / share.Whole
        where Math.Round(quotient, share.Decimals, MidpointRounding.AwayFromZero) != share.Percent
        select new Found($"{N(share.Part)} of {N(share.Whole)} is {quotient.ToString("0.0", CultureInfo.InvariantCulture)}%, and {N(share.Percent)}% is printed.", share.Said, Said.Missing($"{N(share.Part)} ÷ {N(share.Whole)} = {quotient.ToString("0.0", CultureInfo.InvariantCulture)}%"));

    private static IEnumerable<Found> Misdescribed(CaseFile file)
    {
        var shares = file.Of<ShareFact>().ToList();
        foreach (var both in shares.Where(s => Described.Both(s.Describes)))
            foreach (var rest in shares.Where(s => s.Percent + both.Percent == 100 && s != both && Described.NotOne(s.Describes, both.Describes)))
                yield return new($"{N(rest.Percent)}% is all that is not {N(both.Percent)}%, which counts two things at once; it is described as one of them alone.", both.Said, rest.Said, Severity.Warning);
    }

    private static IEnumerable<Found> Unlike(CaseFile file) =>
        from compared in file.Of<ComparedFact>()
        where compared.Counted != compared.With
        select new Found($"A count of {compared.Counted} is compared with a count of {compared.With}, which may be different work.", compared.First, compared.Said, Severity.Warning);

    private static IEnumerable<Found> References(CaseFile file) =>
        from reference in file.Of<ReferenceFact>()
        where !reference.Found
        select new Found($"{char.ToUpperInvariant(reference.To[0])}{reference.To[1..]} is referred to and is not there.", reference.Said, Said.Missing($"What is there: {reference.There}."), Severity.Warning);

    internal static string N(decimal value) => value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.##", CultureInfo.InvariantCulture);
}
