using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>Dates in the order that the law and good sense ask for.</summary>
internal static class DateOrder
{
    /// <summary>Days after which publication is late beyond doubt; the law says "as soon as reasonably practicable".</summary>
    private const int LateDays = 14;

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("decision-before-consultation", "A decision follows the consultation that informs it.",
            "Consultation must be at a time when proposals are still formative, and its product must be taken into account.", "R v Brent LBC ex p Gunning (1985); R (Moseley) v Haringey LBC [2014] UKSC 56",
            "Correct the date that is wrong; if both are right, consult and decide again.") { Finds = DecisionBeforeConsultation },
        new("late-publication", "A decision is published soon after it is taken.",
            "The record must be open to the public as soon as reasonably practicable after the decision.", "SI 2012/2089 regs 12 to 14; SI 2014/2095 regs 7 and 8", "Correct the date that is wrong, or say in the notice why it was published late.") { Finds = LatePublication },
        new("published-before-decision", "A decision is published after it is taken.", "A record of a decision cannot stand before the decision.", "SI 2012/2089 reg 12", "Correct the date that is wrong.") { Finds = PublishedBeforeDecision },
        new("decision-before-sign-off", "Sign-offs come before the decision.",
            "Whoever decides must have the advice of the officers who sign before deciding.", "The council's scheme of delegation; the sign-off block of its report template", "Correct the date that is wrong; if both are right, have the decision taken again with the signed report.") { Finds = DecisionBeforeSignOff },
        new("decision-before-report", "A decision rests on a report that was there.", "A report must be before those who decide, and open to the public, before the decision.", "SI 2012/2089 reg 7; Local Government Act 1972 s100B", "Correct the date that is wrong; if both are right, have the decision taken again with the report.") { Finds = DecisionBeforeReport },
        new("assessment-after-decision", "The equality assessment comes before the decision.",
            "Due regard must be had before and at the time of deciding, not after.", "Equality Act 2010 s149; R (Brown) v Secretary of State for Work and Pensions [2008] EWHC 3158", "Have the decision taken again with the assessment before it, or correct the date that is wrong.") { Finds = AssessmentAfterDecision },
        new("assessment-signed-before-consultation-closed", "The assessment is signed off when the consultation is over.",
            "An assessment must weigh what was said in consultation.", "Equality Act 2010 s149; the Brown principles", "Sign the assessment again after consultation, with what was said in it.") { Finds = SignedBeforeClose },
        new("review-after-start", "The assessment is reviewed before changes begin.",
            "A review after changes have begun cannot change them for the people affected.", "Equality Act 2010 s149: the duty is a continuing one", "Bring the review forward, between the end of consultation and the first change.") { Finds = ReviewAfterStart },
        new("start-before-posts-filled", "Posts begin when they can be filled.",
            "Advertising, selection, safer-recruitment checks and notice take weeks: we allow four at the least.", "The council's recruitment policy; safer recruitment guidance", "Move the start, or cost the posts from the day when they can be filled.") { Finds = StartBeforeFilled },
        new("start-before-decision", "Nothing begins before it is decided.", "A decision is put into effect after it is taken, and after call-in where it is subject to it.", "The council's call-in rules; SI 2012/2089", "Correct the date that is wrong.") { Finds = StartBeforeDecision },
        new("start-before-consultation-closed", "Changes begin when consultation is over.", "What has begun already cannot be shaped by what is said.", "R v Brent LBC ex p Gunning (1985); R (Moseley) v Haringey LBC [2014] UKSC 56", "Correct the date that is wrong, or move the start.") { Finds = StartBeforeClose },
        new("replies-after-consultation", "Replies are asked for while consultation is open.", "Whoever replies by the day that is given must be heard.", "R v Brent LBC ex p Gunning (1985)", "Give one last day, and count replies that come by the later one.") { Finds = RepliesAfterClose },
        new("wrong-weekday", "A day of the week fits its date.", "Reckoned by the calendar.", "The calendar", "Correct the day or the date.") { Finds = WrongWeekday },
        new("unread-date", "A date can be read.", "A date that cannot be read cannot be checked or relied on.", "Accessible documents: WCAG 2.2, 3.1", "Write the date as day, month and year.") { Finds = UnreadDate },
    ];

    private static IEnumerable<Found> DecisionBeforeConsultation(CaseFile file)
    {
        var formal = file.Dates(DateOf.ConsultationOpens).ToList();
        var opens = (formal.Count > 0 ? formal : file.Dates(DateOf.ConsultationMeeting)).MinBy(d => d.First);
        foreach (var decided in file.Dates(DateOf.Decision, DateOf.Agreed).Where(d => d.IsDay))
        {
            var what = decided.Of is DateOf.Decision ? "The decision" : "The proposal's agreement";
            if (opens is not null && decided.Last < opens.First)
                yield return new($"{what} is dated {decided.InWords}, before consultation begins on {opens.InWords}: {Days(opens.First.DayNumber - decided.Last.DayNumber)} earlier.", decided.Said, opens.Said);
            else if (decided.Of is DateOf.Decision && file.Dates(DateOf.ConsultationCloses).Where(d => d.IsDay).MaxBy(d => d.Last) is { } closes && decided.Last < closes.Last)
                yield return new($"The decision is dated {decided.InWords}, before consultation closes on {closes.InWords}.", decided.Said, closes.Said);
        }
    }

    private static IEnumerable<Found> LatePublication(CaseFile file) =>
        from decided in file.Dates(DateOf.Decision)
        from published in file.Dates(DateOf.Publication)
        let days = published.First.DayNumber - decided.Last.DayNumber
        where days > LateDays
        select new Found($"The decision of {decided.InWords} was published on {published.InWords}, {Days(days)} later{(days > 365 ? ": more than a year" : "")}.", decided.Said, published.Said, days > 90 ? Severity.Error : Severity.Warning);

    private static IEnumerable<Found> PublishedBeforeDecision(CaseFile file) =>
        from decided in file.Dates(DateOf.Decision)
        from published in file.Dates(DateOf.Publication)
        where published.Last < decided.First
        select new Found($"The decision is dated {decided.InWords} and was published on {published.InWords}, {Days(decided.First.DayNumber - published.Last.DayNumber)} before it.", decided.Said, published.Said);

    private static IEnumerable<Found> DecisionBeforeSignOff(CaseFile file) =>
        from decided in file.Dates(DateOf.Decision)
        from signed in file.Dates(DateOf.SignOff)
        where decided.Last < signed.First
        select new Found($"The decision is dated {decided.InWords}, and a sign-off {signed.InWords}, {Days(signed.First.DayNumber - decided.Last.DayNumber)} after it.", decided.Said, signed.Said);

    private static IEnumerable<Found> AssessmentAfterDecision(CaseFile file) =>
        from decided in file.Dates(DateOf.Decision, DateOf.Agreed)
        let written = file.Dates(DateOf.AssessmentWritten).MinBy(d => d.First)
        where written is not null && written.First > decided.Last
        select new Found($"The equality assessment is dated {written.InWords}, {Days(written.First.DayNumber - decided.Last.DayNumber)} after the {(decided.Of is DateOf.Decision ? "decision" : "proposal was agreed")} on {decided.InWords}.", written.Said, decided.Said);

    private static IEnumerable<Found> SignedBeforeClose(CaseFile file) =>
        from signed in file.Dates(DateOf.AssessmentSigned).Take(1)
        let closes = file.Dates(DateOf.ConsultationCloses).MaxBy(d => d.Last)
        where closes is not null && signed.Last < closes.First
        select new Found($"The equality assessment was signed off on {signed.InWords}, {Days(closes.First.DayNumber - signed.Last.DayNumber)} before consultation ends on {closes.InWords}.", signed.Said, closes.Said);

    private static IEnumerable<Found> ReviewAfterStart(CaseFile file) =>
        from review in file.Dates(DateOf.Review)
        let start = file.Dates(DateOf.Start).MinBy(d => d.First)
        where start is not null && file.Of<ImpactFact>().Any() && review.First > start.Last && review.First.DayNumber - start.Last.DayNumber <= 92 && !file.Dates(DateOf.Review).Any(r => r.Last <= start.First)
        select new Found($"The equality assessment is reviewed on {review.InWords}, {Days(review.First.DayNumber - start.Last.DayNumber)} after changes begin on {start.InWords}.", review.Said, start.Said);

    private static IEnumerable<Found> StartBeforeFilled(CaseFile file)
    {
        if (file.Claims(Claim.ToRecruit).FirstOrDefault() is not { } recruit || file.Dates(DateOf.Start).MinBy(d => d.First) is not { } start) yield break;
        var ready = file.Dates(DateOf.Decision, DateOf.SignOff).MaxBy(d => d.Last);
        if (ready is null) yield break;
        var decided = file.Dates(DateOf.Decision).MaxBy(d => d.Last);
        var days = start.First.DayNumber - ready.Last.DayNumber;
        if (days is >= 0 and < 28)
            yield return new($"Posts begin on {start.InWords}, {(decided is null || decided == ready ? "" : $"{Days(start.First.DayNumber - decided.Last.DayNumber)} after the decision on {decided.InWords} and ")}{Days(days)} after the {(ready.Of is DateOf.Decision ? "decision" : "last signature")} on {ready.InWords}, and are still to be filled: “{recruit.Words}”", start.Said, ready.Said);
    }

    private static IEnumerable<Found> StartBeforeDecision(CaseFile file) =>
        from start in file.Dates(DateOf.Start).Where(d => d.IsDay)
        from decided in file.Dates(DateOf.Decision).Where(d => d.IsDay)
        where start.First < decided.First
        select new Found($"Changes begin on {start.InWords}, {Days(decided.First.DayNumber - start.First.DayNumber)} before the decision on {decided.InWords}.", start.Said, decided.Said, Severity.Warning);

    private static IEnumerable<Found> DecisionBeforeReport(CaseFile file) =>
        from report in file.Dates(DateOf.Report)
        from decided in file.Dates(DateOf.Decision)
        where decided.Last < report.First
        select new Found($"The decision is dated {decided.InWords}, and its report {report.InWords}, {Days(report.First.DayNumber - decided.Last.DayNumber)} after it.", decided.Said, report.Said);

    private static IEnumerable<Found> StartBeforeClose(CaseFile file) =>
        from start in file.Dates(DateOf.Start).Where(d => d.IsDay).OrderBy(d => d.First).Take(1)
        let closes = file.Dates(DateOf.ConsultationCloses).Where(d => d.IsDay).MaxBy(d => d.Last)
        where closes is not null && start.First <= closes.Last && closes.Last.DayNumber - start.First.DayNumber < 366
        select new Found($"Changes begin on {start.InWords}, before consultation closes on {closes.InWords}.", start.Said, closes.Said, Severity.Warning);

    private static IEnumerable<Found> RepliesAfterClose(CaseFile file)
    {
        if (file.Dates(DateOf.ConsultationCloses).Where(d => d.IsDay).MaxBy(d => d.Last) is not { } closes) yield break;
        foreach (var replies in file.Dates(DateOf.RepliesBy).Where(r => r.IsDay && r.First > closes.Last))
            yield return new($"Replies are asked for by {replies.InWords}, and consultation closes on {closes.InWords}, {Days(replies.First.DayNumber - closes.Last.DayNumber)} before.", replies.Said, closes.Said, Severity.Warning);
    }

    private static IEnumerable<Found> WrongWeekday(CaseFile file) =>
        from date in file.Of<WeekdayFact>()
        where date.Day.DayOfWeek != date.Stated
        select new Found($"{date.Day:d MMMM yyyy} is a {date.Day.DayOfWeek}, not a {date.Stated}.", date.Said, Said.Missing($"By the calendar, {date.Day:d MMMM yyyy} is a {date.Day.DayOfWeek}."), Severity.Warning);

    private static IEnumerable<Found> UnreadDate(CaseFile file) =>
        from date in file.Of<UnreadDateFact>()
        select new Found($"“{date.Written}” stands where a date belongs, and no day can be read from it.", date.Said, Said.Missing("No day, month and year can be read here."), Severity.Warning);

    internal static string Days(int days) => days == 1 ? "1 day" : $"{days:#,0} days";
}
