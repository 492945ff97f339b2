namespace Throughcare.Decisions;

/// <summary>Every step of a decision in the order in which it should come, with the law under the plan, and what is out of order marked.</summary>
public static class DecisionTimeline
{
    public static IReadOnlyList<DecisionStep> Of(DecisionPaper paper, DecisionTerms terms) =>
        [.. NoticeSteps.Of(paper, terms), .. Before(paper, terms), .. SignOffs(paper), Decision(paper, terms), .. After(paper, terms), .. KnownDays(paper, terms)];

    private static IEnumerable<DecisionStep> Before(DecisionPaper paper, DecisionTerms terms)
    {
        if (terms.ConsultationOpens is { } opens)
            yield return Held(new() { Id = "consultation-opens", What = "Consultation opens", On = opens, Latest = paper.Day, Rule = "while proposals can still be changed", Source = "the duty to consult fairly" },
                $"The decision of {paper.Day:d MMMM yyyy} comes before the consultation opens.", "Decide after the consultation.");
        if (terms.ConsultationCloses is { } closes)
            yield return Held(new() { Id = "consultation-closes", What = "Consultation closes", On = closes, Latest = paper.Day?.AddDays(-1), Rule = "before the decision, with what people said before whoever decides", Source = "the duty to consult fairly" },
                $"The decision of {paper.Day:d MMMM yyyy} comes before the consultation has closed.", "Decide after the consultation has closed.");
        if (terms.EqualitySigned is { } signed)
            yield return Held(new() { Id = "equality", What = "Equality assessment signed", On = signed, Latest = paper.Day, Rule = "before the decision, so that it can weigh in it", Source = "Equality Act 2010, section 149" },
                "The equality assessment was signed after the decision.", "Decide with the signed assessment at hand.");
    }

    private static IEnumerable<DecisionStep> SignOffs(DecisionPaper paper)
    {
        var before = (SignOff?)null;
        foreach (var signed in paper.SignOffs)
        {
            var step = new DecisionStep
            {
                Id = "sign-off-" + signed.Step.Word().Replace(' ', '-'), What = $"Signed: {signed.Step.InWords()}{(signed.Role is null ? "" : $" ({signed.Role})")}", On = signed.On, Latest = paper.Day,
                Rule = "on or before the day of the decision, in the council's order", Source = "the council's constitution",
            };
            if (signed.On is not { } on) yield return step with { State = paper.Decided is null ? StepState.Open : StepState.Missing, Wrong = paper.Decided is null ? null : "There is no signature.", ToDo = paper.Decided is null ? null : "Have it signed." };
            else if (on > paper.Day) yield return step with { State = StepState.OutOfOrder, Wrong = $"It was signed on {on:d MMMM yyyy}, after the decision of {paper.Day:d MMMM yyyy}.", ToDo = "Decide after the last signature, or correct the day." };
            else if (before?.On > on && Order(paper, before) < Order(paper, signed)) yield return step with { State = StepState.OutOfOrder, Wrong = $"It was signed before {before.Step.InWords()}, which comes first.", ToDo = "Sign again in the order of the constitution, or correct the day." };
            else yield return step with { State = StepState.InOrder };
            if (signed.On is not null) before = signed;
        }
    }

    // A step that the council does not ask for has no place in its order.
    private static int Order(DecisionPaper paper, SignOff signed) => paper.Rules.RequiredSignOffs.ToList().IndexOf(signed.Step) is var at && at >= 0 ? at : (int)signed.Step;

    private static DecisionStep Decision(DecisionPaper paper, DecisionTerms terms)
    {
        var step = new DecisionStep { Id = "decision", What = paper.Decided is null ? "Decision is planned" : "Decision", On = paper.Day };
        return paper.Decided > terms.Today ? step with { State = StepState.OutOfOrder, Wrong = $"It is said to have been decided on {paper.Decided:d MMMM yyyy}, and that day has not come.", ToDo = "Give the day as the planned one." }
            : step with { State = paper.Decided is null ? StepState.Open : StepState.InOrder };
    }

    private static IEnumerable<DecisionStep> After(DecisionPaper paper, DecisionTerms terms)
    {
        yield return Held(new() { Id = "publication", What = "Decision and its record are published", On = paper.Published, Earliest = paper.Decided, Rule = "as soon as is practicable", Source = RecordOfDecision.Law(paper) },
            "It was published before it was decided.", "Correct one of the two days.");
        var clock = CallInClock.Of(paper, terms.Days, terms.Costed);
        if (clock is { Applies: true, LastDay: { } last })
            yield return new() { Id = "call-in", What = "Last day on which it may be called in", On = last, Rule = $"{paper.Rules.CallInDays} clear working days from publication", Source = "the council's constitution", State = StepState.InOrder };
        if (paper.CallIn is { } callIn)
            yield return Held(new() { Id = "called-in", What = "Called in" + (callIn.By is null ? "" : " by " + callIn.By), On = callIn.Asked, Latest = clock.LastDay, Rule = "within the days of call-in", Source = "the council's constitution" },
                "It was called in after the last day.", "Correct the day, or refuse the call-in.");
        yield return Held(new() { Id = "effective", What = "Takes effect", On = paper.Effective ?? clock.Effective, Earliest = clock.Effective, Rule = clock.Held ?? clock.Why, Source = "the council's constitution" },
            $"It is said to take effect on {paper.Effective:d MMMM yyyy}; by the rule it is {clock.Effective:d MMMM yyyy}.", "Use the later day.");
        if (clock.Held is { } held && paper.Effective is not null && paper.Published is not null)
            yield return new() { Id = "held", What = "Carried out", On = paper.Effective, State = StepState.OutOfOrder, Wrong = held, ToDo = "Wait for what comes of the call-in.", Source = "the council's constitution" };
        if (paper.Starts is { } starts)
        {
            var from = paper.Effective ?? clock.Effective ?? paper.Day;
            yield return Held(new() { Id = "start", What = "Change begins", On = starts, Earliest = from, Rule = "not before the decision takes effect" }, $"The change begins on {starts:d MMMM yyyy}, before the decision takes effect on {from:d MMMM yyyy}.", "Move the start.");
        }
    }

    /// <summary>Bank holidays are known for some years only: a date beyond them is not promised.</summary>
    private static IEnumerable<DecisionStep> KnownDays(DecisionPaper paper, DecisionTerms terms)
    {
        if ((paper.Published ?? paper.Day) is { } day && !terms.Days.Knows(day))
            yield return new() { Id = "bank-holidays", What = "Bank holidays are not known for this year", On = day, State = StepState.Open, Rule = "working days here are Monday to Friday only" };
    }

    private static DecisionStep Held(DecisionStep step, string wrong, string toDo) =>
        step.On is not { } on ? step with { State = StepState.Open }
        : on < step.Earliest || on > step.Latest ? step with { State = StepState.OutOfOrder, Wrong = wrong, ToDo = toDo }
        : step with { State = StepState.InOrder };
}
