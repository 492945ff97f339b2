using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.App.Tests.Allocation;

public class SharedInstanceTests
{
    public static TheoryData<string> WithPlan => [.. SharedInstances.WithPlan];

    public static TheoryData<string> WithoutPlan => [.. SharedInstances.WithoutPlan];

    [Theory, MemberData(nameof(WithPlan))]
    public void The_best_known_plan_is_priced_as_published_term_by_term(string name)
    {
        var terms = AllocationPricing.Of(SharedInstances.Problem(name), SharedInstances.BestPlan(name));

        var expected = SharedInstances.Expected(name).GetProperty("terms");
        foreach (var (term, value) in terms.ByName()) value.ShouldBe(expected.GetProperty(term).GetDecimal(), 0.00001m, term);
        terms.Total.ShouldBe(SharedInstances.Objective(name), 0.00001m);
    }

    [Theory, MemberData(nameof(WithPlan))]
    public void The_best_known_plan_keeps_every_rule(string name) =>
        AllocationRules.Breaches(SharedInstances.Problem(name), SharedInstances.BestPlan(name)).ShouldBeEmpty();

    [Theory, MemberData(nameof(WithPlan))]
    public void A_short_search_gives_a_plan_that_keeps_every_rule_and_a_bound_below_the_best_known(string name)
    {
        var problem = SharedInstances.Problem(name);

        var answer = Allocator.Solve(problem, StopRule.AfterIterations(150_000), seed: 1);

        AllocationRules.Breaches(problem, answer.Plan.ShouldNotBeNull()).ShouldBeEmpty();
        AllocationPricing.Of(problem, answer.Plan).ShouldBe(answer.Terms);
        answer.Bound.ShouldBeGreaterThan(0);
        answer.Bound.ShouldBeLessThanOrEqualTo(answer.Terms!.Total);
        answer.Bound.ShouldBeLessThanOrEqualTo(SharedInstances.Objective(name) * 1.000001m);
    }

    [Theory, MemberData(nameof(WithoutPlan))]
    public void An_impossible_problem_is_said_to_have_no_plan_and_why(string name)
    {
        var answer = Allocator.Solve(SharedInstances.Problem(name), StopRule.AfterIterations(100_000), seed: 1);

        answer.NoPlanFits.ShouldBeTrue();
        answer.Plan.ShouldBeNull();
        answer.Clash.ShouldNotBeEmpty();
    }
}
