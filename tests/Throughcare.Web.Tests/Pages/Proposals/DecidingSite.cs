using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Web.Access;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>A site in which every test has a small council of its own, with a plan: two teams, three workers, brothers and sisters, and a sealed record.</summary>
public class DecidingSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-web-").FullName;

    /// <summary>Where the site keeps its data, for tests that look for what must not be there.</summary>
    public string DataFolder => _folder;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting("Throughcare:Examples", "");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.ConfigureTestServices(s => s.AddSingleton<FindViewer>(TestViewers.Find));
    }

    public Visitor As(Viewer? viewer = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true });
        return new(viewer is null ? client : TestViewers.SignedIn(client, viewer));
    }

    public async Task<DecidedCouncil> Council(string title, string judgements = "")
    {
        var files = Directory.CreateDirectory(Path.Combine(_folder, "made-up", title)).FullName;
        void Write(string name, string text) => File.WriteAllText(Path.Combine(files, name), text);
        Write("proposal.yaml", $"title: {title}\ncouncil: Marl Council\nmade_up: yes\nas_at: 2025-03-31\noptions:\n  - id: local\n    title: Local teams\n");
        Write("children.csv", "child,date_of_birth,home_locality,legal_status,in_care_since,team,worker,worker_since,siblings,restricted\n"
            + "c1,2014-05-01,North,C2,2022-01-01,N,w1,2022-02-01,,\nc2,2015-05-01,South,C2,2022-01-01,N,w1,2025-02-01,f1,\nc3,2016-05-01,South,C2,2022-01-01,N,w1,2025-02-01,f1,\n"
            + "c4,2013-05-01,South,C2,2022-01-01,S,w2,2022-02-01,,\nc5,2012-05-01,North,C2,2022-01-01,S,w3,2025-03-01,,\nc6,2012-06-01,North,C2,2022-01-01,,,,,\nc7,2012-06-01,North,C2,2022-01-01,N,w1,2022-02-01,,sealed\n");
        Write("workers.csv", "worker,role,fte,team\nw1,social worker,1,N\nw2,social worker,1,S\nw3,social worker,0.5,S\n");
        Write("teams.csv", "team,name,phases,localities,base\nN,North,care,North,Highbridge\nS,South,care,South,Lowford\n");
        Write("option_teams.csv", "option,team,name,phases,localities,base,fte_min,fte_max\nlocal,N,North,care,North,Highbridge,0.5,1.5\nlocal,S,South,care,South,Lowford,0.5,2\n");
        if (judgements.Length > 0) Write("judgements.csv", "kind,subject,value,author,reason,made_on,review_on\n" + judgements);
        PlanOfFolder.Make(files, new() { Limits = new() { Iterations = 20_000 } }, null);
        var store = Services.GetRequiredService<IProposalStore>();
        var key = await store.Create(ProposalFolder.Read(files), new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        return new(store, key, (await store.Load(key)).Tokens);
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

/// <summary>The addresses of one council's pages.</summary>
public sealed record DecidedCouncil(IProposalStore Store, ProposalKey Key, App.Privacy.PersonTokens Tokens)
{
    public string Home => $"/proposals/{Key}";

    public string Decisions => Home + "/decisions";

    public string Plan => Home + "/plan/option/local";

    public string DecideChild(string id) => $"{Home}/plan/decide-child/local/{Tokens.OfChild(id)}";

    public string DecideWorker(string id) => $"{Home}/plan/decide-worker/local/{Tokens.OfWorker(id)}";

    public string Child(string id) => $"{Home}/plan/child/local/{Tokens.OfChild(id)}";

    public string Worker(string id) => $"{Home}/plan/worker/local/{Tokens.OfWorker(id)}";

    public async Task<IReadOnlyList<Throughcare.Options.Judgement>> Judgements() => (await Store.Load(Key)).Proposal.Judgements;
}
