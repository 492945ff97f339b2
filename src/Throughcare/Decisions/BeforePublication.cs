using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>What stops a decision from being published, in words, and what should be looked at. Errors stop it.</summary>
public static class BeforePublication
{
    public static IReadOnlyList<Finding> Of(DecisionPaper paper, DecisionTerms terms) =>
        [.. Basics(paper), .. Key(paper, terms), .. Record(paper), .. Said(paper), .. Signed(paper), .. Days(paper, terms), .. Exempt(paper), .. SmallNumbers(paper, terms), .. terms.Checks];

    public static bool Stops(IEnumerable<Finding> findings) => findings.Any(f => f.Severity == Severity.Error);

    private static IEnumerable<Finding> Basics(DecisionPaper paper)
    {
        if (string.IsNullOrWhiteSpace(paper.Title)) yield return Error("no-title", "The decision has no title.", "Give it the title of the report.");
        if (paper.Route is not { } route) yield return Error("no-route", "It is not said who decides: an officer, a cabinet member, the cabinet or a committee.", "Choose the route.");
        else if (!paper.Rules.Governance.Routes().Contains(route))
            yield return Error("route-not-here", $"A {route.InWords()} does not decide in a council run by {(paper.Rules.Governance == Governance.Executive ? "an executive" : "committees")}.", "Choose another route, or correct how the council is run.");
        if (string.IsNullOrWhiteSpace(paper.DecisionMaker)) yield return Error("no-decision-maker", "The decision maker is not named.", "Give the role or the body that decides.");
        if (paper.Recommendations.Count == 0) yield return Error("no-recommendation", "Nothing is recommended.", "Write what whoever decides is asked to agree.");
        if (paper.Options.All(o => o.Outcome != OptionOutcome.Recommended)) yield return Error("no-option-recommended", "No option is marked as the recommended one.", "Mark it, with the reason for it.");
        if (paper.BackgroundPapers.Count == 0) yield return Error("no-background-papers", "Background papers are not listed (Local Government Act 1972, section 100D).", "List them, or write None.");
        if (paper.Rules.Governance == Governance.Committees && (paper.Key is true || paper.SubjectToCallIn is true))
            yield return Error("no-call-in-here", "It is said to be key or open to call-in, and councils run by committees have neither.", "Take the marks away.");
    }

    private static IEnumerable<Finding> Key(DecisionPaper paper, DecisionTerms terms)
    {
        if (paper.Rules.Governance == Governance.Committees) yield break;
        var test = KeyDecisionTest.Of(paper, terms.Costed);
        if (paper.Key is null) yield return Error("key-not-said", "It is not said whether the decision is key.", $"Say so. {string.Join(" ", test.Reasons)}");
        else if (paper.Key == false && test.IsKey == true) yield return Error("key-and-not-said", $"The report says that the decision is not key. {string.Join(" ", test.Reasons)}", "Treat it as key, or correct the value or the wards.");
        else if (paper.Key == true && test.IsKey == false) yield return Warning("key-by-choice", $"The report says that the decision is key, and the test does not. {string.Join(" ", test.Reasons)}", "Nothing need change: a decision may be treated as key.");
        else if (test.IsKey is null) yield return Warning("key-not-tested", $"Whether it is key cannot be tested. {string.Join(" ", test.Reasons)}", "Set the council's sum for key decisions, and state what is spent or saved.");
        if (paper.SubjectToCallIn is { } said && paper.Route is not null && CallInClock.Of(paper, terms.Days, terms.Costed) is var clock && clock.Applies != said)
            yield return Error("call-in-clash", $"The report says that it is {(said ? "" : "not ")}open to call-in. {clock.Why}", "Correct the report, or the rules of call-in.");
    }

    private static IEnumerable<Finding> Record(DecisionPaper paper)
    {
        foreach (var entry in RecordOfDecision.Of(paper).Where(e => e.Missing))
            yield return Error("record-" + entry.Heading.ToLowerInvariant().Split(',')[0].Replace(' ', '-'), $"The record of the decision says nothing under “{entry.Heading}” ({RecordOfDecision.Law(paper)}).", entry.Heading.StartsWith("Conflicts", StringComparison.Ordinal) ? "Ask, and write None where there are none." : "Complete it.");
    }

    private static IEnumerable<Finding> Said(DecisionPaper paper)
    {
        foreach (var kind in paper.Rules.RequiredImplications)
        {
            var said = paper.Implications.Where(i => i.Kind == kind).ToList();
            if (said.Count == 0) yield return Error("implication-missing", $"{kind.InWords()} are not stated.", "State them, or say that there are none and why.");
            else if (said.All(i => string.IsNullOrWhiteSpace(i.Text))) yield return Error("implication-empty", $"{kind.InWords()} are left empty.", "State them, or say that there are none and why.");
        }
        foreach (var question in paper.Confirmations)
            if (question.Answer is not { } answer) yield return Error("confirmation-open", $"The question “{question.Question}” is not answered.", "Answer it.");
            else if (answer != question.Wanted) yield return Error("confirmation-refused", $"The question “{question.Question}” is answered {(answer ? "yes" : "no")}.", "Do not publish before that is put right.");
    }

    private static IEnumerable<Finding> Signed(DecisionPaper paper)
    {
        foreach (var step in paper.Rules.RequiredSignOffs)
            if (paper.SignOffs.All(s => s.Step != step)) yield return Error("sign-off-missing", $"{step.InWords()} has not signed.", "Have it signed.");
        foreach (var signed in paper.SignOffs.Where(s => s.On is null))
            yield return Error("sign-off-open", $"{signed.Step.InWords()} has not signed.", "Have it signed.");
        if (paper.Author is { } author && paper.SignOffs.FirstOrDefault(s => s.Step == SignOffStep.Author) is { Role: { } role, OnBehalf: null } && !string.Equals(author.Trim(), role.Trim(), StringComparison.OrdinalIgnoreCase))
            yield return Error("author-differs", $"The author is the {author}, and the {role} signed as the author.", "Have the author sign, or say on whose behalf and why.");
    }

    private static IEnumerable<Finding> Days(DecisionPaper paper, DecisionTerms terms) =>
        DecisionTimeline.Of(paper, terms).Where(s => s.State is StepState.OutOfOrder or StepState.Missing)
            // A signature without a day is said already.
            .Where(s => !(s.State == StepState.Missing && s.Id.StartsWith("sign-off", StringComparison.Ordinal)))
            .Select(s => Error("step-" + s.Id, $"{s.What}: {(s.Wrong is { } wrong ? char.ToLowerInvariant(wrong[0]) + wrong[1..] : "no day is given.")}", $"{s.ToDo ?? "Give the day."}{(s.Source is null ? "" : $" ({char.ToUpperInvariant(s.Source[0])}{s.Source[1..]}.)")}"));

    private static IEnumerable<Finding> Exempt(DecisionPaper paper)
    {
        var parts = PartsOfPaper.Of(paper);
        foreach (var exempt in paper.Exempt)
        {
            // A misspelt name would publish what was to be kept back.
            if (!parts.Contains(exempt.Part, StringComparer.OrdinalIgnoreCase)) yield return Error("exempt-part-unknown", $"“{exempt.Part}” is to be kept back, and the report has no such part.", "Correct the name of the part.");
            if (exempt.Confidential) continue;
            if (exempt.Paragraphs.Count == 0) yield return Error("exempt-without-paragraph", $"“{exempt.Part}” is to be kept back, and no paragraph of Schedule 12A is named.", "Name the paragraph, 1 to 7.");
            if (string.IsNullOrWhiteSpace(exempt.PublicInterest)) yield return Error("exempt-without-balance", $"“{exempt.Part}” is to be kept back, and it is not said why that outweighs telling it.", "Write the reason; it is published.");
        }
    }

    private static IEnumerable<Finding> SmallNumbers(DecisionPaper paper, DecisionTerms terms)
    {
        foreach (var (part, text) in PublicPaper.Sentences(paper).Where(s => paper.ExemptOf(s.Part) is null))
            foreach (var found in SmallCountsInProse.Find(text, terms.Hiding))
                yield return Error("small-number", $"“{part}” gives away a small number of people.", found.Suggestion) with { Value = found.Text };
        foreach (var exempt in paper.Exempt.Where(e => e.PublicInterest is not null))
            foreach (var found in SmallCountsInProse.Find(exempt.PublicInterest!, terms.Hiding))
                yield return Error("small-number", "The reason for keeping a part back gives away a small number of people.", found.Suggestion) with { Value = found.Text };
    }

    private static Finding Error(string rule, string what, string toDo) => new() { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo };

    private static Finding Warning(string rule, string what, string toDo) => new() { Rule = rule, Severity = Severity.Warning, What = what, ToDo = toDo };
}
