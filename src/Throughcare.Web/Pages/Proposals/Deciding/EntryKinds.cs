using Throughcare.Decisions;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>How a field of an entry is asked for.</summary>
public enum EntryFieldKind { Line, Text, Day, Pounds, Choice, Ticks, Option }

/// <summary>A field of an entry, by its name in decision.yaml: what to say where it is needed and empty, and value and words where it is chosen from some.</summary>
public sealed record EntryField(string Setting, string Label, EntryFieldKind Kind = EntryFieldKind.Line, string? Hint = null, string? Needed = null, Func<DecisionPaper, IEnumerable<(string Value, string Words)>>? Choices = null, string? None = "Not said");

/// <summary>A list of a decision: what it is called, what its entries ask for, and how one is shown in a line.</summary>
public sealed record EntryKind(string Part, string List, string Title, string One, string Lead, IReadOnlyList<EntryField> Fields)
{
    /// <summary>There is at most one of it.</summary>
    public bool Single { get; init; }

    /// <summary>Whether the reader meets the entries in this order.</summary>
    public bool Ordered { get; init; }

    /// <summary>The first field names the entry; the others are said beside it.</summary>
    public EntryField Naming => Fields[0];
}

/// <summary>Every list of a decision that has forms.</summary>
public static class EntryKinds
{
    private const EntryFieldKind Text = EntryFieldKind.Text, Day = EntryFieldKind.Day, Pounds = EntryFieldKind.Pounds, Choice = EntryFieldKind.Choice;

    private static readonly Func<DecisionPaper, IEnumerable<(string, string)>> YesNo = _ => [("yes", "Yes"), ("no", "No")], Resolutions = p => p.Resolutions.OrderBy(r => r.Number).Select(r => ($"{r.Number}", $"{r.Number}. {Short(r.Text)}"));

    public static IReadOnlyList<EntryKind> All { get; } =
    [
        new("statements", "statements", "Parts of the report", "part of the report", "Each is a heading of the report with its text, in this order.",
        [
            new("heading", "Heading", Needed: "Enter the heading"), new("text", "Text", Text, "An empty line ends a paragraph; lines that begin with a hyphen are points of a list. Name nobody, and count no group of five or fewer", "Enter the text"),
        ]) { Ordered = true },
        new("options", "options", "Options appraised", "option", "Every option that was looked at, doing nothing among them, with why it is or is not the one put forward.",
        [
            new("title", "What is the option called?", Needed: "Enter what the option is called"), new("outcome", "What becomes of it?", Choice, null, "Say whether it is recommended", _ => [("recommended", "Recommended"), ("rejected", "Not chosen")]),
            new("summary", "What it is", Text), new("reason", "Why it is or is not chosen", Text, "The record of the decision needs it of each option that is not chosen"), new("option", "Which option of this proposal is it?", EntryFieldKind.Option, null, null, null, "None: it was never planned"),
        ]) { Ordered = true },
        new("questions", "confirmations", "Questions answered before the decision", "question", "Such as whether it is lawful, and within the budget. A question that is not answered, or answered otherwise than wanted, stops publication.",
        [
            new("question", "Question", Needed: "Enter the question"), new("answer", "Answer", Choice, null, null, YesNo, "Not answered"), new("wanted", "The answer without which it may not be published", Choice, null, null, YesNo, "Yes, as usual"), new("by", "Who answers", Hint: "A role, not a name"),
        ]) { Ordered = true },
        new("exempt", "exempt", "Parts that are kept back", "part that is kept back", "A part is kept back under a paragraph of Schedule 12A to the Local Government Act 1972, and only while the public interest in that outweighs telling it.",
        [
            new("part", "Which part?", Choice, null, "Choose the part", p => PartsOfPaper.Of(p).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => (n, char.ToUpperInvariant(n[0]) + n[1..])), "Choose a part"),
            new("paragraphs", "Under which paragraphs?", EntryFieldKind.Ticks, "None where a court or the government bars it outright", null, _ => Enumerable.Range(1, 7).Select(n => ($"{n}", $"{n}. {char.ToUpperInvariant(ExemptPart.Meaning(n)[0])}{ExemptPart.Meaning(n)[1..]}"))),
            new("confidential", "Is it barred outright, by a court or the government?", Choice, null, null, YesNo, "No, as usual"), new("public_interest", "Why does keeping it back outweigh telling it?", Text, "Everybody can read this. It must not tell what it keeps back"),
        ]),
        new("values", "values", "Recommended and agreed", "value", "Where what was agreed differs from what was recommended, both stand side by side.",
        [
            new("what", "What is it?", Hint: "Such as posts, start or yearly cost", Needed: "Say what it is"), new("recommended", "As recommended", Needed: "Enter what was recommended"), new("agreed", "As agreed", Hint: "Empty until it is decided"),
        ]) { Ordered = true },
        new("resolutions", "resolutions", "Resolutions", "resolution", "What was resolved, in the numbers in which it was read out. A resolution may give somebody power to decide what follows.",
        [
            new("text", "What is resolved?", Text, Needed: "Enter what is resolved"), new("number", "Number", Hint: "A whole number, such as 3", Needed: "Enter its number"),
        ]),
        new("powers", "delegations", "Powers given", "power", "Power given to somebody to decide what follows. Without a limit of value and of time nobody can say later whether a decision was covered.",
        [
            new("to", "To whom?", Hint: "A role, not a name", Needed: "Say to whom the power is given"), new("what", "What may they decide?", Text, Needed: "Say what they may decide"), new("resolution", "By which resolution?", Choice, null, null, Resolutions),
            new("up_to", "Up to what sum in all, in pounds?", Pounds, "Empty where no limit was set"), new("until", "Until which day?", Day, "Empty where no limit was set"), new("in_consultation_with", "Whom must they consult first?", Hint: "Empty for nobody"),
        ]),
        new("followed", "later", "Decisions that followed", "decision that followed", "Each later decision that rests on this one, and what it did.",
        [
            new("title", "What was decided?", Needed: "Enter what was decided"), new("on", "When?", Day), new("by", "By whom?", Hint: "A role, not a name"), new("under", "Under the power given by which resolution?", Choice, null, null, Resolutions, "None: it needed no power from this decision"),
            new("value", "What does it commit, in pounds?", Pounds), new("did", "What did it do?", Text, "Such as: recruitment to 20 posts begun"), new("reference", "Reference, where it was published"),
        ]),
        new("call-in", "call_in", "Call-in", "call-in", "Where the decision was called in: who asked, when, and what came of it. Until there is an outcome the decision may not be carried out.",
        [
            new("asked", "When was it called in?", Day, null, "Enter the day on which it was called in"), new("by", "By whom?", Hint: "How many members of which body, not names"), new("grounds", "On what grounds?", Text),
            new("outcome", "What came of it?", Choice, null, null, _ => [("released", "Released: the decision stands"), ("referred back", "Referred back: whoever decided thinks again"), ("amended", "Amended: thought again and decided otherwise")], "Nothing yet"),
            new("outcome_on", "When?", Day), new("said", "What scrutiny said", Text),
        ]) { Single = true },
    ];

    public static EntryKind? Of(string? part) => All.FirstOrDefault(k => k.Part == part);

    /// <summary>Its beginning, cut between words.</summary>
    public static string Short(string text)
    {
        if (text.Length <= 90) return text;
        var at = text.LastIndexOf(' ', 90);
        return text[..(at > 40 ? at : 90)] + "…";
    }
}
