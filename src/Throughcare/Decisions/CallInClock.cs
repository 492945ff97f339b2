using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>
/// From publication to effect. Where a decision may be called in, it takes effect on the working day after the last of the council's clear working days; the day of publication does not count.
/// </summary>
/// <param name="Applies">Whether it may be called in.</param>
/// <param name="Why">Why it may, or may not.</param>
/// <param name="LastDay">The last day on which it may be called in; null where it may not, or is not published.</param>
/// <param name="Effective">The first day on which it may be carried out by the rule; null where it is not published or is held by a call-in.</param>
/// <param name="Held">Why it may not be carried out, where a call-in holds it.</param>
public sealed record CallInClock(bool Applies, string Why, DateOnly? LastDay, DateOnly? Effective, string? Held)
{
    public static CallInClock Of(DecisionPaper paper, WorkingDays days, Money? costed = null)
    {
        var (applies, why) = Rule(paper, costed);
        if ((paper.Published ?? paper.Decided) is not { } from) return new(applies, why, null, null, null);
        // Without call-in a decision takes effect when it is taken, and need not wait for its publication.
        if (!applies) return new(false, why, null, paper.Decided ?? from, null);
        if (paper.Published is not { } published) return new(true, why, null, null, "It is not published yet, and the days of call-in have not begun.");
        var last = days.After(published, paper.Rules.CallInDays);
        var effective = days.After(published, paper.Rules.CallInDays + 1);
        if (paper.CallIn is not { } callIn) return new(true, why, last, effective, null);
        var meets = days.After(callIn.Asked, paper.Rules.ScrutinyMeetsWithin);
        return callIn.Outcome switch
        {
            null => new(true, why, last, null, $"It was called in on {callIn.Asked:d MMMM yyyy}; scrutiny meets by {meets:d MMMM yyyy}."),
            CallInOutcome.ReferredBack => new(true, why, last, null, "Scrutiny referred it back, and it has not been decided again."),
            // Never earlier than without the call-in.
            _ => new(true, why, last, callIn.OutcomeOn is { } on && on > effective ? on : effective, null),
        };
    }

    private static (bool, string) Rule(DecisionPaper paper, Money? costed)
    {
        var rules = paper.Rules;
        if (rules.Governance == Governance.Committees) return (false, "Councils run by committees have no call-in of executive decisions.");
        if (rules.CallInDays == 0) return (false, "The council has no call-in.");
        if (rules.StaffingOutsideCallIn && paper.StaffingOnly) return (false, "It is about staffing alone, which the constitution leaves outside call-in.");
        return paper.Route switch
        {
            DecisionRoute.Officer when !paper.TreatedAsKey(costed) => (false, "An officer's decision that is not key is not called in."),
            DecisionRoute.Officer => (true, "It is a key decision of an officer."),
            DecisionRoute.Cabinet => (true, "It is a decision of the cabinet."),
            DecisionRoute.CabinetMember => (true, "It is a decision of a cabinet member."),
            _ => (false, "It is not a decision of the executive."),
        };
    }
}
