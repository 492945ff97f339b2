using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>Whether one child was asked about the change of social worker, and what the child thinks; kept like the reasons of other decisions.</summary>
public class ChildViewModel(IProposalStore store, TimeProvider clock) : ChildLinePage(store)
{
    [BindProperty] public string? View { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? By { get; set; }

    /// <summary>What would be saved; not null while the answers are checked.</summary>
    public Judgement? Checked { get; private set; }

    public string Address => Links.ChildView(Option.Id, Child);

    public IEnumerable<ChoiceItem> Views => ChildViews.All.Select(v => new ChoiceItem { Value = v.Code, Text = char.ToUpperInvariant(v.Words[0]) + v.Words[1..], Checked = View == v.Code });

    public IEnumerable<(string Name, string? Value)> Answers => [(nameof(View), View), (nameof(Words), Words), (nameof(By), By)];

    public IActionResult OnGet()
    {
        if (Shut() is { } closed) return closed;
        By = Author.Of(HttpContext, Reach.Viewer);
        return Page();
    }

    public IActionResult OnPost()
    {
        if (Shut() is { } closed) return closed;
        Checked = Read()?.Would;
        return Page();
    }

    /// <summary>The form again, with what was typed.</summary>
    public IActionResult OnPostBack() => Shut() ?? Page();

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Shut() is { } closed) return closed;
        if (Read() is not { } read) return Page();
        await DecideAction.Decide(Store, Kept.Key, read.Asked, clock, HttpContext.RequestAborted);
        Author.Remember(HttpContext, Reach.Viewer, read.Would.Author);
        return Redirect(Links.BridgeNote(Option.Id, Child));
    }

    // A child's view is the child's own: brothers and sisters are asked one by one.
    private IActionResult? Shut() => Closed() ?? (Reach.Decides(Placed.Before) ? null : StatusCode(StatusCodes.Status403Forbidden));

    private (Decision Asked, Judgement Would)? Read()
    {
        if (ChildViews.All.All(v => v.Code != View))
        {
            ModelState.AddModelError(nameof(View), "Select whether the child was asked, and what they think");
            return null;
        }
        var asked = new Decision { Kind = JudgementKind.ChildView, Subject = Child, Value = View, Reason = Words, Author = Author.Said(Reach.Viewer, By) };
        try
        {
            return (asked, DecideAction.Judgement(Proposal, asked, LondonTime.Today(clock)));
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused, finding => finding.Where?.Column switch { "author" when Reach.Viewer.Alone => nameof(By), "reason" => nameof(Words), _ => nameof(View) });
            return null;
        }
    }
}
