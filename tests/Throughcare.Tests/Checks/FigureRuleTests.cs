using Throughcare.Checks;
using Throughcare.Decisions;

namespace Throughcare.Tests.Checks;

/// <summary>What a paper says, held against the figures of its own proposal.</summary>
public class FigureRuleTests
{
    public static TheoryData<string, int> Fired { get; } = [.. FigureCases.All.SelectMany(c => Enumerable.Range(0, c.Fires.Length).Select(i => new TheoryDataRow<string, int>(c.Rule, i)))];

    public static TheoryData<string, int> NearMisses { get; } = [.. FigureCases.All.SelectMany(c => Enumerable.Range(0, c.Silent.Length).Select(i => new TheoryDataRow<string, int>(c.Rule, i)))];

    [Theory]
    [MemberData(nameof(Fired))]
    public void A_rule_finds_a_statement_that_is_not_as_its_own_figures_have_it(string rule, int proposal)
    {
        var clash = Found(Case(rule).Fires[proposal]).FirstOrDefault(c => c.Rule.Id == rule);

        clash.ShouldNotBeNull(Case(rule).Fires[proposal].Text);
        (clash.First.IsMissing, clash.Second.IsMissing).ShouldBe((false, false), "both facts stand somewhere");
        new[] { clash.First.In, clash.Second.In }.ShouldContain(h => h == Holder.Costs || h == Holder.Baseline, "a reader is led to the figure");
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void A_rule_is_silent_where_the_figures_agree_or_speak_of_something_else(string rule, int proposal) =>
        Found(Case(rule).Silent[proposal]).Select(c => c.Rule.Id).ShouldNotContain(rule, Case(rule).Silent[proposal].Text);

    [Fact]
    public void Without_figures_no_statement_is_held_against_any() =>
        FigureCases.All.SelectMany(c => c.Fires.Select(f => (c.Rule, f.Text))).ShouldAllBe(c => Found(new(c.Text, Array.Empty<Fact>())).All(f => f.Rule.Id != c.Rule));

    [Fact]
    public void A_small_count_of_staff_is_compared_and_never_told()
    {
        var clash = Found(Case("affected-not-as-plan").Fires[1]).Single(c => c.Rule.Id == "affected-not-as-plan");

        clash.What.ShouldEndWith("and the released plan changes that of another number.");
    }

    [Fact]
    public void A_paper_that_states_nothing_asks_for_no_figures() =>
        ProposalCase.Of(new DecisionPaper(), figures: _ => throw new InvalidOperationException("worked out in vain")).Facts.ShouldBeEmpty();

    private static FigureCase Case(string rule) => FigureCases.All.Single(c => c.Rule == rule);

    private static IReadOnlyList<Clash> Found((string Text, Fact[] Figures) proposal) =>
        AllRules.Over(ProposalCase.Of(new() { Title = "A duty team", Statements = [new("The team", proposal.Text)] }, figures: _ => proposal.Figures));
}
