using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.Costing;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>A page of the stage "Costs".</summary>
public abstract class CostPage(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Costs";

    /// <summary>The costs of the proposal; null where it has none.</summary>
    public ProposalCosts? Costs => Measured.Costs;
}

/// <summary>A page about what one option costs, which must have been costed.</summary>
public abstract class CostOptionPage(IProposalStore store) : CostPage(store)
{
    public OptionCost Cost { get; private set; } = null!;

    public Throughcare.Options.Option Option => Cost.Option;

    public OptionCosting Costing => Cost.Costing!;

    /// <summary>The first page of the costs says what has to be put right first.</summary>
    protected override string? Elsewhere => Links.Costs;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Costs?.Options.Append(Costs.Today).FirstOrDefault(o => string.Equals(o.Option.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { Costing: not null } found) return false;
        Cost = found;
        return true;
    }
}
