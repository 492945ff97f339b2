using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>
/// Makes the planning problem of an option from the snapshot and people's judgements (docs/method/options.md). Limits that are not
/// set become so wide that they never bind.
/// </summary>
public static class AllocationProblems
{
    /// <param name="snapshot">Today.</param>
    /// <param name="judgements">What people decided.</param>
    /// <param name="option">The option.</param>
    /// <param name="rules">The phase rules.</param>
    /// <param name="published">A plan that people were told of, where the new one is to keep near to it at the option's prices.</param>
    public static ProblemReading From(Snapshot snapshot, IReadOnlyList<Judgement> judgements, Option option, PhaseRules rules, AllocationPlan? published = null)
    {
        if (option.DoNothing || option.Teams.Count == 0) throw new RefusedException(NoTeams(option));
        var findings = new List<Finding>();
        judgements = HoldingJudgements.Of(judgements);
        CheckTeams(option, findings);
        var workersInPlan = new WorkersInPlan(snapshot, option, rules, findings);
        var workers = workersInPlan.Read().ToList();
        var byId = workers.ToDictionary(w => w.Id);
        var positions = ChildPositions.Of(snapshot, rules);
        var inPlan = new GroupsInPlan(snapshot, positions, judgements, option, rules, byId, findings);
        var groups = inPlan.Read();
        workers = WithLoadOutside(workers, snapshot, inPlan.NotInPlan, groups, option.Rules);
        var problem = Problem(option, groups, workers, workersInPlan, Pins(judgements, byId, findings));
        var contested = ContestedTeams.Of(option, workers, problem);
        problem = ContestedTeams.WithHrOrder(problem, contested);
        if (published is not null) problem = problem with { Published = new() { Plan = published, PerChild = option.Priorities.PublishedChild, PerWorker = option.Priorities.PublishedWorker } };
        return new()
        {
            Option = option,
            AsAt = snapshot.AsAt,
            Problem = problem,
            Groups = groups,
            Workers = workers,
            NotInPlan = inPlan.NotInPlan,
            Contested = contested,
            Assumed = Assumed(groups),
            Findings = findings,
            Restricted = RestrictedIds(snapshot, groups),
        };
    }

    private static List<string> RestrictedIds(Snapshot snapshot, IReadOnlyList<PlannedGroup> groups)
    {
        var children = snapshot.Children.Where(c => c.Restricted != Children.Restricted.No).Select(c => c.Id).ToHashSet();
        return [.. children.Select(c => c.Text), .. groups.Where(g => g.Children.Any(children.Contains)).Select(g => g.Id.Text)];
    }

    private static Finding NoTeams(Option option) => new()
    {
        Rule = "option-without-teams", Severity = Severity.Error, Value = option.Id.Text,
        What = option.DoNothing ? "Doing nothing is measured, not planned." : $"The option '{option.Title}' has no teams.",
        ToDo = option.DoNothing ? "Choose another option." : "Add its teams to option_teams.",
    };

    private static void CheckTeams(Option option, List<Finding> findings)
    {
        var wrong = new List<Finding>();
        foreach (var twice in option.Teams.GroupBy(t => t.Team.Id).Where(g => g.Count() > 1))
            wrong.Add(Error("option-team-twice", $"The option '{option.Title}' has the team {twice.Key} {twice.Count()} times.", twice.Key.Text, "Keep one row for each team."));
        foreach (var team in option.Teams.Where(t => t.FteMin > t.FteMax))
            wrong.Add(Error("fte-range", $"{team.Team.Name} needs at least {team.FteMin} FTE and at most {team.FteMax} FTE.", $"{team.FteMin} to {team.FteMax}", "Put the lower number first."));
        if (option.Limits.Maximum <= Points.Zero || option.Limits.Standard <= Points.Zero)
            wrong.Add(Error("caseload-limits", $"The option '{option.Title}' has a standard or maximum caseload of nothing.", $"{option.Limits.Standard} and {option.Limits.Maximum}", "Give the standard and the maximum for one full-time worker."));
        if (wrong.Count > 0) throw new RefusedException(wrong);
        foreach (var team in option.Teams.Where(t => t.Team.Phases.Count == 0))
            findings.Add(Error("option-team-without-phase", $"{team.Team.Name} serves no phase of care, so no child can belong to it.", team.Team.Id.Text, "Give the phases that it serves.") with { Severity = Severity.Warning });
    }

    // Children who stay though they are not in the plan, and the second worker's part of children who are.
    private static List<PlannedWorker> WithLoadOutside(List<PlannedWorker> workers, Snapshot snapshot, List<NotPlanned> notInPlan, IReadOnlyList<PlannedGroup> groups, PlanningRules rules)
    {
        var weights = snapshot.Children.ToDictionary(c => c.Id, c => c.Weight);
        var outside = notInPlan.Where(n => n.KeepsWorker is not null).Select(n => (Worker: n.KeepsWorker!.Value, Weight: weights[n.Child]))
            .Concat(groups.Where(g => g.SecondWorker is not null).Select(g => (Worker: g.SecondWorker!.Value, Weight: Points.From(g.Weight.Value * rules.SecondWorkerShare))))
            .GroupBy(n => n.Worker).ToDictionary(g => g.Key, g => g.Aggregate(Points.Zero, (sum, n) => sum + n.Weight));
        return [.. workers.Select(w => w is { InPlan: true, CaseloadShare: > 0 } && outside.TryGetValue(w.Id, out var load) ? w with { LoadOutsidePlan = load } : w)];
    }

    private static AllocationProblem Problem(
        Option option, IReadOnlyList<PlannedGroup> groups, List<PlannedWorker> workers, WorkersInPlan inPlan, Dictionary<WorkerId, TeamId> pins)
    {
        var holding = groups.Where(g => g.Worker is not null).Select(g => g.Worker!.Value).ToHashSet();
        var outside = workers.Where(w => w.LoadOutsidePlan > Points.Zero).ToList();
        var totalFte = workers.Where(w => w.InPlan).Aggregate(Fte.Zero, (sum, w) => sum + w.Fte);
        var totalWeight = outside.Aggregate(ProblemReading.WeightOf(groups), (sum, w) => sum + w.LoadOutsidePlan);
        var engineWorkers = workers.Where(w => w.InPlan || holding.Contains(w.Id)).Select(w => inPlan.ForEngine(w, pins)).ToList();
        var phaseOf = engineWorkers.ToDictionary(w => w.Id, w => w.Phases);
        var prices = option.Priorities;
        return new()
        {
            Name = option.Id.Text,
            StandardCaseload = option.Limits.Standard,
            MaximumCaseload = option.Limits.Maximum,
            Prices = new()
            {
                Locality = prices.Locality,
                Continuity = prices.Continuity,
                OverStandard = prices.OverStandard,
                Fairness = prices.Fairness,
                Preference = prices.Preference,
                TeamChange = prices.TeamChange,
                Travel = prices.Travel,
                Placement = prices.Placement,
            },
            Teams = [.. option.Teams.Select(t => new AllocationTeam
            {
                Id = t.Team.Id,
                Name = t.Team.Name,
                FteMin = t.FteMin ?? Fte.Zero,
                FteMax = t.FteMax ?? (t.FteMin > totalFte ? t.FteMin.Value : totalFte),
                OversightLimit = t.OversightLimit ?? totalWeight,
                MostWorkers = t.MostWorkers,
                MostChildren = t.MostChildren,
            })],
            Workers = engineWorkers,
            Groups =
            [
                .. groups.Select(g => new AllocationGroup
                {
                    Id = g.Id,
                    Children = g.Children.Count,
                    Weight = g.Weight,
                    Phase = g.Phase,
                    HomeTeam = g.HomeTeam,
                    CurrentWorker = g.Worker,
                    Continuity = g.ContinuityAssumed ? Math.Max(g.Continuity, option.Rules.LeastAssumedContinuity) : g.Continuity,
                    Decision = g.Decision,
                    NeedsSkills = g.NeedsSkills,
                    NotWorkers = g.NotWorkers,
                    ToPlacement = Ways(option, g),
                }),
                // Their load is real, though the plan may not touch them.
                .. outside.Select(w => new AllocationGroup
                {
                    Id = ProblemReading.OutsidePlanWith(w.Id),
                    Children = 1,
                    Weight = w.LoadOutsidePlan,
                    Phase = phaseOf[w.Id][0],
                    HomeTeam = null,
                    CurrentWorker = w.Id,
                    Continuity = 0,
                    Decision = GroupDecision.Stay,
                }),
            ],
        };
    }

    private static Dictionary<TeamId, Distance> Ways(Option option, PlannedGroup group)
    {
        if (option.Placements.Count == 0) return [];
        var teams = option.Teams.Select(t => t.Team.Id).ToHashSet();
        return option.Placements.Where(p => group.Children.Contains(p.Child) && teams.Contains(p.Team))
            .GroupBy(p => p.Team).ToDictionary(g => g.Key, g => g.Aggregate(default(Distance), (sum, p) => sum + p.Distance));
    }

    private static Dictionary<WorkerId, TeamId> Pins(IReadOnlyList<Judgement> judgements, Dictionary<WorkerId, PlannedWorker> workers, List<Finding> findings)
    {
        var pins = new Dictionary<WorkerId, TeamId>();
        foreach (var judgement in judgements.Where(j => j.Kind == JudgementKind.ThisTeam).OrderBy(j => j.MadeOn))
        {
            var worker = new WorkerId(judgement.Subject);
            if (!workers.ContainsKey(worker))
                findings.Add(Error("judgement-worker-unknown", "A judgement is about a worker who is not in the extract.", judgement.Subject, "Correct the worker's id.") with { Severity = Severity.Warning });
            else if (judgement.Value is { Length: > 0 } team) pins[worker] = new(team);
            else findings.Add(Error("judgement-without-team", $"{worker} is to be in a team that is not named.", judgement.Subject, "Name the team."));
        }
        return pins;
    }

    private static List<Assumption> Assumed(IReadOnlyList<PlannedGroup> groups)
    {
        var byTime = groups.Where(g => g.ContinuityAssumed).Sum(g => g.Children.Count);
        return byTime == 0 ? [] : [new("The strength of the relationship with the present worker was taken from the time they have known each other", byTime)];
    }

    private static Finding Error(string rule, string what, string? value, string toDo) =>
        new() { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo };
}
