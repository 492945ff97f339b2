using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>What a person should look at in merged episodes, child by child; a child is named by id.</summary>
internal static class EpisodeFindings
{
    /// <param name="episodes">Merged episodes by child.</param>
    /// <param name="years">The years of the returns.</param>
    /// <param name="details">Children of the Header tables; null where no Header table was given.</param>
    public static IEnumerable<Finding> Of(
        IReadOnlyDictionary<string, IReadOnlyList<Episode>> episodes,
        IReadOnlyCollection<FinancialYear> years,
        IReadOnlyDictionary<string, ChildDetails>? details)
    {
        if (details is null && episodes.Count > 0) yield return NoHeaderTable(episodes.Count);
        var latest = years.Count == 0 ? default : years.Max();
        foreach (var (child, rows) in episodes)
        {
            if (details is not null && !(details.TryGetValue(child, out var known) && known.InHeader)) yield return NoHeaderRow(child, rows[0], known);
            var last = rows[^1];
            if (last.To is null && last.Return < latest) yield return NotInLaterReturns(child, last, latest);
            for (var i = 0; i + 1 < rows.Count; i++)
                if (rows[i].ReasonCeased == "X1" && rows[i].To < rows[i + 1].From) yield return GapAfterX1(rows[i], rows[i + 1]);
            if (details is not null && details.TryGetValue(child, out var details_) && details_.DateOfBirth is { } born && born > rows[0].From)
                yield return BornAfterCareBegan(child, rows[0]);
        }
    }

    private static Finding NoHeaderTable(int children) => new()
    {
        Rule = "no-header-table",
        Severity = Severity.Warning,
        What = "There is no Header table, so no child has a date of birth from it; all children are kept.",
        ToDo = "Give the Header file (CHILD, SEX, DOB, ETHNIC, …) of each year.",
        Times = children,
    };

    private static Finding NoHeaderRow(string child, Episode first, ChildDetails? elsewhere) => new()
    {
        Rule = "child-without-header",
        Severity = Severity.Warning,
        What = $"Child {child} has episodes but stands in no Header; the child is kept, "
            + (elsewhere?.DateOfBirth is null ? "without a date of birth." : $"with the date of birth of {elsewhere.Where}."),
        Where = first.Where,
        Value = child,
        ToDo = "Add the child to the Header file of the year.",
    };

    private static Finding NotInLaterReturns(string child, Episode open, FinancialYear latest) => new()
    {
        Rule = "open-in-old-return-only",
        Severity = Severity.Warning,
        What = $"Child {child} has an episode open in the {open.Return} return, and none in the returns after it, up to {latest}; the child is counted as still in care.",
        Where = open.Where,
        Value = open.Words,
        ToDo = "Find out whether the child left care, and put the end into the return.",
    };

    private static Finding GapAfterX1(Episode before, Episode next) => new()
    {
        Rule = "gap-after-x1",
        Severity = Severity.Warning,
        What = $"An episode of child {before.Child} ends with X1, a new one on the same day, but the next begins on {next.From:yyyy-MM-dd}; the days between count as not in care.",
        Where = before.Where,
        Value = before.Words,
        ToDo = "Correct the end, the reason (REC) or the next beginning.",
    };

    private static Finding BornAfterCareBegan(string child, Episode first) => new()
    {
        Rule = "born-after-care-began",
        Severity = Severity.Warning,
        What = $"The date of birth of child {child} is after the first episode ({first.From:yyyy-MM-dd}); where that is the present period of care, the child is kept without it.",
        Where = first.Where,
        ToDo = "Correct the date of birth or the episode.",
    };
}
