using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Plans;

/// <summary>Decisions that a kept plan knows nothing of, because they were made after its work began.</summary>
public static class NewerDecisions
{
    /// <summary>The judgements that a run was worked out from. A run that does not say how many there were is read with all of them.</summary>
    public static IReadOnlyList<Judgement> KnownTo(Proposal proposal, AllocationRun run) =>
        run.Judgements is { } known ? [.. proposal.Judgements.Take(known)] : proposal.Judgements;

    /// <summary>How many were made since, each taking back included; 0 where the run does not say what it knew.</summary>
    public static int Than(Proposal proposal, AllocationRun run) =>
        run.Judgements is { } known ? Math.Max(0, proposal.Judgements.Count - known) : 0;
}
