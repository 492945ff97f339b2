using System.Text.Json;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Runs;

/// <summary>Solves one option of a proposal; when cancelled, gives the best plan so far.</summary>
public delegate AllocationRun SolveOption(Proposal proposal, OptionId option, RunLimits limits, int seed, IProgress<RunProgress> progress, CancellationToken stop);

/// <summary>Solves an option in the background. The same proposal, seed and limits give the same answer, so beginning again loses time only.</summary>
internal sealed class PlanWork(IProposalStore store, SolveOption solve) : IRunWork
{
    public RunKind Kind => RunKind.Plan;

    public async Task<RunEnding> Do(RunTask task, IProgress<RunProgress> progress, CancellationToken stop)
    {
        var key = task.Proposal ?? throw new InvalidOperationException("A plan is made of a proposal.");
        var proposal = (await store.Load(key, CancellationToken.None)).Proposal;
        var run = solve(proposal, new(task.Option!), JsonSerializer.Deserialize<RunLimits>(task.Input!)!, task.Seed, progress, stop);
        return new()
        {
            Proposal = key,
            Answer = run,
            Progress = new()
            {
                State = RunState.Running,
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
            },
        };
    }
}
