using Throughcare.App.Samples.Maps;
using Throughcare.Intake;
using Throughcare.Structure;

namespace Throughcare.App.Samples;

/// <summary>
/// What a made-up council is to come to: its map, its teams and the published totals that it follows. Counts are exact; shares are
/// rounded to whole children so that they add up.
/// </summary>
internal sealed record SamplePlan
{
    public required string Council { get; init; }
    public required string Title { get; init; }
    public required DateOnly AsAt { get; init; }

    /// <summary>Where the proposal says that it comes from.</summary>
    public string Source { get; init; } = "A made-up council: nobody and no place in it is real.";

    public required MapPlan Map { get; init; }

    public required int ChildrenInCare { get; init; }
    public required int Unaccompanied { get; init; }

    /// <summary>Children whose home postcode nobody knows.</summary>
    public int HomeUnknown { get; init; }

    public int Unallocated { get; init; }
    public int CareLeavers { get; init; }

    /// <summary>In care proceedings, by locality.</summary>
    public required IReadOnlyList<int> InProceedings { get; init; }

    /// <summary>In care with a plan that is not final, by locality.</summary>
    public required IReadOnlyList<int> PlanNotFinal { get; init; }

    /// <summary>Everyone else in care who has a home, by locality: permanence, and through care at 16 and 17.</summary>
    public required IReadOnlyList<int> Permanent { get; init; }

    /// <summary>Children in the right team and the right locality today; null leaves it to chance.</summary>
    public int? RightTeamAndLocality { get; init; }

    /// <summary>Whether a team holds its number to a child, and its workers as alike as whole children allow.</summary>
    public bool Level { get; init; }

    /// <summary>Days after the date by which every court is expected to finish; null draws a day for about half.</summary>
    public int? ProceedingsEndIn { get; init; }

    public required PublishedShares Shares { get; init; }
    public required IReadOnlyList<PlannedTeam> Teams { get; init; }
    public required IReadOnlyList<PlannedWorker> Others { get; init; }
    public required PlannedOption Option { get; init; }

    /// <summary>Options that were set aside: named with today's teams, and not planned.</summary>
    public IReadOnlyList<PlannedOption> SetAside { get; init; } = [];

    /// <summary>The papers of the proposal, each as the text of its file.</summary>
    public IReadOnlyDictionary<PaperKind, string> Papers { get; init; } = new Dictionary<PaperKind, string>();

    /// <summary>What the option costs; null where the example says nothing of it.</summary>
    public PlannedCosting? Costing { get; init; }

    /// <summary>The first day of the first week in which a child may change social worker; null where the example says nothing of it.</summary>
    public DateOnly? ChangesStart { get; init; }

    public required string Standard { get; init; }
    public required string Maximum { get; init; }

    /// <summary>Children who left care in each of the six years to the date.</summary>
    public required int LeaveEachYear { get; init; }
}

/// <summary>Counts by group as a published table has them; only their proportions matter.</summary>
internal sealed record PublishedShares
{
    /// <summary>Under 1, 1 to 4, 5 to 9, 10 to 15, 16 and 17.</summary>
    public required IReadOnlyList<int> Ages { get; init; }

    /// <summary>Full care order (C2), interim care order (C1), placement order (E1), section 20 (V2).</summary>
    public required IReadOnlyList<int> LegalStatuses { get; init; }

    /// <summary>Foster; children's homes; supported accommodation; with parents; for adoption; other residential; other.</summary>
    public required IReadOnlyList<int> Placements { get; init; }

    /// <summary>Per cent placed outside the council's area.</summary>
    public required int OutsidePercent { get; init; }
}

/// <summary>A team of today with its workers and the children that it holds in all.</summary>
internal sealed record PlannedTeam
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> Phases { get; init; }
    public IReadOnlyList<int>? Localities { get; init; }
    public required int Base { get; init; }

    /// <summary>Children in care held by its workers.</summary>
    public required int Holds { get; init; }

    public required IReadOnlyList<PlannedWorker> Workers { get; init; }
}

/// <summary>
/// A worker of the plan. <paramref name="Leans"/> lists the localities where most of the worker's children come from: workers keep
/// children from before the last reorganisation.
/// </summary>
internal sealed record PlannedWorker(WorkerRole Role, int Fte, IReadOnlyList<int>? Leans = null)
{
    public bool Agency { get; init; }
    public bool NewlyQualified { get; init; }

    /// <summary>Days after the date on which the worker starts.</summary>
    public int? StartsIn { get; init; }

    /// <summary>Days after the date on which the worker leaves.</summary>
    public int? LeavesIn { get; init; }

    public bool LongAbsent { get; init; }

    public string? Title { get; init; }

    /// <summary>A manager's place among her team's managers; workers are shared out in turn.</summary>
    public bool SecondManager { get; init; }

    /// <summary>Team of the option that this manager is to lead.</summary>
    public string? ToLead { get; init; }

    /// <summary>Teams of the option that the worker may be in, in order of preference.</summary>
    public IReadOnlyList<string> May { get; init; } = [];

    public bool Pinned { get; init; }
}

/// <summary>The option that the example proposes.</summary>
internal sealed record PlannedOption
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<SampleTeam> Teams { get; init; }
    public IReadOnlyList<SamplePost> NewPosts { get; init; } = [];
}

/// <summary>The costing of an example: its part of the settings, and rows of its tables, the heading first.</summary>
internal sealed record PlannedCosting(string Settings, IReadOnlyList<(TableContract Contract, IReadOnlyList<string> Rows)> Tables);
