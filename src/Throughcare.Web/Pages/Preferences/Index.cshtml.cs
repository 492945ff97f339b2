using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Audit;
using Throughcare.App.Consultation;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.App.SignIn;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Preferences;

/// <summary>
/// A worker's own page, by personal link and without an account: which teams and bases they would like, circumstances in confidence, and later the outcome with its reason. It asks for the worker's id before it
/// shows anything, because links are passed on by hand.
/// </summary>
public class IndexModel(FindAccount find, PersonalLinks links, LinkTries tries, SignInSettings settings, IProposalStore store, OwnParts parts, CurrentCouncil council, CurrentActor actor) : PageModel
{
    /// <summary>The worker's id, typed once and then sent along.</summary>
    [BindProperty] public string? Who { get; set; }

    [BindProperty] public OwnAnswers Answers { get; set; } = new();

    public PersonalLink? Link { get; private set; }

    /// <summary>What is the worker's own, once the id was typed that the link is for.</summary>
    public OwnView? Own { get; private set; }

    /// <summary>Until when to wait, after too many wrong tries; null where nobody need.</summary>
    public DateTimeOffset? WaitUntil { get; private set; }

    public string Heading => Link is not { State: LinkState.Open } ? "This link cannot be used" : Own is { } own ? OwnView.Heading(own.Part) : "Which team would you like?";

    public string Why => Link?.State switch
    {
        _ when WaitUntil is { } until => $"Too many links that are not there were tried from where you are. Wait until {Moments.Words(until)}, and open your link again.",
        LinkState.Withdrawn => "A newer link took its place. Use the newest one that you were given.",
        LinkState.Expired => $"It ran out on {Moments.Words(Link.ExpiresAt)}.",
        _ => "There is no such link. If you copied it, check that it is whole.",
    };

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        await With(secret, () => Task.CompletedTask);
        return Shown();
    }

    /// <summary>Opens the page with the id that was typed.</summary>
    public Task<IActionResult> OnPostAsync(string secret) => Answer(secret, part => Task.FromResult((part, false)));

    public Task<IActionResult> OnPostSaveAsync(string secret) => Answer(secret, async part =>
    {
        var sent = await parts.Send(part, Answers.Teams, Answers.Bases, Answers.Circumstances, HttpContext.RequestAborted);
        await links.Used(Link!.Id, HttpContext.RequestAborted);
        return (sent, true);
    });

    private async Task<IActionResult> Answer(string secret, Func<OwnPart, Task<(OwnPart Part, bool Saved)>> then)
    {
        await With(secret, async () =>
        {
            if (string.IsNullOrWhiteSpace(Who)) ModelState.AddModelError(nameof(Who), "Enter your worker id");
            else if (await IsTheirs())
            {
                var part = await parts.Of(await store.Load(Link!.Proposal, HttpContext.RequestAborted), new(Link.Worker), HttpContext.RequestAborted);
                Show(part, false);
                try
                {
                    var (now, saved) = await then(part);
                    Show(now, saved);
                }
                catch (RefusedException refused)
                {
                    OwnView.Say(ModelState, refused);
                }
            }
        });
        return Shown();

        void Show(OwnPart part, bool saved) => Own = new(part, Answers, HttpContext.Request.Path.Value + "?handler=Save", Who, saved);
    }

    private async Task<bool> IsTheirs()
    {
        var (link, place) = (Link!.Id.ToString(), SessionCookie.From(HttpContext));
        if ((WaitUntil = tries.Take(link, place)) is { } until)
        {
            ModelState.AddModelError(nameof(Who), $"Too many wrong tries were made. Wait until {Moments.Words(until)}, and try again then. If you cannot wait, ask human resources for a new link");
            return false;
        }
        if (new WorkerId(Who!.Trim()) == new WorkerId(Link.Worker))
        {
            tries.Right(link, place);
            return true;
        }
        if (tries.Waits(link)) await links.Locked(Link.Id, settings.Tries, HttpContext.RequestAborted);
        ModelState.AddModelError(nameof(Who), "This link is for somebody else, or the id is not as the council writes it. Check the id; if it is right, ask human resources for your own link. After several wrong tries a link waits for a while");
        return false;
    }

    private async Task With(string secret, Func<Task> work)
    {
        var hash = Secret.Hash(secret);
        if (await find.OfPersonalLink(hash, HttpContext.RequestAborted) is not { } of)
        {
            WaitUntil = tries.Take(hash, SessionCookie.From(HttpContext));
            return;
        }
        using var entered = council.Enter(of);
        using var acting = actor.Enter(new(null, "worker", SessionCookie.From(HttpContext)));
        Link = await links.Open(hash, HttpContext.RequestAborted);
        if (Link is { State: LinkState.Open }) await work();
    }

    private PageResult Shown()
    {
        if (WaitUntil is not null) Response.StatusCode = StatusCodes.Status429TooManyRequests;
        else if (Link is not { State: LinkState.Open }) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
