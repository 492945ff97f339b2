using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Options;

/// <summary>Draws up teams by locality as a first guess, which people are meant to change, and keeps it as an option when asked to.</summary>
public class SuggestModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Options";

    public FirstGuess? Guess { get; private set; }

    public void OnGet() => Guess = Draw();

    public async Task<IActionResult> OnPostAsync()
    {
        Guess = Draw();
        if (Guess is null) return Page();
        try
        {
            var saved = await Store.SaveOption(Kept.Key, Guess.Option with { Id = FreeId(Guess.Option.Id) }, HttpContext.RequestAborted);
            return Redirect(Links.Option(saved.Id));
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }

    private FirstGuess? Draw() => FirstGuess.TeamsByLocality(Proposal.Extract.Snapshot, Proposal.PhaseRules, new CaseloadLimits { Standard = Proposal.Caseload.Standard, Maximum = Proposal.Caseload.Maximum });

    private OptionId FreeId(OptionId wanted)
    {
        var id = wanted;
        for (var n = 2; Proposal.Options.Any(o => string.Equals(o.Id.Text, id.Text, StringComparison.OrdinalIgnoreCase)); n++) id = new($"{wanted.Text}-{n}");
        return id;
    }
}
