using Throughcare.Checks.Reading;
using Throughcare.Findings;

namespace Throughcare.Checks.Rules;

/// <summary>Posts against what they are to cover, and the counts of those affected.</summary>
internal static class Staffing
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("coverage-above-posts", "There are as many posts as are promised.", "Places × workers to each = posts; part-time staff can make it up only if the head count says so.", "Arithmetic", "Fund the posts, promise fewer, or give the head count.") { Finds = Coverage },
        new("affected-counts-differ", "One count of those affected stands for one thing.", "Staff must be able to see whether they are affected.", "Trade Union and Labour Relations (Consolidation) Act 1992 s188(4); Acas guidance on consultation", "Use one count, or say why the two differ.") { Finds = Affected },
        new("affected-counts-not-reconciled", "Counts of those affected in different ways hang together.", "Those who change place and those who change manager may be the same people or not.", "Trade Union and Labour Relations (Consolidation) Act 1992 s188(4)", "Say how many are in both counts, and how they make up the total.") { Finds = Reconciled },
        new("manager-without-team", "A further manager has a team.", "The case for a manager is the number of workers and children to each.", "Statutory guidance: Working Together; social work employer standards", "Say which workers and how many children pass to the new manager.") { Finds = Manager },
        new("oversight-without-number", "Where oversight is an aim, it is measured.", "Equal oversight can be tested only with workers or children to each manager.", "The employer standards for social workers in England", "Give workers and children for each manager, now and afterwards.") { Finds = Oversight },
        new("caseload-without-number", "Where caseloads are the aim, they are stated.", "“Manageable” can be tested only with a number, now and as a target.", "The employer standards for social workers in England", "Give the average caseload now, and the target.") { Finds = Caseload },
        new("small-number", "No sentence tells who somebody is.", "A count from 1 to 5 with something personal in a small team is personal data.", "UK GDPR Art. 5(1)(c) and 9; ICO anonymisation guidance; the small-number rule of the Department for Education", "Write “some” or “from 1 to 5”, or leave the sentence out of what is published.") { Finds = Small },
    ];

    private static IEnumerable<Found> Coverage(CaseFile file)
    {
        foreach (var coverage in file.Of<CoverageFact>())
        {
            var needed = coverage.Places * coverage.Each;
            var stem = PostReader.Stem(coverage.Role);
            var posts = file.Of<PostFact>().Where(p => !p.Whole && p.Said != coverage.Said && PostReader.Stem(p.Role) == stem && (!coverage.Role.Contains(' ', StringComparison.Ordinal) || PostReader.SameRole(p.Role, coverage.Role))).ToList();
            var heads = posts.Where(p => p.Heads > coverage.Each || p.Heads > 0 && p.Fte is null && p.Heads != coverage.Each).Sum(p => p.Heads ?? 0);
            var fte = posts.Where(p => p.Fte is not null).DistinctBy(p => (p.Role, p.Fte)).Sum(p => p.Fte);
            if (heads >= needed || (heads == 0 && fte is 0 or null) || fte >= needed) continue;
            var post = posts.First(p => p.Fte is not null || p.Heads is not null);
            yield return new($"{coverage.Places} {coverage.Place} with {coverage.Each} each need {needed}; {(fte > 0 ? $"{Arithmetic.N(fte.Value)} FTE" : $"{heads} posts")} {(fte == 1 ? "is" : "are")} proposed{(fte > 0 && heads == 0 ? ", and the head count is not stated" : "")}.", coverage.Said, post.Said, Severity.Warning);
        }
    }

    private static IEnumerable<Found> Affected(CaseFile file)
    {
        foreach (var by in file.Of<AffectedFact>().GroupBy(a => a.By))
        {
            var first = by.First();
            if (by.FirstOrDefault(a => a.People != first.People) is { } other && !(first.AtMost && other.People < first.People))
                yield return new($"{first.People} people are affected by {Way(by.Key)} in one place, and {(other.AtMost ? "at most " : "")}{other.People} in another.", first.Said, other.Said, Severity.Warning);
        }
    }

    private static IEnumerable<Found> Reconciled(CaseFile file)
    {
        var counts = file.Of<AffectedFact>().ToList();
        if (counts.Find(c => c.By is AffectedBy.Directly) is not { } all || file.Says(Claim.CountsReconciled)) yield break;
        var parts = counts.Where(c => c.By is AffectedBy.Place or AffectedBy.Management).DistinctBy(c => c.By).ToList();
        if (parts.Count > 0 && parts.Sum(p => p.People) != all.People)
            yield return new($"{string.Join(" and ", parts.Select(p => $"{p.People} by {Way(p.By)}"))} do not make {all.People} directly affected, and no sentence says how they hang together.", parts[0].Said, all.Said, Severity.Warning);
    }

    private static string Way(AffectedBy by) => by switch { AffectedBy.Place => "a change of place", AffectedBy.Management => "a change of manager or worker", AffectedBy.Directly => "the change directly", _ => "the change indirectly" };

    private static IEnumerable<Found> Manager(CaseFile file)
    {
        if (file.Claims(Claim.FurtherManager).FirstOrDefault() is { } manager && !file.Says(Claim.ManagerAssigned))
            yield return new("A further manager is asked for, and no workers or children are assigned to the post.", manager, Said.Missing("No sentence says whom the post will manage."), Severity.Warning);
    }

    private static IEnumerable<Found> Oversight(CaseFile file)
    {
        if (file.Claims(Claim.OversightAim).FirstOrDefault() is { } aim && !file.Says(Claim.OversightStated))
            yield return new("Oversight by managers is an aim, and neither workers nor children for each manager are given.", aim, Said.Missing("No number of workers or children for each manager stands in the paper."), Severity.Warning);
    }

    private static IEnumerable<Found> Caseload(CaseFile file)
    {
        if (file.Is(PaperFor.Decision) && file.Claims(Claim.CaseloadAim).FirstOrDefault() is { } aim && !file.Says(Claim.CaseloadStated))
            yield return new("Caseloads are the aim, and none is stated, now or as a target.", aim, Said.Missing("No number of children to a worker stands in the paper."), Severity.Warning);
    }

    private static IEnumerable<Found> Small(CaseFile file) =>
        from small in file.Of<SmallCountFact>()
        select new Found(small.Traits ? $"“{small.Text}” with something personal: a count of {small.Number} in a small group tells who it is." : $"“{small.Text}” counts {small.Number} of the children or their families.",
            small.Said, Said.Missing("Numbers from 1 to 5 of people are not published."), small.Traits ? Severity.Error : Severity.Warning, small.Suggestion);
}
