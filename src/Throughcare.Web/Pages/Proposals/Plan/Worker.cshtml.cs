using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Access;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Why a plan says what it says of one worker, and the children before and after.</summary>
public class WorkerModel(IProposalStore store, TimeProvider clock) : PlanPage(store)
{
    public WorkerLine Worker { get; private set; } = null!;

    /// <summary>Null for somebody who sees no child.</summary>
    public Listing? Children { get; private set; }

    public ExplainedFor? Explained { get; private set; }

    public IReadOnlyList<HeldDecision> Decided { get; private set; } = [];

    public string Decide => Links.DecideWorker(Option.Id, Worker.Worker.Text);

    public bool MayDecide => Today is { } worker && Reach.Decides(worker) && HttpContext.Sends(Decide);

    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    /// <summary>Null for a post that is to be recruited to: there is nobody yet to decide about.</summary>
    private Worker? Today => Proposal.Extract.Snapshot.Workers.FirstOrDefault(w => Reach.Worker(w) && w.Id == Worker.Worker);

    public string TeamName(Judgement decided) => JudgementWords.Of(decided, id => DecideAction.Teams(Proposal).FirstOrDefault(t => t.Id == new TeamId(id))?.Name ?? id);

    private PlacedWorker Placed => Result.Outcome!.Workers.First(w => w.Id == Worker.Worker);

    public bool SeesLoad => Reach.LoadOf(Placed);

    public string Reason => StaffModel.WhyOf(Worker, SeesLoad && Reach.Traits(Placed));

    public IActionResult OnGet(string worker)
    {
        if (Kept.Tokens.WorkerOf(worker, Result.Workers.Select(w => w.Worker.Text)) is not { } id || Result.Workers.FirstOrDefault(w => string.Equals(w.Worker.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } found || !Reach.WorkersOf(Result).Contains(found.Worker)) return NotHere();
        Worker = found;
        Explained = ExplainedFor.OfWorker(Result, Placed, Reach);
        Decided = [.. DecisionsThatHold.Of(Proposal, LondonTime.Today(clock)).Where(d => d.AboutWorker && new WorkerId(d.Judgement.Subject) == found.Worker)];
        Children = !Reach.AnyChildren ? null : ChildrenModel.Table(Reach.Children(Result.Children.Where(c => c.FromWorker == found.Worker || c.ToWorker == found.Worker), Result), Links, Option.Id) with { Title = $"Children of {found.Worker}, today or in the plan", Empty = "No child, today or in the plan." };
        return Page();
    }
}
