using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>A note for telling one child in person, in plain words and without a name, to be printed; below it, for the worker alone, whether the child was asked.</summary>
public class NoteModel(IProposalStore store) : ChildLinePage(store)
{
    public NoteForChild Note { get; private set; } = null!;

    public Judgement? View => ChildViews.Of(Proposal.Judgements, Placed.Id);

    public bool MayWriteView => TheirsToDecide && HttpContext.Sends(Links.ChildView(Option.Id, Child));

    public IActionResult OnGet()
    {
        if (Closed() is { } closed) return closed;
        var leaves = Change.From is { } from ? Proposal.Extract.Snapshot.Workers.FirstOrDefault(w => w.Id == from)?.Leaves : null;
        Note = NoteForChild.Of(Placed, Change, leaves, Timetable!.Reading);
        return Page();
    }
}
