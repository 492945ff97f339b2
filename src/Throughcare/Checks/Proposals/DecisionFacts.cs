using System.Globalization;
using Throughcare.Decisions;

namespace Throughcare.Checks;

/// <summary>The facts that a decision paper states: its fields as they are, and its sentences read like those of any report.</summary>
internal static class DecisionFacts
{
    private const string Paper = "decision paper";

    public static IEnumerable<Fact> Of(DecisionPaper paper)
    {
        var prose = Sentences(paper).Where(f => f is not DelegationFact || paper.Delegations.Count == 0);
        return [new PaperFact(PaperFor.Decision, new(paper.Title ?? "Decision", Paper)), .. Days(paper), .. Questions(paper), .. prose, .. Options(paper), .. Signatures(paper), .. paper.Delegations.Select(Delegated), .. Values(paper)];
    }

    private static IReadOnlyList<Fact> Sentences(DecisionPaper paper)
    {
        var prose = new Prose(Paper);
        foreach (var statement in paper.Statements) prose.Under(statement.Heading, statement.Text);
        foreach (var implication in paper.Implications) prose.Under(implication.Heading, implication.Text);
        foreach (var confirmation in paper.Confirmations) prose.Under(confirmation.Question, confirmation.Answer switch { true => "Yes", false => "No", null => "" });
        if (paper.Options.Count > 0) prose.Under("Alternatives considered", paper.Options.Where(o => o.Outcome is OptionOutcome.Rejected).Select(o => $"{o.Title}: {o.Summary} {o.Reason}"));
        foreach (var chosen in paper.Options.Where(o => o.Outcome is OptionOutcome.Recommended)) prose.Under(chosen.Title, $"{chosen.Summary}\n{chosen.Reason}");
        if (paper.Reasons is not null) prose.Under("Reasons for the decision", paper.Reasons);
        if (paper.Recommendations.Count > 0) prose.Under("Recommendations", paper.Recommendations);
        if (paper.Consultation is not null) prose.Under("Consultation", paper.Consultation);
        if (paper.Resolutions.Count > 0) prose.Under("Resolved", paper.Resolutions.Select(r => r.Text));
        return prose.Read();
    }

    private static IEnumerable<Fact> Days(DecisionPaper paper)
    {
        foreach (var (of, day, words) in new[]
        {
            (DateOf.Decision, paper.Day, paper.Decided is null ? "It is to be decided on" : "It was decided on"), (DateOf.Publication, paper.Published, "It was published on"), (DateOf.Start, paper.Starts, "It begins on"),
            (DateOf.FundingEnds, paper.Ends, "It ends on"), (DateOf.Notice, paper.ForwardPlan?.Published, "Notice was published on"),
        })
            if (day is { } on) yield return new DateFact(of, on, Say($"{words} {Day(on)}."));
        foreach (var signed in paper.SignOffs)
            if (signed.On is { } on) yield return new DateFact(DateOf.SignOff, on, Say($"{signed.Step.InWords()} signed on {Day(on)}{(signed.Role is null ? "" : $", as {signed.Role}")}."));
    }

    private static IEnumerable<Fact> Questions(DecisionPaper paper)
    {
        if (paper.Author is { } author) yield return Answer(Topic.Author, "Report author", author);
        if (paper.Key is { } key) yield return Answer(Topic.KeyDecision, "Key decision", key ? "Yes" : "No");
        if (paper.SubjectToCallIn is { } call) yield return Answer(Topic.CallIn, "Subject to call-in", call ? "Yes" : "No");
        if (paper.Wards.Count > 0) yield return Answer(Topic.Wards, "Wards", string.Join(", ", paper.Wards));
        // Who consulted a member is asked what the member declared; an empty answer is none.
        if (paper.Consultation is not null || paper.Conflicts is not null) yield return Answer(Topic.Other, "Conflicts of interest", paper.Conflicts ?? "");
        if (paper.Decided is not null && paper.Route is not null) yield return Answer(Topic.Attachments, "Attached documents", string.Join("\n", paper.Attachments));
    }

    private static IEnumerable<Fact> Options(DecisionPaper paper)
    {
        foreach (var option in paper.Options)
        {
            var end = option.Title.IndexOfAny(['.', ' ', ':', ')']);
            var label = end is 1 or 2 && option.Title[end] != ' ' ? option.Title[..end] : option.Title;
            yield return new OptionFact(label, option.Title, option.Outcome is OptionOutcome.Recommended, Say($"{option.Title}: {option.Summary} {option.Reason}".TrimEnd()));
        }
    }

    private static IEnumerable<Fact> Signatures(DecisionPaper paper) =>
        from signed in paper.SignOffs
        where signed.Role is not null && string.IsNullOrWhiteSpace(signed.OnBehalf)
        select new SignatureFact(signed.Step.InWords(), signed.Role!, signed.Step is SignOffStep.Author, Say($"{signed.Step.InWords()}: signed by the {signed.Role}"));

    private static DelegationFact Delegated(Delegation delegation) =>
        new(delegation.UpTo is not null, delegation.Until is not null, Say($"{delegation.What}: delegated to the {delegation.To}{(delegation.UpTo is { } sum ? $", up to {sum}" : "")}{(delegation.Until is { } day ? $", until {Day(day)}" : "")}."));

    private static IEnumerable<Fact> Values(DecisionPaper paper)
    {
        if (paper.Value is { } value) yield return new SumFact(SumOf.Cost, value, false, true, Say($"The value of the decision is {value}."));
    }

    private static AnswerFact Answer(Topic topic, string asks, string answer) => new(topic, asks, answer, Say($"{asks}: {(answer.Length == 0 ? "(nothing)" : answer)}"));

    private static Said Say(string words) => new(words, Paper);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
