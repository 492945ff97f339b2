using Throughcare.Children;
using Throughcare.Intake;

namespace Throughcare.Tests.Values;

public class RestrictedTests
{
    [Theory]
    [InlineData("sealed", "U4", Restricted.Sealed)]
    [InlineData("relative of staff", null, Restricted.StaffRelative)]
    [InlineData("adoptive placement", "U4", Restricted.AdoptivePlacement)]
    [InlineData(null, "A3", Restricted.AdoptivePlacement)]
    [InlineData(null, "A6", Restricted.AdoptivePlacement)]
    [InlineData(null, "U4", Restricted.No)]
    [InlineData(null, "A7", Restricted.No)]
    [InlineData("no", "A5", Restricted.No)]
    public void What_the_council_writes_holds_and_an_adoptive_placement_is_restricted_by_itself(string? written, string? placement, Restricted expected) =>
        RestrictedWords.Of(written, placement).ShouldBe(expected);

    [Theory]
    [InlineData("Group 101238 must stay with W7, who is leaving.", true)]
    [InlineData("Found: \u201c101238\u201d.", true)]
    [InlineData("101238, 101749", true)]
    [InlineData("101238's worker", true)]
    [InlineData("Team North holds 1012389 points.", false)]
    [InlineData("The family of Ann B 7 is apart.", true)]
    [InlineData("Ann and B 7", false)]
    [InlineData(null, false)]
    public void An_id_is_found_in_a_sentence_and_not_within_a_longer_one(string? sentence, bool found) => new IdsInText(["101238", "Ann B 7"]).In(sentence).ShouldBe(found);

    [Theory]
    [InlineData("PL_POST", true)]
    [InlineData("Placement postcode", true)]
    [InlineData("Foster carer address", true)]
    [InlineData("placement_type", false)]
    [InlineData("home_postcode", false)]
    [InlineData("Postcode", false)]
    public void A_heading_over_placement_addresses_is_known(string heading, bool isOne) => PlacementAddress.Is(heading).ShouldBe(isOne);
}
