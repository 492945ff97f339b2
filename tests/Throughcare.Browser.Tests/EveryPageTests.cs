namespace Throughcare.Browser.Tests;

public class EveryPageTests(Browsing browsing)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/check-a-draft", "/start-from-counts?example=true", "/bring-a-list", "/nowhere", $"{Browsing.County}/data", $"{Browsing.County}/data/replace", $"{Browsing.County}/baseline", $"{Browsing.County}/baseline/children",
        $"{Browsing.County}/baseline/workers", $"{Browsing.County}/baseline/figure/children-in-care", $"{Browsing.County}/options", $"{Browsing.County}/options/suggest", $"{Browsing.County}/option/four-teams",
        $"{Browsing.County}/option/four-teams/priorities", $"{Browsing.County}/option/four-teams/teams", $"{Browsing.County}/plan", $"{Browsing.County}/plan/option/four-teams",
        $"{Browsing.County}/plan/trade-off/four-teams", $"{Browsing.County}/plan/changes/four-teams", $"{Browsing.County}/plan/outcomes/four-teams",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_no_barrier_no_complaint_and_fits_a_phone(string path)
    {
        await using var visit = await browsing.Visit();
        await visit.Open(path);
        await visit.Page.WaitForTimeoutAsync(300);

        (await visit.Barriers()).ShouldBeEmpty();
        // The browser says that a page which is not there was not found; that is right.
        visit.Complaints.Where(c => path != "/nowhere" || !c.Contains("404")).ShouldBeEmpty();

        await visit.Page.SetViewportSizeAsync(375, 800);
        await visit.Page.WaitForTimeoutAsync(200);
        (await visit.ScrollsSideways()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_barrier_would_be_found()
    {
        await using var visit = await browsing.Visit();
        await visit.Open("/");
        await visit.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('input'))");

        (await visit.Barriers()).ShouldContain(b => b.StartsWith("label:"));
    }

    [Fact]
    public async Task A_breach_of_the_content_security_policy_would_be_found()
    {
        await using var visit = await browsing.Visit();
        await visit.Open("/");
        await visit.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.broke = 1'; document.body.append(s); }");

        visit.Complaints.ShouldNotBeEmpty();
        (await visit.Page.EvaluateAsync<bool>("window.broke === 1")).ShouldBeFalse();
    }
}
