using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Safety;

public sealed class RequestLimitTests
{
    [Fact]
    public async Task Somebody_who_asks_without_end_is_told_to_wait_and_others_are_not()
    {
        await using var site = new LimitedSite();
        var (busy, other) = (site.As(Guid.NewGuid()), site.As(Guid.NewGuid()));
        for (var i = 0; i < 20; i++) (await busy.GetAsync(new Uri("/start-from-counts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var refused = await Visitor.Read(await busy.GetAsync(new Uri("/start-from-counts", UriKind.Relative)));

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Heading.ShouldBe("Too many tries");
        (await other.GetAsync(new Uri("/start-from-counts", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_at_the_sign_in_is_slowed_for_an_address_whoever_it_guesses_at()
    {
        await using var site = new LimitedSite();
        var guessing = site.CreateClient(new() { AllowAutoRedirect = false });

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var body = new FormUrlEncodedContent([KeyValuePair.Create("Email", $"person{i}@example.org")]);
            answers.Add((await guessing.PostAsync(new Uri("/sign-in", UriKind.Relative), body)).StatusCode);
        }

        answers[..3].ShouldNotContain(HttpStatusCode.TooManyRequests);
        answers[3].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_form_without_files_that_is_far_too_large_is_refused_before_it_is_read()
    {
        await using var site = new LimitedSite();
        site.UseKestrel(0);
        site.StartServer();
        using var client = new HttpClient { BaseAddress = site.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Add("Test-Person", Guid.NewGuid().ToString());
        // Asks before it sends, as a browser's own limits do not: or the answer is lost with the connection.
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var body = new StringContent("Grid=" + new string('1', 5 << 20), null, "application/x-www-form-urlencoded");

        var refused = await Visitor.Read(await client.PostAsync(new Uri("/start-from-counts", UriKind.Relative), body));

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Heading.ShouldBe("Too much was sent at once");
    }

    /// <summary>A site of its own with small limits, whose visitors say who they are.</summary>
    private sealed class LimitedSite : WebApplicationFactory<Program>
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-limits-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("data", _folder);
            builder.UseSetting("Throughcare:Examples", "");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.UseSetting("Throughcare:Limits:RequestsPerMinute", "20");
            builder.UseSetting("Throughcare:Limits:SignInsPerFiveMinutes", "3");
            builder.ConfigureTestServices(services => services.AddSingleton<FindViewer>(context => ValueTask.FromResult(
                Guid.TryParse(context.Request.Headers["Test-Person"], out var person) ? Viewer.OnlyPerson with { Person = person } : null)));
        }

        public HttpClient As(Guid person)
        {
            var client = CreateClient();
            client.DefaultRequestHeaders.Add("Test-Person", person.ToString());
            return client;
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
