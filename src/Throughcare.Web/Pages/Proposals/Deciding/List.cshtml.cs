using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>The entries of one list of the decision, each to change or to take out.</summary>
public class ListModel(IProposalStore store, TimeProvider clock) : EntryPage(store, clock)
{
    public bool Saved { get; private set; }

    public void OnGet(bool saved = false) => Saved = saved;
}
