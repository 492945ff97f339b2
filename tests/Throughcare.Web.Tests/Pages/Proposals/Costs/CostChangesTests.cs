using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Proposals;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Costs;

/// <summary>Changing costs over HTTP: assumptions, lines, tables, and putting an earlier version back.</summary>
public class CostChangesTests(Site site)
{
    [Fact]
    public async Task Assumptions_are_checked_before_they_are_saved_and_can_be_put_back()
    {
        var at = await CostProposals.Create(site.Services, "Assumptions change");
        var visitor = site.Visitor();

        var check = await visitor.Send(await visitor.Open($"{at}/assumptions"), "Continue", [], ("Answers[to]", "2027/28"), ("Answers[vacancy_factor]", "10%"), ("Answers[pension]", "2026/27: 21%\n2027/28: 22%"));

        check.Heading.ShouldBe("Check your answers");
        check.Text.ShouldContain("Last financial year shown: 2028/29 → 2027/28");
        check.Text.ShouldContain("Part of the cost of posts that vacancies save: as usual → 10%");
        // Nothing is kept yet.
        (await visitor.Open($"{at}?in=pounds&option=manager")).Rows("[data-table=costs]").Single(r => r[0] == "Team manager")[^1].ShouldBe("£165,000.00");
        var saved = await visitor.Send(check, "Save", []);
        saved.Text.ShouldContain("The costs are saved.");
        (await visitor.Open($"{at}?in=pounds&option=manager")).Rows("[data-table=costs]").Single(r => r[0] == "Team manager").ShouldBe(["Team manager", "£40,500.00", "£54,000.00", "£94,500.00"]);
        (await visitor.Open($"{at}/assumptions")).One("[name='Answers[pension]']").TextContent.ShouldBe("2026/27: 21%\n2027/28: 22%");

        var history = await visitor.Open($"{at}/history");
        history.Rows("[data-versions]").Select(r => r[0]).ShouldBe(["2", "1"]);
        var back = await visitor.Send(await visitor.Send(history), "Put them back", []);
        back.Text.ShouldContain("The costs are saved.");
        (await visitor.Open($"{at}?in=pounds&option=manager")).Rows("[data-table=costs]").Single(r => r[0] == "Team manager")[^1].ShouldBe("£165,000.00");
        (await visitor.Open($"{at}/history")).Rows("[data-versions]").Select(r => r[0]).ShouldBe(["3", "2", "1"]);
    }

    [Theory]
    [InlineData("from", "2026", "This is not a financial year."), InlineData("to", "2025/26", "The last year is before the first"), InlineData("awards", "3%", "This line is not a year and a rate."), InlineData("awards", "2026/27: much", "This is not a rate.")]
    [InlineData("awards", "2026/27: 3%\n2026/27: 4%", "2026/27 is there twice."), InlineData("later_awards", "60%", "This rate is not between -50% and 50%."), InlineData("pay_held_at", "then", "This is not a financial year."), InlineData("starting_point", "sideways", "This is not one of the words that may stand here.")]
    [InlineData("increments", "often", "This is not one of the words that may stand here."), InlineData("vacancy_factor", "120%", "This rate is not between 0% and 100%."), InlineData("points_as_at", "soon", "This is not a date."), InlineData("flat_on_cost", "a lot", "This is not a rate."), InlineData("pension", "2026/27: 130%", "This rate is not between 0% and 100%.")]
    [InlineData("levy", "perhaps", "This is neither yes nor no."), InlineData("rates_held_at", "x", "This is not a financial year."), InlineData("discount_rate", "80%", "This rate is not between 0% and 50%."), InlineData("weeks_per_year", "51", "This is not one of the words that may stand here.")]
    [InlineData("redundancy_cap", "maybe", "This is neither yes nor no."), InlineData("rounded_to", "0", "This number is not between 1 and 1000000."), InlineData("rounding", "up", "This is not one of the words that may stand here.")]
    public async Task An_assumption_that_cannot_be_read_is_said_at_its_field_and_nothing_is_saved(string setting, string typed, string said)
    {
        var at = await CostProposals.Create(site.Services, $"Assumption {setting}");
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open($"{at}/assumptions"), "Continue", [], ($"Answers[{setting}]", typed));

        page.Heading.ShouldBe("Assumptions of the costs");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith(said);
        page.One($"#answers-{setting}-error, [id$='{setting}-error']").TextContent.ShouldContain(said);
        (await visitor.Open($"{at}/history")).Rows("[data-versions]").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_line_of_posts_is_added_changed_and_taken_out()
    {
        var at = await CostProposals.Create(site.Services, "Lines change");
        var visitor = site.Visitor();
        var form = await visitor.Open($"{at}/add-line/manager");

        var check = await visitor.Send(form, "Continue", [], ("Title", "Family worker"), ("Fte", "0.5"), ("StatedCost", "40000"), ("Starts-day", "1"), ("Starts-month", "10"), ("Starts-year", "2026"), ("Funding", "grant"));

        check.Rows("[data-line-years]").ShouldBe([["2026/27", "£10,000.00"], ["2027/28", "£20,000.00"], ["2028/29", "£20,000.00"]]);
        (await visitor.Send(check, "Save", [])).Text.ShouldContain("The costs are saved.");
        (await visitor.Open($"{at}/posts/manager")).Rows("main table").First(r => r[0] == "Family worker").Take(..4).ShouldBe(["Family worker", "family-worker", "new", "0.5"]);

        // Codes and whatever the form does not ask for stay.
        var edit = await visitor.Send(await visitor.Send(await visitor.Open($"{at}/line/manager/team-manager"), "Continue", [], ("Fte", "2")), "Save", []);
        edit.Text.ShouldContain("The costs are saved.");
        (await visitor.Open($"{at}?in=pounds&option=manager")).Rows("[data-table=costs]").Single(r => r[0] == "Team manager")[1].ShouldBe("£90,000.00");
        (await visitor.Open($"{at}/programme/manager")).Rows("[data-table=programme]").Single(r => r[0] == "The North")[2].ShouldBe("£330,000.00");

        (await visitor.Send(await visitor.Send(await visitor.Open($"{at}/line/manager/family-worker"), "Take out this line", []), "Take it out", [])).Text.ShouldContain("The costs are saved.");
        (await visitor.Open($"{at}/line/manager/family-worker")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Title", "", "Enter the post’s title"), InlineData("Fte", "-1", ""), InlineData("Fte", "many", ""), InlineData("StatedCost", "sixty", ""), InlineData("Grade", "Grade 99", ""), InlineData("Starts-day", "45", "Enter the date as day, month and year, such as 1 4 2027, or leave it empty")]
    [InlineData("Ends-year", "3", "Enter the date as day, month and year, such as 1 4 2027, or leave it empty"), InlineData("Ends-year", "2020", ""), InlineData("Team", "LONG", "Use 200 characters or fewer"), InlineData("CostCentre", "LONG", "Use 200 characters or fewer")]
    public async Task A_line_that_cannot_be_costed_is_said_so_and_nothing_is_saved(string field, string typed, string said)
    {
        var at = await CostProposals.Create(site.Services, $"Line {field}");
        var visitor = site.Visitor();
        var good = new Dictionary<string, string> { ["Title"] = "Family worker", ["Fte"] = "1", ["StatedCost"] = "40000", ["Starts-day"] = "1", ["Starts-month"] = "10", ["Starts-year"] = "2026", ["Ends-day"] = "1", ["Ends-month"] = "10", ["Ends-year"] = "2027" };
        good[field] = typed == "LONG" ? new('x', 201) : typed;

        var page = await visitor.Send(await visitor.Open($"{at}/add-line/manager"), "Continue", [], [.. good.Select(g => (g.Key, g.Value))]);

        page.Heading.ShouldBe("Add a line of posts");
        page.Errors.ShouldNotBeEmpty();
        if (said.Length > 0) page.Errors.ShouldHaveSingleItem().ShouldBe(said);
        // What was typed is still there.
        page.One("[name=Title]").GetAttribute("value").ShouldBe(good["Title"]);
        (await visitor.Open($"{at}/history")).Rows("[data-versions]").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_made_from_an_older_version_is_refused()
    {
        var at = await CostProposals.Create(site.Services, "Two at once");
        var visitor = site.Visitor();
        var (first, second) = (await visitor.Open($"{at}/assumptions"), await visitor.Open($"{at}/assumptions"));
        await visitor.Send(await visitor.Send(first, "Continue", [], ("Answers[vacancy_factor]", "5%")), "Save", []);

        var late = await visitor.Send(await visitor.Send(second, "Continue", [], ("Answers[vacancy_factor]", "6%")), "Save", []);

        late.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed the costs after you opened them.");
        (await visitor.Open($"{at}/assumptions")).One("[name='Answers[vacancy_factor]']").GetAttribute("value").ShouldBe("5%");
    }

    [Fact]
    public async Task A_changed_cost_leaves_the_options_and_their_versions_as_they_were()
    {
        var at = await CostProposals.Create(site.Services, "Options stay");
        var visitor = site.Visitor();
        var (store, key) = (site.Services.GetRequiredService<IProposalStore>(), new ProposalKey(at.Split('/')[2]));
        var before = (await store.Load(key)).Proposal.Options.Select(o => (o.Id, o.Version)).ToList();

        await visitor.Send(await visitor.Send(await visitor.Open($"{at}/assumptions"), "Continue", [], ("Answers[vacancy_factor]", "5%")), "Save", []);

        (await store.Load(key)).Proposal.Options.Select(o => (o.Id, o.Version)).ShouldBe(before);
    }

    [Fact]
    public async Task Tables_take_the_place_of_those_of_their_name_after_a_check()
    {
        var at = await CostProposals.Create(site.Services, "Tables come");
        var visitor = site.Visitor();

        var check = await visitor.Send(await visitor.Open($"{at}/tables"), "Continue", [new("one_off.csv", "option,item,kind,title,from,amount\nmanager,adverts,recruitment,Recruitment,2026-07-01,6000\nmanager,laptops,equipment,Laptops,2026-07-01,2000\n")]);

        check.Heading.ShouldBe("Check what was understood");
        check.Rows("[data-rows]").Single(r => r[0] == "one_off").ShouldBe(["one_off", "1", "2"]);
        check.Rows("[data-rows]").Single(r => r[0] == "post_lines").ShouldBe(["post_lines", "6", "6"]);
        (await visitor.Send(check, "Save", [])).Text.ShouldContain("The costs are saved.");
        (await visitor.Open($"{at}?in=pounds&option=manager")).Rows("[data-table=costs]").Select(r => r[0]).ShouldContain("Laptops");
    }

    [Theory]
    [InlineData("lists.csv", "a,b\n1,2\n", "None of these files holds a row of the tables of costs.")]
    [InlineData("one_off.csv", "option,item,kind,title,from,amount\nmanager,adverts,bribery,Adverts,2026-07-01,6000\n", "")]
    [InlineData("post_lines.csv", "option,line,title,fte,stated_cost,starts\nmanager,new,New post,-1,40000,2026-07-01\n", "")]
    [InlineData("funding.csv", "option,source,title,kind,amount,from,to\nmanager,grant,Grant,grant,1000,2027-01-01,2026-01-01\n", "")]
    public async Task Tables_that_cannot_be_read_are_refused_with_what_to_put_right(string name, string text, string said)
    {
        var at = await CostProposals.Create(site.Services, "Tables refused");
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open($"{at}/tables"), "Continue", [new(name, text)]);

        page.Heading.ShouldBe("Bring tables of costs");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("These tables cannot be taken as they are.");
        page.Html.QuerySelectorAll(".tc-finding--error").ShouldNotBeEmpty();
        if (said.Length > 0) page.Text.ShouldContain(said);
        (await visitor.Open($"{at}/history")).Rows("[data-versions]").Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_file_and_an_empty_file_are_said_so()
    {
        var at = await CostProposals.Create(site.Services, "No file");
        var visitor = site.Visitor();
        var form = await visitor.Open($"{at}/tables");

        (await visitor.Send(form, "Continue", [])).Errors.ShouldHaveSingleItem().ShouldBe("Select one or more files");
        (await visitor.Send(form, "Continue", [new("one_off.csv", "")])).Errors.ShouldHaveSingleItem().ShouldStartWith("Select a file that is not empty");
    }

    [Fact]
    public async Task The_example_can_be_brought_as_it_is_to_a_proposal_without_costs()
    {
        var at = await CostProposals.WithoutCosts(site.Services, "The example");
        var visitor = site.Visitor();
        var book = await visitor.Client.GetByteArrayAsync(new Uri($"{at}/tables?handler=Example", UriKind.Relative));
        var form = await visitor.Open($"{at}/tables");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.One("main [name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken" }, { new StringContent("0"), "Version" }, { new ByteArrayContent(book), "Files", "costs-example.xlsx" },
        };

        var check = await Visitor.Read(await visitor.Client.PostAsync(new Uri($"{at}/tables", UriKind.Relative), body));

        check.Rows("[data-rows]").Select(r => r[0]).ShouldBe(["post_lines", "one_off", "funding", "savings", "assumptions"]);
        (await visitor.Send(check, "Save", [])).Heading.ShouldBe("What it costs: A third manager");
    }

    [Theory]
    [InlineData("/assumptions"), InlineData("/line/manager/team-manager")]
    public async Task Who_may_not_change_proposals_sees_what_is_assumed_and_no_form(string page)
    {
        var at = await CostProposals.Create(site.Services, "Seen and not changed");

        var seen = await site.As(TestViewers.Role("finance")).Open(at + page);

        seen.Status.ShouldBe(HttpStatusCode.OK);
        seen.Html.QuerySelectorAll("main form").ShouldBeEmpty();
    }
}
