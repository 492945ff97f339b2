using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>Why a group is decided before the plan is made.</summary>
public enum HeldBecause
{
    /// <summary>It is not: the plan decides.</summary>
    Open,

    /// <summary>A person decided; never released by the plan.</summary>
    Judgement,

    /// <summary>In court proceedings (domain rule 5.9).</summary>
    Proceedings,

    /// <summary>A strong relationship with the present worker (domain rule 6.11).</summary>
    Relationship,
}

/// <summary>Brothers and sisters (or one child) in the plan, with everything that the reason for their worker needs.</summary>
public sealed record PlannedGroup
{
    /// <summary>Ends the id of those of a group of brothers and sisters who have left care.</summary>
    public const string AfterCare = " (after care)";

    public required GroupId Id { get; init; }

    public required IReadOnlyList<ChildId> Children { get; init; }

    public required CarePhase Phase { get; init; }

    public required LocalityId? Locality { get; init; }

    /// <summary>Null where there is no home locality or where no team covers it.</summary>
    public required TeamId? HomeTeam { get; init; }

    public required Points Weight { get; init; }

    /// <summary>The worker whom the plan counts as theirs: the one of most of the children, then of the longest time.</summary>
    public WorkerId? Worker { get; init; }

    /// <summary>First day with that worker, as far as it is known.</summary>
    public DateOnly? WorkerSince { get; init; }

    public required int Continuity { get; init; }

    /// <summary>True where nobody stated the continuity and it was taken from the time with the worker.</summary>
    public required bool ContinuityAssumed { get; init; }

    public HeldBecause Held { get; init; }

    public GroupDecision Decision { get; init; }

    /// <summary>The judgement that decided, where one did.</summary>
    public Judgement? DecidedBy { get; init; }

    /// <summary>What the worker must be able to do: what any of the children needs.</summary>
    public IReadOnlyList<string> NeedsSkills { get; init; } = [];

    /// <summary>Workers ruled out for any of the children.</summary>
    public IReadOnlyList<WorkerId> NotWorkers { get; init; } = [];

    /// <summary>Who works beside the lead; never the lead.</summary>
    public WorkerId? SecondWorker { get; init; }

    /// <summary>True where a rule would have held the group and no plan fitted so.</summary>
    public bool Released { get; init; }
}

/// <summary>Why a child is not in the plan.</summary>
public enum NotPlannedBecause
{
    /// <summary>No phase of care could be worked out.</summary>
    NoPhase,

    /// <summary>No team of the option serves the child's phase.</summary>
    PhaseNotServed,

    /// <summary>Becomes 18 within the horizon and keeps the present worker until then.</summary>
    LeavingCareSoon,
}

/// <summary>A child who is not in the plan, why, and the worker whom the child keeps meanwhile.</summary>
public sealed record NotPlanned(ChildId Child, NotPlannedBecause Because, string Why, WorkerId? KeepsWorker);

/// <summary>Why a worker of today holds nobody in the plan.</summary>
public enum WorkerOutBecause { InPlan, Leaves, Agency, NotYetStarted, RoleHoldsNobody, NoFte, OtherService }

/// <summary>A worker as the plan sees them.</summary>
public sealed record PlannedWorker
{
    public required WorkerId Id { get; init; }

    public required WorkerRole Role { get; init; }

    public required Fte Fte { get; init; }

    public TeamId? CurrentTeam { get; init; }

    public bool Agency { get; init; }

    /// <summary>A post that the option adds and that is to be recruited to.</summary>
    public bool NewPost { get; init; }

    public WorkerOutBecause Out { get; init; }

    /// <summary>The reason in words, where the worker is not in the plan: "leaves on 1 May 2025".</summary>
    public string? OutWhy { get; init; }

    /// <summary>True where the worker has given an order of preference.</summary>
    public bool GavePreferences { get; init; }

    /// <summary>Children who are not in the plan and stay with the worker count in the load.</summary>
    public Points LoadOutsidePlan { get; init; }

    /// <summary>Part of a full caseload that the worker carries for the FTE. It limits the load and nothing else.</summary>
    public decimal CaseloadShare { get; init; } = 1;

    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Place in HR's order by its stated criteria; null where HR has not decided.</summary>
    public int? HrOrder { get; init; }

    /// <summary>Why the worker carries no children: not in the plan, or in it and away; null where she carries some.</summary>
    public string? HoldsNobodyWhy => OutWhy ?? (CaseloadShare == 0 ? "is away, and carries no children meanwhile" : null);

    public bool Has(string skill) => Skills.Contains(skill, StringComparer.OrdinalIgnoreCase);

    public bool InPlan => Out == WorkerOutBecause.InPlan;
}
