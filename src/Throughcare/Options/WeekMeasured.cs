using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>
/// How things stand on one day of a plan that is carried out, in counts that can be kept: right team, right locality, caseloads, changes so far
/// (docs/method/delivery.md#by-week). The same function measures what was planned, what is, and what would be with nothing changed.
/// </summary>
public sealed record WeekMeasured
{
    public required DateOnly Day { get; init; }

    /// <summary>Children in care: what the next three are out of.</summary>
    public required int InCare { get; init; }

    public required int Both { get; init; }

    public required int RightTeam { get; init; }

    public required int RightLocality { get; init; }

    /// <summary>Workers who hold anybody: what the spread is over.</summary>
    public required int Workers { get; init; }

    /// <summary>Weighted children for each worker who holds anybody; null where nobody does. So are the next two.</summary>
    public required decimal? Mean { get; init; }

    public required decimal? Median { get; init; }

    public required decimal? Highest { get; init; }

    /// <summary>Workers above the option's maximum for their FTE.</summary>
    public required int AboveLimit { get; init; }

    /// <summary>Children who have changed worker by the end of the week, by the plan or as it happened.</summary>
    public required int Changes { get; init; }

    /// <param name="day">The day.</param>
    /// <param name="structure">The teams and workers of the day, and the children.</param>
    /// <param name="holders">The worker of each child who has one.</param>
    /// <param name="option">Whose maximum is the limit.</param>
    /// <param name="rules">The phase rules.</param>
    /// <param name="changes">Children who have changed by then.</param>
    public static WeekMeasured Of(DateOnly day, Snapshot structure, IReadOnlyDictionary<ChildId, WorkerId> holders, Option option, PhaseRules rules, int changes)
    {
        var held = structure with { Involvements = [.. structure.Children.Where(c => holders.ContainsKey(c.Id)).Select(c => new Involvement { Child = c.Id, Worker = holders[c.Id] })] };
        var positions = ChildPositions.Of(held, rules);
        var inCare = positions.Where(p => p.Child.InCare).ToList();
        var loads = positions.Where(p => p.Worker is not null).GroupBy(p => p.Worker!.Id)
            .Select(g => (g.First().Worker!.Fte, Load: g.Aggregate(Points.Zero, (sum, p) => sum + p.Child.Weight))).ToList();
        var spread = Spread.Over(loads.Select(l => l.Load.Value));
        return new()
        {
            Day = day,
            InCare = inCare.Count,
            Both = inCare.Count(p => p.Fit == TeamLocalityFit.Both),
            RightTeam = inCare.Count(p => p.Answer.RightTeam == true),
            RightLocality = inCare.Count(p => p.Answer.RightLocality == true),
            Workers = spread.Of,
            Mean = spread.Mean,
            Median = spread.Median,
            Highest = spread.Largest,
            AboveLimit = loads.Count(l => l.Load.Value > option.Limits.Maximum.Value * l.Fte.Value),
            Changes = changes,
        };
    }
}

/// <summary>A week as a timetable has it, beside the same week with nothing changed.</summary>
public sealed record PlannedWeek(WeekMeasured Planned, WeekMeasured AsToday)
{
    public DateOnly Day => Planned.Day;
}
