namespace Throughcare.Web.Tests.Pages;

public class StartTests(Site site)
{
    [Fact]
    public async Task The_start_page_lists_the_made_up_county_and_opens_two_doors()
    {
        var page = await site.Visitor().Open("/");

        page.Heading.ShouldBe("Plan teams around children");
        page.Links().ShouldContain(Site.County);
        page.Html.QuerySelectorAll(".tc-door a").Select(a => a.GetAttribute("href")).ShouldBe(["/check-a-draft", "/start-from-counts", "/bring-a-list"]);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_leads_back()
    {
        var page = await site.Visitor().Open("/nowhere");

        page.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        page.Heading.ShouldBe("Page not found");
        page.One("main a").GetAttribute("href").ShouldBe("/");
    }
}
