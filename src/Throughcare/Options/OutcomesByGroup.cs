using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>Workers who share something that never entered the plan, to be set beside everybody else in it.</summary>
/// <param name="Id">Stable name in kebab case: "part-time".</param>
/// <param name="Name">Who they are: "Part-time workers".</param>
/// <param name="Others">Who the others are: "Full-time workers".</param>
/// <param name="Workers">Their ids; those who are not in the plan are left out.</param>
public sealed record WorkerGroup(string Id, string Name, string Others, IReadOnlySet<WorkerId> Workers);

/// <summary>What a plan comes to for some of its workers, each number with those behind it.</summary>
public sealed record GroupOutcome
{
    /// <summary>Workers of the group who are in the plan.</summary>
    public required Figure Workers { get; init; }

    /// <summary>Of those who gave an order of preference, those who get their first choice.</summary>
    public required Figure FirstChoice { get; init; }

    public required Figure SecondChoice { get; init; }

    public required Figure ThirdChoice { get; init; }

    /// <summary>A later choice, or a team they did not name.</summary>
    public required Figure NoneOfThree { get; init; }

    /// <summary>Of those with a team today, those whose team changes.</summary>
    public required Figure TeamChanged { get; init; }

    /// <summary>Of those whose way to the new base is known, those whose way is longer.</summary>
    public required Figure TravelsFurther { get; init; }

    /// <summary>Kilometres of added travel, a mean over those whose way is known.</summary>
    public required Figure ExcessTravel { get; init; }

    public IReadOnlyList<Figure> Outcomes => [FirstChoice, SecondChoice, ThirdChoice, NoneOfThree, TeamChanged, TravelsFurther, ExcessTravel];
}

/// <summary>One outcome, on both sides. Too few to tell where either side has fewer than <see cref="OutcomesByGroup.Fewest"/>.</summary>
public sealed record OutcomeCompared(Figure Group, Figure Others)
{
    public bool TooFewToTell => Out(Group) < OutcomesByGroup.Fewest || Out(Others) < OutcomesByGroup.Fewest;

    /// <summary>Group less others, in percentage points or kilometres; null where there are too few to tell.</summary>
    public decimal? Difference => TooFewToTell || Group.Value is not { } one || Others.Value is not { } other ? null : one - other;

    private static int Out(Figure figure) => figure.Share?.Whole ?? (int)(figure.Rate?.Per ?? 0);
}

/// <summary>One group against the others.</summary>
public sealed record GroupCompared
{
    public required WorkerGroup Group { get; init; }

    public required GroupOutcome Of { get; init; }

    public required GroupOutcome Others { get; init; }

    public IReadOnlyList<OutcomeCompared> Outcomes => [.. Of.Outcomes.Zip(Others.Outcomes, (group, others) => new OutcomeCompared(group, others))];

    /// <summary>True where no outcome has enough people on both sides.</summary>
    public bool TooFewToTell => Outcomes.All(o => o.TooFewToTell);
}

/// <summary>
/// What a plan comes to for groups of workers that were no input of the engine. Hours and distance can stand in for what may not be asked about, so
/// outcomes are looked at afterwards (docs/method/allocation.md, "Outcomes by group"). It is a comparison of shares and proves no cause.
/// </summary>
public sealed record OutcomesByGroup
{
    /// <summary>With fewer people than this on either side, chance alone makes large differences, and none is given.</summary>
    public const int Fewest = 5;

    public required IReadOnlyList<GroupCompared> Groups { get; init; }

    /// <summary>The groups that the extract tells of, then those that are handed in. A group with nobody in the plan, or with everybody, has nothing to compare and is left out.</summary>
    public static OutcomesByGroup Of(PlanOutcome outcome, Snapshot snapshot, params IEnumerable<WorkerGroup> more)
    {
        var staff = outcome.Workers.Where(w => w.Worker is { InPlan: true, NewPost: false }).ToList();
        var measure = new GroupMeasuring(outcome);
        return new()
        {
            Groups =
            [
                .. FromExtract(snapshot).Concat(more)
                    .Select(g => (Group: g, In: staff.Where(w => g.Workers.Contains(w.Id)).ToList(), Out: staff.Where(w => !g.Workers.Contains(w.Id)).ToList()))
                    .Where(g => g.In.Count > 0 && g.Out.Count > 0)
                    .Select(g => new GroupCompared
                    {
                        Group = g.Group,
                        Of = measure.Of(g.Group.Id, Small(g.Group.Name), g.In),
                        Others = measure.Of(g.Group.Id + "/others", Small(g.Group.Others), g.Out),
                    }),
            ],
        };
    }

    /// <summary>Hours, newly qualified, agency and away for long.</summary>
    public static IReadOnlyList<WorkerGroup> FromExtract(Snapshot snapshot) =>
    [
        new("part-time", "Part-time workers", "Full-time workers", Where(snapshot, w => w.Fte.Value < 1)),
        new("newly-qualified", "Newly qualified workers", "Workers who are not newly qualified", Where(snapshot, w => w.NewlyQualified)),
        new("agency", "Agency workers", "Workers who are not from an agency", Where(snapshot, w => w.Agency)),
        new("away", "Workers who are away for long", "Workers who are not away", Where(snapshot, w => w.LongAbsent)),
    ];

    private static HashSet<WorkerId> Where(Snapshot snapshot, Func<Worker, bool> which) => [.. snapshot.Workers.Where(which).Select(w => w.Id)];

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
