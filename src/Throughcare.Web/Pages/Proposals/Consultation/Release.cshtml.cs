using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Proposals;
using Throughcare.Web.Lists;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>Whether named placements may be seen, by whom they were released, and what may be seen until then: posts and FTE by team.</summary>
public class ReleaseModel(IProposalStore store, TimeProvider clock, ConsultationAction action) : ConsultationPage(store, clock)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public bool Alone => Reach.Viewer.Alone;

    public Listing? Posts => Option is { } option && Measured.Result(option)?.Outcome is { } outcome ? new()
    {
        Title = "Posts and working time by team, today and in the plan", File = "posts-by-team", Cards = true,
        Columns = [new("Team"), new("People today", true), new("FTE today", true), new("Posts in the plan", true), new("FTE in the plan", true), new("Of them to be recruited to", true)],
        Rows = [.. PostsByTeam.Of(outcome).Select(p => (IReadOnlyList<Cell>)[p.Team, p.PeopleBefore, p.FteBefore.ToString(), p.PostsAfter, p.FteAfter.ToString(), p.ToRecruit])],
    } : null;

    public Listing Releases => new()
    {
        Title = "Releases", File = "releases", Cards = true, Empty = "Nothing has been released.", Columns = [new("Day"), new("By"), new("Option"), new("Plan"), new("Reason", Wide: true)],
        Rows = [.. Paper.Releases.Select(r => (IReadOnlyList<Cell>)[Day(r.On), r.By, r.Option.Text, r.Run, r.Reason])],
    };

    public void OnGet() => Name = Author.Of(HttpContext, Reach.Viewer);

    /// <summary>What is to be looked over before the placements are released.</summary>
    public CheckView? Check { get; private set; }

    /// <summary>Shows what would be released.</summary>
    public Task<IActionResult> OnPostAsync() => Try((run, by) =>
    {
        ConsultationAction.MayRelease(Kept, run, by, Reason, Today);
        var placed = Measured.Result(Option!)?.Outcome is { } outcome && Scope is { } scope ? OutcomeOfWorker.Of(scope, outcome).Count : 0;
        Check = new()
        {
            Heading = "Check before you release placements", Button = "Release the placements", SendTo = Links.ConsultationRelease + "?handler=Release", Back = Links.ConsultationRelease,
            Rows = [("Option", $"{Option!.Title}, version {run.OptionVersion}"), ("Plan", $"worked out on {Moments.Words(run.FinishedAt)}"), ("People in scope whose team is shown", $"{placed:#,0}"), ("Released by", by), ("Reason", Reason!.Trim())],
            Warning = "From then on whoever may see staff sees where each would be. It is written into the audit trail with the reason, and cannot be taken back.",
            Sent = [(nameof(Name), by), (nameof(Reason), Reason.Trim())],
        };
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostReleaseAsync() => Try(async (run, by) =>
    {
        await action.Release(Kept, run, by, Reason, Today, HttpContext.RequestAborted);
        Author.Remember(HttpContext, Reach.Viewer, by);
        return Redirect(Links.ConsultationRelease);
    });

    private async Task<IActionResult> Try(Func<AllocationRun, string, Task<IActionResult>> work)
    {
        if (Run is not { } run) ModelState.AddModelError("", "There is no plan that holds. Work it out first");
        else if (Reason?.Length > 2000) ModelState.AddModelError(nameof(Reason), "Use 2,000 characters or fewer");
        else
            try
            {
                return await work(run, Author.Said(Reach.Viewer, Name) ?? "");
            }
            catch (RefusedException refused)
            {
                ModelState.AddRefusal(refused, finding => finding.Rule switch { "author-missing" => nameof(Name), "reason-missing" => nameof(Reason), _ => "" });
            }
        return Page();
    }
}
