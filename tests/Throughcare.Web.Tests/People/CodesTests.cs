using Throughcare.App.Audit;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.People;

public class CodesTests(SharedSite site) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task A_code_is_asked_for_after_the_password_and_works_once()
    {
        var (visitor, email) = await site.SignedIn("planner");
        var (key, _) = await TurnOn(visitor);

        var asked = site.Visitor();
        var page = await SharedSite.SignIn(asked, email);
        page.Heading.ShouldBe("Enter your one-time code");
        (await asked.Open("/account")).Path.ShouldBe("/sign-in");
        var code = OneTimeCode.Of(key, 1);
        (await asked.Send(page, ("Code", "000000"))).Errors.Single().ShouldStartWith("That code is not right");
        (await asked.Send(page, ("Code", code))).Path.ShouldBe("/");

        var again = site.Visitor();
        (await again.Send(await SharedSite.SignIn(again, email), ("Code", code))).Errors.Single().ShouldStartWith("That code is not right");
        (await site.Trail()).Select(e => e.Event).ShouldContain(AuditEvents.CodesTurnedOn);
    }

    [Fact]
    public async Task The_key_stands_in_the_database_neither_open_nor_in_the_picture_of_anybody_else()
    {
        var (visitor, _) = await site.SignedIn("planner");
        var page = await visitor.Open("/account/codes");
        var key = Answer.Words(page.One(".tc-key-text")).Replace(" ", "");

        page.One("main img").GetAttribute("src")!.ShouldStartWith("data:image/png;base64,");
        key.Length.ShouldBe(32);
        (await site.Tokens()).ShouldNotContain(t => t != null && t.Contains(key));
    }

    [Fact]
    public async Task Recovery_codes_are_shown_once_and_each_works_once()
    {
        var (visitor, email) = await site.SignedIn("planner");
        var (_, codes) = await TurnOn(visitor);
        codes.Count.ShouldBe(10);
        (await visitor.Open("/account/codes")).Text.ShouldNotContain(codes[0]);
        (await site.Tokens()).ShouldNotContain(t => t != null && t.Contains(codes[0]));

        (await WithRecoveryCode(email, codes[0].ToLowerInvariant().Replace("-", " "))).Path.ShouldBe("/");
        (await WithRecoveryCode(email, codes[0])).Errors.Single().ShouldStartWith("That is not one of your recovery codes");
        (await WithRecoveryCode(email, codes[1])).Path.ShouldBe("/");
        (await visitor.Open("/account")).Text.ShouldContain("8 recovery codes left");
        (await site.Trail()).Select(e => e.Event).ShouldContain(AuditEvents.RecoveryCodeUsed);
    }

    [Fact]
    public async Task Codes_are_turned_off_with_a_code_only()
    {
        var (visitor, email) = await site.SignedIn("planner");
        var (key, _) = await TurnOn(visitor);

        (await visitor.Send(await visitor.Open("/account/codes"), "Turn one-time codes off", [], ("Code", "000000"))).Errors.ShouldNotBeEmpty();
        var off = await visitor.Send(await visitor.Open("/account/codes"), "Turn one-time codes off", [], ("Code", OneTimeCode.Of(key, 1)));

        off.Text.ShouldContain("One-time codes are off");
        (await SharedSite.SignIn(site.Visitor(), email)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_as_wrong_passwords_do()
    {
        var (visitor, email) = await site.SignedIn("planner");
        var (key, _) = await TurnOn(visitor);
        var asked = site.Visitor();
        var page = await SharedSite.SignIn(asked, email);

        for (var tries = 0; tries < 5; tries++) await asked.Send(page, ("Code", "000000"));

        (await asked.Send(page, ("Code", OneTimeCode.Of(key, 1)))).Errors.ShouldNotBeEmpty();
        (await site.Trail()).Select(e => e.Event).ShouldContain(AuditEvents.AccountLocked);
    }

    [Fact]
    public async Task The_second_step_is_not_reached_without_the_first()
    {
        (await site.Visitor().Open("/sign-in/code")).Path.ShouldBe("/sign-in");
        (await site.Visitor().Open("/sign-in/recovery-code")).Path.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Where_the_council_asks_for_a_second_step_nothing_else_opens_until_it_is_set_up()
    {
        var (admin, _) = await site.SignedIn(site.Southshire, "administrator");
        var (visitor, _) = await site.SignedIn(site.Southshire, "planner");
        await admin.Send(await admin.Open("/council/settings"), ("Ways", "passwords"), ("Ways", "second"));

        (await visitor.Open("/")).Path.ShouldBe("/account/codes");
        (await visitor.Open("/bring-a-list")).Text.ShouldContain("Your council asks for a second step");
        (await admin.Open("/council/people")).Path.ShouldBe("/account/codes");
        await TurnOn(visitor);

        (await visitor.Open("/bring-a-list")).Path.ShouldBe("/bring-a-list");
    }

    [Fact]
    public async Task What_is_no_passkey_signs_nobody_in()
    {
        var visitor = site.Visitor();
        foreach (var credential in new[] { "", "{}", "[1]", "not json", "{\"id\":5}", "{\"id\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}" })
        {
            var page = await visitor.Open("/sign-in");
            var answer = await visitor.Send(page, "Sign in with a passkey", [], ("Credential", credential));
            answer.Errors.Single().ShouldStartWith("That passkey does not open an account here");
        }
    }

    private async Task<Answer> WithRecoveryCode(string email, string code)
    {
        var visitor = site.Visitor();
        (await SharedSite.SignIn(visitor, email)).Path.ShouldBe("/sign-in/code");
        return await visitor.Send(await visitor.Open("/sign-in/recovery-code"), ("Code", code));
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(Visitor visitor)
    {
        var page = await visitor.Open("/account/codes");
        var key = Answer.Words(page.One(".tc-key-text"));
        var done = await visitor.Send(page, ("Code", OneTimeCode.Of(key)));
        done.Heading.ShouldBe("Keep your recovery codes");
        return (key, [.. done.Html.QuerySelectorAll(".tc-recovery-codes code").Select(c => c.TextContent)]);
    }
}
