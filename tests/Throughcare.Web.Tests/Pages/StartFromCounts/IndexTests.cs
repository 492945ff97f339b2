namespace Throughcare.Web.Tests.Pages.StartFromCounts;

public class IndexTests(Site site)
{
    private const string Grid = "Team\tNorth\tSouth\tFTE\nNorth team\t30\t10\t2\nSouth team\t20\t20\t3";

    [Fact]
    public async Task A_grid_gives_right_team_and_locality_and_the_working_time_that_is_needed()
    {
        var visitor = site.Visitor();
        var form = await visitor.Open("/start-from-counts");

        var page = await visitor.Send(form, ("Grid", Grid), ("Standard", "16"));

        page.Heading.ShouldBe("What the counts say");
        page.One("[data-figure=right-team-and-locality]").TextContent.ShouldContain("63%");
        page.Text.ShouldContain("50 of 80 children counted in the grid");
        // 80 children at 16 for each full-time worker.
        page.One("[data-figure=fte-needed] .tc-figure__value").TextContent.ShouldContain("5");
    }

    [Fact]
    public async Task Nothing_typed_is_said_beside_the_field_and_in_the_summary()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/start-from-counts"), ("Grid", ""), ("Standard", ""));

        page.Errors.ShouldBe(["Enter the grid: a heading line, and one line for each team", "Enter the standard as a number of children above 0, such as 16"]);
        page.Title.ShouldStartWith("Error: ");
        page.Links(".govuk-error-summary").ShouldBe(["#grid", "#standard"]);
        page.One("#grid-error");
    }

    [Fact]
    public async Task A_wrong_cell_is_named_by_line_and_column_and_what_was_typed_is_kept()
    {
        var visitor = site.Visitor();
        var wrong = Grid.Replace("30", "thirty");

        var page = await visitor.Send(await visitor.Open("/start-from-counts"), ("Grid", wrong), ("Standard", "16"));

        page.Errors.Single().ShouldStartWith("Line 2, North: This is not a number of children");
        page.One("textarea").TextContent.ShouldContain("thirty");
    }

    [Fact]
    public async Task Markup_in_a_grid_stays_text()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/start-from-counts"), ("Grid", Grid.Replace("North team", "<script>alert(1)</script>")), ("Standard", "16"));

        page.Html.QuerySelectorAll("main script").ShouldBeEmpty();
        page.Text.ShouldContain("<script>alert(1)</script>");
    }
}
