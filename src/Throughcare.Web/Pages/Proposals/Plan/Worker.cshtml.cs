using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Why a plan says what it says of one worker, and the children before and after.</summary>
public class WorkerModel(IProposalStore store) : PlanPage(store)
{
    public WorkerLine Worker { get; private set; } = null!;

    public Listing Children { get; private set; } = null!;

    public IActionResult OnGet(string worker)
    {
        if (Kept.Tokens.WorkerOf(worker, Result.Workers.Select(w => w.Worker.Text)) is not { } id || Result.Workers.FirstOrDefault(w => string.Equals(w.Worker.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } found) return NotHere();
        Worker = found;
        Children = ChildrenModel.Table(Result.Children.Where(c => c.FromWorker == found.Worker || c.ToWorker == found.Worker), Links, Option.Id) with { Title = $"Children of {found.Worker}, today or in the plan", Empty = "No child, today or in the plan." };
        return Page();
    }
}
