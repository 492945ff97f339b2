using System.Net;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>Settings that are wrong, and providers that are not what the settings say: a sentence for who tries to sign in, and every other page goes on.</summary>
public class SetUpTests
{
    private static readonly Dictionary<string, (Action<HostileProvider> Does, SignInProblem Problem, string Logged)> Descriptions = new()
    {
        ["calls itself otherwise"] = (p => p.Describe = d => d["issuer"] = "https://elsewhere.example", SignInProblem.SetUpWrong, "not the Authority"),
        ["does not name itself"] = (p => p.Describe = d => d.Remove("issuer"), SignInProblem.SetUpWrong, "not the Authority"),
        ["is for any Entra tenant"] = (p => p.Describe = d => d["issuer"] = "https://login.microsoftonline.com/{tenantid}/v2.0", SignInProblem.AnyTenant, "template"),
        ["takes codes without https"] = (p => p.Describe = d => d["token_endpoint"] = "http://elsewhere.example/token", SignInProblem.SetUpWrong, "not https"),
        ["signs in without https"] = (p => p.Describe = d => d["authorization_endpoint"] = "http://elsewhere.example/authorize", SignInProblem.SetUpWrong, "not https"),
        ["tells of people without https"] = (p => p.Describe = d => d["userinfo_endpoint"] = "http://elsewhere.example/person", SignInProblem.SetUpWrong, "not https"),
        ["signs out without https"] = (p => p.Describe = d => d["end_session_endpoint"] = "javascript:alert(1)", SignInProblem.SetUpWrong, "not https"),
        ["keeps its keys without https"] = (p => p.Describe = d => d["jwks_uri"] = "http://elsewhere.example/keys", SignInProblem.SetUpWrong, "jwks_uri"),
        ["has nowhere to take codes"] = (p => p.Describe = d => d.Remove("token_endpoint"), SignInProblem.SetUpWrong, "missing"),
        ["does not give its keys"] = (p => p.KeysDown = true, SignInProblem.Unreachable, "keys"),
    };

    public static TheoryData<string> AllDescriptions => [.. Descriptions.Keys];

    [Theory, MemberData(nameof(AllDescriptions))]
    public async Task A_provider_that_describes_itself_so_is_not_asked_to_sign_anybody_in(string description)
    {
        var (does, problem, logged) = Descriptions[description];
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        does(provider);

        await Refusal.IsRefused(site, provider, problem, logged, browser => browser.Open(new(site.Address, "/sign-in/north")));

        provider.Asked.ShouldNotContain("/authorize");
    }

    [Theory]
    [InlineData("Authority", "", "Oidc:north:Authority is missing", SignInProblem.SetUpWrong)]
    [InlineData("ClientId", "", "Oidc:north:ClientId is missing", SignInProblem.SetUpWrong)]
    [InlineData("ClientSecret", " ", "Oidc:north:ClientSecret is missing", SignInProblem.SetUpWrong)]
    [InlineData("MaxAge", "eight hours", "Oidc:north:MaxAge is not a length of time", SignInProblem.SetUpWrong)]
    [InlineData("RoleMap:0:Role", "planner", "Oidc:north:RoleMap:0 needs both", SignInProblem.SetUpWrong)]
    [InlineData("Authority", "not an address", "is not https", SignInProblem.SetUpWrong)]
    [InlineData("Authority", "http://north.example", "is not https", SignInProblem.SetUpWrong)]
    [InlineData("Authority", "http://127.0.0.1:1", "could not be had", SignInProblem.Unreachable)]
    public async Task A_setting_that_is_wrong_is_said_at_sign_in_and_every_other_page_goes_on(string name, string value, string logged, SignInProblem problem)
    {
        await using var site = await SignInSite.With("http://127.0.0.1:1", (name, value));
        using var browser = new Browser();

        (await browser.Open(site.Address)).ShouldBe("nobody");
        (await browser.Open(new(site.Address, "/sign-in/north"))).ShouldBe(Refusal.Sentence(problem));
        (await browser.Open(site.Address)).ShouldBe("nobody");

        site.Log.Text.ShouldContain(logged);
    }

    [Theory]
    [InlineData("/.well-known/openid-configuration", "Its description or its keys could not be had")]
    [InlineData("/keys", "Its description or its keys could not be had")]
    [InlineData("/token", "Its answer to the code could not be had")]
    [InlineData("/person", "What it says about the person could not be had")]
    public async Task A_provider_that_never_answers_is_not_waited_for_without_end(string silent, string logged)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(TimeProvider.System, TimeSpan.FromSeconds(1), provider.Authority);
        (provider.Silent, provider.Claims) = (silent, c => c.Remove("email"));

        await Refusal.IsRefused(site, provider, SignInProblem.Unreachable, logged, browser => browser.Open(new(site.Address, "/sign-in/north")));
    }

    [Fact]
    public async Task A_description_that_has_moved_is_not_followed()
    {
        await using var provider = await HostileProvider.Start();
        await using var moved = await HostileProvider.Start();
        moved.Describe = d => d["jwks_uri"] = $"{moved.Authority}/authorize?redirect_uri={Uri.EscapeDataString(provider.Authority + "/keys")}&state=s&nonce=n";
        await using var site = await SignInSite.With(moved.Authority);
        using var browser = new Browser();

        (await browser.Open(new(site.Address, "/sign-in/north"))).ShouldBe(Refusal.Sentence(SignInProblem.Unreachable));

        provider.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_site_that_was_not_opened_securely_does_not_start()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/sign-in/north")) { Headers = { Host = "throughcare.north.example" } };

        var response = await client.SendAsync(request);

        (response.StatusCode, response.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/sign-in/problem?why=not-secure&with=north"));
    }

    [Fact]
    public async Task One_provider_may_stand_in_the_settings_without_a_name()
    {
        await using var provider = await HostileProvider.Start();
        string Of(string name) => $"{AddSingleSignOnExtension.Section}:{name}";
        await using var site = await SignInSite.With("", (Of("Authority"), provider.Authority), (Of("ClientId"), HostileProvider.ClientId), (Of("ClientSecret"), HostileProvider.ClientSecret));
        using var browser = new Browser();

        (await browser.Open(new(site.Address, "/sign-in/oidc"))).ShouldContain("Asha Made-Up");
    }

    [Fact]
    public void Every_problem_has_its_sentences_and_can_be_named_in_an_address()
    {
        foreach (var problem in Enum.GetValues<SignInProblem>())
        {
            var finding = SignInProblems.Finding(problem, "North Council");
            (finding.What + finding.ToDo).ShouldNotContain("{");
            finding.What.ShouldEndWith(".");
            finding.ToDo.ShouldEndWith(".");
            SignInProblems.Named(finding.Rule).ShouldBe(problem);
        }
        SignInProblems.Named("no-such-problem").ShouldBeNull();
    }
}
