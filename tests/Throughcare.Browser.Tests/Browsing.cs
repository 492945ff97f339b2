using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Throughcare.Browser.Tests.Browsing))]

namespace Throughcare.Browser.Tests;

/// <summary>
/// The web app on a port of its own and one Chromium for all tests. Where there is no Chromium the tests are skipped, visibly; in
/// continuous integration (CI=true) that is a failure.
/// </summary>
public sealed class Browsing : IAsyncLifetime
{
    public const string County = "/proposals/locality-permanence-teams";

    private const string Chromium = "/usr/bin/chromium";

    // Only this machine is asked; what a browser does at its first start is switched off.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Site _site = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _site.ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        // A busy machine is slow; nothing here is timed.
        Assertions.SetDefaultExpectTimeout(30_000);
        _site.UseKestrel(0);
        _site.StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
    }

    /// <summary>A visitor at a width, with scripts or without.</summary>
    public async Task<Visit> Visit(int width = 1280, bool scripts = true, Uri? at = null)
    {
        if (_browser is null)
        {
            const string why = "There is no Chromium at " + Chromium + ": install the system's package chromium.";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(why);
            Assert.Skip(why);
        }
        var context = await _browser!.NewContextAsync(new() { BaseURL = (at ?? Address).ToString(), JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 900 }, AcceptDownloads = true });
        // A busy machine is slow; nothing here is timed.
        context.SetDefaultTimeout(30_000);
        return new(context, await context.NewPageAsync(), scripts);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _site.DisposeAsync();
        _site.Clear();
    }

    private sealed class Site : WebApplicationFactory<Program>
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-browser-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("data", _folder);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }

        public void Clear()
        {
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
}

/// <summary>One visitor's page, which remembers what the browser complained of.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private readonly bool _scripts;

    public Visit(IBrowserContext context, IPage page, bool scripts)
    {
        (_context, Page, _scripts) = (context, page, scripts);
        page.Console += (_, said) =>
        {
            if (said.Type == "error") _complaints.Add(said.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, breaches of the content security policy, files that are not there.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task Open(string path)
    {
        await Page.GotoAsync(path);
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    /// <summary>What axe finds against WCAG 2.2 A and AA: rule and element.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        // Without scripts axe would never answer, and the test never end.
        if (!_scripts) throw new InvalidOperationException("Barriers are looked for by a visitor with scripts.");
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        return [.. found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))];
    }

    /// <summary>True where the page is wider than the screen, so that a reader would have to scroll sideways.</summary>
    public Task<bool> ScrollsSideways() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
