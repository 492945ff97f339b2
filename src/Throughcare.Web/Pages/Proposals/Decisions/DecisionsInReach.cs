using Throughcare.App.Plans;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Structure;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Decisions;

/// <summary>Decisions as far as the reader may see whom they are about. Somebody who has left the extract is for those who see everybody.</summary>
public sealed class DecisionsInReach(InReach reach, Throughcare.Caseload.Baseline baseline, Snapshot snapshot)
{
    private readonly Dictionary<ChildId, ChildPosition> _children = baseline.Positions.Where(p => reach.AnyChildren).ToDictionary(p => p.Child.Id);
    private readonly Dictionary<WorkerId, Worker> _workers = snapshot.Workers.Where(reach.Worker).ToDictionary(w => w.Id);

    /// <summary>Those whom the reader may see, and how many more are about restricted records within reach.</summary>
    public Seen<HeldDecision> Of(IEnumerable<HeldDecision> decisions)
    {
        var all = decisions.ToList();
        var restricted = all.Where(d => !d.AboutWorker && Position(d) is { } p && !reach.Child(p)).Select(d => Position(d)!).ToList();
        return new([.. all.Where(Sees)], reach.Children(restricted).Restricted);
    }

    public bool Sees(HeldDecision decision) => decision.AboutWorker
        ? reach.AnyPlacements && (Worker(decision) is not null || (reach.AllWorkers && Gone(decision)))
        : Position(decision) is { } p ? reach.Child(p) : reach.AllChildren && reach.RestrictedUnseen == 0 && Gone(decision);

    /// <summary>May take it back.</summary>
    public bool Decides(HeldDecision decision) => Sees(decision) && (decision.AboutWorker
        ? Worker(decision) is { } w ? reach.Decides(w) : Everywhere
        : Position(decision) is { } p ? reach.Decides(p) : Everywhere);

    private bool Everywhere => reach.Viewer.May(App.Access.Grant.Change, App.Access.GrantScope.Council);

    private ChildPosition? Position(HeldDecision decision) => _children.GetValueOrDefault(new(decision.Judgement.Subject));

    private Worker? Worker(HeldDecision decision) => _workers.GetValueOrDefault(new(decision.Judgement.Subject));

    private bool Gone(HeldDecision decision) => decision.AboutWorker ? !snapshot.Workers.Any(w => !reach.Worker(w) && w.Id.Text == decision.Judgement.Subject) : !_children.ContainsKey(new(decision.Judgement.Subject));
}
