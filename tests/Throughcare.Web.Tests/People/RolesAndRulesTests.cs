using System.Net;
using Throughcare.App.Audit;

namespace Throughcare.Web.Tests.People;

public class RolesAndRulesTests(SharedSite site) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task A_council_edits_what_a_role_gives_and_it_holds_at_once()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var (visitor, _) = await site.SignedIn("hr");
        (await visitor.Open("/bring-a-list")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await admin.Open("/council/roles/role/hr");

        (await admin.Send(page, ("Reach[SeeChildren]", "Council"))).Text.ShouldContain("Saved");

        (await visitor.Open("/bring-a-list")).Status.ShouldBe(HttpStatusCode.OK);
        var change = (await site.Trail()).Last(e => e.Event == AuditEvents.RoleChanged);
        change.Subject.ShouldBe("role:hr");
        change.Before!.ShouldNotContain("SeeChildren");
        change.After!.ShouldContain("\"SeeChildren\":\"Council\"");
    }

    [Fact]
    public async Task A_role_is_added_and_then_offered()
    {
        var (admin, _) = await site.SignedIn("administrator");

        (await admin.Send(await admin.Open("/council/roles/add"), ("Name", "Data officer"), ("What", "keeps the lists right"), ("Reach[SeeStaff]", "Team"))).Path.ShouldBe("/council/roles");

        (await admin.Open("/council/roles")).Text.ShouldContain("Data officerkeeps the lists rightSee staff (their teams)0");
        (await admin.Open("/council/people/invite")).Text.ShouldContain("Data officer");
        (await admin.Send(await admin.Open("/council/roles/add"), ("Name", "data OFFICER"), ("What", "again"))).Errors.Single().ShouldStartWith("There is a role of that name already");
    }

    [Fact]
    public async Task What_is_wrong_with_a_role_is_said_beside_its_field()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var page = await admin.Open("/council/roles/add");

        (await admin.Send(page, ("Name", ""), ("What", ""), ("Reach[Administer]", "Team"), ("Reach[Sign]", "Everywhere"))).Errors.ShouldBe(
            ["Enter what the role is called, in up to 100 characters", "Enter what somebody with the role does, in up to 200 characters", "Choose how far \"Sign\" reaches", "Administer always reaches the whole council"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_table_of_groups_is_read_line_by_line()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var page = await admin.Open("/council/settings");

        (await admin.Send(page, ("Groups", "cs-planners = planner\nno role here\nx = emperor"))).Errors.ShouldBe(
            ["Line 2: write a group, an equals sign and a role, such as cs-planners = planner", "Line 3: your council has no role \"emperor\". Use a short name from the list below"]);
        (await admin.Send(page, ("Follow", "follow"), ("Groups", ""))).Errors.Single().ShouldStartWith("Enter at least one group");
        var saved = await admin.Send(page, ("Groups", "cs-planners = planner\nCS = all = finance"));

        saved.Text.ShouldContain("Saved");
        saved.One("textarea").TextContent.Trim().ShouldBe("cs-planners = planner\nCS = all = finance");
        var change = (await site.Trail()).Last(e => e.Event == AuditEvents.SignInRulesChanged);
        change.Before!.ShouldContain("\"groups\":[]");
        change.After!.ShouldContain("{\"group\":\"CS = all\",\"role\":\"finance\"}");
    }

    [Fact]
    public async Task Passwords_stay_on_where_there_is_no_other_way_in()
    {
        var (admin, _) = await site.SignedIn("administrator");

        (await admin.Send(await admin.Open("/council/settings"), ("Ways", ""))).Errors.Single().ShouldStartWith("Without passwords nobody new could come in");
    }
}
