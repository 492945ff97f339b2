namespace Throughcare.Allocation;

/// <summary>What is known while a search runs: the best plan's terms (null before the first plan), the proved bound, and what is being done, in words.</summary>
public sealed record AllocationProgress(AllocationTerms? Best, decimal Bound, double Seconds, long Iterations, string Doing)
{
    /// <summary>Proved, as in <see cref="AllocationAnswer.Gap"/>.</summary>
    public decimal? Gap => AllocationAnswer.GapOf(Best, Bound);
}
