using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Tests.Caseload;

/// <summary>
/// The smallest council: two localities, North and South, a permanence team in each with one worker, and four children in care.
/// A test changes only what it is about.
/// </summary>
internal static class SmallCouncil
{
    public static readonly DateOnly Day = new(2025, 3, 31);
    public static readonly LocalityId North = new("North");
    public static readonly LocalityId South = new("South");

    public static Team Team(string id, string phases, string localities, string? manager = null) => new()
    {
        Id = new(id),
        Name = id,
        Phases = [.. phases.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new CarePhase(p))],
        Localities = [.. localities.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => new LocalityId(l))],
        Manager = manager is null ? null : new WorkerId(manager),
    };

    public static Worker Worker(string id, string? team, decimal fte = 1, WorkerRole role = WorkerRole.SocialWorker) =>
        new() { Id = new(id), Role = role, Fte = Fte.From(fte), Team = team is null ? null : new TeamId(team) };

    /// <summary>A child of 10 in care under a full care order: permanence.</summary>
    public static Child Child(string id, LocalityId? home, int age = 10) => new()
    {
        Id = new(id),
        StatedAge = age,
        HomeLocality = home,
        NoHome = home is null ? NoHome.Unknown : NoHome.HasHome,
        InCare = age < 18,
        LegalStatus = age < 18 ? "C2" : null,
    };

    public static Involvement Holds(string worker, string child, InvolvementRole role = InvolvementRole.Lead) =>
        new() { Child = new(child), Worker = new(worker), Role = role, Since = new(2024, 1, 1) };

    /// <summary>
    /// Ann (North) holds c1 from North and c2 from South; Bea (South) holds c3 from South and c4 from North: two of four are in
    /// the right team and the right locality.
    /// </summary>
    public static Snapshot Today { get; } = new()
    {
        AsAt = Day,
        Children = [Child("c1", North), Child("c2", South), Child("c3", South), Child("c4", North)],
        Involvements = [Holds("ann", "c1"), Holds("ann", "c2"), Holds("bea", "c3"), Holds("bea", "c4")],
        Teams = [Team("North team", "care", "North", "mo"), Team("South team", "care", "South", "mo")],
        Workers = [Worker("ann", "North team"), Worker("bea", "South team", 0.5m), Worker("mo", null, 1, WorkerRole.TeamManager) with { HoldsChildren = false }],
    };

    public static Baseline Measure(Snapshot snapshot, CaseloadDefinition? definition = null) =>
        Baseline.Of(snapshot, definition ?? CaseloadDefinition.Council, PhaseRules.Standard);
}
