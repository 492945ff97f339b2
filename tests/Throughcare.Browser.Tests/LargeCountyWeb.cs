using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Samples;
using Throughcare.Consultation;
using Throughcare.Structure;

namespace Throughcare.Browser.Tests;

/// <summary>The web app with one council: the made-up county drawn for more than twice as many children, with a plan, so that a consultation has forty people in scope.</summary>
public sealed class LargeCountyWeb : WebApplicationFactory<Program>, IAsyncLifetime
{
    private const int Children = 960;

    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-browser-large-").FullName;

    public Uri Address => ClientOptions.BaseAddress;

    public string Home { get; private set; } = null!;

    public IReadOnlyList<WorkerId> InScope { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var sample = Directory.CreateDirectory(Path.Combine(_folder, "sample")).FullName;
        SampleAction.Write(SamplePreset.County, SampleForm.Folder, sample, children: Children);
        PlanOfFolder.Make(sample, new() { Limits = new() { Iterations = 2_000 } }, null);
        UseKestrel(0);
        StartServer();
        var store = Services.GetRequiredService<IProposalStore>();
        var key = await store.Create(ProposalFolder.Read(sample), new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        var proposal = (await store.Load(key)).Proposal;
        InScope = [.. StaffInScope.Of(proposal.Extract.Snapshot, proposal.Options.Single(o => !o.DoNothing), proposal.PhaseRules).InScope.Select(s => s.Id)];
        Home = $"/proposals/{key}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", Path.Combine(_folder, "data"));
        builder.UseSetting("Throughcare:Examples", "");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A file that is still open is left for the system to clear.
        }
    }
}
