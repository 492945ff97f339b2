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

    /// <summary>The options of the proposal, to choose one from.</summary>
    public IEnumerable<(string Value, string Words)> OptionsOfProposal => Proposal.Options.Select(o => (o.Id.Text, o.Title));

    protected const string DayWanted = "Enter the day as 16 March 2026 or 16/03/2026", SumWanted = "Enter the sum in pounds, such as 250000 or £250,000";

    /// <summary>A sum as people write it, as the file has it.</summary>
    protected static string PlainSum(string said) => said.Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

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
