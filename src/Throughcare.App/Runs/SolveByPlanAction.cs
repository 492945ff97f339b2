using Throughcare.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Transfers;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Transfers;

namespace Throughcare.App.Runs;

/// <summary>The work of the background: the same actions as the command line's.</summary>
internal static class SolveByPlanAction
{
    public static SolveOption With(TimeProvider clock) => (proposal, id, limits, seed, progress, stop) =>
    {
        var option = proposal.Options.Single(o => o.Id == id);
        var request = new PlanRequest { Only = id, Limits = limits, Seed = seed, Clock = clock, NearPublished = limits.NearKept };
        var kept = PlanAction.Solve(proposal, option, request, new Relay(progress), stop);
        return PlanAction.Run(proposal, option, kept, clock);
    };

    public static KeptTradeOff TradeOff(Proposal proposal, OptionId id, RunLimits limits, int seed, IProgress<RunProgress> progress, CancellationToken stop) =>
        TradeOffAction.Keep(proposal, proposal.Options.Single(o => o.Id == id), limits, seed,
            point => progress.Report(new() { State = RunState.Running, Doing = $"Working out plan {point} of the curve, of {TradeOffCurve.MostPoints} at most." }), stop);

    public static TimetableOption Timetable(TimeProvider clock) => (proposal, id, limits, seed, progress, stop) =>
        TimetableAction.Solve(proposal, proposal.Options.Single(o => o.Id == id), limits, seed, clock, new Weeks(progress), stop);

    internal sealed class Weeks(IProgress<RunProgress> progress) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => progress.Report(new()
        {
            State = RunState.Running,
            Doing = value.Doing,
            Best = value.Best?.Total,
            Bound = value.Bound,
            Gap = value.Gap,
            Iterations = value.Iterations,
            Seconds = value.Seconds,
        });
    }

    private sealed class Relay(IProgress<RunProgress> progress) : IProgress<AllocationProgress>
    {
        public void Report(AllocationProgress value) => progress.Report(new()
        {
            State = RunState.Running,
            Doing = value.Doing,
            Best = value.Best?.Total,
            Bound = value.Bound,
            Gap = value.Gap,
            Iterations = value.Iterations,
            Seconds = value.Seconds,
        });
    }
}
