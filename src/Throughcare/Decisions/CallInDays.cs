using System.Globalization;
using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>One day between publication and effect.</summary>
/// <param name="On">The day.</param>
/// <param name="Counts">Which of the clear working days it is; null for one that does not count.</param>
/// <param name="What">What happens on it, in words; most days have nothing.</param>
public sealed record ClockDay(DateOnly On, int? Counts, IReadOnlyList<string> What);

/// <summary>The clock of call-in as days on a line: the day of publication, each day that counts and each that does not, and what was done.</summary>
public static class CallInDays
{
    private const int Most = 60;

    /// <summary>From publication to the day on which the decision takes effect by the rule; nothing where it is not published or cannot be called in. Days after that which something happened on follow by themselves.</summary>
    public static IReadOnlyList<ClockDay> Of(DecisionPaper paper, WorkingDays days, Money? costed = null)
    {
        var clock = CallInClock.Of(paper, days, costed);
        if (clock is not { Applies: true, LastDay: { } last } || paper.Published is not { } published) return [];
        var rule = days.After(published, paper.Rules.CallInDays + 1);
        var marks = new List<(DateOnly On, string What)> { (published, "Published; this day does not count"), (last, "Last day on which it may be called in"), (rule, clock.Effective == rule ? "Takes effect" : "Would have taken effect without the call-in") };
        if (paper.CallIn is { } callIn)
        {
            marks.Add((callIn.Asked, "Called in" + (callIn.By is null ? "" : " by " + callIn.By)));
            marks.Add((days.After(callIn.Asked, paper.Rules.ScrutinyMeetsWithin), $"Scrutiny meets by this day: {paper.Rules.ScrutinyMeetsWithin} working days after the call-in"));
            if (callIn.OutcomeOn is { } on) marks.Add((on, callIn.Outcome switch { CallInOutcome.Released => "Released: the decision stands", CallInOutcome.ReferredBack => "Referred back to whoever decided", CallInOutcome.Amended => "Amended", _ => "Scrutiny met" }));
        }
        if (clock.Effective is { } effective && effective != rule) marks.Add((effective, "Takes effect"));
        if (paper.Effective is { } used && used != clock.Effective) marks.Add((used, string.Create(CultureInfo.InvariantCulture, $"Takes effect as the report says it{(clock.Effective is { } by ? $"; by the rule it is {by:d MMMM yyyy}" : "")}")));
        var line = new List<ClockDay>();
        var counted = 0;
        for (var day = published; day <= rule && line.Count < Most; day = day.AddDays(1))
            line.Add(new(day, day > published && day <= last && days.IsWorkingDay(day) ? ++counted : null, On(day)));
        return [.. line, .. marks.Select(m => m.On).Where(m => line.All(d => d.On != m)).Distinct().Order().Select(m => new ClockDay(m, null, On(m)))];

        IReadOnlyList<string> On(DateOnly day) => [.. marks.Where(m => m.On == day).Select(m => m.What)];
    }
}
