using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A part of a programme: what it is, which role owns it and from when to when. What is not stated stays open and is said, not counted as nothing.</summary>
public sealed record Workstream
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>"Head of permanence": a role, never a person.</summary>
    public string? OwnerRole { get; init; }

    public DateOnly? Starts { get; init; }

    public DateOnly? Ends { get; init; }

    /// <summary>The cost that was published for it, where lines do not work it out.</summary>
    public Money? Stated { get; init; }

    internal IEnumerable<Finding> Findings()
    {
        var where = $"workstream {Id}";
        if (Ends < Starts) yield return CostingFinding.Wrong("end-before-start", where, $"\"{Title}\" ends on {Ends:d MMMM yyyy}, before it begins on {Starts:d MMMM yyyy}.", $"{Starts:yyyy-MM-dd} to {Ends:yyyy-MM-dd}", "Put the earlier date first.");
        if (Stated < Money.Zero) yield return CostingFinding.Wrong("negative-amount", where, $"\"{Title}\" is stated to cost {Stated}.", Stated.ToString(), "Write an amount of £0 or more.");
        if (OwnerRole is null) yield return CostingFinding.Mind("workstream-without-owner", where, $"\"{Title}\" has no owner.", null, "Name the role that answers for it.");
        if (Starts is null) yield return CostingFinding.Mind("workstream-without-start", where, $"\"{Title}\" has no start date.", null, "Give its first day.");
    }
}

/// <summary>What was published of a whole programme.</summary>
public sealed record ProgrammeTotals
{
    public required string Title { get; init; }

    /// <summary>£14.7m in decision E; null where nothing was published and lines say all.</summary>
    public Money? Stated { get; init; }

    public Money? StatedRecurrent { get; init; }

    public Money? StatedOneOff { get; init; }
}
