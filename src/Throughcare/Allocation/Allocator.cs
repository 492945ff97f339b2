using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// The allocation engine: best plans with a proved bound. The search for plans and the proof run side by side and meet at fixed counts of
/// work, so that the same problem, seed and iteration limit give the same plan on one thread and on many.
/// </summary>
public static class Allocator
{
    /// <summary>Kept with every answer, so that a run can be repeated years later. Goes up when the same seed would give another plan.</summary>
    public const string Engine = "throughcare-allocation 2";

    /// <summary>
    /// Solves until the stop rule, proof or cancellation, whichever comes first, and gives the best plan so far with its proved gap. The
    /// problem must be well formed (<see cref="AllocationProblem.Faults"/>).
    /// </summary>
    public static AllocationAnswer Solve(AllocationProblem problem, StopRule stop, int seed, int threads = 2,
        IProgress<AllocationProgress>? progress = null, CancellationToken cancel = default) => Solve(problem, stop, seed, threads, progress, null, cancel);

    internal static AllocationAnswer Solve(AllocationProblem problem, StopRule stop, int seed, int threads,
        IProgress<AllocationProgress>? progress, MoveChecking? checking, CancellationToken cancel) =>
        new AllocationRunner(problem, stop, seed, threads, progress, checking, cancel).Run();
}
