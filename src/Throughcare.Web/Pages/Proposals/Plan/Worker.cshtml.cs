using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Why a plan says what it says of one worker, and the children before and after.</summary>
public class WorkerModel(IProposalStore store) : PlanPage(store)
{
    public WorkerLine Worker { get; private set; } = null!;

    /// <summary>Null for somebody who sees no child.</summary>
    public Listing? Children { get; private set; }

    private PlacedWorker Placed => Result.Outcome!.Workers.First(w => w.Id == Worker.Worker);

    public bool SeesLoad => Reach.LoadOf(Placed);

    public string Reason => StaffModel.WhyOf(Worker, SeesLoad && Reach.Traits(Placed));

    public IActionResult OnGet(string worker)
    {
        if (Kept.Tokens.WorkerOf(worker, Result.Workers.Select(w => w.Worker.Text)) is not { } id || Result.Workers.FirstOrDefault(w => string.Equals(w.Worker.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } found || !Reach.WorkersOf(Result).Contains(found.Worker)) return NotHere();
        Worker = found;
        Children = !Reach.AnyChildren ? null : ChildrenModel.Table(Reach.Children(Result.Children.Where(c => c.FromWorker == found.Worker || c.ToWorker == found.Worker), Result), Links, Option.Id) with { Title = $"Children of {found.Worker}, today or in the plan", Empty = "No child, today or in the plan." };
        return Page();
    }
}
