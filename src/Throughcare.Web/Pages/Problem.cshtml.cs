using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughcare.Web.Pages;

/// <summary>Says in plain words that a page is not there, or that something went wrong here.</summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public class ProblemModel : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public void OnGet(int? status) => Say(status ?? Response.StatusCode);

    /// <summary>What somebody had written in the form that could not be taken, for them alone and to copy: a browser that goes back does not always bring it back.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    /// <summary>Where to sign in so as to come back to the page; null where that is no help.</summary>
    public string? SignInAt { get; private set; }

    public async Task OnPostAsync(int? status)
    {
        var code = status ?? Response.StatusCode;
        var from = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "/problem";
        if (code is 400 or 401 or >= 500) Typed = await WhatWasTyped(from);
        if (code == 401) SignInAt = $"/sign-in{QueryString.Create("return", from)}";
        Say(code);
    }

    // Sentences only: what has no space in it is quickly typed again, or is no writing. Nothing of the pages on which people prove who they are.
    private async Task<IReadOnlyList<string>> WhatWasTyped(string from)
    {
        if (!Request.HasFormContentType || NeverShown.Any(n => new PathString(from).StartsWithSegments(n))) return [];
        try
        {
            var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
            return [.. form.SelectMany(field => field.Value).OfType<string>().Where(text => text.Trim().Contains(' ')).Distinct()];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException)
        {
            return [];
        }
    }

    private static readonly string[] NeverShown = ["/sign-in", "/invitation", "/account"];

    private void Say(int status)
    {
        Heading = status switch
        {
            404 => "Page not found",
            401 => "You are not signed in",
            403 => "You may not open this",
            429 => "Too many tries",
            400 => "That could not be read",
            413 => "Too much was sent at once",
            _ => "Something went wrong here",
        };
        Sentences = status switch
        {
            404 => ["If you typed or pasted the address, check that it is whole.", "The proposal may have been removed, or the list may be of an earlier extract."],
            401 => ["You were signed out, or never signed in. Nothing that was sent has been kept.", Typed.Count == 0 ? "Sign in, and send it again." : "Sign in, and put in again what you had typed: it stands below."],
            403 => ["Your role does not reach this page, or not what you tried to do on it.", "If you need it for your work, ask an administrator of your council."],
            429 => ["This was tried too often in a short time.", "Wait a few minutes, and try again."],
            400 => ["The form was open for too long, or part of it was missing. Nothing that was sent has been kept.", Typed.Count == 0 ? "Go back, load the page again and send it again." : "Open the page again, and put in again what you had typed: it stands below."],
            413 => ["Together the files of one upload may be up to 1 GB, and a form without files up to 4 MB.", "Send fewer files, or only the tables that are needed."],
            _ =>
            [
                Typed.Count == 0 ? "What was saved before is still there. Go back and try again." : "What was saved before is still there. Open the page again, and put in again what you had typed: it stands below.",
                "If it happens again, tell whoever looks after this installation what you did; the log says where it happened, without any child's details.",
            ],
        };
    }
}
