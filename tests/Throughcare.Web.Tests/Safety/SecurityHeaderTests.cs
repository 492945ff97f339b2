using System.Net;

namespace Throughcare.Web.Tests.Safety;

public class SecurityHeaderTests(Site site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/favicon.svg")]
    public async Task Every_answer_carries_the_headers(string path)
    {
        var headers = (await site.Visitor().Open(path)).Response.Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self' 'nonce-");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task Only_the_import_map_stands_in_the_page_and_it_carries_the_nonce_of_the_answer()
    {
        var page = await site.Visitor().Open("/");
        var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();

        var map = page.One("script:not([src]):not([type='application/json'])");

        map.GetAttribute("type").ShouldBe("importmap");
        policy.ShouldContain($"'nonce-{map.GetAttribute("nonce")}'");
    }

    [Fact]
    public async Task No_page_holds_a_style_or_a_script_in_an_attribute()
    {
        var page = await site.Visitor().Open("/");

        page.Html.QuerySelectorAll("[style], [onclick], style").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_under_another_name_is_refused()
    {
        var visitor = site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "example.org" } };

        var answer = await visitor.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5117", true)]
    [InlineData("http://localhost:5117", true)]
    [InlineData("http://[::1]:5117", true)]
    [InlineData("http://0.0.0.0:5117", false)]
    [InlineData("http://*:5117", false)]
    [InlineData("http://192.0.2.7:80", false)]
    public void Without_sign_in_only_this_machine_is_answered(string url, bool allowed) =>
        (Throughcare.Web.Safety.Loopback.Refusal([url]) is null).ShouldBe(allowed);
}
