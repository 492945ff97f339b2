namespace Throughcare.Web.Tests.Pages.Proposals;

public class BaselineTests(Site site)
{
    [Fact]
    public async Task The_headline_is_decision_Cs_share_with_its_two_counts()
    {
        var page = await site.Visitor().Open($"{Site.County}/baseline");

        var headline = page.One("[data-figure=right-team-and-locality]").TextContent;

        headline.ShouldContain("42%");
        headline.ShouldContain(" of 440 children in care on 31 March 2026");
        page.Html.QuerySelectorAll(".tc-figure").Length.ShouldBe(4);
    }

    [Theory, InlineData("baseline/children"), InlineData("plan/figure/four-teams/children-who-keep-their-worker")]
    public async Task The_second_page_of_a_list_holds_the_rows_after_the_first(string list)
    {
        var visitor = site.Visitor();
        static IEnumerable<string> Ids(Answer page) => page.Html.QuerySelectorAll("main tbody th").Select(Answer.Words);

        var (first, second) = (await visitor.Open($"{Site.County}/{list}"), await visitor.Open($"{Site.County}/{list}?page=2"));

        second.Text.ShouldContain("page 2 of");
        Ids(second).Intersect(Ids(first)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_cells_of_the_matrix_add_up_to_its_totals()
    {
        var page = await site.Visitor().Open($"{Site.County}/baseline");

        var rows = page.Html.QuerySelectorAll(".tc-matrix tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => int.TryParse((c.QuerySelector("a") ?? c).FirstChild!.TextContent, out var n) ? n : 0).ToList()).ToList();

        rows.Where(r => r.SkipLast(1).Sum() != r[^1]).ShouldBeEmpty();
        rows.Sum(r => r[^1]).ShouldBe(440);
    }

    [Fact]
    public async Task A_cell_opens_the_list_of_as_many_children()
    {
        var visitor = site.Visitor();
        var cell = (await visitor.Open($"{Site.County}/baseline")).Html.QuerySelector(".tc-matrix tbody td a")!;

        var list = await visitor.Open(cell.GetAttribute("href")!);

        list.Html.QuerySelectorAll("main tbody tr").Length.ShouldBe(int.Parse(cell.FirstChild!.TextContent));
    }

    [Fact]
    public async Task Why_opens_the_definition_the_parts_and_the_list()
    {
        var page = await site.Visitor().Open($"{Site.County}/baseline/figure/children-in-care");

        page.Heading.ShouldBe("Children in care");
        page.Text.ShouldContain("Each child in care is in exactly one class.");
        page.Html.QuerySelectorAll("table:first-of-type td.govuk-table__cell--numeric").SkipLast(1).Sum(_ => 1).ShouldBeGreaterThan(3);
        page.Links().ShouldContain(l => l.EndsWith("?as=csv"));
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_list_downloads_whole_with_the_filters_that_were_set(string kind, string type)
    {
        var answer = await site.Visitor().Client.GetAsync(new Uri($"{Site.County}/baseline/children?home=North&as={kind}", UriKind.Relative));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task The_columns_of_the_file_are_those_of_the_page()
    {
        var visitor = site.Visitor();
        var page = await visitor.Open($"{Site.County}/baseline/children");

        var csv = await (await visitor.Client.GetAsync(new Uri($"{Site.County}/baseline/children?as=csv", UriKind.Relative))).Content.ReadAsStringAsync();

        csv.TrimStart('\ufeff').Split('\n')[0].ShouldBe(string.Join(',', page.Html.QuerySelectorAll("thead th").Select(Answer.Words)));
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + 430 + 1, "a heading, every child whose record is not restricted, and the number of those that are");
    }
}
