using static Throughcare.Equality.ActionRules;

namespace Throughcare.Equality;

/// <summary>
/// Rules on days: due regard is had before and at the time of a decision (R (Brown) v Secretary of State for Work and Pensions [2008] EWHC 3158 (Admin)), with the answers to the
/// consultation at hand, and again once it is seen what the change does.
/// </summary>
internal static class DayRules
{
    public static IEnumerable<ReviewPoint> Of(AssessmentCase of)
    {
        var (assessment, days) = (of.Assessment, of.Days);
        if (assessment.AssessedOn is not { } assessed)
            yield return Stops("no-assessment-date", "The assessment does not say on which day it was finished.", "Give the day; it has to lie before the decision.");
        else
        {
            if (assessed > days.Decided)
                yield return Stops("assessed-after-decision", $"The assessment is of {Say(assessed)}, {Length(days.Decided.Value, assessed)} after the decision of {Say(days.Decided.Value)}.", "Decide again with the assessment at hand, or correct the day that is wrong. An assessment that follows a decision cannot have informed it.");
            else if (assessed > days.Agreed)
                yield return Challenged("assessed-after-agreement", $"The assessment is of {Say(assessed)}, {Length(days.Agreed.Value, assessed)} after the change was agreed on {Say(days.Agreed.Value)}.", "Show that the change could still have turned out otherwise, or correct the day that is wrong.");
            if (assessed > days.ChangesBegin)
                yield return Stops("assessed-after-change", $"The assessment is of {Say(assessed)}, after the changes begin on {Say(days.ChangesBegin.Value)}.", "Put the start off, or correct the day that is wrong.");
        }
        foreach (var point in SignOffs(of)) yield return point;
        foreach (var point in Reviews(of)) yield return point;
    }

    private static IEnumerable<ReviewPoint> SignOffs(AssessmentCase of)
    {
        var text = AssessedText.Fingerprint(of.Assessment);
        foreach (var sign in of.Assessment.SignOffs)
        {
            if (sign.Text is not null && sign.Text != text)
            {
                yield return Note("signed-another-wording", $"The {sign.Role.ToLowerInvariant()} signed another wording on {Say(sign.On)}; the assessment has been changed since.", "Have this wording signed.");
                continue;
            }
            if (sign.On < of.Assessment.AssessedOn)
                yield return Stops("signed-before-assessed", $"The {sign.Role.ToLowerInvariant()} signed on {Say(sign.On)}, before the assessment was finished on {Say(of.Assessment.AssessedOn!.Value)}.", "Have it signed again, or correct the day that is wrong.");
            if (sign.On < of.Days.ConsultationCloses)
                yield return Challenged("signed-before-consultation-closed", $"The {sign.Role.ToLowerInvariant()} signed on {Say(sign.On)}, {Length(sign.On, of.Days.ConsultationCloses.Value)} before the consultation closes on {Say(of.Days.ConsultationCloses.Value)}.", "Have it signed again once the answers are in, or say what is left open for them.", sign.Role);
            if (sign.On > of.Days.Decided)
                yield return Stops("signed-after-decision", $"The {sign.Role.ToLowerInvariant()} signed on {Say(sign.On)}, after the decision of {Say(of.Days.Decided.Value)}.", "Decide again with the signed assessment at hand, or correct the day that is wrong.");
        }
    }

    private static IEnumerable<ReviewPoint> Reviews(AssessmentCase of)
    {
        var days = of.Days;
        if (days.ConsultationCloses is { } closes)
        {
            if (of.Assessment.Review(LookAgain.AfterConsultation) is not { } after || (after.Due ?? after.Done) is not { } when)
            {
                if (of.Assessment.AssessedOn < closes)
                    yield return Stops("no-review-after-consultation", $"The assessment is of {Say(of.Assessment.AssessedOn.Value)}, the consultation closes on {Say(closes)}, and no day is set to look again with the answers.", "Set a day after the consultation and before the changes begin.");
            }
            else if (when < closes)
                yield return Challenged("review-before-consultation-closes", $"The assessment is to be looked at again on {Say(when)}, before the consultation closes on {Say(closes)}.", "Set a day after it.");
            else if (when > days.ChangesBegin)
                yield return Challenged("review-after-change-begins", $"The assessment is looked at again with the answers on {Say(when)}, {Length(days.ChangesBegin.Value, when)} after the changes begin on {Say(days.ChangesBegin.Value)}.", "Look at it before anything changes.");
        }
        if (of.Assessment.Review(LookAgain.AfterChange) is not { Due: { } due } second)
            yield return Stops("no-second-look", "No day is set on which the assessment is looked at again after the change.", "Set a day some months after the change, when it can be seen what it has done.");
        else if (due <= days.ChangesBegin)
            yield return Challenged("second-look-too-early", $"The second look is due on {Say(due)}, and the changes begin on {Say(days.ChangesBegin.Value)}.", "Set a day some months after the change.");
        else if (second.Done is null && due < of.Today)
            yield return Note("second-look-overdue", $"The second look was due on {Say(due)} and is not done.", "Look again at what the change has done, and write down what was found.");
        foreach (var done in of.Assessment.Reviews.Where(r => r.Done is not null && string.IsNullOrWhiteSpace(r.Found)))
            yield return Note("review-without-finding", $"The assessment was looked at again on {Say(done.Done!.Value)}, and nothing is written down of what was found.", "Write down what was found, also where nothing changed.");
    }

    private static string Length(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber is 1 ? "1 day" : $"{to.DayNumber - from.DayNumber} days";

    private static ReviewPoint Stops(string rule, string what, string toDo) => new() { Rule = rule, Weight = PointWeight.Stops, What = what, ToDo = toDo };

    private static ReviewPoint Challenged(string rule, string what, string toDo, string? of = null) => new() { Rule = rule, Weight = PointWeight.Challenged, What = what, ToDo = toDo, Action = of?.ToLowerInvariant().Replace(' ', '-') };

    private static ReviewPoint Note(string rule, string what, string toDo) => new() { Rule = rule, Weight = PointWeight.Note, What = what, ToDo = toDo };
}
