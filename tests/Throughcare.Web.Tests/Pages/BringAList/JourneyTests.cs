namespace Throughcare.Web.Tests.Pages.BringAList;

public class JourneyTests(Site site)
{
    /// <summary>Twelve made-up children, four workers, two teams: half of them from the other locality than their team's.</summary>
    private static string List() => "child,team,worker,home locality,age,legal status\n" + string.Concat(Enumerable.Range(1, 12).Select(n =>
        $"K{n:000},{(n <= 6 ? "North" : "South")},W{1 + (n - 1) / 3},{(n % 2 == 0 ? "North" : "South")},{5 + n % 9},C2\n"));

    private static async Task<Answer> Sent(Visitor visitor, string title, params Sent[] files)
    {
        var form = await visitor.Open("/bring-a-list");
        var answer = await visitor.Send(form, "Continue", files, ("Title", title), ("Council", "Testshire"), ("AsAt-day", "31"), ("AsAt-month", "3"), ("AsAt-year", "2025"));
        return await visitor.WaitWhile(answer, p => p.Heading == "Reading your files");
    }

    private static async Task<Answer> Kept(Visitor visitor, string title)
    {
        var check = await Sent(visitor, title, new Sent("list.csv", List()));
        return await visitor.WaitWhile(await visitor.Send(check, "Make the proposal", []), p => p.Heading == "Reading your files");
    }

    [Fact]
    public async Task One_list_is_checked_then_kept_then_measured()
    {
        var visitor = site.Visitor();

        var check = await Sent(visitor, "One list", new Sent("list.csv", List()));
        check.Heading.ShouldBe("Check what was understood");
        check.Text.ShouldContain("31 March 2025");
        check.Html.QuerySelectorAll("tbody tr td.govuk-table__cell--numeric").Select(Answer.Words).Take(3).ShouldBe(["12", "12", "0"]);

        var data = await visitor.WaitWhile(await visitor.Send(check, "Make the proposal", []), p => p.Heading == "Reading your files");
        data.Heading.ShouldBe("What we have");
        data.Path.ShouldBe("/proposals/one-list/data");

        (await visitor.Open("/proposals/one-list/baseline")).Heading.ShouldBe("Where children and their workers are on 31 March 2025");
        (await visitor.Open("/")).Text.ShouldContain("One list");
    }

    [Fact]
    public async Task Nothing_is_kept_before_it_was_checked()
    {
        var visitor = site.Visitor();

        await Sent(visitor, "Never confirmed", new Sent("list.csv", List()));

        (await visitor.Open("/")).Text.ShouldNotContain("Never confirmed");
    }

    [Fact]
    public async Task Without_files_or_with_half_a_date_the_form_says_what_to_do()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/bring-a-list"), "Continue", [], ("Title", "Kept title"), ("AsAt-day", "31"), ("AsAt-month", ""), ("AsAt-year", "2025"));

        page.Errors.ShouldBe(["Select one or more files", "Enter the date as day, month and year, such as 31 3 2025, or leave it empty"]);
        page.One("#title").GetAttribute("value").ShouldBe("Kept title");
        page.One("#asat-day").GetAttribute("value").ShouldBe("31");
    }

    [Fact]
    public async Task A_file_that_nobody_knows_is_refused_in_a_sentence_and_the_form_is_offered_again()
    {
        var page = await Sent(site.Visitor(), "Nonsense", new Sent("letter.csv", "dear,all\nhello,there\n"));

        page.Heading.ShouldBe("These files could not be taken");
        page.Text.ShouldContain("Nothing was kept.");
        page.Links().ShouldContain("/bring-a-list");
    }

    [Fact]
    public async Task A_row_without_an_id_is_counted_as_rejected_and_can_be_downloaded()
    {
        var visitor = site.Visitor();

        var check = await Sent(visitor, "One wrong row", new Sent("list.csv", List() + ",North,W1,North,9,C2\n"));

        check.Html.QuerySelectorAll("tbody tr td.govuk-table__cell--numeric").Select(Answer.Words).Take(3).ShouldBe(["13", "12", "1"]);
        var file = await (await visitor.Client.GetAsync(new Uri(check.Links().Single(l => l.Contains("Rejected")), UriKind.Relative))).Content.ReadAsStringAsync();
        file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_blank_workbook_downloads()
    {
        var answer = await site.Visitor().Client.GetAsync(new Uri("/bring-a-list?handler=BlankWorkbook", UriKind.Relative));

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("throughcare-blank.xlsx");
    }

    [Fact]
    public async Task A_suggested_option_is_planned_in_the_background_and_every_page_of_the_plan_opens()
    {
        var visitor = site.Visitor();
        await Kept(visitor, "Whole way");
        const string at = "/proposals/whole-way";

        (await visitor.Open($"{at}/plan")).Text.ShouldContain("There is no option to compare with today yet.");
        var option = await visitor.Send(await visitor.Open($"{at}/options/suggest"), "Add it as an option", []);
        option.Path.ShouldStartWith($"{at}/option/");
        var id = option.Path.Split('/')[^1];

        var run = await visitor.Send(await visitor.Open($"{at}/plan/option/{id}"), "Work out the plan", []);
        var plan = await visitor.WaitWhile(run, p => p.Path.Contains("/runs/"));

        plan.Path.ShouldBe($"{at}/plan/option/{id}");
        plan.Text.ShouldContain("of 12 children keep their social worker");
        foreach (var path in new[] { $"{at}/plan", $"{at}/plan/children/{id}", $"{at}/plan/staff/{id}", $"{at}/plan/child/{id}/K001", $"{at}/plan/worker/{id}/W1", $"{at}/plan/figure/{id}/children-who-keep-their-worker" })
            (await visitor.Open(path)).Html.QuerySelectorAll("h1").Length.ShouldBe(1, path);

        var changed = await visitor.Send(await visitor.Open($"{at}/option/{id}/priorities"), "Continue", [], ("Locality", "9"));
        changed.Heading.ShouldBe("Check your answers");
        changed.Text.ShouldContain("outside the home-locality team counts 9");
        var saved = await visitor.Send(changed, "Save", []);
        saved.Text.ShouldContain("The option was saved as version 2.");
        (await visitor.Open($"{at}/plan/option/{id}")).Text.ShouldContain("There was a plan, but the option or the extract has changed since");
    }

    [Fact]
    public async Task Priorities_and_teams_that_cannot_be_are_said_so_and_kept_as_typed()
    {
        var visitor = site.Visitor();

        var priorities = await visitor.Send(await visitor.Open($"{Site.County}/option/four-teams/priorities"), "Continue", [], ("Locality", "much"), ("Standard", "20"), ("Maximum", "10"));
        priorities.Errors.ShouldBe(["Enter a worker outside the home-locality team as a number from 0 to 1000", "Enter a maximum that is not below the standard"], ignoreOrder: true);
        priorities.One("#locality").GetAttribute("value").ShouldBe("much");

        var teams = await visitor.Send(await visitor.Open($"{Site.County}/option/four-teams/teams"), "Continue", [], ("Teams[0].Name", ""), ("Teams[0].FteMin", "9"), ("Teams[0].FteMax", "2"));
        teams.Errors.Count.ShouldBe(2);
        teams.One("#teams-0-ftemax").GetAttribute("value").ShouldBe("2");
    }
}
