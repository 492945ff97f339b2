using Throughcare.Solver;
namespace Throughcare.Transfers;

/// <summary>x</summary>
public sealed record TransferClash(string Sentence);

internal sealed class TransferClashes(TransferProblem problem, SearchClock clock, int seed)
{
    public TransferClash Find() => new(problem.Name + clock.Seconds + seed);
}
