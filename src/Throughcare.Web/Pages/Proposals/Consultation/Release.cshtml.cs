using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>Whether named placements may be seen, by whom they were released, and what may be seen until then: posts and FTE by team.</summary>
public class ReleaseModel(IProposalStore store, TimeProvider clock, ConsultationAction action) : ConsultationPage(store, clock)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public bool Alone => Reach.Viewer.Alone;

    public Listing? Posts => Option is { } option && Measured.Result(option)?.Outcome is { } outcome ? new()
    {
        Title = "Posts and working time by team, today and in the plan", File = "posts-by-team",
        Columns = [new("Team"), new("People today", true), new("FTE today", true), new("Posts in the plan", true), new("FTE in the plan", true), new("Of them to be recruited to", true)],
        Rows = [.. PostsByTeam.Of(outcome).Select(p => (IReadOnlyList<Cell>)[p.Team, p.PeopleBefore, p.FteBefore.ToString(), p.PostsAfter, p.FteAfter.ToString(), p.ToRecruit])],
    } : null;

    public Listing Releases => new()
    {
        Title = "Releases", File = "releases", Empty = "Nothing has been released.", Columns = [new("Day"), new("By"), new("Option"), new("Plan"), new("Reason", Wide: true)],
        Rows = [.. Paper.Releases.Select(r => (IReadOnlyList<Cell>)[Day(r.On), r.By, r.Option.Text, r.Run, r.Reason])],
    };

    public void OnGet() => Name = Author.Of(HttpContext, Reach.Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Run is not { } run) ModelState.AddModelError("", "There is no plan that holds. Work it out first");
        else if (Reason?.Length > 2000) ModelState.AddModelError(nameof(Reason), "Use 2,000 characters or fewer");
        else
            try
            {
                var by = Author.Said(Reach.Viewer, Name) ?? "";
                await action.Release(Kept, run, by, Reason, Today, HttpContext.RequestAborted);
                Author.Remember(HttpContext, Reach.Viewer, by);
                return Redirect(Links.ConsultationRelease);
            }
            catch (RefusedException refused)
            {
                ModelState.AddRefusal(refused, finding => finding.Rule switch { "author-missing" => nameof(Name), "reason-missing" => nameof(Reason), _ => "" });
            }
        return Page();
    }
}
