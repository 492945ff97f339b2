using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages.Proposals.Option;

/// <summary>One option: its teams, limits and priorities.</summary>
public class IndexModel(IProposalStore store) : OptionPage(store)
{
    public bool Saved { get; private set; }

    public void OnGet(bool saved = false) => Saved = saved;
}
