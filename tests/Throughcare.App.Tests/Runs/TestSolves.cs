using Throughcare.App.Runs;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Tests.Runs;

/// <summary>Solves that a test can hold, so that it decides when each is done.</summary>
internal sealed class TestSolves
{
    private readonly TaskCompletionSource _mayFinish = new(), _begun = new();

    /// <summary>Ends when the first solve has begun.</summary>
    public Task Begun => _begun.Task;

    public int Times { get; private set; }

    public void Finish() => _mayFinish.SetResult();

    /// <summary>Finds a plan at once, then looks for a better one until it may finish or is stopped.</summary>
    public SolveOption Solve => (proposal, option, limits, seed, progress, stop) =>
    {
        Times++;
        progress.Report(new() { State = RunState.Running, Doing = "Looking for a better plan.", Best = 120, Bound = 90, Gap = 0.25m, Iterations = 10 });
        _begun.TrySetResult();
        var stopped = new TaskCompletionSource();
        using (stop.Register(stopped.SetResult)) Task.WaitAny([_mayFinish.Task, stopped.Task], TimeSpan.FromSeconds(30)).ShouldNotBe(-1);
        return Answer(proposal, option, bound: stop.IsCancellationRequested ? 90 : 100, seed);
    };

    public static AllocationRun Answer(Proposal proposal, OptionId option, decimal bound = 100, int seed = 1) => new()
    {
        Option = option,
        OptionVersion = proposal.Options.Single(o => o.Id == option).Version,
        ExtractFingerprint = proposal.Extract.Fingerprint,
        FinishedAt = new(2025, 4, 1, 9, 5, 0, TimeSpan.Zero),
        Answer = new() { Bound = bound, Seconds = 1, Iterations = 1000, Seed = seed, Engine = "test 1" },
    };
}
