using Throughcare.Calendar;

namespace Throughcare.Decisions;

/// <summary>What must be public before a decision: the forward plan, its two exceptions, notices of a private meeting, agenda and papers.</summary>
internal static class NoticeSteps
{
    private const string Regulations = "SI 2012/2089, regulation ";

    public static IEnumerable<DecisionStep> Of(DecisionPaper paper, DecisionTerms terms) => [.. Notice(paper, terms), .. Private(paper, terms), .. Agenda(paper, terms)];

    /// <summary>The last day for a notice of so many clear days, in the days in which the council counts short notices.</summary>
    private static DateOnly Latest(DecisionPaper paper, DateOnly day, int clear, WorkingDays days) => paper.Rules.ShortNoticesInWorkingDays ? ClearDays.LatestWorking(day, clear, days) : ClearDays.Latest(day, clear);

    private static string Clear(DecisionPaper paper, int days) => $"{days} clear {(paper.Rules.ShortNoticesInWorkingDays ? "working " : "")}days";

    private static IEnumerable<DecisionStep> Notice(DecisionPaper paper, DecisionTerms terms)
    {
        if (!paper.TreatedAsKey(terms.Costed)) yield break;
        var (rules, published) = (paper.Rules, paper.ForwardPlan?.Published);
        var latest = paper.Day is { } day ? ClearDays.Latest(day, rules.NoticeDays) : (DateOnly?)null;
        var step = new DecisionStep
        {
            Id = "notice", What = "Notice of the key decision in the forward plan", On = published, Latest = latest,
            Rule = $"public for {rules.NoticeDays} clear days before the decision", Source = Regulations + "9",
        };
        var late = published is null || published > latest;
        if (late && paper.Day is { } decided && Exception(paper, decided, terms) is { } exception)
        {
            yield return step with { State = StepState.InOrder, Rule = $"{step.Rule}; {(exception.Id == "urgency" ? "special urgency" : "the general exception")} stands in its place" };
            yield return exception;
        }
        else if (published is null)
            yield return step with { State = StepState.Missing, Wrong = "The decision is key, and no notice of it has been published.", ToDo = latest is null ? "Publish it in the forward plan." : $"Publish it by {latest:d MMMM yyyy}, move the decision, or use the general exception." };
        else if (paper.Day is not { } planned) yield return step with { State = StepState.Open };
        else if (late)
            yield return step with
            {
                State = StepState.OutOfOrder, Wrong = $"The notice of {published:d MMMM yyyy} is public for {Between(published.Value, planned)} before {planned:d MMMM yyyy}; {rules.NoticeDays} are needed.",
                ToDo = $"Decide on or after {ClearDays.Earliest(published.Value, rules.NoticeDays):d MMMM yyyy}, or use the general exception.",
            };
        else if (paper.ForwardPlan!.Missing is { Count: > 0 } missing)
            yield return step with { State = StepState.OutOfOrder, Wrong = $"The notice does not say {string.Join("; ", missing)}.", ToDo = "Complete the entry: the days count only from a notice that says all of it." };
        else yield return step with { State = StepState.InOrder };
    }

    private static string Between(DateOnly from, DateOnly to) => ClearDays.Between(from, to) is var days && days == 1 ? "1 clear day" : $"{days} clear days";

    private static DecisionStep? Exception(DecisionPaper paper, DateOnly day, DecisionTerms terms)
    {
        if (paper.SpecialUrgency is { AgreedBy: { Length: > 0 } by, AgreedOn: { } agreed, Published: { } said, Reason: { Length: > 0 } } && agreed <= day && said <= day)
            return new() { Id = "urgency", What = $"Special urgency, agreed by {by}", On = agreed, Latest = day, Rule = "agreed as urgent and not to be put off, with the reasons published", Source = Regulations + "11", State = StepState.InOrder };
        if (paper.GeneralException is not { ChairTold: { } told, Published: { } published, Reason: { Length: > 0 } }) return null;
        var latest = Latest(paper, day, paper.Rules.ExceptionDays, terms.Days);
        var step = new DecisionStep { Id = "exception", What = "General exception: scrutiny told and reasons published", On = published, Latest = latest, Rule = $"{Clear(paper, paper.Rules.ExceptionDays)} after the chair of scrutiny was told in writing", Source = Regulations + "10" };
        return told <= latest && published <= latest
            ? step with { State = StepState.InOrder }
            : step with { State = StepState.OutOfOrder, Wrong = $"{Clear(paper, paper.Rules.ExceptionDays)} had not gone by on {day:d MMMM yyyy}.", ToDo = "Decide later, or have the chair of scrutiny agree to special urgency." };
    }

    private static IEnumerable<DecisionStep> Private(DecisionPaper paper, DecisionTerms terms)
    {
        if (!paper.PartlyPrivate() || paper.Route != DecisionRoute.Cabinet) yield break;
        var meeting = paper.PrivateMeeting;
        yield return Held("private-first", "First notice of a private part of the meeting", meeting?.FirstNotice, paper.Day is { } a ? ClearDays.Latest(a, paper.Rules.NoticeDays) : null, $"{paper.Rules.NoticeDays} clear days");
        yield return Held("private-second", "Second notice, with reasons and the replies to what people said", meeting?.SecondNotice, paper.Day is { } b ? Latest(paper, b, paper.Rules.AgendaDays, terms.Days) : null, Clear(paper, paper.Rules.AgendaDays));

        static DecisionStep Held(string id, string what, DateOnly? on, DateOnly? latest, string clear)
        {
            var step = new DecisionStep { Id = id, What = what, On = on, Latest = latest, Rule = clear + " before the meeting", Source = Regulations + "5" };
            return on is null ? step with { State = StepState.Missing, Wrong = "A part is to be dealt with in private, and this notice has no day.", ToDo = latest is null ? "Give the day." : $"Publish it by {latest:d MMMM yyyy}." }
                : on > latest ? step with { State = StepState.OutOfOrder, Wrong = $"It was published on {on:d MMMM yyyy}; the last day was {latest:d MMMM yyyy}.", ToDo = "Move the meeting, or have the chair of scrutiny agree that it is urgent." }
                : step with { State = latest is null ? StepState.Open : StepState.InOrder };
        }
    }

    private static IEnumerable<DecisionStep> Agenda(DecisionPaper paper, DecisionTerms terms)
    {
        if (paper.Route?.InMeeting() != true) yield break;
        var latest = paper.Day is { } day ? Latest(paper, day, paper.Rules.AgendaDays, terms.Days) : (DateOnly?)null;
        var step = new DecisionStep
        {
            Id = "agenda", What = "Agenda and report are public", On = paper.AgendaPublished, Latest = latest, Rule = Clear(paper, paper.Rules.AgendaDays) + " before the meeting",
            Source = paper.Route == DecisionRoute.Cabinet ? Regulations + "7" : "Local Government Act 1972, section 100B",
        };
        yield return paper.AgendaPublished is not { } published ? step with { State = StepState.Missing, Wrong = "It is not said when agenda and report became public.", ToDo = latest is null ? "Give the day." : $"Publish them by {latest:d MMMM yyyy}." }
            : published > latest ? step with { State = StepState.OutOfOrder, Wrong = $"Agenda and report became public on {published:d MMMM yyyy}; the last day was {latest:d MMMM yyyy}.", ToDo = "Move the meeting, or the item to the next one." }
            : step with { State = latest is null ? StepState.Open : StepState.InOrder };
    }
}
