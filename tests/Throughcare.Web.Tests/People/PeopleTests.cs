using System.Net;
using Throughcare.App.Audit;

namespace Throughcare.Web.Tests.People;

public class PeopleTests(SharedSite site) : IClassFixture<SharedSite>
{
    public static TheoryData<string> Pages => ["/council/people", "/council/people/invite", "/council/roles", "/council/roles/role/planner", "/council/roles/add", "/council/settings"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Only_those_who_administer_open_the_pages_of_the_council(string path)
    {
        foreach (var role in new[] { "analyst", "planner", "team-manager", "finance", "hr", "worker", "decision-maker" })
            (await (await site.SignedIn(role)).Visitor.Open(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Visitor().Open(path)).Path.ShouldBe("/sign-in");
        (await (await site.SignedIn("administrator")).Visitor.Open(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task An_auditor_reads_them_and_changes_nothing(string path)
    {
        var (auditor, _) = await site.SignedIn("auditor");
        var page = await auditor.Open(path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("Name", "Sam Field")]);

        (await auditor.Client.PostAsync(new Uri(path, UriKind.Relative), body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public static TheoryData<string> OwnPages => ["/account", "/account/password", "/account/passkeys", "/account/codes", "/sign-out", .. Pages.Select(p => p.Data)];

    [Theory, MemberData(nameof(OwnPages))]
    public async Task A_page_has_one_heading_that_its_title_repeats_and_at_most_one_primary_button(string path)
    {
        var page = await (await site.SignedIn("administrator")).Visitor.Open(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Path.ShouldBe(path);
        page.Title.ShouldBe($"{page.Heading} - Throughcare");
        page.Html.QuerySelectorAll("main form:not([hidden]) .govuk-button:not(.govuk-button--secondary), main a.govuk-button:not(.govuk-button--secondary)").Length.ShouldBeLessThanOrEqualTo(1);
        page.Html.QuerySelectorAll("[style], style, [onclick]").ShouldBeEmpty();
        page.Html.QuerySelectorAll("main table:not(:has(caption))").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_invites_somebody_by_a_link_that_is_shown_once()
    {
        var (admin, _) = await site.SignedIn("administrator");

        var ready = await admin.Send(await admin.Open("/council/people/invite"), ("Name", "Jo Heath"), ("Email", "jo@northshire.example"), ("Roles", "team-manager"), ("Roles", "finance"), ("Teams", "North, South"));

        ready.Heading.ShouldBe("The invitation is ready");
        var link = new Uri(Answer.Words(ready.One(".tc-link-text")));
        (await admin.Open("/council/people")).Text.ShouldContain("jo@northshire.example");
        (await admin.Open("/council/people")).Text.ShouldNotContain(link.AbsolutePath);
        var jo = site.Visitor();
        var account = await jo.Send(await jo.Open(link.AbsolutePath), ("Password", SharedSite.Password));
        account.Text.ShouldContain("Jo Heath");
        account.Text.ShouldContain("RolesFinance, Team manager");
        account.Text.ShouldContain("TeamsNorth, South");
        (await site.Trail()).Last(e => e.Event == AuditEvents.InvitationMade).After.ShouldBe("""[{"role":"team-manager","teams":["North","South"]},{"role":"finance","teams":[]}]""");
    }

    [Fact]
    public async Task What_is_wrong_with_an_invitation_is_said_beside_its_field()
    {
        var (admin, email) = await site.SignedIn("administrator");
        var page = await admin.Open("/council/people/invite");

        (await admin.Send(page, ("Name", ""), ("Email", "no address"))).Errors.ShouldBe(["Enter the person's name", "Enter an email address, such as sam.field@example.gov.uk", "Choose at least one role"]);
        (await admin.Send(page, ("Name", "Jo"), ("Email", email), ("Roles", "planner"))).Errors.Single().ShouldStartWith("Somebody in your council has an account");
        (await admin.Send(page, ("Name", "Jo"), ("Email", "j@n.example"), ("Roles", "team-manager"))).Errors.Single().ShouldStartWith("Enter the teams of the role Team manager");
        (await admin.Send(page, ("Name", "Jo"), ("Email", "j@n.example"), ("Roles", "worker"))).Errors.Single().ShouldStartWith("Enter the worker's id");
        (await admin.Send(page, ("Name", "Jo"), ("Email", "j@n.example"), ("Roles", "no-such-role"))).Errors.Single().ShouldBe("Choose among the roles of your council");
    }

    [Fact]
    public async Task An_invitation_is_withdrawn()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var link = await site.Invite("gone@northshire.example", "planner");
        var page = await admin.Open("/council/people");
        var row = page.Html.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("gone@northshire.example"));

        await admin.Send(page, ("Invitation", row.QuerySelector("input[name=Invitation]")!.GetAttribute("value")!));

        (await site.Visitor().Open(link)).Text.ShouldContain("It was withdrawn");
    }

    [Fact]
    public async Task Roles_are_changed_with_before_and_after_in_the_trail()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var (visitor, email) = await site.SignedIn("planner");
        var page = await admin.Open($"/council/people/person/{await site.Id(email)}");
        page.Heading.ShouldBe("Sam Field");

        var saved = await admin.Send(page, ("Roles", "finance"));

        saved.Text.ShouldContain("Saved");
        (await visitor.Open("/bring-a-list")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var change = (await site.Trail()).Last(e => e.Event == AuditEvents.PersonChanged);
        change.Before.ShouldBe("""{"roles":{"planner":[]},"worker":"W1"}""");
        change.After.ShouldBe("""{"roles":{"finance":[]},"worker":"W1"}""");
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_at_once_and_cannot_sign_in_until_it_is_opened_again()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var (visitor, email) = await site.SignedIn("planner");
        var at = $"/council/people/person/{await site.Id(email)}";

        (await admin.Send(await admin.Open(at), "Close the account", [], ("Why", ""))).Errors.Single().ShouldStartWith("Enter why the account is closed");
        (await visitor.Open("/account")).Path.ShouldBe("/account");
        (await admin.Send(await admin.Open(at), "Close the account", [], ("Why", "left the council"))).Text.ShouldContain("This account was closed");

        (await visitor.Open("/account")).Path.ShouldBe("/sign-in");
        (await SharedSite.SignIn(site.Visitor(), email)).Errors.Single().ShouldStartWith("The email address or the password is not right");
        (await site.Trail()).Last(e => e.Event == AuditEvents.AccountClosed).Why.ShouldBe("left the council");
        await admin.Send(await admin.Open(at), "Open the account again", []);
        (await SharedSite.SignIn(site.Visitor(), email)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Somebody_who_cannot_sign_in_sets_it_up_again_by_a_link()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var (visitor, email) = await site.SignedIn("planner");

        var page = await admin.Send(await admin.Open($"/council/people/person/{await site.Id(email)}"), "Make a link to set up signing in again", []);
        var link = new Uri(Answer.Words(page.One(".tc-link-text"))).AbsolutePath;
        (await visitor.Open("/account")).Path.ShouldBe("/account");
        var again = site.Visitor();
        (await again.Send(await again.Open(link), ("Password", "lantern oboe quarry"))).Path.ShouldBe("/account");

        (await visitor.Open("/account")).Path.ShouldBe("/sign-in");
        (await SharedSite.SignIn(site.Visitor(), email)).Errors.ShouldNotBeEmpty();
        (await SharedSite.SignIn(site.Visitor(), email, "lantern oboe quarry")).Path.ShouldBe("/");
        (await again.Open("/account")).Text.ShouldContain("RolesPlanner");
    }

    [Fact]
    public async Task A_person_or_role_that_is_not_there_is_not_found()
    {
        var (admin, _) = await site.SignedIn("administrator");

        foreach (var path in new[] { "/council/people/person/nobody", $"/council/people/person/{Guid.NewGuid()}", "/council/roles/role/none" })
            (await admin.Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
