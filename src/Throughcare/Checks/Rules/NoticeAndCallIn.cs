using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>The clocks that the law and the council's own rules set before and after a key decision.</summary>
internal static class NoticeAndCallIn
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("notice-too-short", "Notice of a key decision is given 28 clear days before it.", "Neither the day of the notice nor the day of the decision counts; the general exception and special urgency have notices of their own.", "SI 2012/2089 regs 9 to 11", "Move the decision, or publish the notice of the exception and say why it could not wait.") { Finds = Notice },
        new("call-in-too-short", "Call-in is open for as many clear working days as the council's rules give it.", "Overview and scrutiny needs the time that the council's own rules give it, counted from publication.", "Local Government Act 2000 s9F; the council's call-in rules", "Reckon the last day again from the day of publication.") { Finds = CallIn },
        new("start-before-call-in-ends", "Nothing begins before call-in is over.", "A decision that can be called in is not put into effect until nobody has called it in.", "Local Government Act 2000 s9F; the council's call-in rules", "Move the start behind the end of call-in, or give the reason for urgency and who agreed to it.") { Finds = Start },
    ];

    private static IEnumerable<Found> Notice(CaseFile file) =>
        from key in file.Answers(Topic.KeyDecision).Where(a => Reasoning.SaysYes(a.Answer)).Take(1)
        from notice in file.Dates(DateOf.Notice).Where(d => d.IsDay)
        from decided in file.Dates(DateOf.Decision).Where(d => d.IsDay && d.First > notice.Last)
        let clear = ClearDays.Between(notice.Last, decided.First)
        where clear < file.Rules.NoticeDays && !file.Says(Claim.ExceptionToNotice)
        select new Found($"Notice of the key decision was given on {notice.InWords}, and the decision is dated {decided.InWords}: {clear} clear days, and not {file.Rules.NoticeDays}.", notice.Said, decided.Said);

    private static IEnumerable<Found> CallIn(CaseFile file) =>
        from ends in file.Dates(DateOf.CallInEnds).Where(d => d.IsDay)
        let published = file.Dates(DateOf.Publication).Where(d => d.IsDay && d.Last < ends.First).MaxBy(d => d.Last)
        where published is not null && WorkingDays.England.Knows(published.First) && WorkingDays.England.Knows(ends.Last)
        let last = WorkingDays.England.After(published.First, file.Rules.CallInDays)
        where last > ends.Last
        select new Found($"Call-in ends on {ends.InWords}; {file.Rules.CallInDays} clear working days after publication on {published.InWords} end on {last:d MMMM yyyy}.", ends.Said, published.Said, Severity.Warning);

    private static IEnumerable<Found> Start(CaseFile file) =>
        from start in file.Dates(DateOf.Start).Where(d => d.IsDay)
        from ends in file.Dates(DateOf.CallInEnds).Where(d => d.IsDay)
        where start.First < ends.First && ends.First.DayNumber - start.First.DayNumber < 92
        select new Found($"It begins on {start.InWords}, before call-in ends on {ends.InWords}.", start.Said, ends.Said);
}
