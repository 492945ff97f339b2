namespace Throughcare.Intake.Ssda903;

/// <summary>
/// What a child's episodes say on one day: the episode of that day, since when the child has been in care without a break, and since
/// when in the present placement. A new episode that only changes the legal status (L) leaves the placement as it is.
/// </summary>
public sealed record PeriodOfCare(Episode Episode, DateOnly InCareSince, DateOnly PlacedSince, DateOnly LegalStatusSince)
{
    /// <summary>Null when the child is not in care on that day. The episodes are one child's, merged, in order.</summary>
    public static PeriodOfCare? On(DateOnly day, IReadOnlyList<Episode> episodes)
    {
        var at = -1;
        for (var i = 0; i < episodes.Count && episodes[i].From <= day; i++)
            if (episodes[i].InCareOn(day)) at = i;
        if (at < 0) return null;

        var (inCare, placed, status) = (at, at, at);
        while (inCare > 0 && Continues(episodes[inCare - 1], episodes[inCare])) inCare--;
        while (placed > inCare && episodes[placed].ReasonNew == "L") placed--;
        while (status > inCare && episodes[status - 1].LegalStatus == episodes[at].LegalStatus) status--;
        return new(episodes[at], episodes[inCare].From, episodes[placed].From, episodes[status].From);
    }

    private static bool Continues(Episode before, Episode next) =>
        next.ReasonNew != "S" && (before.To is null || before.To >= next.From || before.ReasonCeased == "X1");
}
