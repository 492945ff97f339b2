using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>A made-up child who is brought in, planned for, copied out and erased, and then looked for wherever a web app leaves traces.</summary>
public sealed class PlantedChildTests : IAsyncLifetime
{
    private const string Child = "QZ-77041-PLANTED", Name = "Marigolde Thistlepond", Postcode = "ZE2 9XW", Upn = "Q820199907041";

    private static readonly string[] Details = [Child, Name, Postcode, "ZE29XW", "ZE2%209XW", Upn];

    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-planted-").FullName;
    private readonly CollectedLogs _logs = new();
    private readonly HashSet<string> _filesBefore = [.. TempFiles];
    private readonly List<string> _addresses = [];
    private readonly WebApplicationFactory<Program> _site;
    private readonly Visitor _visitor;

    public PlantedChildTests()
    {
        _site = new WebApplicationFactory<Program>().WithWebHostBuilder(b =>
        {
            b.UseSetting("data", _folder);
            b.UseSetting("Throughcare:Examples", "");
            b.ConfigureLogging(_logs.Collect);
        });
        _visitor = new(_site.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true }));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_child_leaves_no_trace_but_in_the_pages_themselves_and_after_erasure_none_there()
    {
        await Bring();
        var children = await Open("/proposals/planted/baseline/children");
        children.Text.ShouldContain(Child);
        children.Response.Headers.CacheControl!.NoStore.ShouldBeTrue("a browser must not keep the page");
        children.Response.Content.Headers.ContentEncoding.ShouldBeEmpty("what is compressed with a secret beside it can be guessed");
        children.Text.ShouldNotContain(Name);
        var figure = Answer.Words((await Open("/proposals/planted/baseline")).One("main"));
        await Open("/proposals/planted/data");
        (await Open($"/proposals/planted/baseline/children?team={Uri.EscapeDataString("no such team")}")).Text.ShouldNotContain(Child);
        NoTrace("after the child was brought in and shown");

        var found = await _visitor.Send(await Open("/council/privacy/find"), "Find", [], ("Kind", "child"), ("Number", Child));
        found.Heading.ShouldBe($"What is held about child {Child}");
        found.Path.ShouldStartWith("/council/privacy/person/ch-");
        var copy = await _visitor.Client.PostAsync(new Uri(found.Path + "?handler=Copy", UriKind.Relative), Form(found, ("Why", "Asked for on 1 April")));
        copy.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        copy.Content.Headers.ContentDisposition!.FileName!.ShouldNotContain("QZ");

        var erase = await Open(found.Path.Replace("/person/", "/erase/", StringComparison.Ordinal));
        (await _visitor.Send(erase, "Continue", [], ("Why", ""))).Errors.ShouldBe(["Say who decided, and why, in 1,000 characters or fewer"]);
        var check = await _visitor.Send(erase, "Continue", [], ("Why", "Asked for, and nothing against it"));
        check.Heading.ShouldBe("Check your answers");
        (await Open("/proposals/planted/baseline/children")).Text.ShouldContain(Child, Case.Sensitive, "nothing happens before it is confirmed");
        var erased = await _visitor.Send(check, "Erase", []);
        erased.Text.ShouldContain("What remains names nobody");

        foreach (var page in new[] { "/proposals/planted/baseline/children", "/proposals/planted/data", "/proposals/planted/data?handler=Rejected", erased.Path, "/proposals/planted/baseline/children?as=csv" })
        {
            var text = await (await _visitor.Client.GetAsync(new Uri(page, UriKind.Relative))).Content.ReadAsStringAsync();
            foreach (var detail in Details) text.Contains(detail, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{detail}\" on {page}");
        }
        Answer.Words((await Open("/proposals/planted/baseline")).One("main")).ShouldBe(figure, "every figure is as it was");
        NoTrace("after the erasure");
        _logs.Text.ShouldContain("Request", Case.Insensitive, "what is looked through is the log");
    }

    private async Task Bring()
    {
        var list = "child,name,date of birth,home postcode,team,worker,legal status,UPN\n"
            + $"{Child},{Name},17/05/2012,{Postcode},North,W1,C2,{Upn}\n"
            + string.Concat(Enumerable.Range(1, 9).Select(n => $"K{n:000},Somebody,02/03/201{n % 8},AB1 2CD,{(n < 5 ? "North" : "South")},W{1 + n % 3},C2,\n"))
            + $"{Child},{Name},17/05/2012,{Postcode},North,W1,C2,{Upn}\n";
        var sent = await _visitor.Send(await Open("/bring-a-list"), "Continue", [new("list.csv", list), new("postcodes.csv", $"postcode,locality\n{Postcode},North\nAB1 2CD,South\nEF3 4GH,South\n")],
            ("Title", "Planted"), ("Council", "Testshire"), ("AsAt-day", "31"), ("AsAt-month", "3"), ("AsAt-year", "2025"));
        var check = await _visitor.WaitWhile(sent, p => p.Heading == "Reading your files");
        check.Heading.ShouldBe("Check what was understood");
        check.Text.ShouldContain("Columns that name people are not needed, and are not kept: name.");
        var data = await _visitor.WaitWhile(await _visitor.Send(check, "Make the proposal", []), p => p.Heading == "Reading your files");
        data.Heading.ShouldBe("What we have");
    }

    private void NoTrace(string when)
    {
        foreach (var detail in Details)
        {
            _logs.Text.Contains(detail, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{detail}\" in the log {when}");
            _addresses.ShouldNotContain(a => a.Contains(detail, StringComparison.OrdinalIgnoreCase), $"an address {when}");
            foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Concat(TempFiles.Where(f => !_filesBefore.Contains(f))))
                Bytes(file).Contains(detail, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{detail}\" in {Path.GetFileName(file)} {when}");
        }
        Directory.GetFiles(_folder, "*.db").ShouldNotBeEmpty("what is looked through is the data folder");
    }

    private async Task<Answer> Open(string path)
    {
        var page = await _visitor.Open(path);
        _addresses.AddRange(page.Html.QuerySelectorAll("[href], [action], [formaction]").SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("action"), e.GetAttribute("formaction") }).OfType<string>().Append(page.Address.ToString()));
        return page;
    }

    private static FormUrlEncodedContent Form(Answer page, params (string Name, string Value)[] answers) =>
        new(page.Html.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Concat(answers.Select(a => KeyValuePair.Create(a.Name, a.Value))));

    // Where the framework puts what is too large for memory.
    private static IEnumerable<string> TempFiles => Directory.GetFiles(Path.GetTempPath(), "*.tmp");

    private static string Bytes(string file)
    {
        try
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            open.CopyTo(copy);
            return Encoding.Latin1.GetString(copy.ToArray());
        }
        catch (FileNotFoundException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's file.
            return "";
        }
    }
}
