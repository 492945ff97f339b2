using Throughcare.Equality;

namespace Throughcare.Tests.Equality;

/// <summary>Held to the textbooks: the lady tasting tea (Fisher 1935) and the worked rows of Newcombe's table (1998).</summary>
public class ExactTestTests
{
    [Theory]
    [InlineData(3, 4, 1, 4, 0.4857)]
    [InlineData(8, 10, 1, 6, 0.0350)]
    [InlineData(3, 5, 0, 20, 0.0043)]
    [InlineData(1, 3, 7, 21, 1.0000)]
    [InlineData(6, 10, 6, 30, 0.0411)]
    [InlineData(0, 5, 0, 9, 1.0000)]
    public void Chance_of_a_split_as_uneven_as_this(int one, int ofOne, int other, int ofOther, double p)
    {
        ExactTest.Fisher(new(one, ofOne, other, ofOther)).ShouldBe(p, 0.0001);
        ExactTest.Fisher(new(other, ofOther, one, ofOne)).ShouldBe(p, 0.0001);
        ExactTest.Fisher(new(ofOne - one, ofOne, ofOther - other, ofOther)).ShouldBe(p, 0.0001);
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    public void Interval_for_the_difference_of_two_shares(int one, int ofOne, int other, int ofOther, double low, double high)
    {
        var interval = ExactTest.Difference(new(one, ofOne, other, ofOther));

        interval.Low.ShouldBe(low, 0.0001);
        interval.High.ShouldBe(high, 0.0001);
    }

    [Fact]
    public void The_probabilities_of_a_large_council_are_as_exact_as_those_of_a_team()
    {
        // By a normal approximation with continuity correction this is near 0.82 too; sums of factorials would overflow.
        ExactTest.Fisher(new(10, 20, 180, 380)).ShouldBe(0.8231, 0.0001);
        ExactTest.Fisher(new(1000, 5000, 1100, 5000)).ShouldBeInRange(0.01, 0.02);
    }

    [Fact]
    public void No_result_can_be_less_likely_than_the_least_attainable()
    {
        foreach (var affected in Enumerable.Range(0, 13))
        {
            var least = ExactTest.LeastAttainable(new(Math.Min(affected, 4), 4, Math.Max(0, affected - 4), 9));
            for (var one = Math.Max(0, affected - 9); one <= Math.Min(4, affected); one++)
                ExactTest.Fisher(new(one, 4, affected - one, 9)).ShouldBeGreaterThanOrEqualTo(least - 1e-9);
        }
        ExactTest.LeastAttainable(new(3, 5, 0, 20)).ShouldBe(0.0043, 0.0001);
    }

    [Fact]
    public void A_part_greater_than_its_whole_is_refused() => Should.Throw<ArgumentException>(() => new TwoShares(6, 5, 0, 1)).Message.ShouldContain("6 of 5");
}
