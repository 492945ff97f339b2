using Throughcare.Allocation;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.App.Tests.Allocation;

/// <summary>The product's default on the worked examples: open children with continuity 2 or 3 keep their worker, and where no plan fits so, the fewest are let go and listed.</summary>
public class ProductDefaultTests
{
    private static readonly int StayFrom = new Priorities().StayFromContinuity;

    public static TheoryData<string> WithPlan => [.. SharedInstances.WithPlan];

    [Theory, MemberData(nameof(WithPlan))]
    public void Children_with_a_strong_relationship_keep_their_worker_and_whoever_is_let_go_is_listed(string name)
    {
        var reading = Reading(SharedInstances.Problem(name));
        var held = reading.Groups.Where(g => g.Held == HeldBecause.Relationship).ToList();

        var kept = RelationshipsFirst.Solve(reading, p => Allocator.Solve(p, StopRule.AfterIterations(400_000).Or(StopRule.AtGap(0.02m)), seed: 1, threads: 1));

        var plan = kept.Answer.Plan.ShouldNotBeNull();
        AllocationRules.Breaches(kept.Reading.Problem, plan).ShouldBeEmpty();
        var listed = kept.Reading.Released.Select(g => g.Id).ToHashSet();
        held.ShouldNotBeEmpty();
        held.Where(g => !listed.Contains(g.Id)).ShouldAllBe(g => plan.WorkerOf[g.Id] == g.Worker);
        kept.Held.ShouldBe(held.Sum(g => g.Children.Count));
        kept.Released.ShouldBe(kept.Reading.Released.Sum(g => g.Children.Count));
        if (kept.Released == 0) return;
        kept.FewestPossible.ShouldNotBeNull().ShouldBeInRange(1, kept.Released);
        // Nobody is let go of whom there was no need to: with one of them held again, the plan's limits leave no room within what was proved.
        kept.Released.ShouldBeLessThanOrEqualTo(Math.Max(kept.FewestPossible!.Value + 2, kept.FewestPossible.Value * 6 / 5));
    }

    private static ProblemReading Reading(AllocationProblem problem)
    {
        var present = problem.Workers.Where(w => !w.Leaving).ToDictionary(w => w.Id);
        var groups = problem.Groups.Select(g => Planned(g, present)).ToList();
        var stays = groups.Where(g => g.Decision == GroupDecision.Stay).Select(g => g.Id).ToHashSet();
        return new()
        {
            Option = new() { Id = new("worked-example"), Title = problem.Name },
            AsAt = new(2026, 11, 26),
            Problem = problem with { Groups = [.. problem.Groups.Select(g => stays.Contains(g.Id) ? g with { Decision = GroupDecision.Stay } : g)] },
            Groups = groups,
            Workers = [],
            NotInPlan = [],
            Assumed = [],
            Findings = [],
        };
    }

    private static PlannedGroup Planned(AllocationGroup group, Dictionary<WorkerId, AllocationWorker> present)
    {
        var strong = group.Decision == GroupDecision.Open && group.Continuity >= StayFrom && group.CurrentWorker is { } id && present.TryGetValue(id, out var worker) && worker.Phases.Contains(group.Phase);
        return new()
        {
            Id = group.Id,
            Children = [.. Enumerable.Range(1, group.Children).Select(i => new Throughcare.Children.ChildId($"{group.Id}-{i}"))],
            Phase = group.Phase,
            Locality = null,
            HomeTeam = group.HomeTeam,
            Weight = group.Weight,
            Worker = group.CurrentWorker,
            Continuity = (int)group.Continuity,
            ContinuityAssumed = false,
            Held = strong ? HeldBecause.Relationship : group.Decision == GroupDecision.Open ? HeldBecause.Open : HeldBecause.Judgement,
            Decision = strong ? GroupDecision.Stay : group.Decision,
        };
    }
}
