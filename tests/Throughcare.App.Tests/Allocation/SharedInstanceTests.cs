using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.App.Proposals;
using Throughcare.Proposals;
using Throughcare.Solver;
using Throughcare.Structure;

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
        // What its prices prove, from the definitions alone.
        var certificate = answer.Certificate.ShouldNotBeNull();
        certificate.Bound.ShouldBeInRange(0.000001m, answer.Bound);
        BoundProof.Of(problem, certificate).ShouldBeInRange(certificate.Bound, SharedInstances.Objective(name) * 1.000001m);
        BoundProof.Of(problem, certificate with { GroupPrices = certificate.GroupPrices.ToDictionary(p => p.Key, p => p.Value + 20) }).ShouldBeLessThan(certificate.Bound);
    }

    [Fact]
    public void The_prices_that_prove_the_bound_stand_in_the_file_of_the_solution()
    {
        var problem = SharedInstances.Problem("tiny-2");
        var answer = Allocator.Solve(problem, StopRule.AfterIterations(50_000), seed: 1);

        var written = JsonDocument.Parse(SolutionFile.ToJson(problem, answer)).RootElement.GetProperty("certificate");

        var read = new BoundCertificate
        {
            Bound = written.GetProperty("bound").GetDecimal(),
            GroupPrices = written.GetProperty("group_prices").EnumerateObject().ToDictionary(p => new GroupId(p.Name), p => p.Value.GetDecimal()),
            TeamPrices = written.GetProperty("team_prices").EnumerateObject().ToDictionary(p => new TeamId(p.Name), p => new TeamLimitPrices(
                p.Value.GetProperty("oversight").GetDecimal(), p.Value.GetProperty("most_fte").GetDecimal(), p.Value.GetProperty("least_fte").GetDecimal(),
                p.Value.GetProperty("most_workers").GetDecimal(), p.Value.GetProperty("most_children").GetDecimal())),
        };
        BoundProof.Of(problem, read).ShouldBe(BoundProof.Of(problem, answer.Certificate!));
        read.Bound.ShouldBe(answer.Certificate!.Bound);
    }

    [Theory, InlineData("small-3-tight", 1), InlineData("medium-1", 7), InlineData("dorset-3-tight", 1), InlineData("large-1", 3)]
    public void The_same_seed_and_iterations_give_the_same_file_byte_for_byte_on_one_thread_and_on_two(string name, int seed)
    {
        var problem = SharedInstances.Problem(name);

        string Solution(int threads) => SolutionFile.ToJson(problem, Allocator.Solve(problem, StopRule.AfterIterations(200_000), seed, threads) with { Seconds = 0 });

        Solution(2).ShouldBe(Solution(1));
    }

    [Theory, MemberData(nameof(WithoutPlan))]
    public void An_impossible_problem_is_said_to_have_no_plan_and_why(string name)
    {
        var answer = Allocator.Solve(SharedInstances.Problem(name), StopRule.AfterIterations(100_000), seed: 1);

        answer.NoPlanFits.ShouldBeTrue();
        answer.Plan.ShouldBeNull();
        answer.Clash.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(WithoutPlan))]
    public void The_rules_whose_change_alone_lets_a_plan_fit_are_the_published_ones(string name)
    {
        var problem = SharedInstances.Problem(name);

        var answer = Clashes.Explain(problem, Allocator.Solve(problem, StopRule.AfterIterations(100_000), seed: 1), seconds: 120);

        answer.ClashIsIrreducible.ShouldBeTrue();
        answer.WaysOut.ShouldAllBe(w => w.Changes.Count == 1 && w.Smallest);
        answer.WaysOut.Select(w => new AllocationLimit(w.Changes[0].Kind, "", "").Rule).Distinct()
            .ShouldBe(SharedInstances.Expected(name).GetProperty("rules_in_the_way").EnumerateArray().Select(r => r.GetString()), ignoreOrder: true);
        foreach (var way in answer.WaysOut) Allocator.Solve(way.Apply(problem), StopRule.AfterIterations(200_000), seed: 1).Plan.ShouldNotBeNull(way.Sentence);
    }

    [Fact]
    public void A_clash_is_kept_with_its_run()
    {
        var problem = SharedInstances.Problem("infeasible-pins-1");
        var run = new AllocationRun
        {
            Option = new("a"), OptionVersion = 1, ExtractFingerprint = "f", FinishedAt = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
            Answer = Clashes.Explain(problem, Allocator.Solve(problem, StopRule.AfterIterations(100_000), seed: 1), seconds: 120),
        };

        var kept = RunJson.Read(RunJson.Write(run), "run.json", [])!.Answer;

        kept.ClashLimits.ShouldBe(run.Answer.ClashLimits);
        kept.ClashIsIrreducible.ShouldBeTrue();
        kept.WaysOut.Select(w => w.Sentence).ShouldBe(run.Answer.WaysOut.Select(w => w.Sentence));
        kept.WaysOut[0].Apply(problem).Groups.Select(g => g.Decision).ShouldBe(run.Answer.WaysOut[0].Apply(problem).Groups.Select(g => g.Decision));
    }
}
