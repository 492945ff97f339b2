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

    public string WeekKey => Week?.ToString(CultureInfo.InvariantCulture) ?? NoWeek;

    /// <summary>The soonest first, and those that can be in no week at the end.</summary>
    public static Seen<ChangeLine> Of(TransferTimetable timetable, OptionResult result, IReadOnlyList<Judgement> judgements, InReach reach, FindingsInReach said)
    {
        var inTime = timetable.Lines.SelectMany(l => l.Children.Select(c => (Child: c, Line: l))).ToDictionary(x => x.Child, x => x.Line);
        var never = timetable.Reading.NotScheduled.SelectMany(n => n.Children.Select(c => (Child: c, Not: n))).ToDictionary(x => x.Child, x => x.Not);
        var seen = reach.Children(result.Children.Where(c => inTime.ContainsKey(c.Child) || never.ContainsKey(c.Child)), result);
        var reviewed = timetable.Lines.ToDictionary(l => l.Planned.Id, l => Reviewed.Of(l, judgements));
        return new([.. seen.Shown.Select(Line).OrderBy(l => l.Day is null).ThenBy(l => l.Day).ThenBy(l => l.To, StringComparer.OrdinalIgnoreCase).ThenBy(l => l.Child, StringComparer.OrdinalIgnoreCase)], seen.Restricted);

        ChangeLine Line(ChildLine child)
        {
            var line = inTime.GetValueOrDefault(child.Child);
            var not = never.GetValueOrDefault(child.Child);
            var to = line?.To ?? not!.To;
            var review = line is null ? new(ReviewState.Suggested, null) : reviewed[line.Planned.Id];
            return new()
            {
                Child = child.Child.Text, Week = line?.Week, Day = line?.Day, From = (line is null ? not!.From : line.From)?.Text, To = child.Unplaced ? "not released" : to.Text, FromTeam = child.FromTeam, ToTeam = child.Unplaced ? "not released" : child.ToTeam,
                Why = child.Unplaced ? InReach.NotReleased : Sayable(line is null ? $"In no week: {not!.Why}" : line.Waits ?? "It is in the first week.", said, to),
                Review = ChangeReview.Of(review.State),
                ReviewInWords = ChangeReview.InWords(review),
            };
        }
    }

    // Whoever sees the child sees who takes over, so that one name may stand; any other is left out with its sentence.
    private static string Sayable(string why, FindingsInReach said, WorkerId to) =>
        said.MaySay(why.Replace(to.Text, "the worker of the plan", StringComparison.OrdinalIgnoreCase)) ? why : "Waits for somebody whom you may not see.";
}
