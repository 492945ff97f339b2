using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;

namespace Throughcare.Tests.Options;

/// <summary>
/// An option for the smallest council: its two teams as they are, with nobody held by a rule unless a test asks for it.
/// </summary>
internal static class SmallOption
{
    public static Option TwoTeams { get; } = new()
    {
        Id = new("two-teams"),
        Title = "Two teams",
        Teams = [Team("North team", "North"), Team("South team", "South")],
        Priorities = new() { StayFromContinuity = 4 },
    };

    public static ProposedTeam Team(string id, string localities, string phases = "care", decimal? least = null, decimal? most = null) => new()
    {
        Team = SmallCouncil.Team(id, phases, localities),
        FteMin = least is { } min ? Fte.From(min) : null,
        FteMax = most is { } max ? Fte.From(max) : null,
    };

    public static ProblemReading Read(Snapshot? snapshot = null, Option? option = null, params Judgement[] judgements) =>
        AllocationProblems.From(snapshot ?? SmallCouncil.Today, judgements, option ?? TwoTeams, PhaseRules.Standard);

    public static Judgement Judged(JudgementKind kind, string subject, string? value = null, int day = 1) => new()
    {
        Kind = kind, Subject = subject, Value = value, Author = "Team manager", Reason = "a good relationship", MadeOn = new DateOnly(2025, 3, day),
    };

    public static PlannedGroup Group(this ProblemReading reading, string child) => reading.Groups.Single(g => g.Children.Any(c => c.Text == child));

    public static AllocationGroup ForEngine(this ProblemReading reading, string id) => reading.Problem.Groups.Single(g => g.Id.Text == id);

    public static PlannedWorker Worker(this ProblemReading reading, string id) => reading.Workers.Single(w => w.Id.Text == id);

    /// <summary>A plan written by hand: "ann: North team = c1, c4".</summary>
    public static AllocationPlan Plan(params string[] lines)
    {
        var teams = new Dictionary<WorkerId, TeamId>();
        var workers = new Dictionary<GroupId, WorkerId>();
        foreach (var line in lines)
        {
            var (who, what) = (line.Split('=')[0], line.Split('=')[1]);
            var worker = new WorkerId(who.Split(':')[0].Trim());
            teams[worker] = new(who.Split(':')[1].Trim());
            foreach (var group in what.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) workers[new(group)] = worker;
        }
        return new() { TeamOf = teams, WorkerOf = workers };
    }

    public static OptionResult Result(this ProblemReading reading, Snapshot snapshot, AllocationPlan plan) => OptionResult.Of(snapshot, new RelationshipsKept
    {
        Reading = reading,
        Answer = Answer(reading.Problem, plan),
        Held = 0,
        Released = 0,
    }, PhaseRules.Standard, CaseloadDefinition.Council);

    public static AllocationAnswer Answer(AllocationProblem problem, AllocationPlan? plan, decimal bound = 0) => new()
    {
        Plan = plan,
        Terms = plan is null ? null : AllocationPricing.Of(problem, plan),
        Bound = bound,
        NoPlanFits = plan is null,
        Seconds = 0,
        Iterations = 1,
        Seed = 1,
        Engine = "by hand",
    };
}
