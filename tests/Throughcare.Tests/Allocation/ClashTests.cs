using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Tests.Allocation;

/// <summary>Why no plan fits: every claim is held against every plan of small councils.</summary>
public class ClashTests
{
    public static TheoryData<int, bool> Impossible
    {
        get
        {
            var data = new TheoryData<int, bool>();
            foreach (var (seed, more) in Enumerable.Range(1, 40).SelectMany(s => new[] { (s, false), (s, true) }))
                if (!EveryPlan.AnyFits(Council(seed, more))) data.Add(seed, more);
            return data;
        }
    }

    [Fact]
    public void Many_councils_are_tried() => Impossible.Count.ShouldBeGreaterThan(20);

    [Theory, MemberData(nameof(Impossible))]
    public void Without_any_one_limit_of_a_clash_the_others_hold_together_and_after_every_way_out_a_plan_fits(int seed, bool more)
    {
        var problem = Council(seed, more);

        var answer = Explained(problem);

        answer.NoPlanFits.ShouldBeTrue();
        answer.ClashIsIrreducible.ShouldBeTrue();
        answer.Clash.ShouldNotBeEmpty();
        EveryPlan.AnyFits(AllocationLimits.Only(problem, answer.ClashLimits)).ShouldBeFalse();
        foreach (var limit in answer.ClashLimits)
            EveryPlan.AnyFits(AllocationLimits.Only(problem, answer.ClashLimits.Where(l => l != limit))).ShouldBeTrue(limit.Sentence);

        // And after every way out a plan fits; where it is called the smallest, less of the same does not do.
        answer.WaysOut.ShouldNotBeEmpty();
        foreach (var way in answer.WaysOut)
        {
            EveryPlan.AnyFits(way.Apply(problem)).ShouldBeTrue(way.Sentence);
            if (way is not { Smallest: true, Changes: [{ To: { } to, From: { } from } change] }) continue;
            var step = change.Kind is LimitKind.OversightWorkers or LimitKind.OversightChildren ? 1 : 0.01m;
            var less = new WayOut([change with { To = to > from ? to - step : to + step }], true);
            EveryPlan.AnyFits(less.Apply(problem)).ShouldBeFalse(way.Sentence);
        }
    }

    [Fact]
    public void A_clash_that_no_count_finds_is_taken_apart_as_well()
    {
        // Three groups of 3 and one of a half, and two workers who may carry 5 each: 9.5 of 10, and yet somebody would hold two of 3.
        var problem = Councils.Problem([Councils.Team("North")], [Councils.Worker("Ada", "North", "North"), Councils.Worker("Ben", "North", "North")],
            [Councils.Group("g1", "North", "Ada", weight: 3), Councils.Group("g2", "North", "Ada", weight: 3), Councils.Group("g3", "North", "Ben", weight: 3), Councils.Group("g4", "North", "Ben", weight: 0.5m)]) with
        { MaximumCaseload = Points.From(5) };

        var answer = Explained(problem);

        answer.Clash.ShouldBe(["A full-time worker may hold at most 5 weighted children."]);
        answer.WaysOut.ShouldHaveSingleItem().Sentence.ShouldBe("Let a full-time worker hold 6 weighted children at most, not 5.");
        answer.WaysOut[0].Smallest.ShouldBeTrue();
    }

    [Fact]
    public void A_team_that_needs_more_than_may_work_there_is_told_who_could_help_and_what_less_would_do()
    {
        var problem = Councils.Problem(
            [Councils.Team("East", fteMin: 2), Councils.Team("West")],
            [Councils.Worker("Ada", "East", "East", "West"), Councils.Worker("Ben", "West", "West")],
            [Councils.Group("g1", "East", "Ada")]);

        var answer = Explained(problem);

        answer.Clash.ShouldBe(["East needs at least 2 FTE, and only 1 FTE may work there."]);
        answer.ClashLimits.Select(l => l.Sentence).ShouldBe(["Ben, 1 FTE, may only be in West.", "East needs at least 2 FTE."]);
        answer.WaysOut.Select(w => w.Sentence).ShouldBe(["Let another team than those allowed be open to Ben.", "Let East do with 1 FTE at least, not 2."]);
    }

    [Fact]
    public void The_fewest_children_are_let_go_where_too_many_must_stay()
    {
        var problem = Councils.FourChildren() with
        {
            MaximumCaseload = Points.From(2.5m),
            Groups =
            [
                Councils.Group("g1", "North", "Ada", children: 2, weight: 2, decision: GroupDecision.Stay), Councils.Group("g2", "North", "Ada", decision: GroupDecision.Stay),
                Councils.Group("g3", "South", "Ben", weight: 0.5m),
            ],
        };

        var answer = Explained(problem);

        answer.Clash.ShouldBe(["Ada must keep 3 weighted children, and the most for 1 FTE is 2.5."]);
        answer.WaysOut.Select(w => w.Sentence).ShouldBe(
        [
            "Let 1 child who must stay change worker: g2.",
            "Let a full-time worker hold 3 weighted children at most, not 2.5.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Two_clashes_at_once_have_a_way_out_of_two_changes()
    {
        var problem = Councils.FourChildren() with
        {
            Teams = [Councils.Team("North", fteMin: 3), Councils.Team("South")],
            MaximumCaseload = Points.From(1.5m),
        };

        var way = Explained(problem).WaysOut.ShouldHaveSingleItem();

        way.Changes.Select(c => (c.Kind, c.To)).ShouldBe([(LimitKind.LeastFte, 2m), (LimitKind.HardMaximum, 2m)], ignoreOrder: true);
        EveryPlan.AnyFits(way.Apply(problem)).ShouldBeTrue();
    }

    [Fact]
    public void A_plan_is_not_taken_apart() =>
        Clashes.Explain(Councils.FourChildren(), Allocator.Solve(Councils.FourChildren(), StopRule.AfterIterations(5_000), seed: 1)).ClashLimits.ShouldBeEmpty();

    private static AllocationProblem Council(int seed, bool more)
    {
        var problem = RandomCouncils.Make(seed + 500, groups: 4 + seed % 2, workers: 3, teams: 2, slack: seed % 3 == 0 ? 1.02m : seed % 3 == 1 ? 1.1m : 1.25m);
        return more ? RandomCouncils.WithMore(problem, seed) : problem;
    }

    private static AllocationAnswer Explained(AllocationProblem problem) =>
        Clashes.Explain(problem, Allocator.Solve(problem, StopRule.AfterIterations(600_000), seed: 1, threads: 1), seconds: 300);
}
