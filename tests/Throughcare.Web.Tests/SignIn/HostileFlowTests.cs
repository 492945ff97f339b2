using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>The way there and back: answers that come twice, from elsewhere, to somebody else, or not at all.</summary>
public class HostileFlowTests
{
    private static readonly Dictionary<string, (Action<HostileProvider> Does, SignInProblem Problem, string Logged)> Answers = new()
    {
        ["no state"] = (p => p.Answer = a => a["state"] = null, SignInProblem.NotStartedHere, "state is missing"),
        ["a state of nobody's"] = (p => p.Answer = a => a["state"] = "CfDJ8made-up", SignInProblem.NotStartedHere, "not one of ours"),
        ["no code"] = (p => p.Answer = a => a["code"] = null, SignInProblem.NotAnAnswer, "neither a code"),
        ["another's code"] = (p => p.Answer = a => a["code"] = "of-another", SignInProblem.CodeNotTaken, "invalid_grant"),
        ["from another provider (iss)"] = (p => p.Answer = a => a["iss"] = "https://elsewhere.example", SignInProblem.NotTrusted, "(iss)"),
        ["does not say from whom, though it promised (iss)"] = (p => p.Answer = a => a["iss"] = null, SignInProblem.NotTrusted, "(iss)"),
        ["an error from another provider (iss)"] = (p => p.Answer = a => (a["iss"], a["error"]) = ("https://elsewhere.example", "access_denied"), SignInProblem.NotTrusted, "(iss)"),
        ["access_denied"] = (p => p.Answer = a => (a["error"], a["error_description"], a["code"]) = ("access_denied", HostileProvider.Email, null), SignInProblem.Cancelled, "access_denied"),
        ["access_denied with a code as well"] = (p => p.Answer = a => a["error"] = "access_denied", SignInProblem.Cancelled, "access_denied"),
        ["temporarily_unavailable"] = (p => p.Answer = a => a["error"] = "temporarily_unavailable", SignInProblem.ProviderBusy, "temporarily_unavailable"),
        ["invalid_scope"] = (p => p.Answer = a => a["error"] = "invalid_scope", SignInProblem.ProviderRefused, "invalid_scope"),
        ["an error with a forged log line"] = (p => p.Answer = a => a["error"] = $"x\nNobody {HostileProvider.Email}", SignInProblem.ProviderRefused, "does not know"),
        ["an answer to the code that is not JSON"] = (p => p.Describe = d => d["token_endpoint"] = $"{p.Authority}/no-such-page", SignInProblem.Unreachable, "JsonReaderException"),
        ["an answer in letters that do not exist"] = (p => p.Answer = _ => p.ContentType = "application/json; charset=made-up", SignInProblem.Unreachable, "InvalidOperationException"),
        ["a person who is not told of (userinfo)"] = (p => (p.Claims, p.Describe) = (c => c.Remove("email"), d => d["userinfo_endpoint"] = $"{p.Authority}/none"), SignInProblem.Unreachable, "about the person"),
    };

    public static TheoryData<string> AllAnswers => [.. Answers.Keys];

    [Theory, MemberData(nameof(AllAnswers))]
    public async Task An_answer_that_is_not_right_is_refused_with_a_sentence(string answer)
    {
        var (does, problem, logged) = Answers[answer];
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        does(provider);

        await Refusal.IsRefused(site, provider, problem, logged, browser => browser.Open(new(site.Address, "/sign-in/north")));
    }

    [Fact]
    public async Task The_back_button_after_signing_in_does_not_sign_in_again()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var browser = new Browser();
        provider.TakesCodesTwice = true;
        await browser.Open(new(site.Address, "/sign-in/north"));
        Forget(browser, "signed-in");

        (await browser.Open(browser.Visited.Single(Refusal.IsAnswer))).ShouldBe(Refusal.Sentence(SignInProblem.NotStartedHere));

        (await browser.Open(site.Address)).ShouldBe("nobody");
    }

    [Fact]
    public async Task An_answer_sent_to_somebody_else_signs_nobody_in()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var attacker = new Browser();
        await attacker.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);

        await Refusal.IsRefused(site, provider, SignInProblem.NotStartedHere, "not of this browser", victim => victim.Open(attacker.Visited.Single(Refusal.IsAnswer)));
    }

    [Fact]
    public async Task A_code_that_was_used_before_is_not_taken_even_with_the_cookie_kept()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);

        await Refusal.IsRefused(site, provider, SignInProblem.CodeNotTaken, "invalid_grant", async browser =>
        {
            await browser.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);
            var kept = browser.Cookies.GetAllCookies().ToList();
            await browser.Open(browser.Visited.First(Refusal.IsAnswer));
            Forget(browser, "signed-in");
            foreach (var cookie in kept) browser.Cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, "127.0.0.1"));
            return await browser.Open(browser.Visited.First(Refusal.IsAnswer));
        });
    }

    [Fact]
    public async Task A_code_stolen_from_another_sign_in_is_worth_nothing_here()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var victim = new Browser();
        await victim.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);
        var stolen = QueryHelpers.ParseQuery(victim.Visited.Single(Refusal.IsAnswer).Query)["code"].ToString();
        provider.Answer = a => a["code"] = stolen;

        await Refusal.IsRefused(site, provider, SignInProblem.CodeNotTaken, "invalid_grant", attacker => attacker.Open(new(site.Address, "/sign-in/north")));
    }

    [Fact]
    public async Task An_answer_of_one_provider_is_not_taken_at_the_door_of_another()
    {
        await using var provider = await HostileProvider.Start();
        string Of(string name) => $"{AddSingleSignOnExtension.Section}:south:{name}";
        await using var site = await SignInSite.With(provider.Authority, (Of("Authority"), provider.Authority), (Of("ClientId"), HostileProvider.ClientId), (Of("ClientSecret"), HostileProvider.ClientSecret));

        await Refusal.IsRefused(site, provider, SignInProblem.NotStartedHere, "not one of ours", async browser =>
        {
            await browser.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);
            return await browser.Open(new(browser.Visited.Single(Refusal.IsAnswer).AbsoluteUri.Replace("/north/", "/south/")));
        }, scheme: "south");
    }

    [Fact]
    public async Task An_answer_after_a_quarter_of_an_hour_is_too_late_even_with_the_cookie_kept()
    {
        var clock = new MovedClock();
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(clock, provider.Authority);

        await Refusal.IsRefused(site, provider, SignInProblem.NotStartedHere, "too old", async browser =>
        {
            await browser.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);
            clock.By = TimeSpan.FromMinutes(16);
            return await browser.Open(browser.Visited.Single(Refusal.IsAnswer));
        });
        provider.Asked.ShouldNotContain("/token");
    }

    [Fact]
    public async Task What_stands_twice_in_an_answer_does_not_count_once()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);

        await Refusal.IsRefused(site, provider, SignInProblem.NotAnAnswer, "more than one code", async browser =>
        {
            await browser.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);
            return await browser.Open(new(browser.Visited.Single(Refusal.IsAnswer).AbsoluteUri + "&code=another"));
        });
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("POST")]
    public async Task A_scanner_that_looks_at_the_link_first_does_not_use_it_up(string method)
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);
        using var browser = new Browser();
        await browser.Open(new(site.Address, "/sign-in/north"), stopBefore: Refusal.IsAnswer);
        var answer = browser.Visited.Single(Refusal.IsAnswer);

        (await browser.Ask(new HttpMethod(method), answer)).Headers.Location!.OriginalString.ShouldContain("not-an-answer");

        provider.Asked.ShouldNotContain("/token");
        (await browser.Open(answer)).ShouldContain("Asha Made-Up");
    }

    private static void Forget(Browser browser, string cookie)
    {
        foreach (Cookie kept in browser.Cookies.GetAllCookies())
            if (kept.Name == cookie) kept.Expired = true;
    }
}
