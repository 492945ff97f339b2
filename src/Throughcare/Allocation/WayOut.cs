namespace Throughcare.Allocation;

/// <summary>One limit changed so that a plan fits.</summary>
public sealed record LimitChange
{
    public required LimitKind Kind { get; init; }

    /// <summary>Ids of the teams, workers, groups, phases or skills whose limit it is; one empty id where it holds for everybody.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>What the limit is and would have to be; null where it would be dropped.</summary>
    public decimal? From { get; init; }

    public decimal? To { get; init; }

    /// <summary>What to do, in words, with the amounts.</summary>
    public required string Sentence { get; init; }

    /// <summary>The problem with this changed.</summary>
    public AllocationProblem Apply(AllocationProblem problem) => To is { } to
        ? NumberedLimit.Set(problem, Kind, Subjects[0], to)
        : AllocationLimits.Without(problem, Subjects.Select(s => new AllocationLimit(Kind, s, "")));
}

/// <summary>
/// Changes that together let a plan fit, everything else as it is. <see cref="Smallest"/>: proved that less of the same does not do; a plan that fits was found in any case.
/// </summary>
public sealed record WayOut(IReadOnlyList<LimitChange> Changes, bool Smallest)
{
    /// <summary>The problem with all of them changed: a plan fits it.</summary>
    public AllocationProblem Apply(AllocationProblem problem) => Changes.Aggregate(problem, (changed, change) => change.Apply(changed));

    public string Sentence => string.Join(" And: ", Changes.Select(c => c.Sentence)) + (Smallest ? "" : " Less may do: that is not proved.");
}
