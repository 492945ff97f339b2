using System.Net;
using System.Text.RegularExpressions;
using Throughcare.App.Reports.Charts;
using Throughcare.Testing;
using Throughcare.Web.Tests.Access;
using Throughcare.Web.Tests.Pages.Proposals;

namespace Throughcare.Web.Tests.Pages.RulesInForce;

public partial class RulesInForceTests(Site site)
{
    [Fact]
    public async Task Every_dated_table_of_costs_stands_there_with_its_source_and_whether_it_was_checked()
    {
        var page = await site.As(TestViewers.Role("finance")).Open("/rules-in-force");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.QuerySelectorAll("[data-rules]").Select(t => t.GetAttribute("data-rules")).ShouldBe(["apprenticeship-levy.csv", "collective-consultation.csv", "employer-national-insurance.csv", "mileage-rates.csv", "pay-spine.csv", "redundancy-week-cap.csv", "redundancy-weeks.csv"], ignoreOrder: true);
        page.Rows("[data-rules]").ShouldAllBe(r => r[4].Length > 0 && (r[5] == "not checked" || r[5].Contains("20")));
        page.Html.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")).ShouldContain("/rules-in-force");
    }

    [Fact]
    public void What_has_run_out_is_warned_of_and_what_holds_is_not()
    {
        var last = App.Costing.RulesInForce.All.Where(g => g.Table == "redundancy-week-cap.csv").Max(g => g.To ?? g.From);

        App.Costing.RulesInForce.RunOut(last).Select(t => t.Table).ShouldNotContain("redundancy-week-cap.csv");
        if (App.Costing.RulesInForce.All.Where(g => g.Table == "redundancy-week-cap.csv").All(g => g.To is not null))
            App.Costing.RulesInForce.RunOut(last.AddDays(1)).Select(t => t.Table).ShouldContain("redundancy-week-cap.csv");
        App.Costing.RulesInForce.RunOut(new(1990, 1, 1)).Count.ShouldBeGreaterThan(3);
    }

    /// <summary>The pictures of reports bring their looks with them; on pages the style sheet has them.</summary>
    [Fact]
    public void Every_look_of_a_drawn_picture_is_in_the_style_sheet()
    {
        var sheet = File.ReadAllText(Checkout.PathTo("src", "Throughcare.Web", "assets", "styles", "_pictures.scss"));

        Looks().Matches(Chart.Style).Select(m => m.Value).Distinct().Where(l => !sheet.Contains(l + " {", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?<=\.tc-chart )\.[a-z-]+")]
    private static partial Regex Looks();
}
