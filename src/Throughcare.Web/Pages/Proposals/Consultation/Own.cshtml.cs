using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.Pages.Preferences;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>The part of whoever has signed in, as the worker that their account says they are: the same as by a personal link, and nobody else's.</summary>
public class OwnModel(IProposalStore store, TimeProvider clock, OwnParts parts) : ConsultationPage(store, clock)
{
    [BindProperty] public OwnAnswers Answers { get; set; } = new();

    /// <summary>Null where no worker is known to be the person.</summary>
    public OwnView? Own { get; private set; }

    public string Heading => Own is { } own ? OwnView.Heading(own.Part) : "Your part in the consultation";

    public async Task OnGetAsync([FromQuery(Name = "sent")] bool sent = false)
    {
        if (await Mine() is { } part) Show(part, sent && part.Wish is not null);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Mine() is not { } part) return Page();
        try
        {
            await parts.Send(part, Answers.Teams, Answers.Bases, Answers.Circumstances, HttpContext.RequestAborted);
            return Redirect(Links.ConsultationOwn + "?sent=true");
        }
        catch (RefusedException refused)
        {
            OwnView.Say(ModelState, refused);
            Show(part, false);
            return Page();
        }
    }

    // Whose it is comes from the account and never from what is sent.
    private async Task<OwnPart?> Mine() => Reach.Viewer.Worker is { } me ? await parts.Of(Kept, new WorkerId(me), HttpContext.RequestAborted) : null;

    private void Show(OwnPart part, bool saved) => Own = new(part, Answers, Links.ConsultationOwn, Saved: saved);
}
