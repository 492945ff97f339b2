using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Tests.Costing;

public sealed class ExactMoneyTests
{
    [Fact]
    public void Twelve_twelfths_of_a_penny_are_a_penny_and_one_is_none_when_rounded()
    {
        var twelfth = ExactMoney.From(Money.FromPence(1)).ForMonth(MonthPart.Whole);

        (twelfth * 12).ShouldBe(ExactMoney.From(Money.FromPence(1)));
        twelfth.Rounded.ShouldBe(Money.Zero);
        (twelfth * 6).Rounded.ShouldBe(Money.FromPence(1), "half a penny goes away from zero");
        (-(twelfth * 6)).Rounded.ShouldBe(Money.FromPence(-1));
        (twelfth * 6 - twelfth).Rounded.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Days_of_any_month_add_up_to_the_month()
    {
        foreach (var month in new Month[] { new(2023, 2), new(2024, 2), new(2024, 4), new(2024, 5) })
        {
            var sum = ExactMoney.Zero;
            for (var day = month.First; day <= month.Last; day = day.AddDays(1)) sum += ExactMoney.From(Money.FromPence(2_311_100)).ForMonth(MonthPart.Of(month, day, day));
            sum.ShouldBe(ExactMoney.From(Money.FromPence(2_311_100)).ForMonth(MonthPart.Whole));
        }
    }

    [Fact]
    public void What_cannot_be_kept_exactly_is_an_error_and_never_rounded() =>
        Should.Throw<ArithmeticException>(() => ExactMoney.From(Money.FromPence(1)).Times(1, 11)).Message.ShouldContain("1/11");

    [Fact]
    public void There_is_room_for_ten_thousand_posts_over_a_hundred_years_and_beyond_it_is_an_error()
    {
        var year = ExactMoney.From(Money.FromPounds(1_000_000));

        (year * 10_000 * 100).Rounded.ShouldBe(Money.FromPounds(1_000_000_000_000));
        Should.Throw<OverflowException>(() => ExactMoney.From(Money.FromPence(long.MaxValue)));
    }

    [Theory]
    [InlineData("28.5%", 285_000), InlineData("0.285", 285_000), InlineData(" 3.2 %", 32_000), InlineData("-1%", -10_000), InlineData("1", 1_000_000)]
    public void A_rate_is_read_with_and_without_its_sign(string text, int millionths)
    {
        Proportion.TryParse(text, out var rate).ShouldBeTrue();
        rate.Millionths.ShouldBe(millionths);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("%"), InlineData("1,5"), InlineData("28.5 percent"), InlineData("99999999")]
    public void What_is_no_rate_is_refused(string? text) => Proportion.TryParse(text, out _).ShouldBeFalse();
}
