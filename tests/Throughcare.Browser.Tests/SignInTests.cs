using Microsoft.Playwright;
using Throughcare.Testing;
using static Microsoft.Playwright.Assertions;

namespace Throughcare.Browser.Tests;

public class SignInTests(Browsing browsing, SharedWeb web) : IClassFixture<SharedWeb>
{
    private const string Password = "walnut gable thrush";

    /// <summary>docs/guide/setting-up-sign-in.md, from the link of step 2 on.</summary>
    [Theory, InlineData(true, 1280), InlineData(false, 1280), InlineData(true, 375)]
    public async Task An_administrator_sets_up_sign_in_invites_people_and_gives_roles_by_the_guide_alone(bool scripts, int width)
    {
        var link = await web.AddCouncil();
        await using var visit = await browsing.Visit(width, scripts, web.Address);
        var page = visit.Page;
        await SetUpAccount(visit, link, "Robin Vale");
        await TurnOnCodes(visit);

        await Follow(page, "Council");
        await Follow(page, "Signing in");
        await page.GetByLabel("A one-time code is needed after a password").CheckAsync();
        await Press(page, "Save");
        await Expect(page.Locator("main")).ToContainTextAsync("Saved");
        await Fine(visit, scripts);

        await Follow(page, "People");
        await Fine(visit, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Jo Heath");
        await page.GetByLabel("Email address").FillAsync($"jo{width}{scripts}@northshire.example");
        await page.GetByLabel("Planner", new() { Exact = true }).CheckAsync();
        await Fine(visit, scripts);
        await Press(page, "Make the invitation");
        await Expect(page.Locator("h1")).ToHaveTextAsync("The invitation is ready");
        var passedOn = await page.Locator(".tc-link-text").InnerTextAsync();
        await Fine(visit, scripts);

        await using var invited = await browsing.Visit(width, scripts, web.Address);
        await SetUpAccount(invited, new Uri(passedOn).AbsolutePath, null);
        await invited.Open("/");
        await Expect(invited.Page.Locator("h1")).ToHaveTextAsync("Set up one-time codes");
        await TurnOnCodes(invited, alreadyThere: true);
        await invited.Open("/");
        await Expect(invited.Page.Locator("h1")).ToHaveTextAsync("Plan teams around children");

        await Follow(page, "People");
        await Follow(page, "Jo Heath");
        await page.GetByLabel("Finance", new() { Exact = true }).CheckAsync();
        await Fine(visit, scripts);
        await Press(page, "Save");
        await Expect(page.Locator("main")).ToContainTextAsync("Saved. It holds from now on.");
        await invited.Open("/account");
        await Expect(invited.Page.Locator("main")).ToContainTextAsync("Finance, Planner");
        await Follow(page, "Roles");
        await Fine(visit, scripts);

        await Follow(page, "Audit trail");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Audit trail");
        await Expect(page.Locator("main table")).ToContainTextAsync("Robin Vale changed what somebody may do.");
        await Expect(page.Locator("main table")).ToContainTextAsync("Jo Heath signed in.");
        await Fine(visit, scripts);
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_without_an_address_and_is_removed()
    {
        var link = await web.AddCouncil();
        await using var visit = await browsing.Visit(at: web.Address);
        var page = visit.Page;
        await SetUpAccount(visit, link, "Robin Vale");
        await Authenticator(page);

        await visit.Open("/account/passkeys");
        await page.GetByLabel("What will you call it?").FillAsync("work laptop");
        await Fine(visit, true);
        await Press(page, "Add a passkey");
        await Expect(page.Locator("main table")).ToContainTextAsync("work laptop");
        await Fine(visit, true);
        await SignOut(visit);
        await Press(page, "Sign in with a passkey");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Plan teams around children");
        await visit.Open("/account");
        await Expect(page.Locator("main table")).ToContainTextAsync("passkey");

        await visit.Open("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey work laptop" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("You have no passkey yet");
        await SignOut(visit);
        await Press(page, "Sign in with a passkey");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("That passkey does not open an account here");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Somebody_signs_in_by_keyboard_alone(bool scripts)
    {
        var link = await web.AddCouncil();
        await using var visit = await browsing.Visit(scripts: scripts, at: web.Address);
        var page = visit.Page;
        await SetUpAccount(visit, link, "Robin Vale");
        var email = await page.Locator("dd", new() { HasText = "@northshire.example" }).InnerTextAsync();
        await SignOut(visit);

        await visit.Open("/bring-a-list");
        await TabTo(page, "email");
        await page.Keyboard.InsertTextAsync(email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.InsertTextAsync(Password);
        await page.Keyboard.PressAsync("Enter");

        // An administrator sees no child, and is told so on the page that they asked for.
        await Expect(page.Locator("h1")).ToHaveTextAsync("You may not open this");
    }

    [Theory, InlineData("/sign-in"), InlineData("/invitation/none"), InlineData("/account"), InlineData("/account/password"), InlineData("/account/codes"), InlineData("/council/settings"), InlineData("/council/roles/add"), InlineData("/council/roles/role/planner"), InlineData("/sign-out")]
    public async Task A_page_has_no_barrier_and_fits_a_phone(string path)
    {
        var link = await web.AddCouncil();
        await using var visit = await browsing.Visit(at: web.Address);
        await SetUpAccount(visit, link, "Robin Vale");

        await visit.Open(path);

        (await visit.Barriers()).ShouldBeEmpty();
        await visit.Page.SetViewportSizeAsync(375, 800);
        (await visit.ScrollsSideways()).ShouldBeFalse();
    }

    private static async Task SetUpAccount(Visit visit, string link, string? name)
    {
        await visit.Open(link);
        if (name is not null) await visit.Page.GetByLabel("Your name").FillAsync(name);
        await visit.Page.GetByLabel("Choose a password").FillAsync(Password);
        await Press(visit.Page, "Set the password and sign in");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Your account"));
    }

    private static async Task TurnOnCodes(Visit visit, bool alreadyThere = false)
    {
        if (!alreadyThere) await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change one-time codes" }).ClickAsync();
        var key = await visit.Page.Locator(".tc-key-text").InnerTextAsync();
        await visit.Page.GetByLabel("The 6 figures that the app shows").FillAsync(OneTimeCode.Of(key));
        await Press(visit.Page, "Turn one-time codes on");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Keep your recovery codes");
        await Fine(visit, false);
        (await visit.Page.Locator(".tc-recovery-codes li").CountAsync()).ShouldBe(10);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
    }

    private static async Task SignOut(Visit visit)
    {
        await visit.Open("/sign-out");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("You have signed out");
    }

    /// <summary>A device that keeps passkeys and is unlocked by its owner, as the browser's own protocol makes one.</summary>
    private static async Task Authenticator(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task Fine(Visit visit, bool scripts)
    {
        visit.Complaints.ShouldBeEmpty();
        (await visit.ScrollsSideways()).ShouldBeFalse();
        if (scripts) (await visit.Barriers()).ShouldBeEmpty();
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Follow(IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static async Task TabTo(IPage page, string id)
    {
        for (var presses = 0; presses < 25; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"The field {id} cannot be reached by keyboard.");
    }
}
