using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Options;

using Option = Throughcare.Options.Option;

/// <summary>Draws up teams by locality as a first guess, which people are meant to change, and keeps it as an option when asked to.</summary>
public class SuggestModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Options";

    public FirstGuess? Guess { get; private set; }

    /// <summary>How many options there were when the page was made: where one came since, the page was sent twice.</summary>
    [BindProperty] public int Known { get; set; }

    public void OnGet() => (Guess, Known) = (Draw(), Proposal.Options.Count);

    public async Task<IActionResult> OnPostAsync()
    {
        Guess = Draw();
        if (Guess is null) return Page();
        if (Known < Proposal.Options.Count && Proposal.Options.LastOrDefault(o => o.Id.Text.StartsWith(Guess.Option.Id.Text, StringComparison.OrdinalIgnoreCase)) is { } there) return Redirect(Links.Option(there.Id));
        try
        {
            var saved = await Store.SaveOption(Kept.Key, Free(Guess.Option), HttpContext.RequestAborted);
            return Redirect(Links.Option(saved.Id));
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }

    private FirstGuess? Draw() => FirstGuess.TeamsByLocality(Proposal.Extract.Snapshot, Proposal.PhaseRules, new CaseloadLimits { Standard = Proposal.Caseload.Standard, Maximum = Proposal.Caseload.Maximum });

    // Two options of one name could not be told apart in any list.
    private Option Free(Option wanted)
    {
        var option = wanted;
        for (var n = 2; Proposal.Options.Any(o => string.Equals(o.Id.Text, option.Id.Text, StringComparison.OrdinalIgnoreCase)); n++) option = wanted with { Id = new($"{wanted.Id.Text}-{n}"), Title = $"{wanted.Title} {n}" };
        return option;
    }
}
