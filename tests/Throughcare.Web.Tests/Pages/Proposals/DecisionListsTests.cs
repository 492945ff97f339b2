using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Intake;
using Throughcare.Measures;
using Throughcare.Testing;
using Throughcare.Web.Pages.Proposals.Deciding;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>The lists of a decision as forms: added, changed, refused beside the field, and removed after a question.</summary>
public sealed class DecisionListsTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private IProposalStore Store => site.Services.GetRequiredService<IProposalStore>();

    private async Task<ProposalKey> Decision(string example) => await Store.Create(ProposalFolder.Read(Checkout.PathTo("examples", example)), new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });

    private async Task<DecisionPaper> Paper(ProposalKey key) => DecisionYaml.Read((await Store.Load(key)).Paper(PaperKind.Decision).Text).Paper;

    public static TheoryData<string, string, string> Kinds => new()
    {
        { "statements", "Answers[heading]=Aim of it|Answers[text]=To do well.", "Aim of it" },
        { "options", "Answers[title]=Do nothing else|Answers[outcome]=rejected|Answers[reason]=It helps nobody.", "Do nothing else" },
        { "questions", "Answers[question]=Is it kind?|Answers[answer]=yes", "Is it kind?" },
        { "exempt", "Answers[part]=reasons|Ticks=4|Answers[public_interest]=Talks go on.", "Reasons" },
        { "values", "Answers[what]=Posts in all|Answers[recommended]=12|Answers[agreed]=10", "Posts in all" },
        { "resolutions", "Answers[text]=That it be done.|Answers[number]=31", "31. That it be done." },
        { "powers", "Answers[to]=Head of service|Answers[what]=Recruit|Answers[up_to]=£250,000|Answers[until]=31 March 2027", "Head of service" },
        { "followed", "Answers[title]=Recruitment begun|Answers[on]=1/2/2027|Answers[value]=£1,000.50", "Recruitment begun" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_entry_is_added_changed_and_removed_after_a_question(string part, string answers, string name)
    {
        var key = await Decision("together-corrected");
        var (home, kind) = ($"/proposals/{key}/deciding", EntryKinds.Of(part)!);
        var before = await Paper(key);
        var visitor = site.As();
        var fields = answers.Split('|').Select(a => a.Split('=', 2)).Select(a => (a[0], a[1])).ToArray();

        var list = await visitor.Send(await visitor.Open($"{home}/entry/{part}/new"), fields);
        list.Errors.ShouldBeEmpty();
        list.Path.ShouldBe($"{home}/list/{part}");
        list.Html.QuerySelectorAll("[data-entry] h2").Select(h => h.TextContent.Trim()).Last().ShouldBe(name);
        var number = list.Html.QuerySelectorAll("[data-entry]").Length;

        // What is sent as it stands changes nothing.
        var added = await Paper(key);
        (await visitor.Send(await visitor.Open($"{home}/entry/{part}/{number}"))).Path.ShouldBe($"{home}/list/{part}");
        DecisionText.Write(await Paper(key)).ShouldBe(DecisionText.Write(added));

        var ask = await visitor.Open($"{home}/remove/{part}/{number}");
        ask.Heading.ShouldBe($"Remove this {kind.One}?");
        (await visitor.Send(ask, "Remove it", [])).Html.QuerySelectorAll("[data-entry]").Length.ShouldBe(number - 1);
        DecisionText.Write(await Paper(key)).ShouldBe(DecisionText.Write(before));
        (await visitor.Open($"{home}/entry/{part}/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Store.PaperVersions(key, PaperKind.Decision)).Count.ShouldBe(4, "every version is kept");
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_read_is_said_beside_its_field_and_nothing_is_saved()
    {
        var key = await Decision("together-corrected");
        var visitor = site.As();
        var page = await visitor.Send(await visitor.Open($"/proposals/{key}/deciding/entry/powers/new"), ("Answers[what]", "Recruit"), ("Answers[up_to]", "a lot"), ("Answers[until]", "soon"));

        page.Errors.ShouldBe(["Say to whom the power is given", "Enter the sum in pounds, such as 250000 or £250,000", "Enter the day as 16 March 2026 or 16/03/2026"]);
        page.Html.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(3);
        page.Html.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")![1..]).All(id => page.Html.GetElementById(id) is not null).ShouldBeTrue("each error leads to its field");
        page.Html.QuerySelector("textarea")!.TextContent.ShouldBe("Recruit");
        (await visitor.Send(await visitor.Open($"/proposals/{key}/deciding/entry/resolutions/new"), ("Answers[text]", "Agree."), ("Answers[number]", "one"))).Errors.ShouldHaveSingleItem().ShouldContain("not a number");
        (await Store.PaperVersions(key, PaperKind.Decision)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_somebody_else_was_quicker_to_send_is_refused()
    {
        var key = await Decision("together-corrected");
        var visitor = site.As();
        var first = await visitor.Open($"/proposals/{key}/deciding/entry/statements/1");
        await visitor.Send(await visitor.Open($"/proposals/{key}/deciding/entry/statements/1"), ("Answers[heading]", "Quicker"));

        (await visitor.Send(first, ("Answers[heading]", "Slower"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed this after you opened it.");
        (await Paper(key)).Statements[0].Heading.ShouldBe("Quicker");
    }

    [Fact]
    public async Task A_call_in_is_written_down_ended_and_taken_out_and_the_clock_shows_it()
    {
        var key = await Decision("together-corrected");
        var home = $"/proposals/{key}/deciding";
        var visitor = site.As();
        var paper = await Paper(key);
        var saved = await visitor.Send(await visitor.Open($"{home}/entry/call-in/new"), ("Answers[asked]", $"{paper.Published!.Value.AddDays(1):d MMMM yyyy}"), ("Answers[by]", "five members of scrutiny"));
        saved.Path.ShouldBe(home);
        saved.One("[data-table=clock]").TextContent.ShouldContain("Called in by five members of scrutiny");
        saved.One("svg.tc-days").GetAttribute("role").ShouldBe("img");
        (await visitor.Open($"{home}/entry/call-in/new")).Status.ShouldBe(HttpStatusCode.NotFound, "there is one already");
        await visitor.Send(await visitor.Open($"{home}/entry/call-in/1"), ("Answers[outcome]", "amended"), ("Answers[outcome_on]", "20 July 2018"));
        (await Paper(key)).CallIn!.Outcome.ShouldBe(CallInOutcome.Amended);
        await visitor.Send(await visitor.Open($"{home}/remove/call-in/1"), "Remove it", []);
        (await Paper(key)).CallIn.ShouldBeNull();
    }

    [Fact]
    public async Task A_programme_shows_each_power_with_its_limit_what_was_decided_under_it_and_what_is_left()
    {
        var key = await Decision("together-corrected");
        var kept = await Store.Load(key);
        var paper = await Paper(key) with
        {
            Resolutions = [new(7, "That recruitment be delegated.")],
            Delegations = [new() { To = "Director", What = "Recruit", Resolution = 7, UpTo = Money.FromPounds(1000), Until = new(2027, 3, 31) }],
            Later = [new() { Title = "First twenty", Under = 7, Value = Money.FromPounds(400), On = new(2018, 9, 1), Did = "Twenty posts" }, new() { Title = "Alone" }],
        };
        await Store.SavePaper(key, kept.Paper(PaperKind.Decision) with { Text = DecisionText.Write(paper) }, "");

        var page = await site.As().Open($"/proposals/{key}/deciding/programme");
        page.One("[data-table=powers] tbody tr").Children.Select(Answer.Words).ShouldBe(["7", "Director", "£1,000", "31 March 2027", "£400 in 1 decision", "£600"]);
        page.Text.ShouldContain("First twenty");
        page.Text.ShouldContain("Other decisions that followed");
    }

    [Fact]
    public async Task Whoever_may_only_read_finds_no_form()
    {
        var key = await Decision("together-corrected");
        var reader = site.As(Viewer.OnlyPerson with { Person = Guid.NewGuid(), Grants = [new(Grant.SeeMoney, GrantScope.Council)] });
        foreach (var path in new[] { "list/statements", "entry/statements/1", "remove/statements/1", "programme", "withdraw" })
        {
            var page = await reader.Open($"/proposals/{key}/deciding/{path}");
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Html.QuerySelectorAll("main form").ShouldBeEmpty(path);
        }
    }
}
