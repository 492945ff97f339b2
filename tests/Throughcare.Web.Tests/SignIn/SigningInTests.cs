using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>What is asked of an honest provider, and what is taken from its answer.</summary>
public class SigningInTests
{
    [Fact]
    public async Task Who_signs_in_is_known_by_a_key_and_brings_the_roles_that_the_groups_stand_for()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, Refusal.Groups);

        string proved = "";
        provider.Claims = c => proved = c["auth_time"]!.ToString();

        (await SignIn(site)).Split('\n').ShouldBe(
        [
            $"{SignInClaims.Key}={ExternalPerson.Key(provider.Authority, HostileProvider.Subject)}", $"iss={provider.Authority}", $"{SignInClaims.Name}=Asha Made-Up", $"{SignInClaims.Email}={HostileProvider.Email}",
            "email_verified=true", $"{SignInClaims.Role}=planner", $"auth_time={proved}", "amr=pwd", "amr=mfa", "sid=session-9",
            $"{SignInClaims.Group}=g-planners", $"{SignInClaims.Group}=g-choir",
        ], ignoreOrder: true);
        provider.Secrets.Where(s => site.Log.Text.Contains(s, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_of_the_way_there_and_back_is_kept_but_the_token_for_signing_out()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, ("MaxAge", "08:00:00"));
        using var browser = new Browser();
        await browser.Open(new(site.Address, "/sign-in/north"));

        (await browser.Open(new(site.Address, "/kept"))).Split('\n').ShouldBe([".Token.id_token", ".TokenNames", ".AuthScheme", ".issued", ".expires"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_asked_holds_proof_that_the_answer_belongs_to_it()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, ("Scopes", "profile email groups"), ("MaxAge", "08:00:00"));
        using var browser = new Browser();

        await browser.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);

        var asked = provider.LastRequest!;
        ((string?)asked["response_type"], (string?)asked["response_mode"], (string?)asked["code_challenge_method"], (string?)asked["scope"], (string?)asked["max_age"])
            .ShouldBe(("code", "query", "S256", "openid profile email groups", "28800"));
        asked["redirect_uri"].ToString().ShouldBe(new Uri(site.Address, "/sign-in/north/answer").AbsoluteUri);
        Base64UrlTextEncoder.Decode(asked["nonce"]!).Length.ShouldBe(32);
        asked["state"].ToString().ShouldNotContain(HostileProvider.ClientSecret);
    }

    [Fact]
    public async Task The_cookie_between_there_and_back_is_for_this_site_alone()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var browser = new Browser();

        var response = await browser.Ask(HttpMethod.Get, new(site.Address, "/sign-in/north"));

        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("throughcare-sign-in-north-");
        cookie.ShouldContain("path=/sign-in/north/answer; samesite=lax; httponly");
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task Each_of_the_three_ways_of_signing_is_known(string algorithm)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        var signing = algorithm switch { "RS256" => Signing.Rs256, "PS256" => Signing.Ps256, _ => Signing.Es256 };
        provider.Sign = c => signing.Token(c);

        (await SignIn(site)).ShouldContain("Asha Made-Up");
    }

    [Fact]
    public async Task A_key_without_a_name_is_found_among_the_provider_s()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        provider.Sign = c => Signing.Rs256.Token(c, h => h.Remove("kid"));

        (await SignIn(site)).ShouldContain("Asha Made-Up");
    }

    [Theory]
    [InlineData("client_secret_post", "client_secret_post")]
    [InlineData("client_secret_basic", "client_secret_basic")]
    [InlineData("client_secret_basic", "private_key_jwt", "client_secret_post", "client_secret_basic")]
    [InlineData("client_secret_basic")]
    public async Task The_secret_is_given_in_the_way_that_the_provider_takes_and_says(string takes, params string[] says)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        provider.SecretBy = takes;
        if (says.Length > 0) provider.Describe = d => d["token_endpoint_auth_methods_supported"] = new JsonArray([.. says.Select(w => JsonValue.Create(w))]);

        (await SignIn(site)).ShouldContain("Asha Made-Up");
    }

    [Theory]
    [InlineData("/?team=north", "/?team=north")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task People_come_back_to_where_they_were_and_never_to_another_site(string to, string back)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var browser = new Browser();

        (await browser.Open(new(site.Address, QueryHelpers.AddQueryString("/sign-in/north", "to", to)))).ShouldContain("Asha Made-Up");

        browser.Visited[^1].ShouldBe(new(site.Address, back));
    }

    [Theory]
    [InlineData(-3600, true)]
    [InlineData(-3 * 3600, false)]
    [InlineData(null, false)]
    public async Task Who_proved_it_too_long_ago_is_asked_to_do_so_again(int? seconds, bool signedIn)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, ("MaxAge", "02:00:00"));
        provider.Claims = c =>
        {
            c.Remove("auth_time");
            if (seconds is { } ago) c["auth_time"] = TimeProvider.System.GetUtcNow().AddSeconds(ago).ToUnixTimeSeconds();
        };

        (await SignIn(site)).ShouldContain(signedIn ? "Asha Made-Up" : Refusal.Sentence(SignInProblem.ProvedTooLongAgo));
    }

    [Fact]
    public async Task What_the_token_lacks_is_asked_for_and_what_it_says_stands()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, Refusal.Groups);
        provider.Claims = c => c.Remove("groups");

        var page = await SignIn(site);

        page.ShouldContain($"{SignInClaims.Role}=planner");
        page.ShouldContain("email_verified=true");
        provider.Asked.ShouldContain("/person");
    }

    [Fact]
    public async Task Groups_that_the_token_does_not_name_are_not_added_from_elsewhere()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority, Refusal.Groups);
        provider.Claims = c =>
        {
            c.Remove("email");
            c["groups"] = new JsonArray("g-choir");
        };

        var page = await SignIn(site);

        page.ShouldContain($"{SignInClaims.Email}={HostileProvider.Email}");
        page.ShouldNotContain(SignInClaims.Role);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-10)]
    public async Task Whether_a_token_is_in_date_is_seen_by_the_clock_of_the_site(int minutes)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(new MovedClock { By = TimeSpan.FromMinutes(minutes) }, provider.Authority);

        (await SignIn(site)).ShouldBe(Refusal.Sentence(SignInProblem.OutOfDate));
    }

    [Theory]
    [InlineData("/sign-out/north", "")]
    [InlineData("/sign-out/north?to=/", "")]
    [InlineData("/sign-out/north?to=//elsewhere.example", "")]
    [InlineData("/sign-out/north?to=https://elsewhere.example", "")]
    [InlineData("/sign-out/north?to=/goodbye", "goodbye")]
    public async Task Signing_out_ends_the_session_at_the_provider_too_and_comes_back_here(string address, string back)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var browser = new Browser();
        await browser.Open(new(site.Address, "/sign-in/north"));

        await browser.Open(new(site.Address, address));
        (await browser.Open(site.Address)).ShouldBe("nobody");

        var asked = provider.LastSignOut!;
        ((string?)asked["client_id"], (string?)asked["post_logout_redirect_uri"]).ShouldBe((HostileProvider.ClientId, site.Address.AbsoluteUri + back));
        provider.Secrets.ShouldContain(asked["id_token_hint"].ToString());
        provider.Secrets.Where(s => site.Log.Text.Contains(s, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signing_out_here_does_not_wait_for_a_provider_that_has_no_end_or_is_away(bool away)
    {
        var clock = new MovedClock();
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(clock, provider.Authority);
        using var browser = new Browser();
        provider.Describe = d => d.Remove("end_session_endpoint");
        await browser.Open(new(site.Address, "/sign-in/north"));
        if (away) (clock.By, provider.KeysDown) = (TimeSpan.FromHours(25), true);

        (await browser.Open(new(site.Address, "/sign-out/north"))).ShouldBe("nobody");

        provider.LastSignOut.ShouldBeNull();
        site.Log.Text.Contains("The session at north could not be ended").ShouldBe(away);
    }

    private static async Task<string> SignIn(SignInSite site)
    {
        using var browser = new Browser();
        return await browser.Open(new(site.Address, "/sign-in/north"));
    }
}
