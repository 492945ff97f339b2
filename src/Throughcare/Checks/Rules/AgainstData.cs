using System.Globalization;
using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>What the papers say of children and staff, held against the proposal's own extract and plan.</summary>
internal static class AgainstData
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("children-not-as-data", "The number of children in the text is the number in the data.", "A caseload, a share and a cost all rest on it.", "Code of Practice for Statistics, quality pillar", "Correct the text, say of which day its number is, or take in the extract that it is from.") { Finds = Children },
        new("caseload-not-as-data", "A caseload in the text is one that the data give.", "Children to each worker, to each full-time worker and weighted are three numbers; the text must give one of them.", "The employer standards for social workers in England; Code of Practice for Statistics", "Print the figure of the baseline or plan, and say how it is counted.") { Finds = Caseload },
        new("share-not-as-data", "The share in the right team and locality is the one that the data give.", "It is the measure by which the options are compared.", "Code of Practice for Statistics, quality pillar", "Print the figure of the baseline or plan, with both its counts.") { Finds = Shares },
        new("affected-not-as-plan", "As many staff are said to change base or manager as the released plan changes.", "Staff must be able to see whether they are affected.", "Trade Union and Labour Relations (Consolidation) Act 1992 s188(4); Acas guidance on consultation", "Use the count of the released plan, or say of which plan the text speaks.") { Finds = Affected },
        new("teams-not-as-plan", "As many teams are said to come or go as the option has more or fewer.", "Posts, managers and bases are counted by team.", "Arithmetic; the council's establishment control", "Correct the text, or the teams of the option.") { Finds = Teams },
    ];

    private static IEnumerable<Found> Children(CaseFile file)
    {
        var counted = Figures(file, FigureOf.ChildrenInCare);
        foreach (var told in file.Of<ChildrenFact>().Where(c => !c.OfAnotherDay && counted.Count > 0 && !counted.Exists(f => f.Value == c.Number)))
            yield return new($"The text gives {told.Number:#,0} children in care, and the data {counted[0].Shown}.", told.Said, counted[0].Said);
    }

    private static IEnumerable<Found> Caseload(CaseFile file)
    {
        var counted = Figures(file, FigureOf.Caseload);
        foreach (var told in file.Of<CaseloadFact>().Where(c => counted.Count > 0 && !counted.Exists(f => Rounded(f.Value, c.Decimals) == c.Number)))
            yield return new($"The text gives a caseload of {told.Number.ToString(CultureInfo.InvariantCulture)}, and the data give {string.Join(", ", counted.Select(f => f.Shown).Distinct())} in the ways in which it is counted.", told.Said, Said.Together(counted.Select(f => f.Said)), Severity.Warning);
    }

    private static IEnumerable<Found> Shares(CaseFile file)
    {
        var counted = Figures(file, FigureOf.RightTeamAndLocality);
        foreach (var told in file.Of<ShareFact>().Where(s => counted.Count > 0 && TeamAndLocality(s.Describes) && !counted.Exists(f => Rounded(f.Value, Decimals(s.Percent)) == s.Percent || Rounded(100 - f.Value, Decimals(s.Percent)) == s.Percent)))
            yield return new($"The text gives {told.Percent.ToString(CultureInfo.InvariantCulture)}% in the right team and locality, and the data {string.Join(", ", counted.Select(f => f.Shown).Distinct())}.", told.Said, counted[0].Said);
    }

    private static IEnumerable<Found> Affected(CaseFile file)
    {
        foreach (var (by, of) in new[] { (AffectedBy.Place, FigureOf.ChangeOfBase), (AffectedBy.Management, FigureOf.ChangeOfManager) })
            if (Figures(file, of) is [var planned, ..])
                foreach (var told in file.Of<AffectedFact>().Where(a => a.By == by && (a.AtMost ? a.People < planned.Value : a.People != planned.Value)))
                    yield return new($"The text says that {(told.AtMost ? "at most " : "")}{told.People} people are affected by a change of {(by is AffectedBy.Place ? "place" : "manager or worker")}, and the released plan changes that of {(planned.Shown.StartsWith('a') ? "another number" : planned.Shown)}.", told.Said, planned.Said, Severity.Warning);
    }

    private static IEnumerable<Found> Teams(CaseFile file)
    {
        if (Figures(file, FigureOf.TeamsAdded) is not [var added, ..]) yield break;
        foreach (var told in file.Of<TeamsFact>().Where(t => t.After - t.Before != added.Value))
            yield return new($"The text makes {told.After} teams of {told.Before}, and the option “{added.About}” has {added.Shown}.", told.Said, added.Said);
    }

    private static bool TeamAndLocality(string words) => Described.Both(words) && words.Contains("team", StringComparison.OrdinalIgnoreCase) && words.Contains("locality", StringComparison.OrdinalIgnoreCase);

    private static List<FigureFact> Figures(CaseFile file, FigureOf of) => [.. file.Of<FigureFact>().Where(f => f.Of == of)];

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static int Decimals(decimal value) => value.Scale;
}
