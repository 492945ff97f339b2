using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>
/// Whom somebody has looked at: children about whose worker, and workers about whose team, a judgement holds. Brothers and sisters who share a worker in
/// the plan are looked at together.
/// </summary>
public sealed record LookedAt(IReadOnlySet<ChildId> Children, IReadOnlySet<WorkerId> Workers)
{
    public static LookedAt Nobody { get; } = new(new HashSet<ChildId>(), new HashSet<WorkerId>());

    public static LookedAt Of(IReadOnlyList<Judgement> judgements, IEnumerable<PlannedGroup> groups)
    {
        var holding = HoldingJudgements.Of(judgements);
        var children = holding.Where(j => IsAboutTheWorker(j.Kind)).Select(j => new ChildId(j.Subject)).ToHashSet();
        children.UnionWith(groups.Where(g => g.Children.Any(children.Contains)).SelectMany(g => g.Children).ToList());
        return new(children, holding.Where(j => j.Kind == JudgementKind.ThisTeam).Select(j => new WorkerId(j.Subject)).ToHashSet());
    }

    // Who works beside the lead, and who is planned apart, say nothing of who the worker is to be.
    private static bool IsAboutTheWorker(JudgementKind kind) =>
        kind is JudgementKind.Stay or JudgementKind.Move or JudgementKind.ThisWorker or JudgementKind.NotThisWorker or JudgementKind.Continuity or JudgementKind.AgreeTransfer or JudgementKind.DeferTransfer;
}
