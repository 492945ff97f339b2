using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: AssemblyFixture(typeof(Throughcare.Web.Tests.Site))]

namespace Throughcare.Web.Tests;

/// <summary>The web app as it runs, asked over HTTP. One for all tests.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    /// <summary>A visitor with cookies of her own.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true }));
}

/// <summary>What a visitor got.</summary>
public sealed record Answer(HttpStatusCode Status, Uri Address, HttpResponseMessage Response, IHtmlDocument Html)
{
    public string Heading => string.Join(' ', Html.QuerySelectorAll("h1").Select(h => h.TextContent.Trim()));

    public string Title => Html.Title ?? "";

    public string Text => string.Join(' ', (Html.QuerySelector("main") ?? Html.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];

    public IElement One(string selector) => Html.QuerySelectorAll(selector) is [var only] ? only : throw new InvalidOperationException($"\"{selector}\" is not there once on {Address}.");
}

/// <summary>Somebody who opens pages and sends forms, without scripts.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Answer> Open(string path) => await Read(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends the form of a page with its hidden fields, and these answers.</summary>
    public async Task<Answer> Send(Answer page, params (string Name, string Value)[] answers) => await Send(page, "main form", answers);

    public async Task<Answer> Send(Answer page, string formSelector, params (string Name, string Value)[] answers)
    {
        var form = (IHtmlFormElement)(page.Html.QuerySelector(formSelector) ?? throw new InvalidOperationException($"There is no form \"{formSelector}\" on {page.Address}."));
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? "")).Concat(answers);
        var to = new Uri(page.Address, form.GetAttribute("action") ?? "");
        if (form.Enctype == "multipart/form-data")
        {
            using var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
            return await Read(await client.PostAsync(to, parts));
        }
        using var body = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Read(await client.PostAsync(to, body));
    }

    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        var html = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
        return new(response.StatusCode, response.RequestMessage!.RequestUri!, response, html);
    }
}
