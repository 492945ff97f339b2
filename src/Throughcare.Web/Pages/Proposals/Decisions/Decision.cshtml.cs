using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Decisions;

/// <summary>One decision that holds, and taking it back: a reason, the answers checked, and a new judgement that says so.</summary>
public class DecisionModel(IProposalStore store, TimeProvider clock) : ProposalPage(store)
{
    protected override string StageName => "Plan";

    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? By { get; set; }

    public HeldDecision Held { get; private set; } = null!;

    public Judgement? Checked { get; private set; }

    public string Words => IndexModel.InWords(Held.Judgement, Proposal);

    public string Address => Links.Decision(Held.Number);

    public bool MayTakeBack => InTheirReach.Decides(Held) && HttpContext.Sends(Address);

    private DecisionsInReach InTheirReach => new(Reach, Measured.Baseline, Proposal.Extract.Snapshot);

    protected override bool FindSubject() =>
        int.TryParse((string?)RouteData.Values["decision"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DecisionsThatHold.Of(Proposal, LondonTime.Today(clock)).FirstOrDefault(d => d.Number == number) is { } found
        && InTheirReach.Sees(Held = found);

    public void OnGet() => By = Author.Of(HttpContext, Reach.Viewer);

    public IActionResult OnPost()
    {
        if (!MayTakeBack) return StatusCode(StatusCodes.Status403Forbidden);
        Checked = Read();
        return Page();
    }

    public IActionResult OnPostBack() => MayTakeBack ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (!MayTakeBack) return StatusCode(StatusCodes.Status403Forbidden);
        if (Read() is not { } would) return Page();
        await DecideAction.Decide(Store, Kept.Key, Asked, clock, HttpContext.RequestAborted);
        Author.Remember(HttpContext, Reach.Viewer, would.Author);
        return Redirect(Links.Decisions + "?saved=true");
    }

    private Throughcare.App.Plans.Decision Asked => new()
    {
        Kind = Held.Judgement.Kind, Subject = Held.Judgement.Subject, Value = Held.Judgement.Value, Author = Author.Said(Reach.Viewer, By), Reason = Reason, TakesBack = true,
    };

    private Judgement? Read()
    {
        try
        {
            return DecideAction.Judgement(Proposal, Asked, LondonTime.Today(clock));
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused, finding => finding.Where?.Column switch { "author" when Reach.Viewer.Alone => nameof(By), "reason" => nameof(Reason), _ => "" });
            return null;
        }
    }
}
