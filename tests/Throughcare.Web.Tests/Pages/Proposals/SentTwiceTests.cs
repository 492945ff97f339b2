using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>A button pressed twice, a form sent again after going back, and two people at the same page.</summary>
public sealed class SentTwiceTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private IProposalStore Store => site.Services.GetRequiredService<IProposalStore>();

    [Fact]
    public async Task A_decision_that_is_sent_to_be_published_twice_is_published_once()
    {
        var key = await Store.Create(ProposalFolder.Read(Checkout.PathTo("examples", "together-corrected")), new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        var visitor = site.As();
        var page = await visitor.Open($"/proposals/{key}/deciding/publish");

        (await visitor.Send(page)).Text.ShouldContain("The decision is public.");
        (await visitor.Send(page)).Text.ShouldContain("Version 1 is public");

        PublicDecisions.Read((await Store.Load(key)).Paper(PaperKind.Published).Text).Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_nothing_has_changed_since_there_is_nothing_to_publish()
    {
        var key = await Store.Create(ProposalFolder.Read(Checkout.PathTo("examples", "manager-corrected")), new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        var visitor = site.As();
        await visitor.Send(await visitor.Open($"/proposals/{key}/deciding/publish"));

        var again = await visitor.Open($"/proposals/{key}/deciding/publish");
        again.Text.ShouldContain("There is nothing to publish.");
        again.Html.QuerySelector("form").ShouldBeNull();

        var saved = await visitor.Send(await visitor.Open($"/proposals/{key}/deciding/edit/case"), ("Answers[conflicts]", "None. Everybody who took part was asked."));
        saved.Text.ShouldContain("The decision is saved.");
        (await visitor.Open($"/proposals/{key}/deciding/publish")).Text.ShouldContain("Publish as version 2");
    }

    [Fact]
    public async Task A_suggested_option_that_is_sent_twice_is_added_once_and_a_second_one_has_a_name_of_its_own()
    {
        var council = await site.Council("Sent twice");
        var visitor = site.As();
        var page = await visitor.Open($"{council.Home}/options/suggest");

        var first = await visitor.Send(page);
        var second = await visitor.Send(page);
        second.Address.ShouldBe(first.Address);

        await visitor.Send(await visitor.Open($"{council.Home}/options/suggest"));
        var titles = (await council.Store.Load(council.Key)).Proposal.Options.Select(o => o.Title).ToList();
        titles.Count.ShouldBe(titles.Distinct().Count());
        titles.ShouldContain("Teams by locality 2");
    }
}
