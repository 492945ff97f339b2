using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals;

/// <summary>Leads to the furthest stage that there is something to see of. Somebody who sees only themselves finds here where they are, today and in each plan.</summary>
public class IndexModel(IProposalStore store, TimeProvider clock) : ProposalPage(store)
{
    protected override string StageName => "Baseline";

    protected override bool IsStagePage => true;

    public IActionResult OnGet() => HttpContext.Opens(Links.Baseline) ? Redirect(Measured.Solved.Count > 0 && HttpContext.Opens(Links.Plan) ? Links.Plan : Links.Baseline) : Page();

    /// <summary>The person as a worker of the extract; null where they are none of them.</summary>
    public WorkerLoad? Today => Measured.Baseline.LoadByWorker.FirstOrDefault(w => string.Equals(w.Worker.Id.Text, Reach.Viewer.Worker, StringComparison.OrdinalIgnoreCase) && Reach.Worker(w.Worker));

    /// <summary>What the consultation asks of the person, or tells them; null where it does not concern them.</summary>
    public string? Offer => OwnParts.Offer(Kept, Reach.Viewer.Worker, LondonTime.Today(clock));

    public string TeamToday => Today?.Worker.Team is { } team ? Proposal.Extract.Snapshot.Teams.FirstOrDefault(t => t.Id == team)?.Name ?? team.Text : "none";

    /// <summary>The person in each plan whose placements are released.</summary>
    public IReadOnlyList<(Throughcare.Options.Option Option, WorkerLine Line)> Plans =>
    [
        .. Measured.Proposed.Select(o => (Option: o, Line: Today is { } me ? Measured.Result(o)?.Workers.FirstOrDefault(w => w.Worker == me.Worker.Id) : null))
            .Where(p => p.Line is not null && Reach.Placements(p.Option.Id)).Select(p => (p.Option, p.Line!)),
    ];
}
