using Throughcare.Allocation;

namespace Throughcare.Tests.Allocation;

/// <summary>The checking mode by itself: what it lets pass, and what it stops at.</summary>
public class MoveCheckingTests
{
    [Fact]
    public void A_move_that_is_priced_rightly_passes_and_is_counted()
    {
        var (plan, checking) = (AsToday(), new MoveChecking());

        Move(plan, checking, group: 0, to: 1, wrongPrice: 0, wrongExcess: 0);
        Move(plan, checking, group: 0, to: 0, wrongPrice: 0, wrongExcess: 0);

        checking.Checked.ShouldBe(2);
    }

    [Theory, InlineData(1), InlineData(-1)]
    public void A_wrong_price_is_caught_with_the_move_and_by_how_much(long wrong) =>
        Should.Throw<WrongMovePriceException>(() => Move(AsToday(), new(), group: 0, to: 1, wrongPrice: wrong, wrongExcess: 0))
            .Message.ShouldMatch($"After the move of 0, the quick price is .*: {wrong} apart");

    [Theory, InlineData(1), InlineData(-1)]
    public void A_wrong_excess_is_caught_too(long wrong) =>
        Should.Throw<WrongMovePriceException>(() => Move(AsToday(), new(), group: 0, to: 1, wrongPrice: 0, wrongExcess: wrong)).Message.ShouldContain("quick excess");

    [Fact]
    public void A_planted_error_is_caught_as_a_wrong_price() =>
        Should.Throw<WrongMovePriceException>(() => Move(AsToday(), new() { PlantedError = -3 }, group: 0, to: 1, wrongPrice: 0, wrongExcess: 0)).Message.ShouldContain(": -3 apart");

    [Fact]
    public void A_move_to_the_worker_who_holds_the_group_is_no_move() =>
        Should.Throw<WrongMovePriceException>(() => new MoveChecking().BeforeMove(AsToday(), 0, 0, 5, 6)).Message.ShouldBe("A group is moved to the worker 0 who holds it already (price 5, excess 6).");

    private static Arrangement AsToday()
    {
        var plan = new Arrangement(new(Councils.FourChildren() with { MaximumCaseload = Measures.Points.From(2) }));
        plan.Set([0, 1], [0, 0, 1, 1]);
        return plan;
    }

    private static void Move(Arrangement plan, MoveChecking checking, int group, int to, long wrongPrice, long wrongExcess)
    {
        plan.PriceMove(group, to, out var price, out var excess).ShouldBeTrue();
        checking.BeforeMove(plan, group, to, price, excess);
        plan.Move(group, to, price + wrongPrice, excess + wrongExcess);
        checking.After(plan, $"the move of {group}");
    }
}
