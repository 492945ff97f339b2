using FsCheck;
using FsCheck.Fluent;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Tests.Caseload;

namespace Throughcare.Tests.SmallNumberHiding;

public sealed class BaselineHidingTests
{
    private static readonly HidingRule Rule = new();

    [Fact]
    public void Nobody_works_out_a_small_number_of_any_council_from_its_figures_and_matrix() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var tables = new LinkedCounts(Rule).Baseline(SmallCouncil.Measure(RandomCouncil.Of(seed))).Tables();
        var hiding = SmallNumbers.Hide(tables, Audience.Everyone);

        hiding.Withheld.ShouldBeFalse();
        Attacks.Find(tables, hiding.IsHidden, Rule, toldWhy: true).ShouldBeEmpty();
    }));
}
