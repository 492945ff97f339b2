using Throughcare.Calendar;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Plans;

/// <summary>Decisions that a kept plan knows nothing of, because they were made after its work began.</summary>
public static class NewerDecisions
{
    /// <summary>The judgements that a run was worked out from. They are only ever added, so their number says which; a run that does not say it knew those of its day.</summary>
    public static IReadOnlyList<Judgement> KnownTo(Proposal proposal, AllocationRun run) =>
        run.Judgements is { } known ? [.. proposal.Judgements.Take(known)] : [.. proposal.Judgements.Where(j => j.MadeOn <= LondonTime.DateOf(run.FinishedAt))];

    /// <summary>How many were made since that bear on the plan, each taking back included.</summary>
    public static int Than(Proposal proposal, AllocationRun run)
    {
        var known = KnownTo(proposal, run).Count(j => JudgementWords.BearsOnPlan(j.Kind));
        return proposal.Judgements.Count(j => JudgementWords.BearsOnPlan(j.Kind)) - known;
    }
}
