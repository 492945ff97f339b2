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

    public void OnPost(int? status) => Say(status ?? Response.StatusCode);

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
            401 => ["You were signed out, or never signed in. Nothing that was sent has been kept.", "Sign in, and send it again."],
            403 => ["Your role does not reach this page, or not what you tried to do on it.", "If you need it for your work, ask an administrator of your council."],
            429 => ["This was tried too often in a short time.", "Wait a few minutes, and try again."],
            400 => ["The form was open for too long, or part of it was missing.", "Go back, which keeps what you typed, load the page again and send it again."],
            413 => ["Together the files of one upload may be up to 1 GB, and a form without files up to 4 MB.", "Send fewer files, or only the tables that are needed."],
            _ =>
            [
                "Nothing was lost: what was saved before is still there. Go back to keep what you typed, and try again.",
                "If it happens again, tell whoever looks after this installation what you did; the log says where it happened, without any child's details.",
            ],
        };
    }
}
