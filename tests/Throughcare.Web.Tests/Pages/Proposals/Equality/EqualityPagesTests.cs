using System.Net;
using Throughcare.App.Access;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Equality;

/// <summary>The equality lead brings in what staff declared, finds the figures under each heading, is stopped where the assessment is thin, and signs when nothing is left.</summary>
public class EqualityPagesTests(Site site)
{
    private static Viewer Lead => TestViewers.Role("equality-lead");

    [Fact]
    public async Task What_is_thin_in_the_published_assessment_stops_a_signature_and_says_why()
    {
        var at = await EqualityProposals.Create(site.Services, "Thin");
        var lead = site.As(Lead);

        var page = await lead.Open(at);

        page.Heading.ShouldBe("Equality impact assessment");
        page.Html.QuerySelectorAll("[data-points] tr[data-rule]").Select(r => r.GetAttribute("data-rule")).ShouldContain("children-not-assessed");
        page.Html.QuerySelectorAll("[data-statements] tr[data-statement]").Length.ShouldBe(17);
        page.Html.QuerySelectorAll("main a.govuk-button").Length.ShouldBe(0);
        var sign = await lead.Open($"{at}/sign");
        sign.Text.ShouldContain("It cannot be signed yet");
        sign.Html.QuerySelectorAll("[data-holding-up] li").Length.ShouldBeGreaterThan(15);
        sign.Html.QuerySelectorAll("[data-holding-up] li").ShouldAllBe(point => point.QuerySelector("a[href]") != null);
        sign.Html.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task What_staff_declared_stands_under_the_headings_as_counts_for_the_equality_lead_alone()
    {
        var at = await EqualityProposals.Create(site.Services, "Evidence");
        var lead = site.As(Lead);

        var taken = await lead.Send(await lead.Open($"{at}/characteristics"), "Take it in", [EqualityProposals.Declared()]);

        taken.Text.ShouldContain("Gender (as sex)");
        taken.One("[data-declared]").TextContent.ShouldNotBe("0");
        taken.Text.ShouldNotContain(EqualityProposals.Belief);
        var carers = await lead.Open($"{at}/heading/carers");
        var row = carers.One("[data-evidence=staff] tbody tr");
        row.Children.Select(Answer.Words).ShouldSatisfyAllConditions(c => c.First().ShouldBe("Yes"), c => c.ElementAt(1).ShouldMatch(@"^\d+% \(\d+ of \d+\)$"), c => c.Last().ShouldBe("Too few to tell"));
        (await lead.Open(at)).Html.QuerySelector("[data-headings] tr[data-heading=carers] td:nth-child(3)")!.TextContent.ShouldBeOneOf("Too few to tell", "A difference is seen", "No difference is seen");
    }

    /// <summary>Every page of every role is walked where confidential records are looked for; this is what an assessment shows of the figures.</summary>
    [Fact]
    public async Task Nobody_else_finds_what_staff_declared_compared_on_a_page_of_the_assessment()
    {
        var at = await EqualityProposals.Create(site.Services, "Closed");
        var lead = site.As(Lead);
        await lead.Send(await lead.Open($"{at}/characteristics"), "Take it in", [EqualityProposals.Declared()]);
        var other = site.As(TestViewers.Role("hr"));

        (await other.Open($"{at}/characteristics")).Status.ShouldNotBe(HttpStatusCode.OK);
        foreach (var page in new[] { "", "/heading/carers", "/heading/religion-or-belief", "/about", "/versions", "/print" })
        {
            var seen = await other.Open(at + page);
            seen.Html.QuerySelectorAll("[data-evidence=staff]").Length.ShouldBe(0, page);
            seen.Html.Body!.TextContent.ShouldNotContain(EqualityProposals.Belief);
        }
        (await lead.Open($"{at}/print")).Html.Body!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldNotContain(EqualityProposals.Belief), t => t.ShouldContain("Some workers whose base would change"));
    }

    [Fact]
    public async Task An_assessment_is_completed_heading_by_heading_signed_and_has_to_be_signed_again_when_it_changes()
    {
        var at = await EqualityProposals.Create(site.Services, "Completed");
        var lead = site.As(Lead);

        foreach (var (heading, number) in Headings.Select((h, i) => (h, i)))
        {
            var saved = await lead.Send(await lead.Open($"{at}/heading/{heading}"), "Save", [],
                ("StaffImpact", heading is "carers" or "single-parents" or "pregnancy-or-maternity" or "deprivation" ? "negative" : "positive"), ("StaffEvidence", $"Asked in the meetings: reason {number}."), ("StaffMitigation", ""),
                ("ChildrenImpact", "positive"), ("ChildrenEvidence", $"More children have a worker from their home locality: reason {number}."));
            saved.Text.ShouldContain("is saved as version");
        }
        var about = await lead.Open($"{at}/about");
        about.Html.QuerySelectorAll("[data-rule]").Select(r => r.GetAttribute("data-rule")).ShouldContain("assessed-after-agreement");
        var answers = about.Html.QuerySelectorAll("textarea[name^='Answers[']").Select(a => (a.GetAttribute("name")!, "The decision itself was still open, and is taken with this assessment at hand.")).ToArray();
        (await lead.Send(about, "Save", [],
            [.. answers, ("AfterConsultation-day", "20"), ("AfterConsultation-month", "3"), ("AfterConsultation-year", "2021"), ("AfterChange-day", "1"), ("AfterChange-month", "10"), ("AfterChange-year", "2021")])).Path.ShouldBe(at);

        var ready = await lead.Open(at);
        ready.Html.QuerySelectorAll("[data-points] tr[data-rule]").Where(r => Answer.Words(r).StartsWith("Stops", StringComparison.Ordinal) || Answer.Words(r).StartsWith("Challenged", StringComparison.Ordinal)).Select(Answer.Words).ShouldBeEmpty();
        ready.One("main a.govuk-button").TextContent.ShouldBe("Sign the assessment");
        foreach (var role in new[] { "Author", "Equality lead", "Chair of the equality and diversity group" })
            await lead.Send(await lead.Open($"{at}/sign"), "Sign", [], ("Role", role));
        (await lead.Open(at)).Text.ShouldContain("Signed by everybody who must.");

        await lead.Send(await lead.Open($"{at}/heading/sex"), "Save", [], ("StaffEvidence", "Asked again."));
        (await lead.Open(at)).Text.ShouldNotContain("Signed by everybody who must.");
        (await lead.Open($"{at}/versions")).Html.QuerySelectorAll("[data-versions] tbody tr").Length.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task A_file_that_cannot_be_taken_says_why_and_two_who_change_at_once_lose_nothing()
    {
        var at = await EqualityProposals.Create(site.Services, "Bad input");
        var lead = site.As(Lead);

        (await lead.Send(await lead.Open($"{at}/characteristics"), "Take it in", [])).Errors.ShouldBe(["Select a file that is not empty"]);
        (await lead.Send(await lead.Open($"{at}/characteristics"), "Take it in", [new("x.csv", "surname,gender\nExample,F")])).Text.ShouldContain("No column of this file holds workers’ ids.");
        var (first, second) = (await lead.Open($"{at}/heading/age"), await lead.Open($"{at}/heading/age"));
        await lead.Send(first, "Save", [], ("StaffEvidence", "First."));
        (await lead.Send(second, "Save", [], ("StaffEvidence", "Second."))).Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed this");
        (await lead.Open($"{at}/heading/age")).One("[name=StaffEvidence]").TextContent.Trim().ShouldBe("First.");
        (await lead.Send(await lead.Open($"{at}/action/new"), "Save", [], ("Issue", "x"), ("Due-day", "31"), ("Due-month", "2"), ("Due-year", "2027"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter the day");
        (await lead.Open($"{at}/heading/height")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Open($"{at}/action/none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_action_is_added_changed_and_taken_out()
    {
        var at = await EqualityProposals.Create(site.Services, "Actions");
        var lead = site.As(Lead);

        await lead.Send(await lead.Open($"{at}/action/new"), "Save", [], ("Issue", "Journeys of children to contact"), ("What", "Plan them with the new worker"), ("Owner", "Team manager"), ("Due-day", "1"), ("Due-month", "3"), ("Due-year", "2021"), ("On", "children"), ("Headings", "age"));
        var added = (await lead.Open(at)).One("[data-actions] tr[data-action=action-5]");
        added.Children.Skip(2).Select(Answer.Words).ShouldBe(["Age (children)", "Team manager", "1 March 2021", "–"]);
        await lead.Send(await lead.Open($"{at}/action/action-5"), "Take it out of the plan", []);
        (await lead.Open(at)).Html.QuerySelector("[data-action=action-5]").ShouldBeNull();
    }

    private static readonly string[] Headings =
        ["age", "disability", "gender-reassignment", "marriage-or-civil-partnership", "pregnancy-or-maternity", "race", "religion-or-belief", "sex", "sexual-orientation", "carers", "single-parents", "rural-isolation", "armed-forces", "deprivation"];
}
