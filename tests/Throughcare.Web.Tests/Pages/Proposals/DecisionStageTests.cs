using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>The stage "Decision", and what of it everybody can read.</summary>
public sealed class DecisionStageTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private const string Secret = "XYZZY";

    private static readonly string[] Public = ["/published", "/published/council/1", "/published/council/1?as=rss", "/published/council/1?as=json", "/published/council/1?as=csv"];

    private async Task<ProposalKey> Decision(string example, Func<DecisionPaper, DecisionPaper>? with = null)
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", example));
        if (with is not null) content = content with { Papers = new Dictionary<PaperKind, string> { [PaperKind.Decision] = DecisionText.Write(with(DecisionYaml.Read(content.Papers[PaperKind.Decision]).Paper)) } };
        return await Store.Create(content, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
    }

    private IProposalStore Store => site.Services.GetRequiredService<IProposalStore>();

    [Fact]
    public async Task The_first_page_shows_the_law_under_the_plan_and_what_stops_publication()
    {
        var page = await site.As().Open($"/proposals/{await Decision("together")}/deciding");

        page.Html.QuerySelector("[data-step=sign-off-author]")!.TextContent.ShouldContain("Out of order");
        page.Html.QuerySelector("[data-stops]")!.TextContent.ShouldContain("Procurement implications are left empty.");
    }

    [Fact]
    public async Task Each_page_of_the_stage_opens()
    {
        var home = $"/proposals/{await Decision("programme-corrected")}/deciding";
        foreach (var page in new[] { "/edit/basics", "/edit/case", "/edit/days", "/edit/notices", "/edit/rules", "/implications", "/sign-offs", "/text", "/record", "/publish", "/document/cabinet-report" })
            (await site.As().Open(home + page)).Html.QuerySelectorAll("h1").Length.ShouldBe(1, page);
    }

    [Fact]
    public async Task Nothing_that_is_kept_back_reaches_a_public_page_feed_or_file_at_any_version()
    {
        var key = await Decision("together-corrected", p => p with
        {
            Reference = "EXEMPT-1",
            Statements = [.. p.Statements, new("Staff", Secret)],
            Reasons = Secret,
            Consultation = Secret,
            Attachments = [Secret],
            Implications = [.. p.Implications.Select(i => i.Kind == ImplicationKind.HumanResources ? i with { Text = Secret } : i)],
            Exempt = [.. new[] { "statement Staff", "reasons", "consultation", "implication human resources", "attachment " + Secret, "costs" }.Select(part => new ExemptPart { Part = part, Paragraphs = [4], PublicInterest = "Talks go on." })],
        });
        await PublishAction.Publish(Store, key, new(2026, 11, 26), "");
        await PublishAction.Publish(Store, key, new(2026, 11, 27), "");
        (await Store.Load(key)).Paper(PaperKind.Decision).Text.ShouldContain(Secret);

        var visitor = site.CreateClient();
        var decision = $"/published/decision/1/{PublicDecisions.Read((await Store.Load(key)).Paper(PaperKind.Published).Text).Address}";
        foreach (var address in Public.Concat(["", "?version=1", "?version=2", "?as=json", "?as=json&version=1", "?as=report", "?as=report&version=1"], decision))
        {
            var answer = await visitor.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var said = await answer.Content.ReadAsStringAsync() + answer.Headers + answer.Content.Headers;
            said.ShouldNotContain(Secret, customMessage: address);
            said.ShouldNotContain("£1,919,069.67", customMessage: address);
        }
        (await visitor.GetAsync(decision + "?version=3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/published/decision/2/" + key)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_address_from_before_decisions_had_their_own_leads_to_the_new_one_and_no_other_tells_the_title_of_the_proposal()
    {
        var key = await Decision("programme-corrected");
        await PublishAction.Publish(Store, key, new(2026, 11, 26), "");
        var paper = (await Store.Load(key)).Paper(PaperKind.Published);
        var address = PublicDecisions.Read(paper.Text).Address;
        var visitor = site.CreateClient(new() { AllowAutoRedirect = false });
        (await visitor.GetAsync($"/published/decision/1/{key}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Store.SavePaper(key, paper with { Text = (PublicDecisions.Read(paper.Text) with { Address = null }).Write() }, "");
        var moved = await visitor.GetAsync($"/published/decision/1/{key}?as=json");

        moved.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Headers.Location!.OriginalString.ShouldBe($"/published/decision/1/{address}?as=json");
        (await visitor.GetAsync(moved.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_notice_and_the_documents_that_were_kept_are_offered_in_Word()
    {
        var key = await Decision("manager-corrected", p => p with { Documents = [new() { Kind = DocumentKind.EqualityAssessment, MadeOn = new(2026, 11, 1) }] });
        await PublishAction.Publish(Store, key, new(2026, 11, 26), "");
        var address = $"/published/decision/1/{PublicDecisions.Read((await Store.Load(key)).Paper(PaperKind.Published).Text).Address}";
        var visitor = site.CreateClient();
        var page = await visitor.GetStringAsync(address);

        foreach (var (kind, title) in new[] { ("decision-notice", "Decision notice"), ("equality-impact-assessment", "Equality impact assessment") })
        {
            page.ShouldContain($"{title} as a Word document");
            var word = await visitor.GetAsync($"{address}?as=word&document={kind}&version=1");
            (word.Content.Headers.ContentDisposition!.FileName, word.Content.Headers.ContentType!.MediaType).ShouldBe(($"{kind}.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        }
        page.ShouldNotContain("Business case as a Word document");
        (await visitor.GetAsync(address + "?as=word&document=business-case")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetStringAsync(address + "?as=json")).ShouldNotContain("documents");
    }

    [Fact]
    public async Task A_proposal_that_was_not_published_has_no_public_page()
    {
        var key = await Decision("manager-corrected");
        (await site.CreateClient().GetAsync($"/published/decision/1/{key}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

file static class Addresses
{
    public static IEnumerable<string> Concat(this IEnumerable<string> addresses, IEnumerable<string> ends, string of) => addresses.Concat(ends.Select(e => of + e));
}
