using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Docx;
using Throughcare.App.Reports.Templates;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>What everybody in scope is told of the plan that the consulted option has now; refused until its placements are released. Of a proposal in the database or in a folder.</summary>
public static class ReleasedOutcomes
{
    /// <summary>The names under which the consultation keeps the text of the letter, and whom people ask.</summary>
    public const string TextName = "outcome", AskName = "whom_to_ask";

    public static IReadOnlyList<OutcomeOfWorker> Of(KeptProposal kept, DateOnly today)
    {
        var scope = StaffInvitations.Scope(kept) ?? throw Refused("no-option", "No option is chosen that is consulted on.", "Choose one in the timetable first.");
        var run = kept.Proposal.RunOf(scope.Option) ?? throw Refused("no-plan", "The option has no plan that holds.", "Work out its plan first.");
        if (ConsultationAction.Gate(kept, scope.Option.Id, run, today) is { Named: false } gate) throw Refused("not-released", $"Nobody can be told an outcome yet. {gate.Why}", "Release the placements first.");
        var outcome = PlanAction.FromRun(kept.Proposal, scope.Option)?.Outcome ?? throw Refused("no-plan", "No plan fits the option.", "Change the option, and work out its plan again.");
        return OutcomeOfWorker.Of(scope, outcome);
    }

    public static string Text(ConsultationPaper paper) => paper.Templates.GetValueOrDefault(TextName) ?? OutcomeLetters.UsualText;

    public static string WhomToAsk(KeptProposal kept) => ConsultationAction.Of(kept).Paper.Templates.GetValueOrDefault(AskName) ?? $"Human resources of {kept.Proposal.Council}.";

    /// <summary>One outcome as the fields of a letter of today.</summary>
    public static IReadOnlyDictionary<string, string?> Fields(KeptProposal kept, OutcomeOfWorker outcome, DateOnly today, Addressee? to = null) =>
        outcome.Fields(kept.Proposal.Council, kept.Proposal.Title, ConsultationAction.Of(kept).Paper.Dates.Starts, today, WhomToAsk(kept), to);

    /// <summary>Those who get a letter: everybody in scope who has a place in the plan, or one of them alone.</summary>
    public static IReadOnlyList<OutcomeOfWorker> To(KeptProposal kept, DateOnly today, WorkerId? only)
    {
        var outcomes = Of(kept, today).Where(o => only is null || o.Member.Id == only).ToList();
        return only is null || outcomes.Count > 0 ? outcomes : throw Refused("nobody-of-that-id", "Nobody in scope has this id and a place in the plan.", "Choose one of those who have an outcome.");
    }

    /// <summary>The letters as one Word document.</summary>
    /// <param name="kept">The proposal.</param>
    /// <param name="to">Those who get one.</param>
    /// <param name="today">The day of the letters.</param>
    /// <param name="template">The council's own Word document; null for our look.</param>
    /// <param name="names">How each is addressed; null for by id.</param>
    /// <param name="wording">What the council says first and last in every document; null for nothing.</param>
    public static byte[] Letters(KeptProposal kept, IReadOnlyList<OutcomeOfWorker> to, DateOnly today, byte[]? template, LetterNames? names = null, CouncilWording? wording = null)
    {
        var letter = LetterText.Read(Text(ConsultationAction.Of(kept).Paper), LetterText.OutcomeFields);
        if (names is not null && !letter.Fields.Contains("name")) throw Refused("letter-without-name", "The text of the letter has no {name}, so that nobody's name would stand in it.", "Put {name} where the name goes, and {salutation} after Dear, or write the letters without the sheet of names.");
        var council = kept.Proposal.Council.Length > 0 ? kept.Proposal.Council : "Council";
        return OutcomeLetters.Write(letter, [.. to.Select(o => Fields(kept, o, today, names?.Of.GetValueOrDefault(o.Member.Id)))], $"{kept.Proposal.Title}: outcomes", new DocxLook(council, template), kept.Proposal.MadeUp, wording);
    }

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
