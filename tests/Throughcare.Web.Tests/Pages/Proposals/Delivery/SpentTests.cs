using System.Net;
using Throughcare.Web.Tests.Access;
using Throughcare.Web.Tests.Pages.Proposals.Costs;

namespace Throughcare.Web.Tests.Pages.Proposals.Delivery;

/// <summary>From July 2026 a manager is planned at £60,000 a year: £5,000 a month.</summary>
public class SpentTests(Site site)
{
    [Fact]
    public async Task A_month_of_a_line_is_checked_saved_and_shown_against_the_costing_of_the_same_months()
    {
        var at = (await CostProposals.Create(site.Services, "Money spent")).Replace("/costs", "/delivery/spent/manager", StringComparison.Ordinal);
        var visitor = site.Visitor();
        (await visitor.Open(at)).Text.ShouldContain("Nothing that was spent is recorded");

        var check = await visitor.Send(await visitor.Open(at), ("Line", "team-manager"), ("Month", "2026-07"), ("Amount", "£5,500"));
        check.Heading.ShouldBe("Check your answers");
        Answers(check).ShouldBe(["Team manager", "July 2026", "£5,500.00", "£5,000.00", "nothing"]);
        var saved = await visitor.Send(check, "Save", []);

        saved.Path.ShouldBe(at);
        saved.Rows("[data-spent]").Single(r => r[0] == "Team manager").ShouldBe(["Team manager", "£5,000.00", "£5,500.00", "£500.00 more than planned", "£45,000.00", "£45,500.00"]);
        // The lines add up to the last row.
        var rows = saved.Rows("[data-spent]");
        decimal Pounds(string text) => decimal.Parse(text.Replace("£", "").Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var column in new[] { 1, 2, 4, 5 }) rows.Take(rows.Count - 1).Sum(r => Pounds(r[column])).ShouldBe(Pounds(rows[^1][column]));
        saved.Text.ShouldContain("£5,500.00 is spent and ");

        // What is said again takes the place of what was said before.
        var again = await visitor.Send(await visitor.Open(at), ("Line", "team-manager"), ("Month", "2026-07"), ("Amount", "5000"));
        Answers(again)[^1].ShouldBe("£5,500.00, which this replaces");
        (await visitor.Send(again, "Save", [])).Rows("[data-spent]").Single(r => r[0] == "Team manager")[3].ShouldBe("as planned");
    }

    [Theory]
    [InlineData("", "2026-07", "1", "Select a line")]
    [InlineData("nothing", "2026-07", "1", "Select a line")]
    [InlineData("team-manager", "2028-03", "1", "Select a month of the costing that has begun")]
    [InlineData("team-manager", "2026-07", "much", "Enter the amount in pounds, such as 4250 or 4250.75")]
    [InlineData("team-manager", "2026-07", "1.005", "Enter the amount in pounds, such as 4250 or 4250.75")]
    public async Task What_cannot_be_read_is_said_at_its_field_and_nothing_is_saved(string line, string month, string amount, string said)
    {
        var at = (await CostProposals.Create(site.Services, $"Money {line} {month} {amount}")).Replace("/costs", "/delivery/spent/manager", StringComparison.Ordinal);

        var visitor = site.Visitor();
        var page = await visitor.Send(await visitor.Open(at), ("Line", line), ("Month", month), ("Amount", amount));

        page.Errors.ShouldBe([said]);
        (await visitor.Open(at)).Text.ShouldContain("Nothing that was spent is recorded");
    }

    [Fact]
    public async Task Costs_that_somebody_else_changed_meanwhile_are_not_written_over()
    {
        var at = (await CostProposals.Create(site.Services, "Money of two")).Replace("/costs", "/delivery/spent/manager", StringComparison.Ordinal);
        var visitor = site.Visitor();
        var (first, second) = (await visitor.Open(at), await visitor.Open(at));
        await visitor.Send(await visitor.Send(first, ("Line", "team-manager"), ("Month", "2026-07"), ("Amount", "5000")), "Save", []);

        var page = await visitor.Send(await visitor.Send(second, ("Line", "team-manager"), ("Month", "2026-08"), ("Amount", "5000")), "Save", []);

        page.Errors.ShouldContain(e => e.StartsWith("Somebody else changed the costs after you opened them."));
    }

    [Fact]
    public async Task Who_may_not_see_money_does_not_see_it_here()
    {
        var at = (await CostProposals.Create(site.Services, "Money unseen")).Replace("/costs", "/delivery/spent/manager", StringComparison.Ordinal);

        (await site.As(TestViewers.Role("team-manager", ["North"])).Open(at)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Visitor().Open(at.Replace("manager", "bare", StringComparison.Ordinal))).Text.ShouldContain("Nothing that was spent is recorded");
    }

    private static IReadOnlyList<string> Answers(Answer page) => [.. page.Html.QuerySelectorAll(".govuk-summary-list__value").Select(Answer.Words)];
}
