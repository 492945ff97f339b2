using System.Globalization;
using System.Text.RegularExpressions;
using Throughcare.Checks.Reading;
using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>What the papers say of money and posts, held against the proposal's own costing. Without a costing they are silent.</summary>
internal static partial class AgainstCosting
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("total-not-as-costed", "The total in the text is the total of the costing.", "A decision on one sum and a budget for another cannot both be carried out.", "Local Government Finance Act 1992 s31A; CIPFA Financial Management Code", "Correct the text, or the costing that is wrong.") { Finds = Total },
        new("part-not-as-costed", "A sum for a year or a grade is the one that is costed.", "Budgets are set by financial year and posts by grade.", "Local Government Finance Act 1992 s31A; CIPFA Financial Management Code", "Correct the text, or the costing that is wrong.") { Finds = Part },
        new("posts-not-as-costed", "Posts in the text are the posts that are costed.", "What is approved, costed and advertised must be the same posts.", "The council's establishment control; CIPFA Financial Management Code", "Correct the text, or the post lines of the costing.") { Finds = file => Posts(file).Concat(People(file)) },
        new("posts-after-funding", "Posts do not go on after what pays for them, unless somebody says who pays then.", "A post without an end is owed its pay, and later its redundancy, when the grant has gone.", "Local Government Finance Act 1988 s114; Employment Rights Act 1996 s135", "Give the posts an end, name who pays afterwards, or say so in the paper.") { Finds = AfterFunding },
        new("travel-not-costed", "Travel that the papers expect has a line in the costing.", "Mileage that is owed is spending.", "Local Government Act 1999 s3; the council's travel policy", "Add a line for excess travel to the costing, or say from which budget it is paid.") { Finds = Travel },
    ];

    private static IEnumerable<FigureFact> Figures(CaseFile file, params IReadOnlyList<FigureOf> of) => file.Of<FigureFact>().Where(f => of.Contains(f.Of));

    private static IEnumerable<Found> Total(CaseFile file)
    {
        var costed = Figures(file, FigureOf.CostInAll, FigureOf.CostOfYear, FigureOf.CostOfGrade).ToList();
        if (costed.Find(f => f.Of is FigureOf.CostInAll) is not { } total) yield break;
        foreach (var sum in file.Sums(SumOf.Cost).Where(s => !s.ForEach && !EachYear().IsMatch(s.Said.Words) && (s.IsWhole || OverYears().IsMatch(s.Said.Words)) && Year(s.Said.Words) is null && Grade(s.Said.Words) is null))
            if (!costed.Exists(f => Same(sum.Sum.Pounds, f.Value)))
                yield return new($"The text gives {sum.Sum} in all, and the costing of “{total.About}” {total.Shown}.", sum.Said, total.Said);
    }

    private static IEnumerable<Found> Part(CaseFile file)
    {
        foreach (var told in file.Sums(SumOf.Cost).GroupBy(s => s.Said).Where(g => g.Count() == 1).Select(g => g.Single()).Where(s => !s.ForEach))
        {
            var (of, about) = Year(told.Said.Words) is { } year ? (FigureOf.CostOfYear, year) : (FigureOf.CostOfGrade, Grade(told.Said.Words));
            if (about is null || EachYear().IsMatch(told.Said.Words)) continue;
            var costed = Figures(file, of).Where(f => string.Equals(f.About, about, StringComparison.OrdinalIgnoreCase)).ToList();
            if (costed.Count > 0 && !costed.Exists(f => Same(told.Sum.Pounds, f.Value)) && !(of is FigureOf.CostOfGrade && Figures(file, FigureOf.CostInAll).Any(f => Same(told.Sum.Pounds, f.Value))))
                yield return new($"The text gives {told.Sum} for {about}, and the costing {costed[0].Shown}.", told.Said, costed[0].Said);
        }
        foreach (var found in Tables(file)) yield return found;
    }

    // A table with a column for each year: its totals, in pounds, thousands or millions, rounded so that they add up.
    private static IEnumerable<Found> Tables(CaseFile file)
    {
        foreach (var table in file.Of<TableFact>().Where(t => t.TotalRow is not null))
            for (var c = 0; c < table.Columns.Count; c++)
            {
                if (YearOf(table.Columns[c], YearName()) is not { } year || c >= table.Rows[table.TotalRow!.Value].Values.Count || table.Rows[table.TotalRow.Value].Values[c] is not > 0) continue;
                var printed = table.Rows[table.TotalRow.Value].Values[c]!.Value;
                var costed = Figures(file, FigureOf.CostOfYear).Where(f => f.About == year).ToList();
                if (costed.Count == 0 || costed.Exists(f => Units.Any(u => Math.Abs(printed * u - f.Value) <= u))) continue;
                if (costed.Find(f => f.Value > 0 && Units.Any(u => printed * u / f.Value is > 0.5m and < 2)) is { } near)
                    yield return new($"The table gives {Arithmetic.N(printed)} for {year}, and the costing {near.Shown}.", table.Rows[table.TotalRow.Value].Said, near.Said);
            }
    }

    private static readonly decimal[] Units = [1, 1_000, 1_000_000];

    private static IEnumerable<Found> Posts(CaseFile file)
    {
        var told = file.Of<PostFact>().Where(p => p.Fte is not null).ToList();
        if (Figures(file, FigureOf.FteAdded).FirstOrDefault() is not { } added) yield break;
        foreach (var whole in told.Where(p => p.Whole && p.Role is "positions" or "posts" or "staff" or "position" or "post").DistinctBy(p => p.Fte))
            if (!Figures(file, FigureOf.FteAdded).Any(f => f.Value == whole.Fte)) yield return new($"The text gives {Arithmetic.N(whole.Fte!.Value)} FTE in all, and the costing of “{added.About}” {added.Shown}.", whole.Said, added.Said);
        foreach (var role in told.Where(p => !p.Whole).GroupBy(p => PostReader.Stem(p.Role)).Where(g => g.Select(p => p.Fte).Distinct().Count() == 1))
        {
            var costed = Figures(file, FigureOf.FteOfPost).Where(f => PostReader.Stem(f.About.ToLowerInvariant()) == role.Key).ToList();
            if (costed.Count == 1 && costed[0].Value != role.First().Fte) yield return new($"The text gives {Arithmetic.N(role.First().Fte!.Value)} FTE of {role.First().Role}, and the costing {costed[0].Shown} of “{costed[0].About}”.", role.First().Said, costed[0].Said);
        }
    }

    // So many people can work fewer hours than full time, and never more.
    private static IEnumerable<Found> People(CaseFile file)
    {
        foreach (var role in file.Of<PostFact>().Where(p => p.Heads > 0 && !p.Whole && Wanted().IsMatch(p.Said.Words)).GroupBy(p => PostReader.Stem(p.Role)).Where(g => g.Select(p => p.Heads).Distinct().Count() == 1))
            if (Figures(file, FigureOf.FteOfPost).Where(f => PostReader.Stem(f.About.ToLowerInvariant()) == role.Key).ToList() is [var costed] && PostReader.SameRole(costed.About.ToLowerInvariant(), role.First().Role) && role.First().Heads < costed.Value)
                yield return new($"The text gives {role.First().Heads} {role.First().Role}, who cannot work the {costed.Shown} of “{costed.About}” that are costed.", role.First().Said, costed.Said);
    }

    private static IEnumerable<Found> AfterFunding(CaseFile file)
    {
        // Where the text says both, permanent and the end, it is found there.
        if (file.Says(Claim.PostsAfterFunding) || (file.Says(Claim.PermanentPosts) && file.Dates(DateOf.FundingEnds).Any())) yield break;
        foreach (var post in file.Of<PostAfterFundingFact>())
            yield return new($"“{post.Post}” goes on after “{post.Source}”, which pays for it, ends on {post.Ends.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.", post.Funding, post.Said);
    }

    private static IEnumerable<Found> Travel(CaseFile file)
    {
        var costed = Figures(file, FigureOf.ExcessTravel).ToList();
        if (costed.Count > 0 && costed.TrueForAll(f => f.Value == 0) && file.Claims(Claim.TravelCost).FirstOrDefault() is { } claim)
            yield return new("Travel will be paid for, and the costing has no line for it.", claim, costed[0].Said, Severity.Warning);
    }

    /// <summary>As exact as it is printed: £654k is from £653,500 to £654,500. Noughts at the end count as rounding down to two figures, so that £400,000 is not half a million.</summary>
    private static bool Same(decimal printed, decimal worked)
    {
        var step = 1m;
        while (printed >= step * 100 && printed % (step * 10) == 0) step *= 10;
        return Math.Abs(printed - worked) <= step / 2;
    }

    private static string? Year(string words) => YearOf(words, InYear());

    private static string? YearOf(string words, Regex named) => named.Matches(words).Select(m => m.Groups["from"].Value + "/" + m.Groups["to"].Value).Distinct().ToList() is [var year] ? year : null;

    private static string? Grade(string words) => GradeName().Matches(words).Select(m => m.Groups["grade"].Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var grade] ? grade : null;

    [GeneratedRegex(@"\b(?:recruit\w*|appoint\w*|employ\w*|creat\w+|additional|extra|new)\b(?!.*\b(?:each|every|per)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\b(?<from>20\d\d)\s?[/-]\s?(?:20)?(?<to>\d\d)\b(?!\s?[/-])")]
    private static partial Regex YearName();

    // "Over four years to 2021/22" is no sum for that year.
    [GeneratedRegex(@"\b(?:in|for|during)\s+(?:the\s+)?(?:financial\s+year\s+)?(?<from>20\d\d)\s?[/-]\s?(?:20)?(?<to>\d\d)\b(?!\s?[/-])", RegexOptions.IgnoreCase)]
    private static partial Regex InYear();

    [GeneratedRegex(@"\b(?<grade>Grade\s+\w{1,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex GradeName();

    [GeneratedRegex(@"\b(?:over|in|for|across)\s+(?:the\s+)?(?:next\s+)?(?:\w+|\d+)\s+(?:financial\s+)?(?:years|months)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OverYears();

    // "£60,000 a year": no total, and no sum of one year.
    [GeneratedRegex(@"£\s?[\d,.]+\s?(?:k|m|bn|thousand|million)?,?\s+(?:(?:a|per|each|every|in a)\s+(?:full\s+|financial\s+)?year|annually|yearly)\b|\bannual\s+cost", RegexOptions.IgnoreCase)]
    private static partial Regex EachYear();
}
