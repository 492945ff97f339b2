using Throughcare.Calendar;
using Throughcare.Findings;
using static Throughcare.Consultation.ConsultationWords;

namespace Throughcare.Consultation;

/// <summary>What of a consultation's days is out of order, too short or not given, by law or by the council's own rules (docs/method/consultation.md#timetable).</summary>
public static class TimetableChecks
{
    /// <param name="paper">The consultation.</param>
    /// <param name="days">Working days.</param>
    /// <param name="published">The day on which the decision is dated elsewhere, where it is; it must agree with the timetable.</param>
    public static IReadOnlyList<Finding> Of(ConsultationPaper paper, WorkingDays days, DateOnly? published = null)
    {
        var findings = new List<Finding>();
        var dates = paper.Dates;
        Order();
        if (dates is { Opens: { } opens, Closes: { } closes })
        {
            if (closes < opens) Say("closes-before-opens", Severity.Error, $"The consultation closes on {Day(closes)}, before it opens on {Day(opens)}.", $"{closes:yyyy-MM-dd}", "Put the earlier day first; the year may be wrong.");
            else Length(ConsultationLength.Of(opens, closes, days)!);
        }
        else Say("consultation-without-days", Severity.Warning, "The consultation has no opening day, or no closing day.", null, "Give both days.");
        Collective();
        Preferences();
        Around();
        return findings;

        void Order()
        {
            if (dates.Decision <= dates.Closes) Say("decision-before-consultation-ends", Severity.Error, $"The decision is dated {Day(dates.Decision!.Value)}, and people may answer until {Day(dates.Closes!.Value)}. A decision must not be made before it is known what people say.", $"{dates.Decision:yyyy-MM-dd}", "Move the decision to a day after the consultation closes; the year may be wrong.");
            After("people are told their outcome", dates.Outcomes, "the decision is made", dates.Decision);
            After("people are told their outcome", dates.Outcomes, "people stop saying what they would like", dates.PreferencesClose);
            After("the new arrangement starts", dates.Starts, "the decision is made", dates.Decision);
            After("the new arrangement starts", dates.Starts, "people are told their outcome", dates.Outcomes);
            After("the new arrangement starts", dates.Starts, "the consultation closes", dates.Closes);
            if (dates.Decision is { } decided && decided <= dates.PreferencesClose) Say("decision-before-preferences-close", Severity.Warning, $"The decision is dated {Day(decided)}, and people may say what they would like until {Day(dates.PreferencesClose!.Value)}.", $"{decided:yyyy-MM-dd}", "Close preferences first, or say in the report that placements are decided later.");
            if (dates.RepliesBy is { } replies && replies < dates.Closes) Say("replies-before-close", Severity.Error, $"Replies are due on {Day(replies)}, before the consultation closes on {Day(dates.Closes!.Value)}.", $"{replies:yyyy-MM-dd}", "Give people who answer on the last day a reply too.");
            if (dates.RepliesBy > dates.Decision) Say("replies-after-decision", Severity.Warning, $"Replies are due on {Day(dates.RepliesBy!.Value)}, after the decision on {Day(dates.Decision!.Value)}.", $"{dates.RepliesBy:yyyy-MM-dd}", "Reply before the decision is made.");
            if (published is { } elsewhere && dates.Decision is { } planned && elsewhere != planned) Say("decision-dated-twice", Severity.Warning, $"The record dates the decision {Day(elsewhere)}, and the timetable of the consultation {Day(planned)}.", $"{elsewhere:yyyy-MM-dd}", "Correct one of the two.");
        }

        void After(string then, DateOnly? later, string first, DateOnly? earlier)
        {
            if (later < earlier) Say("days-out-of-order", Severity.Error, $"{Capital(then)} on {Day(later!.Value)}, before {first} on {Day(earlier!.Value)}.", $"{later:yyyy-MM-dd}", "Put the days in order; a year may be wrong.");
        }

        void Length(ConsultationLength length)
        {
            if (dates.StatedDays is { } stated && !length.Agrees(stated))
                Say("stated-length", Severity.Warning, $"The consultation is said to last {Days(stated)}. From {Day(length.Opens)} to {Day(length.Closes)} are {length}; the last of {Days(stated)} would be {Day(length.LastDayOf(stated))} with the first day counted.", $"{stated}", "Correct the length or one of the days, and say which way of counting is meant.");
            var rules = paper.Rules;
            var (counted, unit) = rules.InWorkingDays ? (length.WorkingDays, "working days") : (length.BothCounted, "days");
            if (counted < rules.MinimumDays)
                Say("consultation-too-short", Severity.Error, $"The consultation lasts {counted} {unit}; the council's own minimum is {rules.MinimumDays}{(rules.Source is { } source ? $" ({source})" : "")}.", $"{counted}",
                    rules.InWorkingDays ? $"Close on {Day(LastWorkingDay(length.Opens, rules.MinimumDays))} or later." : $"Close on {Day(length.LastDayOf(rules.MinimumDays))} or later.");
            if (!days.Knows(length.Opens) || !days.Knows(length.Closes))
                Say("bank-holidays-unknown", Severity.Warning, $"Bank holidays are known from {days.KnownFrom?.Year} to {days.KnownTo?.Year}; in other years only weekends are left out of working days.", null, "Check the bank holidays of that year yourself.");
            if (!days.IsWorkingDay(length.Closes)) Say("closes-on-day-off", Severity.Warning, $"The consultation closes on {Day(length.Closes)}, which is {WhatDay(length.Closes)}.", $"{length.Closes:yyyy-MM-dd}", $"Close on {Day(days.After(length.Closes, 0))}, so that people may answer at work on the last day.");
            if (!days.IsWorkingDay(length.Opens)) Say("opens-on-day-off", Severity.Note, $"The consultation opens on {Day(length.Opens)}, which is {WhatDay(length.Opens)}.", $"{length.Opens:yyyy-MM-dd}", $"Open on {Day(days.After(length.Opens, 0))}, when people are at work to hear of it.");
        }

        void Collective()
        {
            if (dates.Opens is not { } opens) return;
            var duty = CollectiveConsultation.Of(paper.Dismissals, opens);
            if (!duty.Applies) return;
            var first = paper.Dismissals.First;
            if (first is null) Say("first-dismissal-missing", Severity.Error, $"{duty.Sentence}", null, "Give the day on which the first dismissal takes effect.");
            if (duty.LatestStart is not { } latest) return;
            if (opens > latest) Say("collective-too-late", Severity.Error, $"The consultation opens on {Day(opens)}; it must begin at least {duty.Days} days before the first dismissal on {Day(first!.Value)}, so by {Day(latest)}.", $"{opens:yyyy-MM-dd}", "Open earlier, or let the first dismissal take effect later.");
            if (paper.Dismissals.Notified is not { } notified) Say("hr1-missing", Severity.Warning, $"The Secretary of State must be told (form HR1) by {Day(latest)}; no day is given.", null, "Send the form, and give the day on which it was sent.");
            else if (notified > latest) Say("hr1-too-late", Severity.Error, $"The Secretary of State was told (form HR1) on {Day(notified)}, and must be told by {Day(latest)}.", $"{notified:yyyy-MM-dd}", "Let the first dismissal take effect later.");
        }

        void Preferences()
        {
            if (dates is not { PreferencesOpen: { } open, PreferencesClose: { } close }) return;
            if (open < dates.Opens) Say("preferences-before-consultation", Severity.Warning, $"People may say what they would like from {Day(open)}, before the consultation opens on {Day(dates.Opens!.Value)}.", $"{open:yyyy-MM-dd}", "Open preferences with the consultation or after it.");
            if (close < open) Say("preferences-close-before-open", Severity.Error, $"People may say what they would like until {Day(close)}, and from {Day(open)} on.", $"{close:yyyy-MM-dd}", "Put the earlier day first.");
            else if (days.Between(open, close) < paper.Rules.MinimumPreferenceDays) Say("preferences-too-short", Severity.Warning, $"People have {days.Between(open, close)} working days to say what they would like; the council's own minimum is {paper.Rules.MinimumPreferenceDays}.", null, $"Close on {Day(LastWorkingDay(open, paper.Rules.MinimumPreferenceDays))} or later.");
        }

        void Around()
        {
            if (dates is not { Opens: { } opens, Closes: { } closes } || closes < opens) return;
            foreach (var meeting in paper.Meetings.Where(m => m.On < opens || m.On > closes))
                Say("meeting-outside", Severity.Warning, $"The meeting with {meeting.With} on {Day(meeting.On)} is {(meeting.On < opens ? "before the consultation opens" : "after it closes")}.", $"{meeting.On:yyyy-MM-dd}", "Correct the day, or count what was said there as before or after the consultation.");
            foreach (var meeting in paper.Meetings.Where(m => !days.IsWorkingDay(m.On)))
                Say("meeting-on-day-off", Severity.Warning, $"The meeting with {meeting.With} on {Day(meeting.On)} is on {WhatDay(meeting.On)}.", $"{meeting.On:yyyy-MM-dd}", "Correct the day, if it is not meant.");
            foreach (var kind in new[] { (MeetingKind.Staff, "staff", "no-staff-meeting"), (MeetingKind.Union, "unions", "no-union-meeting") }.Where(k => !paper.Meetings.Any(m => m.Kind == k.Item1)))
                Say(kind.Item3, Severity.Warning, $"No meeting with {kind.Item2} is planned.", null, "Plan one, within the consultation.");
            foreach (var paperOut in paper.Documents.Where(d => d.On > closes))
                Say("document-after-close", Severity.Warning, $"\"{paperOut.Title}\" went out on {Day(paperOut.On)}, after the consultation had closed: nobody could answer it.", $"{paperOut.On:yyyy-MM-dd}", "Correct the day, or let people answer it.");
        }

        string WhatDay(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"a {day.DayOfWeek}" : "a bank holiday";

        DateOnly LastWorkingDay(DateOnly first, int count) => days.After(first.AddDays(-1), count);

        void Say(string rule, Severity severity, string what, string? value, string toDo) => findings.Add(new() { Rule = rule, Severity = severity, What = what, Value = value, ToDo = toDo });
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
