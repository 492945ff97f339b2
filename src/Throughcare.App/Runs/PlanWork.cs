using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Runs;

/// <summary>Solves one option of a proposal; when cancelled, gives the best plan so far.</summary>
public delegate AllocationRun SolveOption(Proposal proposal, OptionId option, RunLimits limits, int seed, IProgress<RunProgress> progress, CancellationToken stop);

/// <summary>What a run was started with.</summary>
internal sealed record RunTask(RunId Id, ProposalKey Proposal, OptionId Option, RunLimits Limits, int Seed);

/// <summary>Solves an option in the background. The same proposal, seed and limits give the same answer, so beginning again loses time only.</summary>
internal sealed class PlanWork(IProposalStore store, SolveOption solve)
{
    public async Task<AllocationRun> Do(RunTask task, IProgress<RunProgress> progress, CancellationToken stop)
    {
        // Cancelling ends the search and keeps its best; it must not end the loading before there is any.
        var proposal = (await store.Load(task.Proposal, CancellationToken.None)).Proposal;
        return solve(proposal, task.Option, task.Limits, task.Seed, progress, stop);
    }

    /// <summary>The last that there is to say of how far it came.</summary>
    public static RunProgress Ended(RunState state, AllocationRun run) => new()
    {
        State = state,
        Doing = run.Answer switch
        {
            { Plan: not null } => "The plan is kept.",
            { NoPlanFits: true } => "No plan fits this option.",
            _ => "No plan was found in the time given.",
        },
        Best = run.Answer.Terms?.Total,
        Bound = run.Answer.Bound,
        Gap = run.Answer.Gap,
        Iterations = run.Answer.Iterations,
        Seconds = run.Answer.Seconds,
    };
}
