using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Pages;

/// <summary>The same pages, opened by the one person of single-person mode and by somebody who may see staff and money but no children and no traits.</summary>
public sealed class SmallNumbersTests(Site site)
{
    private static readonly Viewer WithoutChildren = Viewer.OnlyPerson with
    {
        Grants = [.. Viewer.OnlyPerson.Grants.Where(g => g.Grant is not (Grant.SeeChildren or Grant.SeeTraits))],
    };

    private WebApplicationFactory<Program> Other => site.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<FindViewer>(_ => new(_ => ValueTask.FromResult<Viewer?>(WithoutChildren)))));

    [Fact]
    public async Task Small_numbers_of_the_matrix_are_hidden_from_those_who_may_not_see_children_and_shown_to_those_who_may()
    {
        using var other = Other;
        var entitled = await site.Visitor().Open(Site.County + "/baseline");
        var page = await new Visitor(other.CreateClient()).Open(Site.County + "/baseline");

        page.Status.ShouldBe(HttpStatusCode.OK);
        Cells(entitled).ShouldContain("3");
        entitled.Text.ShouldNotContain("hidden");
        Cells(page).ShouldContain("hidden");
        Cells(page).ShouldNotContain(c => c == "1" || c == "2" || c == "3" || c == "4" || c == "5");
        page.Text.ShouldNotContain("Load by worker");
    }

    [Fact]
    public async Task Pictures_hold_no_number_that_the_tables_hide()
    {
        using var other = Other;
        var page = await new Visitor(other.CreateClient()).Open(Site.County + "/baseline");
        var pictures = string.Join('\n', page.Html.QuerySelectorAll("script[type='application/json']").Select(s => s.TextContent));

        pictures.ShouldContain("\"label\":\"hidden\"");
        pictures.ShouldNotContain(": 3 children");
    }

    [Fact]
    public async Task A_hidden_figure_has_no_value_no_parts_and_nobody_behind_it()
    {
        using var other = Other;
        var page = await new Visitor(other.CreateClient()).Open(Site.County + "/baseline/figure/unallocated");

        page.Html.QuerySelector(".tc-figure__value")!.TextContent.Trim().ShouldBe("hidden");
        page.Text.ShouldNotContain("Who stands behind it");
    }

    [Fact]
    public async Task A_download_of_workers_says_nothing_of_their_children()
    {
        using var other = Other;
        using var client = other.CreateClient();
        var lines = (await client.GetStringAsync(new Uri(Site.County + "/baseline/workers?as=csv", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBeGreaterThan(10);
        lines.Skip(1).ShouldAllBe(l => l.Contains("hidden,hidden,hidden,hidden"));
    }

    [Fact]
    public async Task A_plan_is_read_without_its_small_numbers()
    {
        using var other = Other;
        var visitor = new Visitor(other.CreateClient());
        var page = await visitor.Open(Site.County + "/plan");
        var option = await visitor.Open(page.Links().First(l => l.Contains("/plan/option/", StringComparison.Ordinal)));

        option.Status.ShouldBe(HttpStatusCode.OK);
        option.Html.QuerySelectorAll("details table tbody td.govuk-table__cell--numeric").Select(Answer.Words).ShouldNotContain(c => c == "1" || c == "2" || c == "3" || c == "4" || c == "5");
        option.Text.ShouldNotContain("Before: teams today");
    }

    private static List<string> Cells(Answer page) => [.. page.Html.QuerySelectorAll(".tc-matrix td").Select(c => c.QuerySelector("a")?.FirstChild?.TextContent.Trim() ?? Answer.Words(c))];
}
