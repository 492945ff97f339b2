using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>One real provider and one site that knows it, for all tests of this class: to start node takes a second.</summary>
public sealed class RealSignIn : IAsyncLifetime
{
    private readonly int _port = RealProvider.FreePort();
    private RealProvider? _provider;

    public SignInSite Site { get; private set; } = null!;

    public string Authority => $"http://127.0.0.1:{_port}";

    public async ValueTask InitializeAsync() =>
        Site = await SignInSite.With(Authority, [.. Settings("RS256", "RS256"), .. Settings("PS256", "PS256"), .. Settings("ES256", "ES256"), .. Settings("RS256", "wrong-secret", "another secret")]);

    /// <summary>Started by the first test, so that it can be skipped where there is no node.</summary>
    public async Task Started() => _provider ??= await RealProvider.Start(_port, Site.Address);

    private IEnumerable<(string, string)> Settings(string algorithm, string scheme, string? secret = null) => Settings(Authority, algorithm, scheme.ToLowerInvariant(), secret ?? $"made-up secret of {algorithm}");

    public static IEnumerable<(string, string)> Settings(string authority, string algorithm, string scheme, string secret)
    {
        (string, string) Set(string name, string value) => ($"{AddSingleSignOnExtension.Section}:{scheme}:{name}", value);
        return
        [
            Set("Authority", authority), Set("ClientId", $"throughcare-{algorithm}"), Set("ClientSecret", secret), Set("DisplayName", "North Council"),
            Set("Scopes", "openid profile email groups"), Set("RolesClaim", "groups"), Set("RoleMap:0:Value", "g-planners"), Set("RoleMap:0:Role", "planner"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null) await _provider.DisposeAsync();
        await Site.DisposeAsync();
    }
}

/// <summary>Signing in and out with a provider that somebody else wrote.</summary>
public sealed class RealProviderTests(RealSignIn real) : IClassFixture<RealSignIn>
{
    private readonly SignInSite _site = real.Site;

    [Theory]
    [InlineData("rs256")]
    [InlineData("ps256")]
    [InlineData("es256")]
    public async Task People_sign_in_with_their_groups_as_our_roles_and_sign_out_on_both_sides(string scheme)
    {
        await real.Started();
        using var browser = new Browser();

        var page = await SignIn(browser, _site, scheme);

        page.ShouldContain($"{SignInClaims.Key}={ExternalPerson.Key(real.Authority, "asha")}\n");
        page.ShouldContain($"{SignInClaims.Name}=Asha Made-Up\n");
        page.ShouldContain($"{SignInClaims.Email}=asha.made-up@north.example\nemail_verified=true\n");
        page.ShouldContain($"{SignInClaims.Role}=planner");
        page.ShouldNotContain($"{SignInClaims.Role}=choir");

        var signedOut = await Press(browser, await browser.Open(new(_site.Address, $"/sign-out/{scheme}")), ("logout", "yes"));

        signedOut.ShouldBe("nobody");
        browser.Visited[^1].ShouldBe(_site.Address);
        // The provider asks for the password again, so its own session is over.
        (await browser.Open(new(_site.Address, $"/sign-in/{scheme}"))).ShouldContain("name=\"password\"");
        NothingSecretIsLogged(browser);
    }

    [Fact]
    public async Task A_provider_that_tells_of_people_only_when_asked_is_asked()
    {
        var port = RealProvider.FreePort();
        await using var site = await SignInSite.With("", [.. RealSignIn.Settings($"http://127.0.0.1:{port}", "RS256", "rs256", "made-up secret of RS256")]);
        await using var provider = await RealProvider.Start(port, site.Address, conform: true);
        using var browser = new Browser();

        var page = await SignIn(browser, site, "rs256");

        page.ShouldContain($"{SignInClaims.Email}=asha.made-up@north.example\nemail_verified=true\n");
        page.ShouldContain($"{SignInClaims.Role}=planner");
    }

    [Fact]
    public async Task Who_has_an_account_and_none_of_the_groups_is_known_and_may_do_nothing()
    {
        await real.Started();
        using var browser = new Browser();

        var page = await SignIn(browser, _site, "rs256", "bram");

        page.ShouldContain($"{SignInClaims.Email}=bram.made-up@north.example\nemail_verified=false");
        page.ShouldNotContain(SignInClaims.Role);
    }

    [Fact]
    public async Task Who_stops_at_the_provider_is_told_that_they_are_not_signed_in()
    {
        await real.Started();
        using var browser = new Browser();
        var form = Form(await browser.Open(new(_site.Address, "/sign-in/rs256")));

        (await browser.Open(new(new Uri(form.Action).AbsoluteUri + "/abort"))).ShouldBe(Refusal.Sentence(SignInProblem.Cancelled));

        (await browser.Open(_site.Address)).ShouldBe("nobody");
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        await real.Started();
        using var browser = new Browser();
        var atProvider = await browser.Open(new(_site.Address, "/sign-in/rs256"));
        var kept = browser.Cookies.GetAllCookies().Where(c => c.Name.StartsWith("throughcare-sign-in", StringComparison.Ordinal)).ToList();
        await Press(browser, await Press(browser, atProvider, ("login", "asha"), ("password", "any")));
        foreach (Cookie cookie in browser.Cookies.GetAllCookies()) cookie.Expired = true;
        foreach (var cookie in kept) browser.Cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, "127.0.0.1"));

        (await browser.Open(browser.Visited.Single(v => v.AbsolutePath == "/sign-in/rs256/answer"))).ShouldBe(Refusal.Sentence(SignInProblem.CodeNotTaken));

        (await browser.Open(_site.Address)).ShouldBe("nobody");
        NothingSecretIsLogged(browser);
    }

    [Fact]
    public async Task A_wrong_secret_is_the_installation_s_trouble_and_is_not_shown()
    {
        await real.Started();
        using var browser = new Browser();

        (await SignIn(browser, _site, "wrong-secret")).ShouldBe(Refusal.Sentence(SignInProblem.ProviderRefused));

        _site.Log.Text.ShouldContain("The provider says invalid_client.");
        NothingSecretIsLogged(browser);
    }

    private static async Task<string> SignIn(Browser browser, SignInSite site, string scheme, string login = "asha") =>
        await Press(browser, await Press(browser, await browser.Open(new(site.Address, $"/sign-in/{scheme}")), ("login", login), ("password", "any")));

    private void NothingSecretIsLogged(Browser browser)
    {
        var secrets = browser.Visited.SelectMany(v => QueryHelpers.ParseQuery(v.Query)).Where(p => p.Key is "code" or "id_token_hint" or "nonce" or "state").Select(p => p.Value.ToString());
        secrets.Concat(["made-up@north.example", "made-up secret", "another secret"]).Where(s => _site.Log.Text.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IHtmlFormElement Form(string page) => new HtmlParser().ParseDocument(page).Forms[0];

    private static Task<string> Press(Browser browser, string page, params (string Name, string Value)[] answers)
    {
        var form = Form(page);
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return browser.Send(new(form.GetAttribute("action")!), [.. hidden, .. answers]);
    }
}
