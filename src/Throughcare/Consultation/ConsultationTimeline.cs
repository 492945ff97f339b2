using Throughcare.Calendar;

namespace Throughcare.Consultation;

/// <summary>A day of the consultation as it is planned, or as a rule asks for it.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What happens, or must have happened.</param>
/// <param name="Required">Null where it is planned; where a rule asks for it, whose rule.</param>
/// <param name="OutOfOrder">Why the day is wrong; null where it is not.</param>
public sealed record TimelineEntry(DateOnly On, string What, string? Required = null, string? OutOfOrder = null);

/// <summary>What is planned beside what law and policy require, by day, with what is out of order marked.</summary>
public static class ConsultationTimeline
{
    public static IReadOnlyList<TimelineEntry> Of(ConsultationPaper paper, WorkingDays days)
    {
        var wrong = TimetableChecks.Of(paper, days).Where(f => f.Severity != Findings.Severity.Note && f.Value is not null).ToLookup(f => f.Value!, f => f.What);
        var dates = paper.Dates;
        var entries = new List<TimelineEntry>();
        foreach (var issued in paper.Documents) Add(issued.On, $"\"{issued.Title}\" given to {issued.To}");
        Add(dates.Opens, "Consultation opens");
        foreach (var meeting in paper.Meetings) Add(meeting.On, $"{Kind(meeting)} with {meeting.With}{(meeting.Attended is { } came ? meeting.Kind == MeetingKind.OneToOnes ? $": {came} held" : $": {ConsultationWords.People(came)} came" : "")}");
        Add(dates.PreferencesOpen, "People may say which team and base they would like");
        Add(dates.Closes, "Consultation closes");
        Add(dates.PreferencesClose, "Last day to say which team and base");
        Add(dates.RepliesBy, "Replies are out");
        Add(dates.Decision, "Decision");
        foreach (var release in paper.Releases) Add(release.On, $"Placements released by {release.By}");
        Add(dates.Outcomes, "People are told their own outcome");
        Add(paper.Dismissals.Notified, "Secretary of State told (form HR1)");
        Add(paper.Dismissals.First, "First dismissal takes effect");
        Add(dates.Starts, "New arrangement starts");
        if (dates.Opens is { } opens)
        {
            var rules = paper.Rules;
            var last = rules.InWorkingDays ? days.After(opens.AddDays(-1), rules.MinimumDays) : opens.AddDays(rules.MinimumDays - 1);
            entries.Add(new(last, $"May close from this day: {rules.MinimumDays} {(rules.InWorkingDays ? "working days" : "days")}, the opening day counted", rules.Source ?? "the council's own minimum"));
            if (CollectiveConsultation.Of(paper.Dismissals, opens) is { LatestStart: { } latest } duty) entries.Add(new(latest, $"Consultation must have begun and form HR1 be sent: {duty.Days} days before the first dismissal", duty.Source));
        }
        if (dates.Closes is { } closes) entries.Add(new(closes.AddDays(1), "Decision possible from this day, with what people said before the one who decides", "consultation must be finished before the decision"));
        return [.. entries.OrderBy(e => e.On)];

        void Add(DateOnly? on, string what)
        {
            if (on is not { } day) return;
            var why = wrong[$"{day:yyyy-MM-dd}"].Distinct().ToList();
            entries.Add(new(day, what, null, why.Count == 0 ? null : string.Join(" ", why)));
        }
    }

    private static string Kind(Meeting meeting) => meeting.Kind switch { MeetingKind.Staff => "Staff meeting", MeetingKind.Union => "Union meeting", MeetingKind.OneToOnes => "One-to-ones", _ => "Meeting" };
}
