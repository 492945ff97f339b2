using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Why a plan says what it says of one child.</summary>
public class ChildModel(IProposalStore store) : PlanPage(store)
{
    public ChildLine Child { get; private set; } = null!;

    public PlacedChild Placed { get; private set; } = null!;

    public IActionResult OnGet(string child)
    {
        if (Kept.Tokens.ChildOf(child, Result.Children.Select(c => c.Child.Text)) is not { } id || Result.Children.FirstOrDefault(c => c.Child.Text == id) is not { } found) return NotHere();
        (Child, Placed) = (found, Result.Outcome!.Children.First(c => c.Id == found.Child));
        return Page();
    }

    /// <summary>Null unless the council keeps names.</summary>
    public string? Name => Proposal.Extract.Snapshot.Children.First(c => c.Id == Child.Child).Name;

    public string ContinuityInWords => Child.Continuity switch
    {
        null => "no social worker today",
        0 => "0: new or should change",
        1 => "1: some months",
        2 => "2: good",
        _ => "3: strong",
    } + (Child.ContinuityAssumed ? ", assumed from the time together" : "");
}
