using Throughcare.Allocation;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.Tests.Allocation;

/// <summary>The proof that anybody can check: prices with the answer, and what they prove from the definitions.</summary>
public class BoundProofTests
{
    public static TheoryData<int, bool> Seeds => [.. Enumerable.Range(1, 12).SelectMany(seed => new[] { (seed, false), (seed, true) })];

    [Theory, MemberData(nameof(Seeds))]
    public void The_prices_of_an_answer_prove_the_bound_that_is_said_of_them_and_no_more_than_the_best_plan(int seed, bool more)
    {
        var problem = Council(seed, more);
        if (QuickEnumeration.Cheapest(problem) is not { } best) return;

        var answer = Allocator.Solve(problem, StopRule.AfterIterations(30_000), seed: 1, threads: 1);

        var certificate = answer.Certificate.ShouldNotBeNull();
        var proved = BoundProof.Of(problem, certificate);
        proved.ShouldBeInRange(certificate.Bound, best);
        certificate.Bound.ShouldBeLessThanOrEqualTo(answer.Bound);
        certificate.Bound.ShouldBeGreaterThan(0);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Whatever_the_prices_are_they_prove_no_more_than_the_best_plan(int seed, bool more)
    {
        var problem = Council(seed, more);
        if (QuickEnumeration.Cheapest(problem) is not { } best) return;

        for (var trial = 0; trial < 20; trial++) BoundProof.Of(problem, AnyPrices(problem, seed * 100 + trial)).ShouldBeLessThanOrEqualTo(best);
    }

    [Fact]
    public void A_bound_that_is_said_to_be_higher_than_its_prices_prove_is_found_out()
    {
        var problem = Council(1, more: false);
        var honest = Allocator.Solve(problem, StopRule.AfterIterations(30_000), seed: 1, threads: 1).Certificate.ShouldNotBeNull();

        var lie = honest with { Bound = honest.Bound * 1.2m };
        var spoilt = honest with { GroupPrices = honest.GroupPrices.ToDictionary(p => p.Key, p => p.Value + 5) };

        BoundProof.Of(problem, lie).ShouldBeLessThan(lie.Bound);
        BoundProof.Of(problem, spoilt).ShouldBeLessThan(spoilt.Bound);
    }

    [Fact]
    public void A_limit_with_a_price_below_nothing_is_refused_with_its_team()
    {
        var problem = Councils.FourChildren();
        foreach (var prices in new TeamLimitPrices[] { new(-1, 0, 0, 0, 0), new(0, -1, 0, 0, 0), new(0, 0, -1, 0, 0), new(0, 0, 0, -1, 0), new(0, 0, 0, 0, -1) })
        {
            var certificate = new BoundCertificate { Bound = 0, GroupPrices = new Dictionary<GroupId, decimal>(), TeamPrices = new Dictionary<TeamId, TeamLimitPrices> { [new("South")] = prices } };

            Should.Throw<ArgumentException>(() => BoundProof.Of(problem, certificate)).Message.ShouldContain("'South'");
        }
    }

    [Fact]
    public void Four_children_are_proved_by_hand()
    {
        // Each child is worth 6, no limit is worth anything. A worker with nobody is 2 below the mean of 2: 4 for fairness. With her own two she is at the mean, and they bring 12: -12. Others'
        // children add 12 for continuity, and in the other team 4 for locality. Ada: -12 in North. Ben: -12 + 4 for his second choice in South. 24 - 12 - 8 = 4, which is what the best plan comes to.
        var problem = Councils.FourChildren();
        var certificate = new BoundCertificate
        {
            Bound = 4,
            GroupPrices = problem.Groups.ToDictionary(g => g.Id, _ => 6m),
            TeamPrices = new Dictionary<TeamId, TeamLimitPrices>(),
        };

        BoundProof.Of(problem, certificate).ShouldBe(4);
    }

    [Fact]
    public void Where_a_worker_must_hold_more_than_she_may_any_bound_is_proved()
    {
        var problem = Councils.FourChildren() with { MaximumCaseload = Measures.Points.From(1), Groups = [.. Councils.FourChildren().Groups.Select(g => g with { Decision = GroupDecision.Stay })] };

        BoundProof.Of(problem, AnyPrices(problem, 1)).ShouldBe(decimal.MaxValue);
    }

    private static AllocationProblem Council(int seed, bool more)
    {
        var problem = RandomCouncils.Make(seed + 40, groups: 6 + seed % 4, workers: 3, teams: 2, slack: seed % 2 == 0 ? 1.4m : 2);
        return more ? RandomCouncils.WithMore(problem, seed) : problem;
    }

    internal static BoundCertificate AnyPrices(AllocationProblem problem, int seed)
    {
        var random = new SeededRandom(seed, 79);
        return new()
        {
            Bound = 0,
            GroupPrices = problem.Groups.ToDictionary(g => g.Id, _ => random.Next(60) / 2m - 5),
            TeamPrices = problem.Teams.ToDictionary(t => t.Id, _ => new TeamLimitPrices(random.Next(3), random.Next(5), random.Next(5), random.Next(3), random.Next(2))),
        };
    }
}
