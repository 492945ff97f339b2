using System.Net;
using Throughcare.App.Audit;

namespace Throughcare.Web.Tests.People;

public class InvitationTests(SharedSite site) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task An_invitation_becomes_an_account_that_is_signed_in()
    {
        var visitor = site.Visitor();
        var page = await visitor.Open(await site.Invite("lee@northshire.example", "planner"));

        page.Heading.ShouldBe("Set up your account");
        page.Text.ShouldContain("Northshire invites you");
        var account = await visitor.Send(page, ("Name", "Lee Marsh"), ("Password", SharedSite.Password));

        account.Heading.ShouldBe("Your account");
        account.Text.ShouldContain("lee@northshire.example");
        account.Text.ShouldContain("RolesPlanner");
        (await site.Trail()).Select(e => e.Event).ShouldContain(AuditEvents.InvitationUsed);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await site.Invite("once@northshire.example", "planner");
        var (first, second) = (site.Visitor(), site.Visitor());
        await first.Send(await first.Open(link), ("Name", "Lee Marsh"), ("Password", SharedSite.Password));

        var page = await second.Open(link);

        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Heading.ShouldBe("This invitation cannot be used");
        page.Text.ShouldContain("It has been used already");
        (await site.Trail()).Where(e => e.Event == AuditEvents.InvitationRefused).Select(e => e.Why).ShouldContain("used before");
    }

    [Fact]
    public async Task Two_who_open_a_link_at_once_do_not_both_get_in()
    {
        var link = await site.Invite("twice@northshire.example", "planner");
        var (first, second) = (site.Visitor(), site.Visitor());
        var (one, two) = (await first.Open(link), await second.Open(link));

        await first.Send(one, ("Name", "Lee Marsh"), ("Password", SharedSite.Password));
        var late = await second.Send(two, ("Name", "Somebody Else"), ("Password", "other words entirely here"));

        late.Status.ShouldBe(HttpStatusCode.Gone);
        (await second.Open("/account")).Path.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_link_runs_out_after_seven_days()
    {
        var link = await site.Invite("late@northshire.example", "planner");
        try
        {
            site.Clock.Ahead = TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1);

            var page = await site.Visitor().Open(link);

            page.Status.ShouldBe(HttpStatusCode.Gone);
            page.Text.ShouldContain("It ran out on");
            (await site.Trail()).Where(e => e.Event == AuditEvents.InvitationRefused).Select(e => e.Why).ShouldContain("expired");
        }
        finally
        {
            site.Clock.Ahead = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task A_newer_invitation_takes_the_place_of_an_older_one()
    {
        var older = await site.Invite("newer@northshire.example", "planner");
        var newer = await site.Invite("newer@northshire.example", "analyst");

        (await site.Visitor().Open(older)).Text.ShouldContain("withdrawn");
        (await site.Visitor().Open(newer)).Heading.ShouldBe("Set up your account");
    }

    [Theory, InlineData("/invitation/none"), InlineData("/invitation/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_nobody_made_says_so(string path)
    {
        var page = await site.Visitor().Open(path);

        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Text.ShouldContain("There is no such invitation");
    }

    [Theory]
    [InlineData("", "Enter a password")]
    [InlineData("short", "12 characters or more")]
    [InlineData("Password1234!", "guessed soon")]
    [InlineData("lee marsh 2026", "guessed soon")]
    [InlineData("qwertyuiop12", "guessed soon")]
    public async Task A_password_that_would_be_guessed_is_refused_beside_its_field(string password, string said)
    {
        var visitor = site.Visitor();
        var page = await visitor.Open(await site.Invite("weak@northshire.example", "planner"));

        var answer = await visitor.Send(page, ("Name", "Lee Marsh"), ("Password", password));

        answer.Errors.Single().ShouldContain(said);
        answer.One("#password-error");
        (answer.One("#password").GetAttribute("value") ?? "").ShouldBeEmpty();
        (await visitor.Open("/account")).Path.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task An_address_that_another_council_has_is_refused_without_saying_whose_it_is()
    {
        var (_, email) = await site.SignedIn(site.Southshire, "planner");
        var visitor = site.Visitor();

        var answer = await visitor.Send(await visitor.Open(await site.Invite(email, "planner")), ("Name", "Lee Marsh"), ("Password", SharedSite.Password));

        answer.Errors.Single().ShouldStartWith("This email address cannot be used here");
        answer.Text.ShouldNotContain("Southshire");
    }
}
