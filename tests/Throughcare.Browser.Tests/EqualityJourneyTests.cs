using System.Text;
using Microsoft.Playwright;
using Throughcare.App.Proposals;
using Throughcare.Testing;
using static Microsoft.Playwright.Assertions;

namespace Throughcare.Browser.Tests;

/// <summary>
/// The equality lead works the proposal after decision C: stopped where the published assessment is thin, finds the figures already there, puts right and answers what is left, and signs.
/// </summary>
public class EqualityJourneyTests(Browsing browsing)
{
    private const string Title = "Locality permanence teams (worked proposal)";

    private static readonly string[] Negative = ["Pregnancy or maternity", "Carers", "Single parents", "Social and economic deprivation"];

    [Fact]
    public async Task From_a_thin_assessment_to_a_signed_one()
    {
        await using var visit = await browsing.Visit(scripts: false);
        var page = visit.Page;
        await visit.Open("/");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Load {Title}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Title }).First).ToBeVisibleAsync();
        await page.GotoAsync("/proposals/locality-permanence-teams-worked-proposal/equality");

        await Expect(page.Locator("[data-points]")).ToContainTextAsync("The effect on children is not assessed under any heading.");
        await page.GotoAsync(page.Url + "/sign");
        await Expect(page.Locator("main")).ToContainTextAsync("It cannot be signed yet");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Equality impact assessment" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "What staff declared" }).ClickAsync();
        await page.GetByLabel("List of characteristics").SetInputFilesAsync(new FilePayload { Name = "declared.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Declared()) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it in" }).ClickAsync();
        await Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Gender (as sex)");

        await page.GetByRole(AriaRole.Link, new() { Name = "Equality impact assessment" }).First.ClickAsync();
        var headings = await page.Locator("[data-headings] tbody th a").AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = headings[0], Exact = true }).ClickAsync();
        foreach (var (heading, i) in headings.Select((h, i) => (h, i)))
        {
            await Expect(page.Locator("h1")).ToHaveTextAsync(heading);
            if (heading == "Sex") await Expect(page.Locator("[data-evidence=staff]")).ToContainTextAsync("Too few to tell");
            await page.Locator($"[name=StaffImpact][value={(Negative.Contains(heading) ? "negative" : "positive")}]").CheckAsync();
            await page.Locator("[name=StaffEvidence]").FillAsync($"Asked in the meetings with staff, point {i}.");
            await page.Locator("[name=StaffMitigation]").FillAsync("");
            await page.Locator("[name=ChildrenImpact][value=positive]").CheckAsync();
            await page.Locator("[name=ChildrenEvidence]").FillAsync($"A social worker nearer to home, point {i}.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("is saved as version");
            if (i + 1 < headings.Count) await page.GetByRole(AriaRole.Link, new() { Name = $"Next heading: {headings[i + 1]}" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Equality impact assessment" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Aims, background, data used, engagement and days" }).ClickAsync();
        foreach (var answer in await page.Locator("textarea[name^='Answers[']").AllAsync()) await answer.FillAsync("The decision was still open and is taken with this assessment at hand.");
        await Fill("AfterConsultation", 20, 3, 2021);
        await Fill("AfterChange", 1, 10, 2021);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        foreach (var role in new[] { "Author", "Equality lead", "Chair of the equality and diversity group" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign the assessment" }).ClickAsync();
            await page.GetByLabel(role, new() { Exact = true }).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        }
        await Expect(page.Locator("main")).ToContainTextAsync("Signed by everybody who must.");
        visit.Complaints.ShouldBeEmpty();

        async Task Fill(string name, int day, int month, int year)
        {
            foreach (var (part, value) in new[] { ("day", day), ("month", month), ("year", year) }) await page.Locator($"[name={name}-{part}]").FillAsync($"{value}");
        }
    }

    private static string Declared()
    {
        var workers = ProposalReader.Read(ProposalFolder.Read(Checkout.PathTo("examples", "locality"))).Proposal.Extract.Snapshot.Workers;
        return "Employee number,Gender,Carer\n" + string.Concat(workers.Select((w, i) => $"{w.Id},{(i % 3 == 0 ? "Male" : "Female")},{(i % 2 == 0 ? "Y" : "N")}\n"));
    }
}
