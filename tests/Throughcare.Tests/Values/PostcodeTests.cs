using Throughcare.Localities;

namespace Throughcare.Tests.Values;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("DT1 1XJ")]
    [InlineData("dt11xj")]
    [InlineData("  DT1  1XJ ")]
    [InlineData("DT1\u00a01XJ")]
    public void A_postcode_is_read_with_any_spaces_and_in_any_case(string text)
    {
        Postcode.TryParse(text, out var postcode).ShouldBeTrue();
        postcode.Text.ShouldBe("DT1 1XJ");
        postcode.District.ShouldBe("DT1");
    }

    [Theory]
    [InlineData("M1 1AA")]
    [InlineData("EC1A 1BB")]
    [InlineData("W1A 0AX")]
    [InlineData("CR2 6XH")]
    [InlineData("DN55 1PT")]
    public void Every_shape_of_postcode_is_known(string text)
    {
        Postcode.TryParse(text, out var postcode).ShouldBeTrue();
        postcode.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("DT1")]
    [InlineData("DT1 1X")]
    [InlineData("1DT 1XJ")]
    [InlineData("DT1-1XJ")]
    [InlineData("DT123 1XJ")]
    public void What_is_not_a_postcode_is_refused(string? text) => Postcode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_postcode_that_was_never_set_has_no_text() => Should.Throw<InvalidOperationException>(() => default(Postcode).Text);

    [Fact]
    public void A_postcode_in_no_table_has_no_locality()
    {
        Postcode.TryParse("DT1 1XJ", out var known).ShouldBeTrue();
        Postcode.TryParse("DT2 1XJ", out var strange).ShouldBeTrue();
        var map = new LocalityMap([], new Dictionary<Postcode, LocalityId> { [known] = new("North") });

        map.Of(known).ShouldBe(new LocalityId("North"));
        map.Of(strange).ShouldBeNull();
    }
}
