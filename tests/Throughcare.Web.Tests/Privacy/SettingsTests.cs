using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>What a council sets, and who may.</summary>
public sealed class SettingsTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-settings-").FullName;
    private readonly WebApplicationFactory<Program> _site;
    private Viewer _viewer = Viewer.OnlyPerson;

    public SettingsTests() => _site = new WebApplicationFactory<Program>().WithWebHostBuilder(b =>
    {
        b.UseSetting("data", _folder);
        b.UseSetting("Throughcare:Examples", "");
        b.UseSetting("Logging:LogLevel:Default", "Warning");
        b.ConfigureTestServices(s => s.AddSingleton<FindViewer>(_ => _ => ValueTask.FromResult<Viewer?>(_viewer)));
    });

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Settings_are_checked_saved_with_a_reason_and_shown_again()
    {
        var visitor = Visitor();
        var page = await visitor.Open("/council/settings/privacy");
        page.Heading.ShouldBe("Privacy");

        (await visitor.Send(page, "Continue", [], ("KeepNames", "no"), ("CutPostcodes", "yes"), ("KeepMonths", "0"), ("Why", ""))).Errors
            .ShouldBe(["Enter a whole number of months, from 1 to 120", "Say why you are changing this"]);
        var check = await visitor.Send(page, "Continue", [], ("KeepNames", "no"), ("CutPostcodes", "no"), ("KeepMonths", "18"), ("Why", "The board decided so"));
        check.Text.ShouldContain("stay whole, encrypted");
        var saved = await visitor.Send(check, "Save", []);

        saved.Text.ShouldContain("The settings have been saved.");
        saved.Html.QuerySelector("input[name=KeepMonths]")!.GetAttribute("value").ShouldBe("18");
        saved.Html.QuerySelector("input[name=CutPostcodes][value=no]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Theory]
    [InlineData("/council/settings/privacy")]
    [InlineData("/council/privacy/find")]
    public async Task Only_somebody_who_may_administer_opens_them(string path)
    {
        _viewer = Viewer.OnlyPerson with { Person = Guid.NewGuid(), Grants = [.. Enum.GetValues<Grant>().Where(g => g != Grant.Administer).Select(g => new Granted(g, GrantScope.Council))] };

        (await Visitor().Open(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_administrator_who_may_not_see_children_finds_none()
    {
        _viewer = Viewer.OnlyPerson with { Person = Guid.NewGuid(), Grants = [new(Grant.Administer, GrantScope.Council), new(Grant.Change, GrantScope.Council)] };
        var visitor = Visitor();

        (await visitor.Send(await visitor.Open("/council/privacy/find"), "Find", [], ("Kind", "child"), ("Number", "K001"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Somebody_who_is_not_held_is_said_not_to_be()
    {
        var visitor = Visitor();

        var answer = await visitor.Send(await visitor.Open("/council/privacy/find"), "Find", [], ("Kind", "child"), ("Number", "nobody"));

        answer.Errors.Single().ShouldStartWith("Nobody is held under this id.");
        (await visitor.Open("/council/privacy/person/ch-aaaaaaaaaaaaaaaaaaaa")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Open("/council/privacy/erase/sg-aaaaaaaaaaaaaaaaaaaa")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Visitor Visitor() => new(_site.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true }));
}
