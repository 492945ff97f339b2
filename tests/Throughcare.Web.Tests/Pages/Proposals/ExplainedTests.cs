using System.Globalization;
using AngleSharp.Dom;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>Why this worker, why this team, and the next choices, as the pages show them.</summary>
public class ExplainedTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Theory]
    [InlineData("c1", false)]
    [InlineData("c2", true)]
    public async Task The_next_choices_of_a_child_add_up_and_speak_for_brothers_and_sisters_together(string child, bool siblings)
    {
        var council = await site.Council("Explained " + child);

        var page = await site.As().Open(council.Child(child));

        AddsUp(page);
        page.One(".tc-table--total").ParentElement!.ParentElement!.QuerySelector("caption")!.TextContent.ShouldBe("The next 2 choices and what each adds");
        page.Text.Contains("for the 2 brothers and sisters together", StringComparison.Ordinal).ShouldBe(siblings);
        page.Text.ShouldContain("in all:");
        page.Text.ShouldContain("No plan under these rules does better");
    }

    [Fact]
    public async Task The_next_teams_of_a_worker_add_up()
    {
        var council = await site.Council("Explained worker");

        AddsUp(await site.As().Open(council.Worker("w2")));
    }

    [Fact]
    public async Task A_choice_that_names_somebody_out_of_reach_is_a_number_and_no_more()
    {
        var council = await site.Council("Explained in reach");

        var page = await site.As(TestViewers.Role("team-manager", ["S"]).SeeingPlacements()).Open(council.Child("c4"));

        page.Text.ShouldContain("1 more choice is not shown, because you may not see these workers or what they carry.");
        page.Text.ShouldNotContain("w1");
    }

    [Fact]
    public async Task Whoever_may_not_see_preferences_is_not_told_them_by_a_price()
    {
        var council = await site.Council("Explained without preferences");

        var page = await site.As(TestViewers.Role("planner").SeeingPlacements()).Open(council.Worker("w2"));

        page.Text.ShouldContain("What the worker would prefer is left out: you may not see it.");
        AddsUp(page);
    }

    private static void AddsUp(Answer page)
    {
        var table = page.One(".tc-table--total").Closest("table")!;
        var choices = table.QuerySelectorAll("thead th").Length - 1;
        choices.ShouldBeGreaterThan(0);
        for (var i = 0; i < choices; i++)
        {
            var numbers = table.QuerySelectorAll("tbody tr").Select(r => Number(r.QuerySelectorAll("td")[i])).ToList();
            numbers[..^1].Sum().ShouldBe(numbers[^1]);
        }
        table.QuerySelectorAll("td").Select(Number).ShouldContain(n => n != 0);

        static decimal Number(IElement cell) => decimal.Parse(cell.TextContent.Trim().Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
    }
}
