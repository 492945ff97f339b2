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

    private Option? _withoutPlan;

    /// <summary>The option's own page says that it has no plan, or that its plan no longer holds, and what to do.</summary>
    protected override string? Elsewhere => _withoutPlan is { } option ? Links.PlanOf(option.Id) : null;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } option) return false;
        _withoutPlan = option;
        if (Measured.Result(option) is not { Outcome: not null } result) return false;
        // Figures as the reader may see them; whom of the children the reader may see, InReach says.
        (Option, Result) = (option, Hiding.Show(result) with { Children = Reach.Lines(result) });
        return true;
    }
}
