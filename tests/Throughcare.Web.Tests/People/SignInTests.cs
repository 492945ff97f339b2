using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.Web.Tests.People;

public class SignInTests(SharedSite site) : IClassFixture<SharedSite>, IDisposable
{
    public void Dispose()
    {
        site.Clock.Ahead = TimeSpan.Zero;
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in_and_then_where_they_wanted_to_go()
    {
        var (_, email) = await site.SignedIn("planner");
        var visitor = site.Visitor();

        var page = await visitor.Open("/bring-a-list");
        page.Path.ShouldBe("/sign-in");
        page.Html.QuerySelectorAll("header nav a").ShouldBeEmpty();
        var answer = await visitor.Send(page, ("Email", email.ToUpperInvariant()), ("Password", SharedSite.Password));

        answer.Path.ShouldBe("/bring-a-list");
        answer.Links("header").ShouldContain("/account");
        answer.Links("header").ShouldContain("/sign-out");
        answer.Links("header").ShouldNotContain("/council/people");
        var events = await site.Trail();
        events.Last(e => e.Event == AuditEvents.SignedIn).PersonId.ShouldBe(await site.Id(email));
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/%0d%0aSet-Cookie:a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-out")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string to)
    {
        var (_, email) = await site.SignedIn("planner");
        var visitor = site.Visitor(follow: false);

        var answer = await SharedSite.SignIn(visitor, email, at: "/sign-in?return=" + (to.Contains('%') ? to : Uri.EscapeDataString(to)));

        answer.Response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Response.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_and_an_address_that_nobody_has_get_the_same_answer()
    {
        var (_, email) = await site.SignedIn("planner");

        var wrong = await SharedSite.SignIn(site.Visitor(), email, "not the password at all");
        var nobody = await SharedSite.SignIn(site.Visitor(), "nobody@northshire.example", "not the password at all");

        wrong.Status.ShouldBe(HttpStatusCode.OK);
        nobody.Status.ShouldBe(wrong.Status);
        nobody.Errors.ShouldBe(wrong.Errors);
        nobody.Text.ShouldBe(wrong.Text);
        wrong.Errors.Single().ShouldStartWith("The email address or the password is not right");
        (await site.Trail()).Last(e => e.Event == AuditEvents.SignInFailed).Why.ShouldBe("wrong password");
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_waits_too_and_the_answer_does_not_tell()
    {
        var (_, email) = await site.SignedIn("planner");
        for (var tries = 0; tries < 5; tries++) await SharedSite.SignIn(site.Visitor(), email, "not the password at all");

        var locked = await SharedSite.SignIn(site.Visitor(), email);
        locked.Errors.Single().ShouldStartWith("The email address or the password is not right");
        var events = (await site.Trail()).Where(e => e.Subject == $"person:{site.Id(email).Result:N}").Select(e => e.Event).ToList();
        events.Count(e => e == AuditEvents.AccountLocked).ShouldBe(1);

        site.Clock.Ahead = TimeSpan.FromMinutes(16);
        (await SharedSite.SignIn(site.Visitor(), email)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Many_guesses_at_once_are_no_more_than_one_after_another()
    {
        var (_, email) = await site.SignedIn("planner");
        var visitors = Enumerable.Range(0, 12).Select(_ => site.Visitor()).ToList();
        var pages = new List<Answer>();
        foreach (var visitor in visitors) pages.Add(await visitor.Open("/sign-in"));

        await Task.WhenAll(visitors.Zip(pages, (v, p) => v.Send(p, ("Email", email), ("Password", "not the password at all"))));

        var why = (await site.Trail()).Where(e => e.Event == AuditEvents.SignInFailed && e.Subject == $"person:{site.Id(email).Result:N}").Select(e => e.Why).ToList();
        why.Count.ShouldBe(12);
        why.Count(w => w == "wrong password").ShouldBe(5);
    }

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_after_signing_out()
    {
        var (visitor, _) = await site.SignedIn("planner");
        var copied = (await visitor.Client.GetAsync(new Uri("/account", UriKind.Relative))).RequestMessage!.Headers.GetValues("Cookie").Single();
        using var thief = site.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        using var before = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", copied } } };
        (await thief.SendAsync(before)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var gone = await visitor.Send(await visitor.Open("/sign-out"));

        gone.Text.ShouldContain("You have signed out");
        using var after = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", copied } } };
        (await thief.SendAsync(after)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Trail()).Select(e => e.Event).ShouldContain(AuditEvents.SignedOut);
    }

    [Theory, InlineData("throughcare-session=made-up"), InlineData("throughcare-session=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAA"), InlineData("__Host-throughcare-session=x; throughcare-step=y")]
    public async Task A_forged_cookie_signs_nobody_in(string cookie)
    {
        using var forger = site.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", cookie } } };

        var answer = await forger.SendAsync(asked);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_request_but_not_before()
    {
        var (visitor, _) = await site.SignedIn("planner");

        site.Clock.Ahead = TimeSpan.FromMinutes(25);
        (await visitor.Open("/account")).Path.ShouldBe("/account");
        site.Clock.Ahead = TimeSpan.FromMinutes(50);
        (await visitor.Open("/account")).Path.ShouldBe("/account");
        site.Clock.Ahead = TimeSpan.FromMinutes(81);
        (await visitor.Open("/account")).Path.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_whatever_was_asked()
    {
        var (visitor, _) = await site.SignedIn("planner");

        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            site.Clock.Ahead = TimeSpan.FromMinutes(minutes);
            (await visitor.Open("/account")).Path.ShouldBe("/account");
        }
        site.Clock.Ahead = TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1);
        (await visitor.Open("/account")).Path.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_of_the_person_and_of_nobody_else()
    {
        var (first, email) = await site.SignedIn("planner");
        var (other, _) = await site.SignedIn("planner");
        var second = site.Visitor();
        await SharedSite.SignIn(second, email);
        (await first.Open("/account")).Html.QuerySelectorAll("main table tbody tr").Length.ShouldBe(2);

        (await first.Send(await first.Open("/account"))).Path.ShouldBe("/sign-in");

        (await second.Open("/account")).Path.ShouldBe("/sign-in");
        (await other.Open("/account")).Path.ShouldBe("/account");
        (await site.Trail()).Select(e => e.Event).ShouldContain(AuditEvents.SignedOutEverywhere);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_the_old_password()
    {
        var (first, email) = await site.SignedIn("planner");
        var second = site.Visitor();
        await SharedSite.SignIn(second, email);

        var wrong = await first.Send(await first.Open("/account/password"), ("Old", "not the password at all"), ("Password", "lantern oboe quarry"));
        wrong.Errors.Single().ShouldStartWith("Enter the password that you have now");
        var done = await first.Send(await first.Open("/account/password"), ("Old", SharedSite.Password), ("Password", "lantern oboe quarry"));

        done.Path.ShouldBe("/account");
        (await second.Open("/account")).Path.ShouldBe("/sign-in");
        (await SharedSite.SignIn(site.Visitor(), email)).Errors.ShouldNotBeEmpty();
        (await SharedSite.SignIn(site.Visitor(), email, "lantern oboe quarry")).Path.ShouldBe("/");
    }

    [Fact]
    public async Task How_one_signs_in_is_changed_only_soon_after_signing_in()
    {
        var (visitor, _) = await site.SignedIn("planner");
        site.Clock.Ahead = TimeSpan.FromMinutes(25);

        var page = await visitor.Open("/account/password");

        page.Path.ShouldBe("/sign-in");
        page.Text.ShouldContain("Sign in again before you change how you sign in");
    }

    [Fact]
    public async Task Nothing_typed_is_said_beside_each_field()
    {
        var visitor = site.Visitor();

        var page = await visitor.Send(await visitor.Open("/sign-in"), ("Email", ""), ("Password", ""));

        page.Errors.ShouldBe(["Enter your email address", "Enter your password"]);
    }

    [Fact]
    public async Task A_council_sees_and_reaches_nobody_of_another()
    {
        var (admin, _) = await site.SignedIn("administrator");
        var (_, southern) = await site.SignedIn(site.Southshire, "planner");

        (await admin.Open("/council/people")).Text.ShouldNotContain(southern);
        (await admin.Open($"/council/people/person/{await site.Id(southern)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_role_gives_is_lost_at_the_next_request_after_it_is_taken_away()
    {
        var (visitor, email) = await site.SignedIn("planner");
        (await visitor.Open("/bring-a-list")).Status.ShouldBe(HttpStatusCode.OK);

        using (site.Services.GetRequiredService<CurrentCouncil>().Enter(site.Northshire))
        {
            await site.SignedIn("administrator");
            await site.Services.GetRequiredService<CouncilPeople>().Change(await site.Id(email), [new("finance", [])], null);
        }

        (await visitor.Open("/bring-a-list")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
