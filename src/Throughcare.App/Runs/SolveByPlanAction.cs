using Throughcare.Allocation;
using Throughcare.App.Plans;

namespace Throughcare.App.Runs;

/// <summary>The solve of the background: the same action as the command line's.</summary>
internal static class SolveByPlanAction
{
    public static SolveOption With(TimeProvider clock) => (proposal, id, limits, seed, progress, stop) =>
    {
        var option = proposal.Options.Single(o => o.Id == id);
        var request = new PlanRequest { Only = id, Limits = limits, Seed = seed, Clock = clock };
        var kept = PlanAction.Solve(proposal, option, request, new Relay(progress), stop);
        return PlanAction.Run(proposal, option, kept, clock);
    };

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
