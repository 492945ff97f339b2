using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.Browser.Tests;

/// <summary>The web app with the made-up county, a worked proposal in consultation, and a decision that is published twice.</summary>
public sealed class StagesWeb : IAsyncLifetime
{
    private readonly DeliveryWeb _web = new();

    public Uri Address { get; private set; } = null!;

    public ProposalKey Consulted { get; private set; }

    public ProposalKey Decided { get; private set; }

    /// <summary>What the published decision is called in addresses.</summary>
    public string Published { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Address = _web.Start();
        var store = _web.Services.GetRequiredService<IProposalStore>();
        (Consulted, Decided) = (await Load("after-care-corrected"), await Load("together-corrected"));
        foreach (var day in new[] { 26, 27 }) await PublishAction.Publish(store, Decided, new(2026, 11, day), "");
        Published = PublicDecisions.Read((await store.Load(Decided)).Paper(PaperKind.Published).Text).Address!;

        Task<ProposalKey> Load(string example) => store.Create(ProposalFolder.Read(Checkout.PathTo("examples", example)), new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
