using Throughcare.Findings;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Caseload.FromCounts;

/// <summary>One row of the grid: how many children a team holds from each locality, and who works and manages there.</summary>
public sealed record CountedTeam
{
    public required TeamId Team { get; init; }

    /// <summary>Children by home locality, in the order of <see cref="CountsGrid.Localities"/>.</summary>
    public required IReadOnlyList<int> ByLocality { get; init; }

    /// <summary>Children with no home locality.</summary>
    public int NoHome { get; init; }

    /// <summary>Children whose home locality the grid does not give.</summary>
    public int NotSaid { get; init; }

    /// <summary>Localities that the team covers; empty means not stated.</summary>
    public IReadOnlyList<LocalityId> Covers { get; init; } = [];

    public bool CoversAll { get; init; }

    /// <summary>False for a team of another phase, such as fieldwork that still holds children in care.</summary>
    public bool ServesPhase { get; init; } = true;

    /// <summary>Working time today; null where it is not given.</summary>
    public Fte? Fte { get; init; }

    /// <summary>Working time that the team is to have; null means as today.</summary>
    public Fte? FteProposed { get; init; }

    public int? Managers { get; init; }

    /// <summary>Children expected soon, beyond those counted.</summary>
    public int Due { get; init; }

    /// <summary>True for the row of children whom nobody holds.</summary>
    public bool Unallocated { get; init; }

    public int Children => ByLocality.Sum() + NoHome + NotSaid;

    public bool IsRightFor(LocalityId locality) => !Unallocated && ServesPhase && (CoversAll || Covers.Contains(locality));

    public Fte? FteToHave => FteProposed ?? Fte;
}

/// <summary>A team by locality grid of counts: enough for a baseline without a line about any child.</summary>
public sealed record CountsGrid
{
    public required IReadOnlyList<LocalityId> Localities { get; init; }

    public required IReadOnlyList<CountedTeam> Teams { get; init; }

    /// <summary>Children that a full-time worker carries as standard; above zero.</summary>
    public required Points Standard { get; init; }

    /// <summary>Where it was read from, in words.</summary>
    public required string Source { get; init; }

    public int Children => Teams.Sum(t => t.Children);
}

/// <summary>A grid as read, with what was found; the grid is null where something must be put right first.</summary>
public sealed record CountsReading(CountsGrid? Grid, IReadOnlyList<Finding> Findings);
