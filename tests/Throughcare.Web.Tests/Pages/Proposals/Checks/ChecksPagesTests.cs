using Throughcare.Web.Tests.Access;
using Throughcare.Web.Tests.Pages.Proposals.Equality;

namespace Throughcare.Web.Tests.Pages.Proposals.Checks;

/// <summary>The papers of a proposal are checked as they stand, and a finding is accepted with a reason.</summary>
public class ChecksPagesTests(Site site)
{
    [Fact]
    public async Task What_contradicts_itself_in_the_papers_is_shown_with_both_facts()
    {
        var at = await Checks("Shown");

        var page = await site.Visitor().Open(at);

        page.Heading.ShouldBe("Checks of the papers");
        var clash = page.Html.QuerySelectorAll(".tc-clash").Single(c => Answer.Words(c).Contains("22 February 2021, 17 days before consultation ends"));
        clash.QuerySelectorAll("blockquote").Length.ShouldBe(2);
        Answer.Words(clash).ShouldContain("Consultation closes on 11 March 2021.");
        clash.QuerySelectorAll(".tc-clash__sides a").Select(a => a.GetAttribute("href")).ShouldBe([at[..^"checks".Length] + "equality#days", at[..^"checks".Length] + "consultation/timetable#closes"], "each leads to where it is written");
        page.Html.QuerySelector(".tc-stages")!.TextContent.ShouldContain("errors");
    }

    [Fact]
    public async Task A_finding_that_is_accepted_with_a_reason_stands_apart_and_is_kept()
    {
        var (at, visitor) = (await Checks("Accepted"), site.Visitor());
        var page = await visitor.Open(at);
        var before = page.Html.QuerySelectorAll(".tc-clash").Length;
        var accept = page.Links().First(l => l.Contains("/checks/accept/"));

        var refused = await visitor.Send(await visitor.Open(accept), ("Reason", ""), ("By", ""));
        var after = await visitor.Send(await visitor.Open(accept), ("Reason", "The board may agree in principle."), ("By", "Ada Example"));

        refused.Errors.ShouldBe(["Say why it may stand", "Enter your name"]);
        after.Html.QuerySelectorAll(".tc-clash").Length.ShouldBe(before - 1);
        after.One("main table").TextContent.ShouldContain("The board may agree in principle.");
        (await site.Visitor().Open(at)).Html.QuerySelectorAll(".tc-clash").Length.ShouldBe(before - 1);
    }

    [Fact]
    public async Task A_finding_that_is_no_longer_there_leads_back_to_the_list()
    {
        var at = await Checks("Gone");

        (await site.Visitor().Open($"{at}/accept/0123456789abcdef")).Heading.ShouldBe("Checks of the papers");
    }

    [Theory]
    [InlineData("legal", false)]
    [InlineData("planner", true)]
    public async Task Who_may_not_change_the_proposal_is_not_asked_to_accept(string role, bool may)
    {
        var page = await site.As(TestViewers.Role(role)).Open(await Checks($"Seen by {role}"));

        page.Html.QuerySelectorAll(".tc-clash").Length.ShouldBeGreaterThan(5);
        page.Links().Any(l => l.Contains("/checks/accept/")).ShouldBe(may);
    }

    [Fact]
    public async Task A_proposal_without_papers_says_so_and_leads_to_the_check_of_a_draft()
    {
        var page = await site.Visitor().Open($"{Site.County}/checks");

        page.Text.ShouldContain("There is nothing to check yet");
        page.Links().ShouldContain("/check-a-draft");
    }

    private async Task<string> Checks(string title) => (await EqualityProposals.Create(site.Services, $"Checks, {title.ToLowerInvariant()}")).Replace("/equality", "/checks");
}
