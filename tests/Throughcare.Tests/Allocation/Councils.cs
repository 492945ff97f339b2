using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Tests.Allocation;

/// <summary>Small made-up problems: what a test does not say has always the same value.</summary>
internal static class Councils
{
    public static readonly CarePhase Care = new("care");

    public static readonly AllocationPrices Prices = new()
    {
        Locality = 4, Continuity = 6, OverStandard = 8, Fairness = 2, Preference = 4, TeamChange = 5, Travel = 0.2m,
    };

    /// <summary>Four children, two workers, two teams: North holds what lives in the north, and everybody can stay.</summary>
    public static AllocationProblem FourChildren() => Problem(
        [Team("North"), Team("South")],
        [Worker("Ada", "North", "North", "South"), Worker("Ben", "South", "North", "South")],
        [Group("g1", "North", "Ada"), Group("g2", "North", "Ada"), Group("g3", "South", "Ben"), Group("g4", "South", "Ben")]);

    public static AllocationProblem Problem(AllocationTeam[] teams, AllocationWorker[] workers, AllocationGroup[] groups) => new()
    {
        Name = "test",
        StandardCaseload = Points.From(16),
        MaximumCaseload = Points.From(20),
        Prices = Prices,
        Teams = teams,
        Workers = workers,
        Groups = groups,
    };

    public static AllocationTeam Team(string id, decimal fteMin = 0, decimal fteMax = 10, decimal oversight = 100) => new()
    {
        Id = new(id), Name = id, FteMin = Fte.From(fteMin), FteMax = Fte.From(fteMax), OversightLimit = Points.From(oversight),
    };

    /// <summary>The first allowed team is the first choice, the second the second, and so on; nobody travels further.</summary>
    public static AllocationWorker Worker(string id, string? current, params string[] allowed) => new()
    {
        Id = new(id),
        Fte = Fte.FullTime,
        Phases = [Care],
        CurrentTeam = current is null ? null : new TeamId(current),
        AllowedTeams = [.. allowed.Select(t => new TeamId(t))],
        PreferenceRank = allowed.Index().ToDictionary(x => new TeamId(x.Item), x => x.Index),
        ExcessTravel = allowed.ToDictionary(t => new TeamId(t), _ => default(Distance)),
    };

    public static AllocationGroup Group(string id, string? home, string? worker, int children = 1, decimal weight = 1, decimal continuity = 2, GroupDecision decision = GroupDecision.Open) => new()
    {
        Id = new(id),
        Children = children,
        Weight = Points.From(weight),
        Phase = Care,
        HomeTeam = home is null ? null : new TeamId(home),
        CurrentWorker = worker is null ? null : new WorkerId(worker),
        Continuity = continuity,
        Decision = decision,
    };
}
