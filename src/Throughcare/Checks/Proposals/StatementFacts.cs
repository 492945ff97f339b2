using System.Globalization;
using Throughcare.Findings;

namespace Throughcare.Checks;

/// <summary>The facts in what a published text says: each statement names what it is a number or a day of.</summary>
internal static class StatementFacts
{
    private static readonly Dictionary<string, DateOf> Days = new(StringComparer.Ordinal)
    {
        ["decision"] = DateOf.Decision, ["publication"] = DateOf.Publication, ["agreed"] = DateOf.Agreed, ["consultation-opens"] = DateOf.ConsultationOpens, ["consultation-closes"] = DateOf.ConsultationCloses,
        ["changes-begin"] = DateOf.Start, ["assessment-written"] = DateOf.AssessmentWritten, ["funding-ends"] = DateOf.FundingEnds,
    };

    private static readonly (string Measure, AffectedBy By)[] Affected =
        [("affected-by-place", AffectedBy.Place), ("affected-by-management", AffectedBy.Management), ("affected-directly", AffectedBy.Directly), ("affected-indirectly", AffectedBy.Indirectly)];

    public static IEnumerable<Fact> Of(string paper, IReadOnlyList<PublishedStatement> statements)
    {
        var prose = new Prose(paper);
        foreach (var statement in statements) prose.Under(statement.Where ?? "Statement", statement.Says, new("published", statement.Id));
        // A count in a sentence is told by its measure, which is surer than the words.
        foreach (var fact in prose.Read().Where(f => f is not AffectedFact)) yield return fact;
        foreach (var statement in statements)
        {
            if (statement.Day is { } day && Days.TryGetValue(statement.Measure ?? "", out var of)) yield return new DateFact(of, day, Say(statement, $" {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."));
            if (statement is { Measure: "consultation-days", Value: { } length }) yield return new LengthFact(LengthOf.Consultation, (int)length, TimeUnit.Days, Say(statement));
            if (statement.Measure is "investment") yield return new ClaimFact(Claim.AsksForMoney, Say(statement));
            if (statement.Measure is "decision") yield return new PaperFact(PaperFor.Decision, Say(statement));
        }
        foreach (var (measure, by) in Affected)
        {
            var counts = statements.Where(s => s.Value is not null && (s.Measure == measure || s.Measure?.StartsWith(measure + "-", StringComparison.Ordinal) == true)).ToList();
            // Parts of one count have measures of their own; a second statement of the same measure is another count.
            foreach (var again in counts.GroupBy(s => s.Measure).SelectMany(g => g.Select((s, i) => (Statement: s, Time: i))).GroupBy(s => s.Time, s => s.Statement))
                yield return new AffectedFact(by, (int)again.Sum(s => s.Value!.Value), again.Any(s => s.Says.Contains("at most", StringComparison.OrdinalIgnoreCase)), Said.Together(again.Select(s => Say(s))));
        }

        Said Say(PublishedStatement statement, string more = "") => new(statement.Says + more, statement.Where is null ? paper : $"{paper}, {statement.Where}") { At = new("published", statement.Id) };
    }
}
