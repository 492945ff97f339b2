using System.Net;

namespace Throughcare.Web.Tests.Pages.Proposals.Costs;

/// <summary>The pages about one option: posts, figures, funding, savings, sensitivity, programme, downloads.</summary>
public class CostPagesTests(Site site)
{
    [Fact]
    public async Task A_line_of_posts_shows_the_part_year_beside_the_full_year_and_opens_into_parts_and_months()
    {
        var at = await CostProposals.Create(site.Services, "Posts by year");
        var visitor = site.Visitor();

        var page = await visitor.Open($"{at}/posts/manager");

        var rows = page.Rows("main table");
        var manager = rows.Where(r => r[0] == "Team manager").ToList();
        manager.Count.ShouldBe(2);
        manager[0].ShouldBe(["Team manager", "team-manager", "new", "1", "stated cost", "1 July 2026", "permanent", "£45,000.00", "£60,000.00", "£60,000.00"]);
        manager[1][7].ShouldBe("£60,000.00");
        rows.First(r => r[0] == "Interim manager").Take(2..7).ShouldBe(["goes", "1", "agency, £1,000 a week", "there already", "30 September 2026"]);
        var why = await visitor.Open(page.Links().First(l => l.Contains("post-cost-2026-27-line-team-manager")));
        why.Heading.ShouldBe("Team manager in 2026/27");
        var months = why.Rows("[data-months]");
        months.Count.ShouldBe(13);
        months[3].ShouldBe(["July 2026", "£5,000.00"]);
        months[^1].ShouldBe(["Together", "£45,000"]);
        (await visitor.Client.GetStringAsync(new Uri($"{at}/posts/manager?as=csv", UriKind.Relative))).ShouldContain("Team manager,team-manager,new");
        (await visitor.Client.GetStringAsync(new Uri($"{at}/posts/manager?of=full-year&as=csv", UriKind.Relative))).ShouldContain("\"£60,000.00\",\"£60,000.00\",\"£60,000.00\"");
        (await visitor.Open($"{at}/posts/do-nothing")).Text.ShouldContain("Interim manager");
    }

    [Fact]
    public async Task Every_figure_of_a_costing_opens_into_parts_that_add_up()
    {
        var at = await CostProposals.Create(site.Services, "Every figure opens");
        var visitor = site.Visitor();
        var (seen, open) = (new HashSet<string>(), new Queue<string>((await visitor.Open(at)).Links().Where(l => l.Contains("/costs/figure/"))));

        while (open.TryDequeue(out var link))
        {
            if (!seen.Add(link)) continue;
            var page = await visitor.Open(link);
            page.Status.ShouldBe(HttpStatusCode.OK, link);
            foreach (var further in page.Links().Where(l => l.Contains("/costs/figure/"))) open.Enqueue(further);
            if (page.Rows("main table").FirstOrDefault(r => r[0] == "Together") is not { } together || together[1].EndsWith('%')) continue;
            page.Rows("main table").TakeWhile(r => r[0] != "Together").Sum(r => Pounds(r[1])).ShouldBe(Pounds(together[1]), link);
        }

        seen.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Funding_says_what_each_source_may_pay_for_what_is_left_and_what_happens_when_it_ends()
    {
        var at = await CostProposals.Create(site.Services, "Who pays");

        var page = await site.Visitor().Open($"{at}/funding/manager");

        var grant = page.Rows("[data-sources]").Single(r => r[0] == "Reform grant");
        grant.ShouldBe(["Reform grant", "grant", "1 April 2026 to 31 March 2027", "no", "posts", "a report each year", "£90,000.00", "£45,000.00", "£45,000.00"]);
        page.Text.ShouldContain("Reform grant ends on 31 March 2027.");
        page.Text.ShouldContain("Team manager goes on without it, and costs £60,000 in 2027/28.");
        page.Rows("[data-table=funding]").Single(r => r[0] == "No funding")[2].ShouldNotBe("£0.00");
    }

    [Fact]
    public async Task Savings_say_when_it_pays_back_and_what_it_comes_to_if_nothing_is_saved()
    {
        var at = await CostProposals.Create(site.Services, "When it pays back");

        var page = await site.Visitor().Open($"{at}/savings/manager");

        var saving = page.Rows("[data-savings]").ShouldHaveSingleItem();
        saving.Take(..8).ShouldBe(["Placements not needed", "2 placements avoided at any time", "£750.00", "£0.00", "July 2026", "3", "100%", "£78,000.00"]);
        page.Rows("[data-table=payback]").Select(r => r[0]).ShouldBe(["Pays back in", "Savings less cost, all years", "Net present value", "If nothing is saved", "Weeks a year that pay for it: Placements not needed"]);
        page.Text.ShouldContain("Whole financial years at 0% a year");
        (await site.Visitor().Open($"{at}/savings/bare")).Text.ShouldContain("No saving is given for this option.");
    }

    [Fact]
    public async Task Sensitivity_says_what_moves_the_answer_most_with_seed_quantiles_and_break_even()
    {
        var at = await CostProposals.Create(site.Services, "What moves it");
        var visitor = site.Visitor();

        var page = await visitor.WaitWhile(await visitor.Open($"{at}/sensitivity/manager"), p => p.Text.Contains("a thousand times over"));

        var bars = page.Rows("[data-table=tornado]");
        bars.Select(r => r[0]).ShouldBe(["Number", "Weekly cost"]);
        bars[1].Take(1..4).ShouldBe(["£500 a week", "£750 a week", "£1,000 a week"]);
        page.Text.ShouldContain("1,000 draws from seed 1");
        page.Rows("[data-quantiles]").Select(r => r[0]).ShouldBe(["5", "10", "25", "50", "75", "90", "95"]);
        page.One("figure figcaption").TextContent.ShouldStartWith("Number moves the answer most");
        (await visitor.Open($"{at}/sensitivity/manager")).Rows("[data-quantiles]").ShouldBe(page.Rows("[data-quantiles]"));
        (await visitor.Open($"{at}/sensitivity/bare")).Text.ShouldContain("No assumption with a low and a high value is given");
    }

    [Fact]
    public async Task A_programme_shows_what_is_not_attributed()
    {
        var at = await CostProposals.Create(site.Services, "A programme", stated: true);

        var page = await site.Visitor().Open($"{at}/programme/manager");

        page.Rows("[data-table=programme]").Single(r => r[0] == "The North").Take(1..3).ShouldBe(["Head of service", "£165,000.00"]);
        page.Rows("[data-table=programme]").Single(r => r[0] == "Not attributed to any funding")[2].ShouldBe("£410,000.00");
        page.Text.ShouldContain("£410,000.00 of £500,000.00 is not attributed to any funding.");
    }

    [Fact]
    public async Task Finance_and_HR_download_their_lists_and_the_workbook()
    {
        var at = await CostProposals.Create(site.Services, "For finance and HR");
        var visitor = site.Visitor();
        var page = await visitor.Open($"{at}/downloads/manager");

        page.Text.ShouldContain("needs the table actuals");
        (await visitor.Client.GetStringAsync(new Uri($"{at}/downloads/manager?file=medium-term-plan.csv", UriKind.Relative))).ShouldContain("Team manager");
        (await visitor.Client.GetStringAsync(new Uri($"{at}/downloads/manager?file=establishment.csv", UriKind.Relative))).ShouldContain("North");
        (await visitor.Client.GetStringAsync(new Uri($"{at}/downloads/manager?file=redundancy-notification-draft.txt", UriKind.Relative))).ShouldContain("Deputy manager: 1 of [TO BE FILLED IN] employed");
        foreach (var file in new[] { "costs.xlsx", "finance-and-hr.xlsx" })
        {
            var bytes = await visitor.Client.GetByteArrayAsync(new Uri($"{at}/downloads/manager?file={file}", UriKind.Relative));
            bytes[..2].ShouldBe("PK"u8.ToArray());
        }
    }

    private static decimal Pounds(string cell) => decimal.Parse(cell.Replace("£", "", StringComparison.Ordinal).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
