using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Why a plan says what it says of one child.</summary>
public class ChildModel(IProposalStore store, TimeProvider clock) : PlanPage(store)
{
    public ChildLine Child { get; private set; } = null!;

    public PlacedChild Placed { get; private set; } = null!;

    public ExplainedFor? Explained { get; private set; }

    public IReadOnlyList<HeldDecision> Decided { get; private set; } = [];

    public string Decide => Links.DecideChild(Option.Id, Child.Child.Text);

    public bool MayDecide => Reach.Decides(Placed.Before) && HttpContext.Sends(Decide);

    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    /// <summary>Of whom the choice is one: brothers and sisters share their worker.</summary>
    public string Together => Placed.Group is { Children.Count: > 1 and var all } ? $"the {all} brothers and sisters together" : "";

    public IActionResult OnGet(string child)
    {
        if (Kept.Tokens.ChildOf(child, Result.Children.Select(c => c.Child.Text)) is not { } id || Result.Children.FirstOrDefault(c => c.Child.Text == id) is not { } found) return NotHere();
        (Child, Placed) = (found, Result.Outcome!.Children.First(c => c.Id == found.Child));
        // Not "you may not": whether there is such a child is not said either.
        if (!Reach.Child(Placed, Option.Id)) return NotHere();
        Explained = ExplainedFor.OfChild(Result, Child, Reach);
        Decided = [.. DecisionsThatHold.Of(Proposal, LondonTime.Today(clock)).Where(d => !d.AboutWorker && new ChildId(d.Judgement.Subject) == found.Child)];
        return Page();
    }

    /// <summary>Brothers and sisters by id where they are in reach, and the others as a number.</summary>
    public string Siblings
    {
        get
        {
            if (Placed.Group is not { Children.Count: > 1 } group) return "none";
            var others = group.Children.Where(id => id != Child.Child).ToHashSet();
            var seen = Result.Outcome!.Children.Where(c => others.Contains(c.Id) && Reach.Child(c, Option.Id)).Select(c => c.Id.Text).ToList();
            var unseen = others.Count - seen.Count;
            return string.Join(", ", seen) + (unseen == 0 ? "" : $"{(seen.Count == 0 ? "" : ", and ")}{unseen:#,0} whom you may not see");
        }
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
