namespace Throughcare.Transfers;

/// <summary>What a timetable comes to, by term; the terms add up to <see cref="Total"/>.</summary>
public sealed record TransferTerms
{
    /// <summary>Children times urgency times weeks that they wait.</summary>
    public required decimal Waiting { get; init; }

    /// <summary>The last week.</summary>
    public required decimal Makespan { get; init; }

    /// <summary>Weighted children above a limit, by week; 0 where capacity is hard or off.</summary>
    public decimal OverLimit { get; init; }

    /// <summary>Groups in another week than in the earlier timetable, and by how many weeks; 0 without one.</summary>
    public decimal Changed { get; init; }

    public decimal Total => Waiting + Makespan + OverLimit + Changed;

    /// <summary>The terms with their names in the order in which they are always shown. The last two only where they are not 0.</summary>
    public IReadOnlyList<(string Name, decimal Value)> ByName() =>
    [
        ("waiting", Waiting), ("makespan", Makespan),
        .. OverLimit == 0 ? Array.Empty<(string, decimal)>() : [("over_limit", OverLimit)],
        .. Changed == 0 ? Array.Empty<(string, decimal)>() : [("changed", Changed)],
    ];
}
