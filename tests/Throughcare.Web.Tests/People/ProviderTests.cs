using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Web.Tests.SignIn;

namespace Throughcare.Web.Tests.People;

/// <summary>Single sign-on from the page to a session, with a provider on this machine.</summary>
public class ProviderTests
{
    [Fact]
    public async Task Somebody_who_was_invited_comes_by_single_sign_on_with_the_roles_of_their_groups()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = new ProviderSite(provider);
        await site.Invite(HostileProvider.Email, "finance");
        using (site.Services.GetRequiredService<CurrentCouncil>().Enter(site.Northshire))
            await site.Services.GetRequiredService<CouncilSignIn>().Set(new() { RolesFollow = true, Groups = [new("g-planners", "planner")] });

        var (visitor, landed) = await Come(site, "/sign-in?return=/bring-a-list");

        landed.ShouldBe("/bring-a-list");
        var account = await visitor.Open("/account");
        account.Text.ShouldContain("Asha Made-Up");
        account.Text.ShouldContain("RolesPlanner");
        account.Text.ShouldContain("single sign-on");
        (await site.Trail()).Last(e => e.Event == AuditEvents.PersonChanged).Why.ShouldBe("single sign-on");

        provider.Claims = claims => claims["groups"] = new JsonArray("g-choir");
        (visitor, landed) = await Come(site, "/sign-in?return=/bring-a-list");
        (await visitor.Open("/account")).Text.ShouldContain("RolesNone yet");
    }

    [Fact]
    public async Task Whoever_was_not_invited_is_told_so_and_it_is_written_down()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = new ProviderSite(provider);

        var (visitor, landed) = await Come(site, "/sign-in");

        landed.ShouldBe("/sign-in?noAccount=true");
        (await visitor.Open(landed)).Text.ShouldContain("there is no open account for you here");
        (await visitor.Open("/account")).Status.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await site.Trail())[^1].Why.ShouldBe("single sign-on by somebody without an account");
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_opens_no_account()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = new ProviderSite(provider);
        await site.Invite(HostileProvider.Email, "finance");
        provider.Claims = claims => claims["email_verified"] = false;

        (await Come(site, "/sign-in")).Landed.ShouldBe("/sign-in?noAccount=true");
    }

    [Fact]
    public async Task A_provider_of_one_council_opens_nothing_of_another()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = new ProviderSite(provider);
        await site.Invite(site.Southshire, HostileProvider.Email, "planner");

        (await Come(site, "/sign-in")).Landed.ShouldBe("/sign-in?noAccount=true");
        var (southern, _) = await site.SignedIn(site.Southshire, "administrator");
        (await southern.Open("/council/settings")).Text.ShouldContain("None is set up for your council");
        (await site.Visitor().Open("/sign-in/with/nobody")).Heading.ShouldBe("Page not found");
    }

    private static async Task<(Visitor Visitor, string Landed)> Come(SharedSite site, string from)
    {
        var visitor = site.Visitor(follow: false);
        var page = await visitor.Open(from);
        var way = await visitor.Client.GetAsync(new Uri(page.Links().Single(l => l.StartsWith("/sign-in/with/north", StringComparison.Ordinal)), UriKind.Relative));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = (await browser.GetAsync(way.Headers.Location)).Headers.Location!;
        var landed = await visitor.Client.GetAsync(new Uri(back.PathAndQuery, UriKind.Relative));
        return (visitor, landed.Headers.Location!.ToString());
    }

    private sealed class ProviderSite(HostileProvider provider) : SharedSite
    {
        protected override void Set(IWebHostBuilder builder)
        {
            void Set(string name, string value) => builder.UseSetting($"Throughcare:SignIn:Oidc:north:{name}", value);
            Set("Authority", provider.Authority);
            Set("ClientId", HostileProvider.ClientId);
            Set("ClientSecret", HostileProvider.ClientSecret);
            Set("DisplayName", "North Council");
            Set("RolesClaim", "groups");
            Set("Council", "1");
        }
    }
}
