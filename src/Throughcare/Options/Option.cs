using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>An option's short id within its proposal: "do-nothing", "four-teams".</summary>
public readonly record struct OptionId(string Text)
{
    public static OptionId DoNothing => new("do-nothing");

    public override string ToString() => Text;
}

/// <summary>
/// What matters how much, as prices in one sum; all are zero or more. The defaults put relationships first: a change of social
/// worker weighs more than a worker outside the home-locality team, and a child with a strong relationship stays (see
/// <see cref="StayFromContinuity"/>). Source: domain rule 6.11; local choice.
/// </summary>
public sealed record Priorities
{
    /// <summary>Per child whose worker is not in the child's home-locality team.</summary>
    public decimal Locality { get; init; } = 4;

    /// <summary>Per child and point of continuity (0 to 3) when the child changes worker.</summary>
    public decimal Continuity { get; init; } = 6;

    /// <summary>Per weighted child above the standard caseload.</summary>
    public decimal OverStandard { get; init; } = 8;

    /// <summary>Per weighted child per FTE of difference from the mean load.</summary>
    public decimal Fairness { get; init; } = 2;

    /// <summary>Per step of a worker's preference rank.</summary>
    public decimal Preference { get; init; } = 4;

    /// <summary>Per worker whose team changes.</summary>
    public decimal TeamChange { get; init; } = 5;

    /// <summary>Per kilometre of excess travel of a worker to a new base.</summary>
    public decimal Travel { get; init; } = 0.2m;

    /// <summary>Per kilometre from the base of the worker's team to the child's placement; 0 leaves it out.</summary>
    public decimal Placement { get; init; }

    /// <summary>Per child who would have another worker than in the published plan, where one is kept to.</summary>
    public decimal PublishedChild { get; init; } = 3;

    /// <summary>Per worker who would be in another team than in the published plan.</summary>
    public decimal PublishedWorker { get; init; } = 5;

    /// <summary>An open child with this continuity or more stays with the worker; 4 means that nobody is held by this rule.</summary>
    public int StayFromContinuity { get; init; } = 2;
}

/// <summary>The limits that no plan may break. Null means that the limit is not set.</summary>
public sealed record CaseloadLimits
{
    /// <summary>Weighted children that one full-time worker carries as standard; local.</summary>
    public Points Standard { get; init; } = Points.From(16);

    /// <summary>Most weighted children per 1.0 FTE; local.</summary>
    public Points Maximum { get; init; } = Points.From(20);
}

/// <summary>A team as an option would have it.</summary>
public sealed record ProposedTeam
{
    public required Team Team { get; init; }

    /// <summary>Least and most FTE of workers; null means no limit on that side.</summary>
    public Fte? FteMin { get; init; }

    public Fte? FteMax { get; init; }

    /// <summary>Most weighted children that the team's workers may hold together; null means no limit.</summary>
    public Points? OversightLimit { get; init; }

    /// <summary>Most workers whom the manager oversees; null means no limit.</summary>
    public int? MostWorkers { get; init; }

    /// <summary>Most children, each counted as one, whom the team's workers may hold together; null means no limit.</summary>
    public int? MostChildren { get; init; }
}

/// <summary>What one worker may do and would like under an option.</summary>
public sealed record WorkerTerms
{
    public required WorkerId Worker { get; init; }

    /// <summary>Teams the worker may be in; empty means any that serves a phase the role may hold.</summary>
    public IReadOnlyList<TeamId> AllowedTeams { get; init; } = [];

    public TeamId? PinnedTeam { get; init; }

    /// <summary>Teams that human resources and the worker agreed to rule out. The limit is all that a plan is told; the reason stands nowhere here.</summary>
    public IReadOnlyList<TeamId> RuledOut { get; init; } = [];

    /// <summary>Rank of each team: 0 first choice; ties allowed; a team not named takes the rank after the last.</summary>
    public IReadOnlyDictionary<TeamId, int> Preferences { get; init; } = new Dictionary<TeamId, int>();

    /// <summary>Place in HR's order by its stated criteria, 1 first; null where HR has not decided.</summary>
    public int? HrOrder { get; init; }

    /// <summary>An agency worker whose post becomes permanent: stays also where the option plans without agency workers.</summary>
    public bool AgencyStays { get; init; }

    /// <summary>Excess travel to each team's base.</summary>
    public IReadOnlyDictionary<TeamId, Distance> ExcessTravel { get; init; } = new Dictionary<TeamId, Distance>();
}

/// <summary>From a team's base to a child's placement, one way.</summary>
public sealed record WayToPlacement(Children.ChildId Child, TeamId Team, Distance Distance);

/// <summary>
/// A way in which the service could be arranged. Input only: what follows from it (plans, costs) are runs that name it by id
/// and version. "Do nothing" is an option that is measured and never solved.
/// </summary>
public sealed record Option
{
    public required OptionId Id { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>True for the arrangement as it is today.</summary>
    public bool DoNothing { get; init; }

    /// <summary>The teams; empty for "do nothing".</summary>
    public IReadOnlyList<ProposedTeam> Teams { get; init; } = [];

    public IReadOnlyList<WorkerTerms> Terms { get; init; } = [];

    /// <summary>Ways from teams' bases to children's placements.</summary>
    public IReadOnlyList<WayToPlacement> Placements { get; init; } = [];

    /// <summary>Posts added (holder null: to be recruited), beyond today's workers.</summary>
    public IReadOnlyList<Post> NewPosts { get; init; } = [];

    /// <summary>A post to be recruited to as plans and timetables name it, among the workers.</summary>
    public static WorkerId NewPost(Post post) => WorkersInPlan.NewPostId(post);

    public Priorities Priorities { get; init; } = new();

    public CaseloadLimits Limits { get; init; } = new();

    public PlanningRules Rules { get; init; } = new();

    /// <summary>Goes up by one with every change that is saved.</summary>
    public int Version { get; init; } = 1;
}
