using System.Globalization;
using Throughcare.Measures;

namespace Throughcare.Options;

/// <summary>
/// What a worker tells a child in person about the change of worker, in plain words and made from the plan: who, when, that they meet together first, why, and that the child may
/// say what they think. It names no child.
/// </summary>
public sealed record NoteForChild(string Who, string When, string Together, string Why, string SayWhatYouThink)
{
    /// <param name="child">The child before and after the plan.</param>
    /// <param name="line">The child's line of the timetable.</param>
    /// <param name="leaves">The last day of the present worker; null where none is known.</param>
    /// <param name="reading">The problem that the timetable is of.</param>
    public static NoteForChild Of(PlacedChild child, TimetableLine line, DateOnly? leaves, TransferReading reading)
    {
        var adviser = line.Planned.Eighteen is not null;
        var first = line.From is null;
        var siblings = line.Children.Count == 1 ? "" : line.Children.Count == 2 ? " Your brother or sister changes together with you." : " Your brothers and sisters change together with you.";
        return new(
            (adviser ? "When you are 18 you will have a personal adviser in place of your social worker." : first ? "You will have a social worker of your own." : "You will have a new social worker.") + siblings,
            $"From {line.Day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}." + (first ? "" : $" Until then {(adviser ? "your social worker" : "the social worker you have now")} stays with you."),
            first ? "Somebody you know, or the manager of the team, brings your new social worker to meet you first."
                : adviser ? "Your social worker and your personal adviser work with you together before you are 18, so that you know each other well."
                : $"First you meet together: you, the social worker you have now and the new one{(reading.Settings.JointVisitWeeks > 0 ? $", in the {(reading.Settings.JointVisitWeeks == 1 ? "week" : $"{reading.Settings.JointVisitWeeks} weeks")} before" : "")}.",
            Because(child, line, leaves, reading, adviser, first),
            "You may say what you think about this: to your social worker, to your independent reviewing officer, or to an advocate. What you say is written down, and it counts. If you do not want the change, say so.");
    }

    private static string Because(PlacedChild child, TimetableLine line, DateOnly? leaves, TransferReading reading, bool adviser, bool first)
    {
        if (adviser) return "At 18 the law gives you a personal adviser, who helps you until you are 25 if you want.";
        if (first) return "At the moment no social worker is only yours, and that should not be so.";
        if (leaves is not null) return "Your social worker is leaving the job. It has nothing to do with anything that you did.";
        if (child is { RightBefore: false, RightAfter: true }) return "The team of your new social worker works in the area that you come from, so they are nearer to your family and your school. It has nothing to do with anything that you did.";
        if (reading.Outcome.Workers.FirstOrDefault(w => w.Id == line.From) is { } worker && worker.LoadBefore > Points.From(reading.Outcome.Reading.Option.Limits.Standard.Value * worker.Worker.Fte.Value))
            return "Your social worker has more children to work with than is right. The new one has more time for you. It has nothing to do with anything that you did.";
        return "The teams that work with children are changing, so that each social worker has the right number of children. It has nothing to do with anything that you did.";
    }
}
