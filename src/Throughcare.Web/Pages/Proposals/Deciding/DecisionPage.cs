using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughcare.App.Decisions;
using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>A page of the stage "Decision".</summary>
public abstract class DecisionPage(IProposalStore store, TimeProvider clock) : ProposalPage(store)
{
    private DecisionCase? _case;
    private IReadOnlyDictionary<string, string>? _released;

    protected override string StageName => "Decision";

    protected DateOnly Today => LondonTime.Today(clock);

    public DecisionCase Case => _case ??= DecisionCase.Of(Kept, Today, _released);

    // What is shown here is hidden as it will be when it is published, beside what other proposals published.
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => base.OnPageHandlerExecutionAsync(context, async () =>
    {
        _released = await Store.PapersElsewhere(Kept.Key, PaperKind.Released, HttpContext.RequestAborted);
        return await next();
    });

    public DecisionPaper Paper => Case.Paper;

    /// <summary>The version that a form was made from: what somebody else saved since is not written over.</summary>
    [BindProperty] public int Version { get; set; }

    protected Paper KeptPaper => Kept.Paper(PaperKind.Decision);

    protected string By => HttpContext.Viewer() is { Alone: false } viewer ? viewer.Name : "";

    /// <summary>Saves the paper and goes back to the first page of the stage; the form again where it was refused.</summary>
    protected async Task<IActionResult> Save(DecisionPaper paper, string? to = null)
    {
        try
        {
            await Store.SavePaper(Kept.Key, KeptPaper with { Text = App.Decisions.DecisionText.Write(paper), Version = Version }, By, HttpContext.RequestAborted);
            return Redirect((to ?? Links.DecisionHome) + "?saved=true");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }
}
