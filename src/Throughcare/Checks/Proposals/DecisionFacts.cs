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
        return [new PaperFact(PaperFor.Decision, Say(paper.Title ?? "Decision", new("title"))), .. Days(paper), .. Questions(paper), .. prose, .. Options(paper), .. Signatures(paper), .. paper.Delegations.Select((d, at) => Delegated(d, at)), .. Values(paper)];
    }

    private static IReadOnlyList<Fact> Sentences(DecisionPaper paper)
    {
        var prose = new Prose(Paper);
        foreach (var (at, statement) in paper.Statements.Index()) prose.Under(statement.Heading, statement.Text, Entry("statements", at));
        foreach (var implication in paper.Implications) prose.Under(implication.Heading, implication.Text, new("implications", implication.Heading));
        foreach (var (at, confirmation) in paper.Confirmations.Index()) prose.Under(confirmation.Question, confirmation.Answer switch { true => "Yes", false => "No", null => "" }, Entry("confirmations", at));
        if (paper.Options.Count > 0) prose.Heading("Alternatives considered", new("options"));
        foreach (var (at, option) in paper.Options.Index().Where(o => o.Item.Outcome is OptionOutcome.Rejected)) prose.Line($"{option.Title}: {option.Summary} {option.Reason}", Entry("options", at));
        foreach (var (at, chosen) in paper.Options.Index().Where(o => o.Item.Outcome is OptionOutcome.Recommended)) prose.Under(chosen.Title, $"{chosen.Summary}\n{chosen.Reason}", Entry("options", at));
        if (paper.Reasons is not null) prose.Under("Reasons for the decision", paper.Reasons, new("reasons"));
        if (paper.Recommendations.Count > 0) prose.Under("Recommendations", paper.Recommendations, new("recommendations"));
        if (paper.Consultation is not null) prose.Under("Consultation", paper.Consultation, new("consultation"));
        if (paper.Resolutions.Count > 0) prose.Heading("Resolved", new("resolutions"));
        foreach (var (at, resolution) in paper.Resolutions.Index()) prose.Line(resolution.Text, Entry("resolutions", at));
        return prose.Read();
    }

    private static IEnumerable<Fact> Days(DecisionPaper paper)
    {
        foreach (var (of, day, words, at) in new[]
        {
            (DateOf.Decision, paper.Day, paper.Decided is null ? "It is to be decided on" : "It was decided on", paper.Decided is null ? "planned" : "decided"), (DateOf.Publication, paper.Published, "It was published on", "published"),
            (DateOf.Start, paper.Starts, "It begins on", "starts"), (DateOf.FundingEnds, paper.Ends, "It ends on", "ends"), (DateOf.Notice, paper.ForwardPlan?.Published, "Notice was published on", "forward_plan.published"),
        })
            if (day is { } on) yield return new DateFact(of, on, Say($"{words} {Day(on)}.", new(at)));
        foreach (var signed in paper.SignOffs)
            if (signed.On is { } on) yield return new DateFact(DateOf.SignOff, on, Say($"{signed.Step.InWords()} signed on {Day(on)}{(signed.Role is null ? "" : $", as {signed.Role}")}.", SignOff(signed)));
    }

    private static IEnumerable<Fact> Questions(DecisionPaper paper)
    {
        if (paper.Author is { } author) yield return Answer(Topic.Author, "Report author", author, "author");
        if (paper.Key is { } key) yield return Answer(Topic.KeyDecision, "Key decision", key ? "Yes" : "No", "key");
        if (paper.SubjectToCallIn is { } call) yield return Answer(Topic.CallIn, "Subject to call-in", call ? "Yes" : "No", "subject_to_call_in");
        if (paper.Wards.Count > 0) yield return Answer(Topic.Wards, "Wards", string.Join(", ", paper.Wards), "wards");
        // Who consulted a member is asked what the member declared; an empty answer is none.
        if (paper.Consultation is not null || paper.Conflicts is not null) yield return Answer(Topic.Other, "Conflicts of interest", paper.Conflicts ?? "", "conflicts");
        if (paper.Decided is not null && paper.Route is not null) yield return Answer(Topic.Attachments, "Attached documents", string.Join("\n", paper.Attachments), "attachments");
    }

    private static IEnumerable<Fact> Options(DecisionPaper paper)
    {
        foreach (var (at, option) in paper.Options.Index())
        {
            var end = option.Title.IndexOfAny(['.', ' ', ':', ')']);
            var label = end is 1 or 2 && option.Title[end] != ' ' ? option.Title[..end] : option.Title;
            yield return new OptionFact(label, option.Title, option.Outcome is OptionOutcome.Recommended, Say($"{option.Title}: {option.Summary} {option.Reason}".TrimEnd(), Entry("options", at)));
        }
    }

    private static IEnumerable<Fact> Signatures(DecisionPaper paper) =>
        from signed in paper.SignOffs
        where signed.Role is not null && string.IsNullOrWhiteSpace(signed.OnBehalf)
        select new SignatureFact(signed.Step.InWords(), signed.Role!, signed.Step is SignOffStep.Author, Say($"{signed.Step.InWords()}: signed by the {signed.Role}", SignOff(signed)));

    private static DelegationFact Delegated(Delegation delegation, int at) =>
        new(delegation.UpTo is not null, delegation.Until is not null, Say($"{delegation.What}: delegated to the {delegation.To}{(delegation.UpTo is { } sum ? $", up to {sum}" : "")}{(delegation.Until is { } day ? $", until {Day(day)}" : "")}.", Entry("delegations", at)));

    private static IEnumerable<Fact> Values(DecisionPaper paper)
    {
        if (paper.Value is { } value) yield return new SumFact(SumOf.Cost, value, false, true, Say($"The value of the decision is {value}.", new("value")));
    }

    private static AnswerFact Answer(Topic topic, string asks, string answer, string field) => new(topic, asks, answer, Say($"{asks}: {(answer.Length == 0 ? "(nothing)" : answer)}", new(field)));

    private static Said Say(string words, Spot at) => new(words, Paper) { At = at };

    private static Spot Entry(string list, int at) => new(list, $"{at + 1}");

    private static Spot SignOff(SignOff signed) => new("sign_offs", $"{signed.Step}");

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
