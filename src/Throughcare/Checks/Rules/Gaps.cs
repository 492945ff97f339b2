using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Checks.Rules;

/// <summary>What those who decide need and a paper does not give.</summary>
internal static class Gaps
{
    private static readonly Topic[] Implications = [Topic.Financial, Topic.Legal, Topic.Procurement, Topic.HumanResources, Topic.Property, Topic.Equality, Topic.Risks];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("no-cost", "What is recommended has a cost.", "The record must give the reasons for the decision, and nobody can weigh a post without its cost.", "SI 2012/2089 reg 13; Local Government Act 1999 s3 (best value)", "State the cost by financial year with on-costs, or say that there is none and why.") { Finds = NoCost },
        new("no-funding", "What is recommended has a source of money.", "A council may only commit money that it has or expects.", "Local Government Finance Act 1988 s114; Local Government Finance Act 1992 s31A", "Name the budget, grant or reserve, and until when it lasts.") { Finds = NoFunding },
        new("funding-short", "The money named covers the sum asked for.", "A sum without a source is a commitment that nobody has agreed to pay.", "Local Government Finance Act 1988 s114; Local Government Finance Act 1992 s31A", "Name the source of the rest, or ask for less.") { Finds = FundingShort },
        new("no-alternatives", "Alternatives are weighed.", "The record must tell the alternatives considered and rejected.", "SI 2012/2089 reg 13(4)(c); SI 2014/2095 reg 7(3)(c)", "Add at least “no change” and one other option, and say why each is rejected.") { Finds = NoAlternatives },
        new("no-reasons", "The chosen option has reasons of its own.", "The record must give the reasons for the decision; reasons against the others are not reasons for this one.", "SI 2012/2089 reg 13(4)(b); SI 2014/2095 reg 7(3)(b)", "Say why the chosen option is better: what it does for children, staff and money.") { Finds = NoReasons },
        new("no-equality-statement", "Equality is looked at, or the reason why not is given.", "Due regard must be had before and at the time of deciding.", "Equality Act 2010 s149", "Attach the equality assessment, or say why none is needed.") { Finds = NoEquality },
        new("empty-answer", "Every implication is answered.", "An empty box tells nobody whether the question was asked.", "The council's report template; SI 2012/2089 reg 13", "Write the answer, or “none” with the name of the officer who says so.") { Finds = EmptyAnswer },
        new("no-attachment", "Papers that the decision rests on are attached.", "Reports and background papers of a decision must be open to inspection.", "SI 2012/2089 regs 14 and 15; Local Government Act 1972 s100D", "Attach the report and the outcome of consultation, or link them.") { Finds = NoAttachment },
        new("conflict-not-answered", "The question on conflicts of interest is answered.", "The record must tell any conflict of interest declared, and any dispensation.", "SI 2012/2089 reg 13(4)(d) and (e); Localism Act 2011 s31", "Write “none declared”, or the interest and the dispensation.") { Finds = Conflict },
        new("author-not-signed", "The author signs the report.", "A sign-off by somebody else does not tell whether the author stands by the report.", "The council's report template", "Have the author sign, or name who signs for the author and why.") { Finds = Author },
        new("confirmed-without-advice", "A confirmation rests on advice.", "“Yes” to a question of law or budget needs the advice that it sums up.", "Local Government and Housing Act 1989 s5 (monitoring officer); Local Government Finance Act 1988 s114 (finance officer)", "Obtain the comments, or take back the confirmation.") { Finds = Confirmed },
    ];

    private static bool Asks(CaseFile file) => file.Is(PaperFor.Decision) && file.Says(Claim.AsksForMoney, Claim.AsksForPosts);

    private static Said Asked(CaseFile file) => file.Claims(Claim.AsksForMoney).Concat(file.Claims(Claim.AsksForPosts)).First();

    private static IEnumerable<Found> NoCost(CaseFile file)
    {
        if (!Asks(file) || file.Sums(SumOf.Cost).Any(s => !s.ForEach) || file.Of<TableFact>().Any() || file.Says(Claim.CostsNothing)) yield break;
        yield return new("Posts or money are asked for, and no cost is given.", Asked(file), Missing(file, "No cost of what is asked for stands anywhere in the paper.", file.Sums(SumOf.Cost).Concat(file.Sums(SumOf.Saving)).FirstOrDefault()?.Said));
    }

    private static IEnumerable<Found> NoFunding(CaseFile file)
    {
        if (!Asks(file) || file.Sums(SumOf.Funding).Any() || file.Says(Claim.FundingNamed, Claim.CostsNothing)) yield break;
        yield return new("Posts or money are asked for, and no source of the money is named.", Asked(file), Missing(file, "No budget, grant or reserve is named anywhere in the paper.", null));
    }

    private static IEnumerable<Found> FundingShort(CaseFile file)
    {
        var asked = file.Sums(SumOf.Cost).Where(s => !s.ForEach).MaxBy(s => s.Sum);
        var funding = file.Sums(SumOf.Funding).Where(s => !s.ForEach).DistinctBy(s => (s.Sum, s.Said.Where)).ToList();
        if (asked is null || funding.Count == 0 || !file.Is(PaperFor.Decision)) yield break;
        var named = funding.Find(f => f.IsWhole) is { } whole && whole.Sum >= asked.Sum ? whole.Sum : Money.FromPence(funding.Sum(f => f.Sum.Pence));
        var rest = asked.Sum - named;
        if (rest > Money.Zero)
            yield return new($"{asked.Sum} is asked for and {named} has a named source: {rest} ({100m * rest.Pence / asked.Sum.Pence:0}%) has none.", asked.Said, Said.Together(funding.Select(f => f.Said)));
    }

    private static IEnumerable<Found> NoAlternatives(CaseFile file)
    {
        if (!Asks(file) || file.Of<OptionFact>().Count() >= 2 || file.Answers(Topic.Alternatives).Any(a => !a.IsEmpty && !Reasoning.SaysNone(a.Answer)) || file.Answers(Topic.Options).Any(a => a.Answer.Split('\n').Length >= 2)) yield break;
        yield return new("A decision is asked for, and no other option is weighed.", Asked(file), Said.Missing("No alternative stands anywhere in the paper."));
    }

    private static IEnumerable<Found> NoReasons(CaseFile file)
    {
        foreach (var reasons in file.Answers(Topic.Reasons).Where(a => !a.IsEmpty))
        {
            var others = file.Answers(Topic.Alternatives).Select(a => a.Answer).ToList();
            var lines = reasons.Answer.Split('\n');
            if (Array.Exists(lines, line => !Reasoning.OnlyLists(line) && !others.Exists(o => Reasoning.Repeats(line, o)))) continue;
            var chosen = file.Of<OptionFact>().FirstOrDefault(o => o.Chosen);
            yield return new($"The reasons for the decision only list options{(others.Count > 0 ? " and repeat what is said of the alternatives" : "")}: none is given for {(chosen is null ? "the one chosen" : $"option {chosen.Label}, which is chosen")}.", reasons.Said, file.Answers(Topic.Alternatives).FirstOrDefault()?.Said ?? Said.Missing("No reason for the chosen option stands in the paper."), Severity.Warning);
        }
    }

    private static IEnumerable<Found> NoEquality(CaseFile file)
    {
        if (!Asks(file) || file.Says(Claim.EqualityStatement) || file.Answers(Topic.Equality).Any(a => !a.IsEmpty)) yield break;
        yield return new("Nothing is said on equality.", Asked(file), Said.Missing("No equality assessment or statement stands anywhere in the paper."), Severity.Warning);
    }

    private static IEnumerable<Found> EmptyAnswer(CaseFile file) =>
        from answer in file.Answers(Implications)
        where file.Is(PaperFor.Decision) && !file.Answers(answer.Topic).Any(a => !a.IsEmpty && !Reasoning.IsPutOff(a.Answer))
        select answer.IsEmpty ? new Found($"“{answer.Asks}” has no answer.", answer.Said, Said.Missing("Nothing stands under it.")) : new Found($"“{answer.Asks}” is still to be answered.", answer.Said, Said.Missing("No answer stands under it yet."));

    private static IEnumerable<Found> NoAttachment(CaseFile file) =>
        from attached in file.Answers(Topic.Attachments)
        let rests = file.Claims(Claim.RestsOnPapers).FirstOrDefault()
        where attached.IsEmpty && rests is not null
        select new Found("The decision rests on papers, and none is attached.", rests, attached.Said with { Words = $"{attached.Asks}: (nothing)" }, Severity.Warning);

    private static IEnumerable<Found> Conflict(CaseFile file) =>
        from asked in file.Of<AnswerFact>()
        where Reasoning.AsksForConflicts(asked.Asks) && !Reasoning.AnswersConflicts(asked.Answer)
        select new Found("The paper asks for conflicts of interest, and the answer says nothing of them.", asked.Said, Said.Missing("No interest is declared, and “none” is not said."), Severity.Warning);

    private static IEnumerable<Found> Author(CaseFile file)
    {
        if (file.Answers(Topic.Author).FirstOrDefault(a => !a.IsEmpty) is not { } author) yield break;
        foreach (var signed in file.Of<SignatureFact>().Where(s => s.IsAuthor && !Reasoning.SharesName(author.Answer, s.Name)))
            yield return new("The report is signed for its author by somebody who is not named as the author.", author.Said, signed.Said, Severity.Warning);
    }

    private static IEnumerable<Found> Confirmed(CaseFile file)
    {
        foreach (var (confirmed, advice, by) in new[] { (Topic.Lawful, Topic.Legal, "legal"), (Topic.WithinBudget, Topic.Financial, "financial") })
            foreach (var yes in file.Answers(confirmed).Where(a => Reasoning.SaysYes(a.Answer)).Select(a => a.Said).Concat(by == "legal" ? file.Claims(Claim.ConfirmedLawful) : []))
                if (file.Answers(advice).FirstOrDefault() is { } comments && Reasoning.NoComments(comments.Answer))
                    yield return new($"There are no {by} comments, and yet the {by} confirmation says yes.", comments.Said with { Words = $"{comments.Asks} {(comments.IsEmpty ? "(nothing)" : Reasoning.FirstLine(comments.Answer))}" }, yes);
    }

    private static Said Missing(CaseFile file, string words, Said? near) => near is null ? Said.Missing(words) : near with { Words = $"{words} The only sum is a rate: “{near.Words}”" };
}
