using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>Providers change their keys when they like.</summary>
public class KeyChangeTests
{
    [Fact]
    public async Task The_first_person_after_a_change_of_keys_is_signed_in()
    {
        var clock = new MovedClock();
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(clock, provider.Authority);
        (await SignIn(site)).ShouldContain("Asha Made-Up");
        clock.By = TimeSpan.FromSeconds(61);
        (provider.Sign, provider.Asked) = (c => Signing.New.Token(c), []);
        provider.Keys.Add(Signing.New);

        (await SignIn(site)).ShouldContain("Asha Made-Up");
        (await SignIn(site)).ShouldContain("Asha Made-Up");

        Fetches(provider).ShouldBe(1);
    }

    [Fact]
    public async Task Tokens_with_unknown_keys_do_not_make_us_ask_more_than_once_a_minute()
    {
        var clock = new MovedClock();
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(clock, provider.Authority);
        provider.Sign = c => Signing.New.Token(c);

        for (var tries = 0; tries < 3; tries++) (await SignIn(site)).ShouldBe(Refusal.Sentence(SignInProblem.NotTrusted));
        Fetches(provider).ShouldBe(1);

        clock.By = TimeSpan.FromSeconds(61);
        for (var tries = 0; tries < 3; tries++) (await SignIn(site)).ShouldBe(Refusal.Sentence(SignInProblem.NotTrusted));
        Fetches(provider).ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_was_taken_away_is_not_believed_after_a_day()
    {
        var clock = new MovedClock();
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(clock, provider.Authority);
        (await SignIn(site)).ShouldContain("Asha Made-Up");
        provider.Keys.RemoveAll(k => k == Signing.Rs256 || k == Signing.Ps256);

        clock.By = TimeSpan.FromHours(25);
        provider.Clock = clock;

        (await SignIn(site)).ShouldBe(Refusal.Sentence(SignInProblem.NotTrusted));
    }

    [Fact]
    public async Task Keys_that_cannot_be_had_at_a_change_are_said_so_and_asked_for_again_soon()
    {
        var clock = new MovedClock();
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(clock, provider.Authority);
        await SignIn(site);
        clock.By = TimeSpan.FromSeconds(61);
        (provider.Sign, provider.KeysDown) = (c => Signing.New.Token(c), true);
        provider.Keys.Add(Signing.New);

        await Refusal.IsRefused(site, provider, SignInProblem.Unreachable, "HttpRequestException", browser => browser.Open(new(site.Address, "/sign-in/north")));

        provider.KeysDown = false;
        (await SignIn(site)).ShouldBe(Refusal.Sentence(SignInProblem.Unreachable));
        clock.By += TimeSpan.FromSeconds(6);
        (await SignIn(site)).ShouldContain("Asha Made-Up");
    }

    [Fact]
    public async Task Many_who_come_at_once_are_one_question_to_the_provider()
    {
        await using var provider = await HostileProvider.Start();
        await using var site = await SignInSite.With(provider.Authority);

        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignIn(site)))).ShouldAllBe(page => page.Contains("Asha Made-Up"));

        Fetches(provider).ShouldBe(1);
    }

    private static int Fetches(HostileProvider provider) => provider.Asked.Count(a => a == "/keys");

    private static async Task<string> SignIn(SignInSite site)
    {
        using var browser = new Browser();
        return await browser.Open(new(site.Address, "/sign-in/north"));
    }
}
