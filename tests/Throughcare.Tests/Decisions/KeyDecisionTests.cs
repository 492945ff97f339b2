using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Tests.Decisions;

public sealed class KeyDecisionTests
{
    private static readonly DecisionPaper Small = Papers.Sound with { Value = Money.FromPounds(249_999), Wards = ["North"] };

    [Theory]
    [InlineData(249_999, false)]
    [InlineData(250_000, true)]
    [InlineData(-250_000, true)]
    public void The_councils_own_sum_decides_for_spending_and_for_saving(int pounds, bool key) =>
        KeyDecisionTest.Of(Small with { Value = Money.FromPounds(pounds) }).IsKey.ShouldBe(key);

    [Fact]
    public void Two_wards_make_it_key_whatever_it_costs() => KeyDecisionTest.Of(Small with { Wards = ["North", "South"] }).IsKey.ShouldBe(true);

    [Fact]
    public void All_wards_make_it_key() => KeyDecisionTest.Of(Small with { Wards = ["All wards"] }).IsKey.ShouldBe(true);

    [Fact]
    public void Without_a_value_or_the_councils_sum_nobody_can_tell()
    {
        KeyDecisionTest.Of(Small with { Value = null }).IsKey.ShouldBeNull();
        KeyDecisionTest.Of(Small with { Rules = new() }).IsKey.ShouldBeNull();
        KeyDecisionTest.Of(Small with { Value = null }, costed: Money.FromPounds(654_000)).IsKey.ShouldBe(true);
    }

    [Fact]
    public void Councils_run_by_committees_have_no_key_decisions() => KeyDecisionTest.Of(Small with { Rules = new() { Governance = Governance.Committees }, Wards = ["All"] }).IsKey.ShouldBe(false);
}
