using System.Net;
using Throughcare.App.Access;

namespace Throughcare.Web.Tests.Access;

public class UploadOwnerTests(Site site)
{
    private const string List = "child,team,worker,home locality,age,legal status\nU001,North,W1,North,9,C2\nU002,South,W2,South,8,C2\n,South,W2,South,8,C2\n";

    [Fact]
    public async Task Files_that_one_person_sent_are_found_by_nobody_else_not_even_of_the_same_role()
    {
        var analyst = TestViewers.Role("analyst");
        var mine = site.As(analyst);
        var form = await mine.Open("/bring-a-list");
        var answer = await mine.Send(form, "Continue", [new Sent("list.csv", List)], ("Title", "Mine"), ("AsAt-day", "31"), ("AsAt-month", "3"), ("AsAt-year", "2025"));
        var check = await mine.WaitWhile(answer, p => p.Heading == "Reading your files");
        check.Heading.ShouldBe("Check what was understood");
        var upload = check.Path.Split('/')[^1];

        foreach (var other in new[] { TestViewers.Role("analyst"), analyst with { Council = 2 }, Viewer.OnlyPerson })
        {
            using var client = site.Asking(other);
            foreach (var address in new[] { $"/bring-a-list/check-answers/{upload}", $"/bring-a-list/check-answers/{upload}?handler=Rejected", $"/bring-a-list/reading/{upload}", $"/bring-a-list/reading/{upload}/progress" })
                (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        using var own = site.Asking(analyst);
        (await own.GetAsync(new Uri($"/bring-a-list/check-answers/{upload}?handler=Rejected", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await own.GetStringAsync(new Uri($"/bring-a-list/reading/{upload}/progress", UriKind.Relative))).ShouldContain($"/bring-a-list/check-answers/{upload}");
    }
}
