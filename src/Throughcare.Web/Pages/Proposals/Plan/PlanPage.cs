using Throughcare.App.Proposals;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Plan;

using Option = Throughcare.Options.Option;

/// <summary>A page about the plan of one option, which must have been solved.</summary>
public abstract class PlanPage(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Plan";

    public Option Option { get; private set; } = null!;

    public OptionResult Result { get; private set; } = null!;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } option) return false;
        if (Measured.Result(option) is not { Outcome: not null } result) return false;
        // Figures as the reader may see them; whom of the children the reader may see, InReach says.
        (Option, Result) = (option, Hiding.Show(result) with { Children = result.Children });
        return true;
    }
}
