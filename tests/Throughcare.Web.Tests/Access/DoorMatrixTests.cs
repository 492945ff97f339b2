using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Access;

public class DoorMatrixTests(Site site)
{
    private static readonly Dictionary<string, string> Places = new()
    {
        ["proposal"] = Site.County[(Site.County.LastIndexOf('/') + 1)..],
        ["option"] = "four-teams",
        ["figure"] = "right-team-and-locality",
        ["upload"] = "0123",
        ["run"] = "0198c1d2-0000-7000-8000-000000000000",
    };

    private DoorWalk Walk => new(site.Asking, Routes.Of(site.Services.GetServices<EndpointDataSource>()), Places);

    /// <summary>Every grant at every reach, alone and with what it takes to change something, in the council itself; in another, where nothing may be there, at the widest reach.</summary>
    private static IEnumerable<Viewer> Everyone(bool change) =>
        from council in new[] { 1, 2 }
        from granted in Enum.GetValues<Grant>().SelectMany(g => Enum.GetValues<GrantScope>().Where(s => council == 1 || s == GrantScope.Council).Select(s => (Granted[])[new(g, s)])).Append([])
        select TestViewers.With(change ? [.. granted, new(Grant.Change, GrantScope.Council)] : granted) with { Council = council, Teams = ["PT1"] };

    [Fact]
    public void Every_address_has_a_door_and_every_door_an_address() => Walk.Unmatched(Doors.All).ShouldBeEmpty();

    [Fact]
    public async Task Nobody_is_let_in_without_signing_in() => (await Walk.OpenToNobody()).ShouldBeEmpty();

    [Fact]
    public async Task Every_door_opens_to_the_grants_that_it_names_and_to_no_others_and_in_no_other_council()
    {
        (await Walk.WrongFor([.. Everyone(change: false)])).ShouldBeEmpty();
        (await Walk.WrongFor([.. Everyone(change: true)], opening: false)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_address_that_somebody_plants_is_found()
    {
        await using var planted = await Planted(app =>
        {
            app.MapGet("/planted/open", () => "all children").AllowAnonymous();
            app.MapGet("/planted/unheard-of", () => "all children").BehindDoors();
            app.MapGet("/planted/forgotten", () => "all children");
        });
        var walk = new DoorWalk(v => TestViewers.SignedIn(planted.GetTestClient(), v), Routes.Of(planted.Services.GetServices<EndpointDataSource>()), Places);

        walk.Unmatched([]).ShouldBe(["/planted/forgotten answers and has no door", "/planted/open answers and has no door", "/planted/unheard-of answers and has no door"]);
        (await walk.OpenToNobody()).ShouldBe(["GET /planted/open by nobody: OK "]);
        (await walk.WrongFor([TestViewers.With()])).ShouldBe(["GET /planted/open by  in council 1: OK, though the door is closed"]);
    }

    [Fact]
    public async Task What_has_no_door_opens_to_nobody_at_all()
    {
        await using var planted = await Planted(app => app.MapGet("/planted/forgotten", () => "all children"));
        var everything = TestViewers.With([.. Viewer.OnlyPerson.Grants]);
        using var client = TestViewers.SignedIn(planted.GetTestClient(), everything);

        (await client.GetAsync(new Uri("/planted/forgotten", UriKind.Relative))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    /// <summary>An app with doors as ours has them, and these addresses.</summary>
    private static async Task<WebApplication> Planted(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new CurrentCouncil()).AddSingleton(new CurrentActor(Actor.Program)).AddSingleton<FindViewer>(TestViewers.Find).AddDoors();
        var app = builder.Build();
        app.UseRouting();
        app.UseViewer();
        app.UseAuthorization();
        map(app);
        await app.StartAsync();
        return app;
    }
}
