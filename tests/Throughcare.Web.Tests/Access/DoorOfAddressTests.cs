using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Access;

public class DoorOfAddressTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/proposals/x/baseline/children?team=PT1&home=-", "/proposals/{proposal}/baseline/children")]
    [InlineData("/Proposals/x/Plan#top", "/proposals/{proposal}/plan")]
    [InlineData("/proposals/x/baseline/figure/right-team/North", "/proposals/{proposal}/baseline/figure/{**figure}")]
    [InlineData("/proposals/x/plan/figure/four/right-team", "/proposals/{proposal}/plan/figure/{option}/{**figure}")]
    [InlineData("/proposals/x/plan/option/a%20b", "/proposals/{proposal}/plan/option/{option}")]
    public void The_door_of_a_link_is_that_of_its_route(string address, string route) => DoorOfAddress.Find(address)!.Route.ShouldBe(route);

    [Theory]
    [InlineData("#main")]
    [InlineData("//elsewhere.example/proposals/x")]
    [InlineData("https://design-system.service.gov.uk/")]
    [InlineData("/lib/app.css")]
    public void What_is_none_of_our_pages_has_no_door(string address) => DoorOfAddress.Find(address).ShouldBeNull();

    [Fact]
    public void Every_door_is_found_by_its_own_route() => Doors.All.Where(d => DoorOfAddress.Find(d.Route) != d).Select(d => d.Route).ShouldBeEmpty();
}
