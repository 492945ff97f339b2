using System.Globalization;
using Throughcare.Consultation;

namespace Throughcare.Checks;

/// <summary>The facts of a consultation: its days, its stated length, its meetings with staff, and what was said and done in general.</summary>
internal static class ConsultationFacts
{
    private const string Paper = "consultation";

    public static IEnumerable<Fact> Of(ConsultationPaper paper)
    {
        var dates = paper.Dates;
        foreach (var (of, day, words, at) in new[]
        {
            (DateOf.ConsultationOpens, dates.Opens, "Consultation opens on", "Opens"), (DateOf.ConsultationCloses, dates.Closes, "Consultation closes on", "Closes"), (DateOf.Decision, dates.Decision, "The decision is taken on", "Decision"), (DateOf.Start, dates.Starts, "The new arrangement begins on", "Starts"),
        })
            if (day is { } on) yield return new DateFact(of, on, Say($"{words} {Day(on)}.", new(at)));
        if (dates.StatedDays is { } days) yield return new LengthFact(LengthOf.Consultation, days, TimeUnit.Days, Say($"Consultation is said to last {days} days.", new("StatedDays")));
        foreach (var meeting in paper.Meetings.Where(m => m.Kind is MeetingKind.Staff)) yield return new DateFact(DateOf.ConsultationMeeting, meeting.On, Say($"A meeting with {meeting.With} is on {Day(meeting.On)}.", new("meetings")));
        var prose = new Prose(Paper);
        foreach (var theme in paper.Themes) prose.Under(theme.Title, $"{theme.Said}\n{theme.Did}", new("themes", theme.Id));
        foreach (var fact in prose.Read().OfType<SmallCountFact>()) yield return fact;
    }

    private static Said Say(string words, Spot at) => new(words, Paper) { At = at };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
