using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>A page about the change of worker of one child whom the reader may see.</summary>
public abstract class ChildLinePage(IProposalStore store) : TimetablePage(store)
{
    /// <summary>The child of the address.</summary>
    public string Child { get; private set; } = "";

    public PlacedChild Placed { get; private set; } = null!;

    public TimetableLine Change { get; private set; } = null!;

    /// <summary>Not found where the child is out of reach, or in no week of a timetable.</summary>
    protected IActionResult? Closed()
    {
        // Every change names the worker who would take over.
        var seen = Timetable is null || !Reach.Placements(Option.Id) ? [] : Result.Outcome!.Children.Where(c => Reach.Child(c, Option.Id)).ToList();
        // A token says who somebody is, and not that they may be seen.
        if (Kept.Tokens.ChildOf((string)RouteData.Values["child"]!, seen.Select(c => c.Id.Text)) is not { } id || seen.FirstOrDefault(c => c.Id.Text == id) is not { } child) return NotHere();
        if (Timetable!.Lines.FirstOrDefault(l => l.Children.Contains(child.Id)) is not { } line) return NotHere();
        (Child, Placed, Change) = (id, child, line);
        return null;
    }

    /// <summary>All who change together are the reader's to decide about.</summary>
    protected bool TheirsToDecide => Result.Outcome!.Children.Where(c => Change.Children.Contains(c.Id)).All(c => Reach.Decides(c.Before));
}
