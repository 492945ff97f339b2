using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>What several years' returns say together: one row for each child and first day, no two rows of a child at once.</summary>
public sealed record MergedEpisodes(IReadOnlyList<Episode> Episodes, IReadOnlyList<ChangedRow> Changes, IReadOnlyList<Finding> Findings);

/// <summary>
/// Merges yearly returns. An episode that is open on 31 March stands again in the next return with its true end: of the rows
/// with one child and one first day the latest return's is kept. An open row that a later return overrules is dropped, and where two
/// episodes of a child overlap the earlier is cut on the day the later begins. Every change is listed.
/// </summary>
public static class EpisodeMerge
{
    public static MergedEpisodes Merge(IEnumerable<Episode> rows)
    {
        var merged = new List<Episode>();
        var changes = new List<ChangedRow>();
        var findings = new List<Finding>();
        foreach (var child in rows.GroupBy(e => e.Child, StringComparer.Ordinal))
        {
            var episodes = LatestReturnWins(child, changes);
            DropOverruled(episodes, changes);
            Cut(episodes, changes, findings);
            merged.AddRange(episodes);
        }
        return new(merged, changes, findings);
    }

    private static List<Episode> LatestReturnWins(IEnumerable<Episode> ofChild, List<ChangedRow> changes)
    {
        var kept = new List<Episode>();
        // Stable: within one return the row that stands later in the file wins.
        foreach (var told in ofChild.OrderBy(e => e.From).ThenBy(e => e.Return))
        {
            if (kept.Count > 0 && kept[^1].From == told.From)
            {
                changes.Add(Replaced(kept[^1], told));
                kept[^1] = told;
            }
            else kept.Add(told);
        }
        return kept;
    }

    private static ChangedRow Replaced(Episode was, Episode now)
    {
        var sameReturn = was.Return == now.Return;
        var onlyEnded = was.To is null && was with { To = now.To, ReasonCeased = now.ReasonCeased, Rest = now.Rest, Return = now.Return, Where = now.Where } == now;
        var same = was with { Return = now.Return, Where = now.Where } == now;
        return new()
        {
            Child = was.Child,
            Where = was.Where,
            Rule = !sameReturn ? "told-again-by-later-return" : same ? "same-row-twice" : "two-rows-for-one-day",
            Was = was.Words,
            Became = now.Words,
            Why = !sameReturn ? $"The {now.Return} return holds the same episode ({now.Where}); the later return is believed."
                : same ? $"The same row stands again at {now.Where}; it is counted once."
                : $"Another row of the same return begins on that day ({now.Where}); the later row is believed.",
            Routine = !sameReturn && (onlyEnded || same),
        };
    }

    private static void DropOverruled(List<Episode> episodes, List<ChangedRow> changes)
    {
        for (var i = episodes.Count - 1; i >= 0; i--)
        {
            var open = episodes[i];
            if (open.To is not null) continue;
            var by = episodes.Find(e => e.Return > open.Return && e.From < open.From && (e.To is null || e.To > open.From));
            if (by is null) continue;
            episodes.RemoveAt(i);
            changes.Add(new()
            {
                Child = open.Child,
                Where = open.Where,
                Rule = "overruled-by-later-return",
                Was = open.Words,
                Became = "not counted",
                Why = $"The {by.Return} return has one episode over that day and does not repeat this one ({by.Where}).",
            });
        }
    }

    private static void Cut(List<Episode> episodes, List<ChangedRow> changes, List<Finding> findings)
    {
        for (var i = 0; i + 1 < episodes.Count; i++)
        {
            var (earlier, later) = (episodes[i], episodes[i + 1]);
            if (earlier.To is { } end && end <= later.From) continue;
            episodes[i] = earlier with { To = later.From };
            changes.Add(new()
            {
                Child = earlier.Child,
                Where = earlier.Where,
                Rule = "cut-at-next-start",
                Was = earlier.Words,
                Became = episodes[i].Words,
                Why = earlier.To is null
                    ? $"It was open, and the child's next episode begins on {later.From:yyyy-MM-dd} ({later.Where})."
                    : $"The child's next episode begins before this one ends ({later.Where}).{Lost(earlier, later)}",
            });
            if (earlier.To is null && later.ReasonNew == "S") findings.Add(CameBack(earlier, later));
            GoesOnAfter(earlier, later, i, episodes, changes);
        }
    }

    private static string Lost(Episode earlier, Episode later) =>
        later.To < earlier.To ? $" That one ends first: the child no longer counts from {later.To:yyyy-MM-dd} to {earlier.To:yyyy-MM-dd}." : "";

    // The latest return says that the child is still in care, and a shorter episode stands inside: the open one goes on after it.
    private static void GoesOnAfter(Episode earlier, Episode later, int i, List<Episode> episodes, List<ChangedRow> changes)
    {
        if (earlier.To is not null || later.To is not { } resumes || earlier.Return < later.Return) return;
        if (i + 2 < episodes.Count && episodes[i + 2].From <= resumes) return;
        var rest = earlier with { From = resumes, ReasonNew = "L" };
        episodes.Insert(i + 2, rest);
        changes.Add(new()
        {
            Child = earlier.Child,
            Where = earlier.Where,
            Rule = "goes-on-after",
            Was = earlier.Words,
            Became = rest.Words,
            Why = $"The {earlier.Return} return still has it open after the shorter episode inside it ended ({later.Where}).",
        });
    }

    private static Finding CameBack(Episode open, Episode later) => new()
    {
        Rule = "left-on-unknown-day",
        Severity = Severity.Warning,
        What = $"Child {open.Child} starts to be looked after again on {later.From:yyyy-MM-dd}, but the episode before was never ended; it is taken to have gone on until then.",
        Where = open.Where,
        Value = open.Words,
        ToDo = "Find the day on which the earlier period of care ended and put it in the return.",
    };
}
