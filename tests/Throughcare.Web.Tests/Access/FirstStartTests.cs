using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Access;

/// <summary>An installation where examples are not there from the start, and one where the only person opens restricted records.</summary>
public class FirstStartTests
{
    private sealed class Fresh : WebApplicationFactory<Program>
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-fresh-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("data", _folder);
            builder.UseSetting("Throughcare:ExamplesAtStart", "false");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            builder.ConfigureTestServices(s => s.AddSingleton<FindViewer>(TestViewers.Find));
        }

        public Visitor As(Viewer? viewer) => new(viewer is null ? CreateClient() : TestViewers.SignedIn(CreateClient(), viewer));

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_example_is_loaded_when_somebody_who_brings_data_in_asks_for_it_and_restricted_records_are_opened_with_a_reason()
    {
        await using var site = new Fresh();

        // Finance may not bring data in, and is offered nothing.
        var finance = await site.As(TestViewers.Role("finance")).Open("/");
        finance.Text.ShouldContain("There is no proposal yet.");
        finance.Html.QuerySelectorAll("main form").ShouldBeEmpty();

        var analyst = site.As(TestViewers.Role("analyst"));
        var start = await analyst.Open("/");
        start.Html.QuerySelectorAll("main form").Length.ShouldBe(12, "two councils, and five worked proposals with a corrected one of each");
        var loaded = await analyst.Send(start, "Load Locality permanence teams, Marlshire Council", []);
        loaded.Links().ShouldContain(Site.County);
        loaded.Html.QuerySelectorAll("main form").Length.ShouldBe(11);

        // In single-person mode nobody is named: the one person opens them with a reason.
        var alone = site.As(null);
        (await alone.Open($"{Site.County}/baseline/children")).Text.ShouldContain("430 children 10 restricted records are counted and not shown. ");
        var page = await alone.Open($"{Site.County}/restricted");
        (await alone.Send(page, "Open them until the program ends", [], ("Why", ""))).Errors.ShouldBe(["Enter why you open them"]);
        (await alone.Send(page, "Open them until the program ends", [], ("Why", "I plan the whole county"))).Text.ShouldContain("They are open to you until the program ends.");
        (await alone.Open($"{Site.County}/baseline/children")).Text.ShouldContain("440 children");
        // It opens them to nobody else.
        (await analyst.Open($"{Site.County}/baseline/children")).Text.ShouldContain("430 children");
    }
}
