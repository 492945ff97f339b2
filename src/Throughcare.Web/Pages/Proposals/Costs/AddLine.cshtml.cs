using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>Adds a line of posts to an option, or to today.</summary>
public class AddLineModel(IProposalStore store) : LinePage(store)
{
    /// <summary>Made from the title; a number follows where a line has it already.</summary>
    public override string LineId
    {
        get
        {
            var wanted = ProposalKey.FromTitle(Title ?? "").Text;
            var taken = App.Costing.CostingContent.Of(Kept);
            var id = wanted;
            for (var n = 2; App.Costing.CostingChange.Line(taken, OptionCell, id) is not null || App.Costing.CostingChange.Line(taken, "", id) is not null; n++) id = $"{wanted}-{n}";
            return id;
        }
    }

    public void OnGet() => (Version, Fte) = (Kept.CostingVersion, "1.0");
}
