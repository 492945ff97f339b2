using System.Globalization;
using Throughcare.Equality;

namespace Throughcare.Checks;

/// <summary>The facts of an equality assessment: effects by heading for staff and for children, actions, days and signatures, and its sentences.</summary>
internal static class EqualityFacts
{
    private const string Paper = "equality assessment";

    public static IEnumerable<Fact> Of(EqualityPaper paper)
    {
        var assessment = paper.Assessment;
        if (paper.Begun) yield return new PaperFact(PaperFor.Equality, Say("Equality impact assessment", new("days")));
        if (paper.Begun) yield return new ClaimFact(Claim.EqualityStatement, Say("There is an equality impact assessment.", new("days")));
        foreach (var fact in Days(paper).Concat(Impacts(paper)).Concat(Actions(paper))) yield return fact;
        var prose = new Prose(Paper).Under("Aims", assessment.Aims, new("aims")).Under("Background", assessment.Background, new("background")).Under("Data and research", assessment.Data, new("data")).Under("Engagement", assessment.Engagement, new("engagement"));
        foreach (var row in assessment.Rows) prose.Under(Group(paper, row), $"{row.Evidence}\n{row.Mitigation}", Heading(row));
        foreach (var action in assessment.Actions) prose.Under("Actions", action.Action, new("actions", action.Id));
        foreach (var fact in prose.Read().Where(f => f is not (AnswerFact or PaperFact or ImpactFact or ActionFact))) yield return fact;
        foreach (var fact in StatementFacts.Of(Paper, paper.Statements)) yield return fact;
    }

    private static IEnumerable<Fact> Days(EqualityPaper paper)
    {
        if (paper.AgreedOn is { } agreed) yield return new DateFact(DateOf.Agreed, agreed, Say($"The change was agreed in principle on {Day(agreed)}.", new("days")));
        if (paper.Assessment.AssessedOn is { } written) yield return new DateFact(DateOf.AssessmentWritten, written, Say($"The assessment was finished on {Day(written)}.", new("days")));
        foreach (var signed in paper.Assessment.SignOffs.Where(s => !s.Role.Equals("Author", StringComparison.OrdinalIgnoreCase)))
            yield return new DateFact(DateOf.AssessmentSigned, signed.On, Say($"The {signed.Role.ToLowerInvariant()} signed the assessment on {Day(signed.On)}.", new("days")));
        foreach (var review in paper.Assessment.Reviews)
            if ((review.Done ?? review.Due) is { } day && review.When is LookAgain.AfterConsultation) yield return new DateFact(DateOf.Review, day, Say($"The assessment is looked at again after the consultation on {Day(day)}.", new("days")));
    }

    private static IEnumerable<Fact> Impacts(EqualityPaper paper) =>
        from row in paper.Assessment.Rows
        where row.Impact is not null
        select new ImpactFact(Group(paper, row), row.Impact switch { Impact.Positive => Effect.Positive, Impact.Negative => Effect.Negative, Impact.Neutral => Effect.Neutral, _ => Effect.Unclear }, row.Evidence ?? "",
            Say($"{Group(paper, row)}: {row.Impact}. {row.Evidence}".TrimEnd(), Heading(row)));

    private static string Group(EqualityPaper paper, HeadingAssessed row) => paper.Headings.NameOf(row.Heading) + (row.On is EffectOn.Children ? ", for children" : "");

    private static IEnumerable<Fact> Actions(EqualityPaper paper) =>
        from action in paper.Assessment.Actions
        from issue in action.Headings.Count > 0 ? action.Headings.Select(h => paper.Headings.NameOf(h) + (action.On is EffectOn.Children ? ", for children" : "")) : [action.Issue ?? ""]
        select new ActionFact(issue, action.Action ?? "", action.Owner, action.Due, Say($"{issue}: {action.Action}{(action.Due is { } due ? $" By {Day(due)}." : "")}", new("actions", action.Id)));

    private static Said Say(string words, Spot at) => new(words, Paper) { At = at };

    private static Spot Heading(HeadingAssessed row) => new("headings", row.Heading);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
