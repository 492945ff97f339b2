using Throughcare.App.Reports;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Options;

namespace Throughcare.App.Decisions.Documents;

/// <summary>
/// The paper that people are consulted on, in the order in which they ask: why, what, who, which team, when, how to answer, what help there is and what happens next. What the proposal
/// does not hold is left out or said to be open; nobody is named, and nothing is said that only a released plan may say.
/// </summary>
internal static class ConsultationSections
{
    public static IEnumerable<ReportSection> Of(DecisionCase of, IEnumerable<ReportSection> plan, IEnumerable<ReportSection> weeks)
    {
        var option = Consulted(of);
        yield return new("at-a-glance", "At a glance", [.. AtAGlance(of, option)]);
        foreach (var section in PaperSections.Statements(of.Paper)) yield return section;
        if (of.Paper.Statements.Count == 0) yield return new("why", "Why change", [new InsetBlock("The reasons for the change have not been written yet.")]);
        if (option?.Summary is { Length: > 0 } summary) yield return new("proposed", $"What is proposed: {of.Hiding.Say(option.Title)}", [.. Prose.Of(of.Hiding.Say(summary))]);
        foreach (var section in PaperSections.Options(of.Paper)) yield return section;
        if (option is not null)
            foreach (var section in ConsultationStaff.Of(of, option)) yield return section;
        // What one plan would do to whom is not settled while people may still answer: only the comparison is told.
        foreach (var section in plan.Where(s => s.Id is not "plan")) yield return section;
        if (of.Consultation.Criteria.Count > 0)
            yield return new("criteria", "How places would be given", [new ParagraphBlock("Where more people would like a place than there is, these are looked at, in this order:"), new ListBlock(of.Consultation.Criteria, Numbered: true)]);
        yield return new("timetable", "Timetable", [.. Timetable(of), .. weeks.SelectMany(w => w.Blocks)]);
        yield return new("answering", "How to answer", [.. Answering(of)]);
        if (Support(of).ToList() is { Count: > 0 } support) yield return new("support", "Support", support);
        yield return new("next", "What happens next", [.. Next(of)]);
    }

    private static Option? Consulted(DecisionCase of) => of.Proposal.Options.FirstOrDefault(o => o.Id == of.Consultation.Option && !o.DoNothing) ?? of.Recommended;

    private static IEnumerable<ReportBlock> AtAGlance(DecisionCase of, Option? option)
    {
        yield return new ParagraphBlock("Nothing is decided. What you say is put before whoever decides, and can change what is proposed.");
        var dates = of.Consultation.Dates;
        var rows = new (string, string?)[]
        {
            ("Consulted on", option is null ? null : of.Hiding.Say(option.Title)), ("Opens", Day(dates.Opens)), ("Closes", Day(dates.Closes)), ("Decision", Day(dates.Decision ?? of.Paper.Planned)), ("New arrangement begins", Day(dates.Starts ?? of.Paper.Starts)),
        };
        if (rows.Any(r => r.Item2 is not null))
            yield return new TableBlock(new("consultation", "The consultation at a glance", [new("What"), new("Answer")], [.. rows.Where(r => r.Item2 is not null).Select(r => (IReadOnlyList<ReportCell>)[r.Item1, r.Item2])]));
    }

    private static IEnumerable<ReportBlock> Timetable(DecisionCase of)
    {
        // Who released is a name.
        var planned = ConsultationTimeline.Of(of.Consultation with { Releases = [] }, WorkingDays.England).Where(e => e.Required is null).ToList();
        if (planned.Count == 0) yield return new InsetBlock("The days of the consultation have not been set.");
        else yield return new TableBlock(new("timetable", "What happens when", [new("Day"), new("What")], [.. planned.Select(e => (IReadOnlyList<ReportCell>)[FigureWords.Day(e.On), of.Hiding.Say(e.What)])]));
        if (of.Consultation.Dates.Opens is { } opens && of.Consultation.Begun && CollectiveConsultation.Of(of.Consultation.Dismissals, opens) is { } duty) yield return new ParagraphBlock($"{duty.Sentence}{(duty.Source is { } source ? $" Source: {source}." : "")}");
    }

    private static IEnumerable<ReportBlock> Answering(DecisionCase of)
    {
        var dates = of.Consultation.Dates;
        yield return dates is { Opens: { } opens, Closes: { } closes } ? new ParagraphBlock($"You can answer from {FigureWords.Day(opens)} to {FigureWords.Day(closes)}, both days included.") : new InsetBlock("The days of the consultation have not been set.");
        if (dates.PreferencesClose is { } last) yield return new ParagraphBlock($"If you are in scope, you can say which team and base you would like{(dates.PreferencesOpen is { } first ? $" from {FigureWords.Day(first)}" : "")} to {FigureWords.Day(last)}. What you say of your own circumstances is seen by human resources only.");
        yield return new HeadingBlock("Questions");
        yield return new ListBlock(["Do you understand what is proposed, and why?", "What would it mean for the children you work with?", "What would it mean for you, and is there anything about your circumstances that should be known?", "What would you do otherwise?"], Numbered: true);
    }

    private static IEnumerable<ReportBlock> Support(DecisionCase of)
    {
        var oneToOnes = of.Consultation.Meetings.Where(m => m.Kind is MeetingKind.OneToOnes).ToList();
        if (oneToOnes.Count > 0) yield return new ParagraphBlock($"One-to-one talks are held with {string.Join("; ", oneToOnes.Select(m => $"{of.Hiding.Say(m.With)} from {FigureWords.Day(m.On)}"))}.");
        var actions = of.Equality.Assessment.Actions.Where(a => a.On is not EffectOn.Children && a.Action is not null).ToList();
        if (actions.Count > 0)
            yield return new TableBlock(new("support", "What the equality assessment asks for, so that nobody is worse off than others", [new("What is done"), new("By whom"), new("By")],
                [.. actions.Select(a => (IReadOnlyList<ReportCell>)[of.Hiding.Say(a.Action!), a.Owner, Day(a.Due) ?? "no day set"])]));
    }

    private static IEnumerable<ReportBlock> Next(DecisionCase of)
    {
        var dates = of.Consultation.Dates;
        yield return new ListBlock(
        [
            $"What was said is gathered by theme, and answered in general{(dates.RepliesBy is { } replies ? $" by {FigureWords.Day(replies)}" : "")}: what was heard, what was done about it, and why not where nothing was.",
            $"The proposal is changed where what was said calls for it, and goes{(of.Paper.DecisionMaker is { } maker ? $" to the {maker}" : " to whoever decides")} with what was said{((dates.Decision ?? of.Paper.Planned) is { } day ? $", on {FigureWords.Day(day)}" : "")}.",
            $"Everybody in scope is told their own outcome first, in private{(dates.Outcomes is { } outcomes ? $", on {FigureWords.Day(outcomes)}" : "")}.",
            $"The new arrangement begins {((dates.Starts ?? of.Paper.Starts) is { } starts ? $"on {FigureWords.Day(starts)}" : "on a day that has not been set")}. A change of social worker for a child is looked at by a person, child by child, before it is made.",
        ], Numbered: true);
    }

    private static string? Day(DateOnly? day) => day is { } on ? FigureWords.Day(on) : null;
}
