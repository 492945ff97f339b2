using System.Globalization;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Access;

namespace Throughcare.Web.Bridge;

/// <summary>One child's change of social worker in a timetable, as the reader may see it.</summary>
public sealed record ChangeLine
{
    /// <summary>The filter for changes that are in no week.</summary>
    public const string NoWeek = "none";

    public required string Child { get; init; }
    public required int? Week { get; init; }
    public required DateOnly? Day { get; init; }
    public required string? From { get; init; }
    public required string To { get; init; }
    public required string FromTeam { get; init; }
    public required string ToTeam { get; init; }

    /// <summary>Why not sooner, or why in no week; in other words where it would name somebody out of reach.</summary>
    public required string Why { get; init; }

    public required ChangeReview Review { get; init; }

    /// <summary>With the day until which it is put off.</summary>
    public required string ReviewInWords { get; init; }

    public required TransferWaiting Waiting { get; init; }

    /// <summary>What a person is to do, as a sentence.</summary>
    public required string ToDo { get; init; }

    /// <summary>Whether the child was asked, and in brief what it said.</summary>
    public required string ChildsView { get; init; }

    public string WeekKey => Week?.ToString(CultureInfo.InvariantCulture) ?? NoWeek;

    /// <summary>Those first that need a person, then the soonest.</summary>
    public static Seen<ChangeLine> Of(TransferTimetable timetable, OptionResult result, IReadOnlyList<Judgement> judgements, InReach reach, FindingsInReach said, DateOnly today)
    {
        var inTime = timetable.Lines.SelectMany(l => l.Children.Select(c => (Child: c, Line: l))).ToDictionary(x => x.Child, x => x.Line);
        var never = timetable.Reading.NotScheduled.SelectMany(n => n.Children.Select(c => (Child: c, Not: n))).ToDictionary(x => x.Child, x => x.Not);
        var seen = reach.Children(result.Children.Where(c => inTime.ContainsKey(c.Child) || never.ContainsKey(c.Child)), result);
        var reviewed = timetable.Lines.ToDictionary(l => l.Planned.Id, l => Reviewed.Of(l, judgements));
        return new([.. seen.Shown.Select(Line).OrderBy(l => l.Waiting.Need).ThenBy(l => l.Day).ThenBy(l => l.To, StringComparer.OrdinalIgnoreCase).ThenBy(l => l.Child, StringComparer.OrdinalIgnoreCase)], seen.Restricted);

        ChangeLine Line(ChildLine child)
        {
            var line = inTime.GetValueOrDefault(child.Child);
            var not = never.GetValueOrDefault(child.Child);
            var to = line?.To ?? not!.To;
            var waiting = TransferWaiting.Of(line, child.Child, timetable.Reading.Settings, judgements, today);
            var view = ChildViews.Of(judgements, child.Child);
            var review = line is null ? new(ReviewState.Suggested, null) : reviewed[line.Planned.Id];
            return new()
            {
                Child = child.Child.Text, Week = line?.Week, Day = line?.Day, From = (line is null ? not!.From : line.From)?.Text, To = child.Unplaced ? "not released" : to.Text, FromTeam = child.FromTeam, ToTeam = child.Unplaced ? "not released" : child.ToTeam,
                Why = child.Unplaced ? InReach.NotReleased : Sayable(line is null ? $"In no week: {not!.Why}" : line.Waits ?? "It is in the first week.", said, to) + (line?.Planned.Eighteen is null ? "" : " A personal adviser takes over at 18 and works beside the social worker until then."),
                Review = ChangeReview.Of(review.State),
                ReviewInWords = ChangeReview.InWords(review),
                Waiting = waiting,
                ToDo = WaitingInWords.Of(waiting, line),
                ChildsView = view is null ? "Not written down" : view.Value == ChildViews.NotSought ? "Not sought" : char.ToUpperInvariant(ChildViews.InWords(view.Value)[0]) + ChildViews.InWords(view.Value)[1..],
            };
        }
    }

    // Whoever sees the child sees who takes over, so that one name may stand; any other is left out with its sentence.
    private static string Sayable(string why, FindingsInReach said, WorkerId to) =>
        said.MaySay(why.Replace(to.Text, "the worker of the plan", StringComparison.OrdinalIgnoreCase)) ? why : "Waits for somebody whom you may not see.";
}
