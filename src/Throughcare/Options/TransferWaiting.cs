using Throughcare.Children;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>What a change of worker needs from a person, those first that are late.</summary>
public enum Need
{
    /// <summary>Its day is past, and nobody has marked it done.</summary>
    Overdue,

    /// <summary>It can be in no week of the plan.</summary>
    NoWeek,

    /// <summary>Nobody has agreed, and the day is near.</summary>
    ReviewSoon,

    /// <summary>A line of readiness is open, and the day is near.</summary>
    ReadinessSoon,

    Review,

    Readiness,

    /// <summary>Nobody has written down whether the child was asked.</summary>
    ChildsView,

    /// <summary>Ready; its day is to come.</summary>
    Day,

    /// <summary>Put off or refused: the timetable is to be worked out again.</summary>
    Timetable,

    Nothing,
}

/// <summary>What waits for a person with one child's change of worker.</summary>
/// <param name="Need">What is needed, which is also the order.</param>
/// <param name="Lines">The lines of readiness that are open.</param>
/// <param name="DaysLate">Days since its day; 0 where it is to come.</param>
public sealed record TransferWaiting(Need Need, IReadOnlyList<ReadinessLine> Lines, int DaysLate = 0)
{
    /// <summary>A day is near for so long: the notice that published protocols ask for.</summary>
    public const int NearDays = 14;

    /// <param name="line">The child's line; null where it is in no week.</param>
    /// <param name="child">The child.</param>
    /// <param name="settings">Which lines are asked for.</param>
    /// <param name="judgements">What people have said.</param>
    /// <param name="today">Today.</param>
    public static TransferWaiting Of(TimetableLine? line, ChildId child, TransferSettings settings, IReadOnlyList<Judgement> judgements, DateOnly today)
    {
        if (line is null) return new(Need.NoWeek, []);
        var review = Reviewed.Of(line, judgements).State;
        if (review == ReviewState.Done) return new(Need.Nothing, []);
        if (review is ReviewState.Refused or ReviewState.Deferred) return new(Need.Timetable, []);
        var open = TransferReadiness.Open(settings, judgements, child);
        if (line.Day < today) return new(Need.Overdue, open, today.DayNumber - line.Day.DayNumber);
        var near = line.Day <= today.AddDays(NearDays);
        if (review == ReviewState.Suggested) return new(near ? Need.ReviewSoon : Need.Review, open);
        if (open.Count > 0) return new(near ? Need.ReadinessSoon : Need.Readiness, open);
        return ChildViews.Of(judgements, child) is null ? new(Need.ChildsView, []) : new(Need.Day, []);
    }
}
