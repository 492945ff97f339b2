using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Web.Bridge;

/// <summary>What people have said of one change of social worker.</summary>
/// <param name="Code">In an address.</param>
/// <param name="Words">In a list.</param>
public sealed record ChangeReview(string Code, string Words)
{
    public static ChangeReview Open { get; } = new("open", "Suggested, for review");

    public static ChangeReview Agreed { get; } = new("agreed", "Agreed");

    public static ChangeReview Deferred { get; } = new("deferred", "Put off");

    public static ChangeReview Refused { get; } = new("refused", "Refused");

    public static ChangeReview Decided { get; } = new("decided", "Somebody has decided about the social worker");

    public static ChangeReview Done { get; } = new("done", "Done");

    public static IReadOnlyList<ChangeReview> All { get; } = [Open, Agreed, Deferred, Refused, Decided, Done];

    /// <param name="holding">What holds about this child.</param>
    /// <param name="to">The worker of the plan.</param>
    /// <param name="lookedAt">Somebody has decided about the child's worker.</param>
    public static ChangeReview Of(IEnumerable<Judgement> holding, WorkerId to, bool lookedAt)
    {
        var about = holding.ToList();
        if (Has(JudgementKind.TransferDone)) return Done;
        if (Has(JudgementKind.NotThisWorker) || about.Any(j => j.Kind == JudgementKind.Stay)) return Refused;
        if (about.Any(j => j.Kind == JudgementKind.DeferTransfer)) return Deferred;
        if (Has(JudgementKind.AgreeTransfer)) return Agreed;
        return lookedAt ? Decided : Open;

        bool Has(JudgementKind kind) => about.Any(j => j.Kind == kind && j.Value is { } worker && new WorkerId(worker) == to);
    }

    /// <summary>What holds about each child, for many children at once.</summary>
    public static ILookup<ChildId, Judgement> ByChild(IReadOnlyList<Judgement> judgements) =>
        HoldingJudgements.Of(judgements).Where(j => !JudgementWords.IsAboutWorker(j.Kind)).ToLookup(j => new ChildId(j.Subject));
}
