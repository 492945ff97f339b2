using Throughcare.App.Checks;
using Throughcare.Checks;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Checks;

/// <summary>The worked proposals: each finding of the published decision that it follows is found in its own papers, and none in its corrected version.</summary>
public sealed class WorkedProposalTests
{
    [Theory]
    [InlineData("after-care", "A1", "decision-before-consultation")]
    [InlineData("after-care", "A2", "consultation-length")]
    [InlineData("after-care", "A3", "late-publication")]
    [InlineData("after-care", "A4", "no-cost no-funding no-equality-statement")]
    [InlineData("after-care", "A5", "no-reasons")]
    [InlineData("after-care", "A6", "no-attachment")]
    [InlineData("together", "B1", "permanent-on-ending-grant")]
    [InlineData("together", "B2", "redundancy-without-figure")]
    [InlineData("together", "B3", "coverage-above-posts")]
    [InlineData("together", "B4", "empty-answer")]
    [InlineData("together", "B5", "start-before-posts-filled")]
    [InlineData("together", "B6", "confirmed-without-advice")]
    [InlineData("together", "B7", "decision-before-sign-off")]
    [InlineData("together", "B8", "posts-length")]
    [InlineData("together", "B9", "conflict-not-answered")]
    [InlineData("together", "B10", "author-not-signed")]
    [InlineData("locality", "C1", "affected-counts-differ")]
    [InlineData("locality", "C2", "small-number")]
    [InlineData("locality", "C3", "neutral-with-effect")]
    [InlineData("locality", "C4", "decision-before-consultation")]
    [InlineData("locality", "C5", "action-for-neutral")]
    [InlineData("locality", "C6", "assessment-after-decision")]
    [InlineData("locality", "C7", "assessment-signed-before-consultation-closed review-after-start")]
    [InlineData("locality", "C8", "share-misdescribed")]
    [InlineData("locality", "C9", "children-not-assessed")]
    [InlineData("locality", "C10", "affected-counts-not-reconciled")]
    [InlineData("locality", "C11", "oversight-without-number")]
    [InlineData("manager", "D1", "no-cost")]
    [InlineData("manager", "D2", "no-alternatives")]
    [InlineData("manager", "D3", "no-funding")]
    [InlineData("manager", "D4", "saving-without-count")]
    [InlineData("manager", "D5", "manager-without-team")]
    [InlineData("manager", "D6", "average-not-quotient")]
    [InlineData("manager", "D7", "unlike-counts-compared")]
    [InlineData("programme", "E1", "measures-without-cost")]
    [InlineData("programme", "E2", "funding-short")]
    [InlineData("programme", "E3", "saving-without-figure")]
    [InlineData("programme", "E4", "delegation-without-limit")]
    [InlineData("programme", "E5", "sum-without-period")]
    [InlineData("programme", "E6", "measures-without-start")]
    [InlineData("programme", "E7", "caseload-without-number")]
    public void What_contradicts_itself_is_found_in_the_papers_of_the_proposal(string example, string number, string rules) =>
        Found(example).Select(c => c.Rule.Id).Intersect(rules.Split(' ')).Order().ShouldBe(rules.Split(' ').Order(), number);

    [Theory]
    [InlineData("after-care", 10)]
    [InlineData("together", 10)]
    [InlineData("locality", 14)]
    [InlineData("manager", 8)]
    [InlineData("programme", 8)]
    public void Little_else_is_found_in_them(string example, int most) => Found(example).Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n", Found(example).Select(c => c.What)));

    [Theory]
    [InlineData("after-care")]
    [InlineData("together")]
    [InlineData("locality")]
    [InlineData("manager")]
    [InlineData("programme")]
    public void Nothing_is_found_in_the_corrected_version(string example) =>
        ProposalCheck.OfFolder(Checkout.PathTo("examples", example + "-corrected")).Clashes.Select(c => $"{c.Rule.Id}: {c.What} | {c.First.Words}").ShouldBeEmpty();

    [Theory]
    [InlineData("together", "decision.yaml", "cost £654k over the four years", "cost £700k over the four years", "total-not-as-costed", Holder.Costs)]
    [InlineData("together", "decision.yaml", "1.2 FTE of supervisors", "2.2 FTE of supervisors", "posts-not-as-costed", Holder.Costs)]
    [InlineData("locality", "equality.yaml", "42%", "48%", "share-not-as-data", Holder.Baseline)]
    public void A_statement_that_is_changed_clashes_with_the_proposals_own_figures(string example, string file, string stands, string instead, string rule, Holder holds)
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-test-");
        try
        {
            Copy(Checkout.PathTo("examples", example), folder.FullName);
            var paper = Path.Combine(folder.FullName, file);
            var text = File.ReadAllText(paper);
            text.ShouldContain(stands);
            File.WriteAllText(paper, text.Replace(stands, instead, StringComparison.Ordinal));

            var clash = ProposalCheck.OfFolder(folder.FullName).Clashes.First(c => c.Rule.Id == rule);

            (clash.First.Words.Contains(instead), clash.Second.In).ShouldBe((true, holds), clash.What);
            Found(example).ShouldNotContain(c => AllRules.OfFigures.Contains(c.Rule));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var at = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(at)!);
            File.Copy(file, at);
        }
    }

    private static IReadOnlyList<Clash> Found(string example) => ProposalCheck.OfFolder(Checkout.PathTo("examples", example)).Clashes;
}
