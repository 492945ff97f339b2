using Throughcare.Allocation;
using Throughcare.App.Runs;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Solver;

namespace Throughcare.App.Plans;

/// <summary>
/// What being near home costs in changes of social worker, under one option. Children whom a rule holds because of a strong relationship are let go here, since it is their change that
/// the curve prices; what a person decided and court proceedings hold in every point.
/// </summary>
public static class TradeOffAction
{
    /// <param name="proposal">The proposal.</param>
    /// <param name="option">One of its options, with teams.</param>
    /// <param name="limits">When the search for each point stops.</param>
    /// <param name="seed">Seed of the search.</param>
    /// <param name="progress">Told before each point.</param>
    /// <param name="cancel">Ends the search: the point under way keeps its best, and no other is begun.</param>
    public static TradeOffCurve Of(Proposal proposal, Option option, RunLimits limits, int seed = 1, Action<int>? progress = null, CancellationToken cancel = default) =>
        Of(Reading(proposal, option).Problem, PlanAction.Stop(limits), seed, progress, cancel);

    /// <summary>The same to be kept: with what it was worked out from.</summary>
    public static KeptTradeOff Keep(Proposal proposal, Option option, RunLimits limits, int seed = 1, Action<int>? progress = null, CancellationToken cancel = default)
    {
        var reading = Reading(proposal, option);
        var curve = Of(reading.Problem, PlanAction.Stop(limits), seed, progress, cancel);
        return KeptTradeOff.Of(proposal, option, reading, curve, cancel.IsCancellationRequested);
    }

    /// <summary>The option as the curve reads it.</summary>
    public static ProblemReading Reading(Proposal proposal, Option option)
    {
        var reading = AllocationProblems.From(proposal.Extract.Snapshot, proposal.Judgements, option, proposal.PhaseRules);
        return reading.Release(reading.Groups.Where(g => g is { Decision: GroupDecision.Stay, Held: HeldBecause.Relationship }).Select(g => g.Id).ToHashSet());
    }

    public static TradeOffCurve Of(AllocationProblem problem, StopRule stop, int seed = 1, Action<int>? progress = null, CancellationToken cancel = default)
    {
        var point = 0;
        return TradeOffCurve.Of(problem, at =>
        {
            if (cancel.IsCancellationRequested && point > 0) return new() { Bound = 0, Seconds = 0, Iterations = 0, Seed = seed, Engine = Allocator.Engine };
            progress?.Invoke(++point);
            return Allocator.Solve(at, stop, seed, cancel: cancel);
        });
    }
}
