using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Proposals;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Decisions;

public sealed class PublishingTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static ProposalContent Content(Func<DecisionPaper, DecisionPaper>? with = null)
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", "together-corrected"));
        var paper = DecisionYaml.Read(content.Papers[PaperKind.Decision]).Paper;
        return content with { Papers = new Dictionary<PaperKind, string> { [PaperKind.Decision] = DecisionText.Write((with ?? (p => p))(paper)) } };
    }

    [Theory, EveryStore]
    public async Task A_published_decision_is_kept_as_it_was_and_a_change_is_the_next_version(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(Content(), TestProposals.Import());

        await PublishAction.Publish(fresh.Store, key, Today, "");
        var kept = await fresh.Store.Load(key);
        var paper = DecisionYaml.Read(kept.Paper(PaperKind.Decision).Text).Paper;
        await fresh.Store.SavePaper(key, kept.Paper(PaperKind.Decision) with { Text = DecisionText.Write(paper with { Reasons = "Other reasons." }) }, "");
        await PublishAction.Publish(fresh.Store, key, Today.AddDays(1), "");

        var versions = PublicDecisions.Read((await fresh.Store.Load(key)).Paper(PaperKind.Published).Text).Versions;
        versions.Select(v => (v.Version, v.Published)).ShouldBe([(1, new DateOnly(2018, 7, 2)), (2, Today.AddDays(1))]);
        versions[0].Reasons.ShouldNotBe("Other reasons.");
        versions[1].Reasons.ShouldBe("Other reasons.");
    }

    [Fact]
    public async Task The_day_of_publication_and_the_effective_date_are_kept_where_nobody_gave_them()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Sqlite);
        var key = await fresh.Store.Create(Content(p => p with { Published = null, Effective = null }), TestProposals.Import());

        var published = await PublishAction.Publish(fresh.Store, key, new(2018, 7, 2), "");

        (published.Published, published.CallInUntil, published.Effective).ShouldBe((new DateOnly(2018, 7, 2), new DateOnly(2018, 7, 9), new DateOnly(2018, 7, 10)));
        var paper = DecisionYaml.Read((await fresh.Store.Load(key)).Paper(PaperKind.Decision).Text).Paper;
        (paper.Published, paper.Effective).ShouldBe((new DateOnly(2018, 7, 2), new DateOnly(2018, 7, 10)));
    }

    [Fact]
    public async Task What_stops_publication_refuses_it_and_nothing_is_published()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Sqlite);
        var key = await fresh.Store.Create(Content(p => p with { Reasons = null }), TestProposals.Import());

        (await Should.ThrowAsync<RefusedException>(() => PublishAction.Publish(fresh.Store, key, Today, ""))).Findings.ShouldHaveSingleItem().Rule.ShouldBe("record-reasons");
        (await fresh.Store.Load(key)).Paper(PaperKind.Published).IsWritten.ShouldBeFalse();
    }

    [Fact]
    public async Task The_address_of_a_decision_is_made_of_its_published_title_and_stays()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Sqlite);
        var content = Content();
        var key = await fresh.Store.Create(content with { Settings = content.Settings.Replace("title:", "title: Closing the north office, ", StringComparison.Ordinal) }, TestProposals.Import());
        key.Text.ShouldStartWith("closing-the-north-office");

        await PublishAction.Publish(fresh.Store, key, Today, "");
        var first = PublicDecisions.Read((await fresh.Store.Load(key)).Paper(PaperKind.Published).Text).Address;
        first.ShouldBe("2018-06-29-establishing-a-together-with-team");
        var kept = await fresh.Store.Load(key);
        await fresh.Store.SavePaper(key, kept.Paper(PaperKind.Decision) with { Text = DecisionText.Write(DecisionYaml.Read(kept.Paper(PaperKind.Decision).Text).Paper with { Title = "Another title" }) }, "");
        await PublishAction.Publish(fresh.Store, key, Today.AddDays(1), "");
        PublicDecisions.Read((await fresh.Store.Load(key)).Paper(PaperKind.Published).Text).Address.ShouldBe(first);

        var twin = await fresh.Store.Create(Content(), TestProposals.Import());
        await PublishAction.Publish(fresh.Store, twin, Today, "");
        PublicDecisions.Read((await fresh.Store.Load(twin)).Paper(PaperKind.Published).Text).Address.ShouldBe(first + "-2");
    }

    [Fact]
    public async Task What_was_published_before_addresses_were_kept_gets_one_and_is_known_by_its_earlier_one()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Sqlite);
        var key = await fresh.Store.Create(Content(), TestProposals.Import());
        await PublishAction.Publish(fresh.Store, key, Today, "");
        var paper = (await fresh.Store.Load(key)).Paper(PaperKind.Published);
        await fresh.Store.SavePaper(key, paper with { Text = (PublicDecisions.Read(paper.Text) with { Address = null }).Write() }, "");

        await PublishAction.Publish(fresh.Store, key, Today.AddDays(1), "");

        var after = PublicDecisions.Read((await fresh.Store.Load(key)).Paper(PaperKind.Published).Text);
        (after.Address, after.WasAtKey).ShouldBe(("2018-06-29-establishing-a-together-with-team", true));
    }

    [Fact]
    public void The_notice_goes_out_with_the_report_and_so_does_every_document_that_was_kept()
    {
        var content = Content(p => p with { Reasons = "XYZZY", Exempt = [new() { Part = "reasons", Paragraphs = [4], PublicInterest = "Talks go on." }], Documents = [new() { Kind = DocumentKind.BusinessCase, MadeOn = Today }] });

        var documents = PublishAction.Preview(DecisionCase.Of(content, ProposalReader.Read(content), Today)).Documents!;

        documents.Select(d => (d.Kind, d.Title)).ShouldBe([("decision-notice", "Decision notice"), ("business-case", "Business case")]);
        foreach (var document in documents)
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(document.Word), false);
            word.MainDocumentPart!.Document.InnerText.ShouldContain("Together With");
            word.MainDocumentPart.Document.InnerText.ShouldNotContain("XYZZY");
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Feeds_name_every_decision_and_hold_nothing_of_what_is_kept_back()
    {
        var content = Content(p => p with { Reasons = "XYZZY", Exempt = [new() { Part = "reasons", Paragraphs = [4], PublicInterest = "Talks go on." }] });
        var decision = PublishAction.Preview(DecisionCase.Of(content, ProposalReader.Read(content), Today));
        IReadOnlyList<Publication> all = [new("together", new([decision]))];

        var rss = PublicationFeeds.Rss("Elmcastle", all, "https://council.test/published", p => $"https://council.test/published/{p.Id}");
        var item = XDocument.Parse(rss).Root!.Element("channel")!.Elements("item").ShouldHaveSingleItem();
        foreach (var name in new[] { "title", "link", "guid", "pubDate", "description" }) item.Element(name)!.Value.ShouldNotBeEmpty();
        DateTimeOffset.ParseExact(item.Element("pubDate")!.Value, "r", System.Globalization.CultureInfo.InvariantCulture).Date.ShouldBe(new(2018, 7, 1));
        var csv = PublicationFeeds.ModernGov(all);
        csv.ShouldContain("29/06/2018");
        foreach (var said in new[] { rss, csv, PublicationFeeds.Json("Elmcastle", all), PublicDecisions.Json(decision), new PublicDecisions([decision]).Write() }) said.ShouldNotContain("XYZZY");
    }

    [Fact]
    public void The_JSON_of_a_decision_holds_what_its_schema_names_and_nothing_else()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Checkout.PathTo("docs", "guide", "published-decision.schema.json")));
        var content = ProposalFolder.Read(Checkout.PathTo("examples", "programme-corrected"));
        using var json = JsonDocument.Parse(PublicDecisions.Json(PublishAction.Preview(DecisionCase.Of(content, ProposalReader.Read(content), Today))));

        SchemaCheck.Errors(json.RootElement, schema.RootElement).ShouldBeEmpty();
        using var wrong = JsonDocument.Parse("""{"version":"one","surprise":1}""");
        SchemaCheck.Errors(wrong.RootElement, schema.RootElement).Count().ShouldBeGreaterThan(2);
    }
}
