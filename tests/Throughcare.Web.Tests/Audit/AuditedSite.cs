using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Audit;
using Throughcare.App.Proposals;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Audit;

/// <summary>A site of its own whose trail holds only what the test did: no examples, and one small proposal with a plan.</summary>
public sealed class AuditedSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-web-").FullName;

    public string Database => Path.Combine(_folder, "throughcare.db");

    public AuditSubject Subjects => Services.GetRequiredService<AuditSubject>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting("Throughcare:Examples", "");
        builder.UseSetting("Logging:LogLevel:Default", "None");
    }

    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true }));

    /// <summary>The made-up county under a title of the test's own; its address.</summary>
    public async Task<string> Proposal(string title)
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", "county"));
        var settings = string.Join('\n', content.Settings.Split('\n').Select(l => l.StartsWith("title:", StringComparison.Ordinal) ? $"title: {title}" : l));
        var key = await Services.GetRequiredService<IProposalStore>().Create(content with { Settings = settings }, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        return $"/proposals/{key}";
    }

    /// <summary>The events that something wrote, the first first.</summary>
    public async Task<IReadOnlyList<AuditLine>> Events(Func<Task> what)
    {
        var search = Services.GetRequiredService<AuditSearch>();
        var before = (await search.Find(new(), 1)).Lines is [var last] ? last.Sequence : 0;
        await what();
        return [.. (await search.Find(new() { After = before }, 1000)).Lines.Reverse()];
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
