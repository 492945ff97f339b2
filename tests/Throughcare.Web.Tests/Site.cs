using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Throughcare.App.Database;
using Microsoft.AspNetCore.TestHost;
using Throughcare.App.Access;
using Throughcare.Web.Access;
using Throughcare.Web.Tests.Access;

[assembly: AssemblyFixture(typeof(Throughcare.Web.Tests.Site))]

namespace Throughcare.Web.Tests;

/// <summary>The web app as it runs, with the examples that come with it, asked over HTTP. One for all tests, in a folder of its own.</summary>
public sealed class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-web-").FullName;

    /// <summary>Where the site keeps its data, for tests that look for what must not be there.</summary>
    public string DataFolder => _folder;

    /// <summary>The address of the made-up county, which every test may read and none may change.</summary>
    public const string County = "/proposals/locality-permanence-teams";

    // Started once, before any test: two tests that ask at the same moment would each start it.
    public ValueTask InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // A test walks more pages in a minute than a person.
        builder.UseSetting("Throughcare:Limits:RequestsPerMinute", "1000000");
        // The server of the tests knows no limit of size, and says so at every request.
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Routing", "Error");
        builder.ConfigureTestServices(s => s.AddSingleton<FindViewer>(TestViewers.Find).Configure<MvcOptions>(mvc => mvc.Filters.Add(new AtTheDoor())));
    }

    /// <summary>A second council stands beside, so that tests can try to cross to it.</summary>
    public const int OtherCouncil = 2;

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        using var all = host.Services.GetRequiredService<CurrentCouncil>().EnterAll(AcrossCouncils.Installation);
        using var db = host.Services.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContext();
        // A test may start a second program over the same database.
        if (db.Councils.Any(c => c.Id == OtherCouncil)) return host;
        db.AddRange(new CouncilRow { Id = OtherCouncil, Name = "Brackenshire" }, new AuditHeadRow { CouncilId = OtherCouncil, Sequence = 0, Hash = new('0', 64) });
        db.SaveChanges();
        return host;
    }

    /// <summary>A visitor with cookies of her own.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true }));

    /// <summary>Somebody who has signed in and may see and do so much.</summary>
    public Visitor As(Viewer viewer) => new(TestViewers.SignedIn(CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true }), viewer));

    /// <summary>The same, told of where they are led to instead of being led there; nobody where there is no viewer.</summary>
    public HttpClient Asking(Viewer? viewer) => TestViewers.SignedIn(CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false, AllowAutoRedirect = false }), viewer);

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

/// <summary>What a visitor got.</summary>
public sealed record Answer(HttpStatusCode Status, Uri Address, HttpResponseMessage Response, IHtmlDocument Html)
{
    public string Path => Address.AbsolutePath;

    public string Heading => string.Join(" | ", Html.QuerySelectorAll("h1").Select(h => Words(h)));

    public string Title => Html.Title ?? "";

    public string Text => Words(Html.QuerySelector("main") ?? (IElement)Html.Body!);

    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    public IElement One(string selector) => Html.QuerySelectorAll(selector) is [var only] ? only : throw new InvalidOperationException($"\"{selector}\" is not there once on {Address}.");

    public IReadOnlyList<string> Links(string within = "main") => [.. Html.QuerySelectorAll($"{within} a[href]").Select(a => a.GetAttribute("href")!)];

    public static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A file that somebody sends.</summary>
public sealed record Sent(string Name, string Text);

/// <summary>Somebody who opens pages and sends forms, without scripts.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Answer> Open(string path) => await Read(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends the first form of a page with its hidden fields, and these answers.</summary>
    public async Task<Answer> Send(Answer page, params (string Name, string Value)[] answers) => await Send(page, null, [], answers);

    /// <summary>The same with files, or by the button that says these words.</summary>
    public async Task<Answer> Send(Answer page, string? button, IReadOnlyList<Sent> files, params (string Name, string Value)[] answers)
    {
        var form = (IHtmlFormElement)(page.Html.QuerySelectorAll("main form[method=post]").FirstOrDefault(f => button is null || f.QuerySelectorAll("button").Any(b => Answer.Words(b) == button))
            ?? throw new InvalidOperationException($"There is no form with the button \"{button}\" on {page.Address}."));
        var to = form.QuerySelectorAll("button").FirstOrDefault(b => button is not null && Answer.Words(b) == button)?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        // What the visitor does not touch is sent as it stands.
        var answered = answers.Select(a => a.Name).ToHashSet();
        var fields = form.QuerySelectorAll("input[name]:not([type=file]), textarea[name], select[name]").Where(i => i is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }).Where(i => !answered.Contains(i.GetAttribute("name")!))
            .Select(i => (Name: i.GetAttribute("name")!, Value: i is IHtmlTextAreaElement area ? area.Value : i is IHtmlSelectElement select ? select.Value ?? "" : i.GetAttribute("value") ?? "")).Concat(answers);
        if (form.GetAttribute("enctype") == "multipart/form-data")
        {
            using var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
            foreach (var file in files) parts.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file.Text)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "Files", file.Name);
            return await Read(await client.PostAsync(new Uri(page.Address, to), parts));
        }
        using var body = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Read(await client.PostAsync(new Uri(page.Address, to), body));
    }

    /// <summary>Looks again, as a page without scripts does, until it has gone on.</summary>
    public async Task<Answer> WaitWhile(Answer page, Func<Answer, bool> waiting)
    {
        for (var looks = 0; waiting(page) && looks < 300; looks++)
        {
            await Task.Delay(200);
            page = await Open(page.Address.PathAndQuery);
        }
        return page;
    }

    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        var html = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
        return new(response.StatusCode, response.RequestMessage!.RequestUri!, response, html);
    }
}
