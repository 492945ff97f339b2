using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Throughcare.Web.Tests.People;

public class AddressTests(Site alone)
{
    [Theory]
    [InlineData("http://0.0.0.0:5117", null, null, null, "sign-in first: docs/guide/setting-up-sign-in.md")]
    [InlineData("http://127.0.0.1:5117", null, null, null, null)]
    [InlineData("http://0.0.0.0:5117", "shared", "planning.example", null, "in the open")]
    [InlineData("http://127.0.0.1:5117;http://10.1.2.3", "shared", "planning.example", null, "in the open")]
    [InlineData("https://0.0.0.0:5117", "shared", null, null, "not set under which name")]
    [InlineData("https://0.0.0.0:5117", "shared", "planning.example", null, null)]
    [InlineData("http://127.0.0.1:5117", "shared", null, null, null)]
    [InlineData("http://127.0.0.1:5117", "shared", "planning.example", "10.0.0.4", null)]
    [InlineData("http://0.0.0.0:5117", "shared", "planning.example", "10.0.0.0/24", null)]
    [InlineData("http://127.0.0.1:5117", "shared", null, "10.0.0.4", "not set under which name")]
    [InlineData("http://127.0.0.1:5117", "shared", "planning.example", "the proxy", "neither an address nor a network")]
    [InlineData("http://127.0.0.1:5117", "open to all", null, null, "cannot be read")]
    public void Where_it_may_listen_depends_on_whether_people_sign_in(string urls, string? mode, string? hosts, string? proxies, string? refusal)
    {
        var settings = new Dictionary<string, string?> { ["urls"] = urls, ["Throughcare:SignIn"] = mode, ["Throughcare:SignIn:Hosts"] = hosts, ["Throughcare:SignIn:Proxies"] = proxies?.Replace("the proxy", "the-proxy") };

        var refused = WebApp.Refusal(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

        if (refusal is null) refused.ShouldBeNull();
        else refused!.ToString().ShouldContain(refusal);
    }

    [Theory, InlineData("IdleMinutes", "soon"), InlineData("Tries", "0"), InlineData("HashRounds", "1")]
    public void A_setting_that_cannot_be_read_stops_the_start(string name, string value)
    {
        var settings = new Dictionary<string, string?> { ["Throughcare:SignIn"] = "shared", [$"Throughcare:SignIn:{name}"] = value };

        WebApp.Refusal(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())!.ToString().ShouldContain($"Throughcare:SignIn:{name}");
    }

    [Theory, InlineData("/sign-in"), InlineData("/account"), InlineData("/invitation/x"), InlineData("/council/people"), InlineData("/council/roles"), InlineData("/council/settings"), InlineData("/sign-out")]
    public async Task In_single_person_mode_nobody_signs_in_and_there_are_no_such_pages(string path)
    {
        (await alone.Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await alone.Visitor().Open("/")).Links("header").ShouldBe(["/", "/", "/bring-a-list", "/start-from-counts"]);
    }

    [Fact]
    public async Task With_https_cookies_travel_by_it_alone_and_nothing_else_is_answered()
    {
        await using var site = new SecureSite();
        using var secure = site.CreateClient(new() { BaseAddress = new("https://planning.example"), AllowAutoRedirect = false });
        using var open = site.CreateClient(new() { BaseAddress = new("http://planning.example"), AllowAutoRedirect = false });
        using var other = site.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false });

        var page = await secure.GetAsync(new Uri("/sign-in", UriKind.Relative));

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=31536000");
        var cookie = page.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-throughcare-form", StringComparison.Ordinal));
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("path=/");
        (await open.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await other.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var visitor = new Visitor(secure);
        var entered = await visitor.Send(await visitor.Open(await site.Invite("safe@northshire.example", "planner")), ("Password", SharedSite.Password));
        var session = entered.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-throughcare-session=", StringComparison.Ordinal));
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/" }) session.ShouldContain(part);
        session.ShouldNotContain("domain=");
    }

    private sealed class SecureSite : SharedSite
    {
        protected override void Set(IWebHostBuilder builder)
        {
            builder.UseSetting("urls", "https://planning.example");
            builder.UseSetting("Throughcare:SignIn:Hosts", "planning.example");
        }
    }
}
