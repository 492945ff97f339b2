using Throughcare.Checks;
using Throughcare.Checks.Reading;
using Throughcare.Testing;

namespace Throughcare.Tests.Checks;

public class RuleTests
{
    private static readonly RuleCase[] Cases = [.. DateCases.All, .. GapCases.All, .. NumberCases.All, .. ProgrammeCases.All, .. StaffCases.All, .. ReckonedCases.All];

    public static TheoryData<string, int> Fired { get; } = [.. Cases.SelectMany(c => Enumerable.Range(0, c.Fires.Length).Select(i => new TheoryDataRow<string, int>(c.Rule, i)))];

    public static TheoryData<string, int> NearMisses { get; } = [.. Cases.SelectMany(c => Enumerable.Range(0, c.Silent.Length).Select(i => new TheoryDataRow<string, int>(c.Rule, i)))];

    [Theory]
    [MemberData(nameof(Fired))]
    public void A_rule_finds_what_it_is_for(string rule, int text) =>
        Found(Case(rule).Fires[text]).ShouldContain(rule, Case(rule).Fires[text]);

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void A_rule_is_silent_on_a_near_miss(string rule, int text) =>
        Found(Case(rule).Silent[text]).ShouldNotContain(rule, Case(rule).Silent[text]);

    [Fact]
    public void Every_rule_has_two_texts_that_it_finds_and_two_near_misses()
    {
        Cases.Select(c => c.Rule).Concat(FigureCases.All.Select(c => c.Rule)).ShouldBe(AllRules.InOrder.Select(r => r.Id), ignoreOrder: true);
        FigureCases.All.ShouldAllBe(c => c.Fires.Length >= 2 && c.Silent.Length >= 2);
        Cases.ShouldAllBe(c => c.Fires.Distinct().Count() >= 2 && c.Silent.Distinct().Count() >= 2);
    }

    [Fact]
    public void Every_rule_says_why_where_that_is_laid_down_and_how_to_put_it_right()
    {
        AllRules.InOrder.Select(r => r.Id).ShouldBeUnique();
        AllRules.InOrder.ShouldAllBe(r => r.Name.EndsWith('.') && r.Why.EndsWith('.') && r.ToDo.EndsWith('.') && r.Source.Length > 3);
    }

    [Fact]
    public void The_method_tells_every_rule_as_the_code_has_it()
    {
        var method = File.ReadAllText(Checkout.PathTo("docs", "method", "checks.md"));

        foreach (var rule in AllRules.InOrder) method.ShouldContain($"| `{rule.Id}` | {rule.Name} | {rule.Why} | {rule.Source} |");
    }

    private static RuleCase Case(string rule) => Cases.Single(c => c.Rule == rule);

    private static List<string> Found(string text) => [.. AllRules.Over(PaperReader.Read(PastedText.Read(text))).Select(c => c.Rule.Id).Distinct()];
}
