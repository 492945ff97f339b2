using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Tests.Allocation;

/// <summary>Each term of the sum, worked out by hand.</summary>
public class AllocationPricingTests
{
    private static readonly AllocationTerms Nothing = AllocationTerms.Zero;

    // North: Ada with g1 and g2. South: Ben with g3 and g4. Only Ben's second choice is priced: 4.
    private static readonly (string, string)[] AsToday = [("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben")];

    [Fact]
    public void Every_child_of_a_group_outside_the_home_team_counts_for_locality_and_every_point_for_continuity()
    {
        var problem = Councils.FourChildren() with
        {
            Groups = [Councils.Group("g1", "South", "Ben", children: 3, continuity: 2), Councils.Group("g2", "North", "Ada"), Councils.Group("g3", null, null), Councils.Group("g4", "South", "Ben", continuity: 3)],
        };

        // g1: 3 children x 4 away from home; 3 children x 2 points x 6 for another worker.
        Terms(problem).ShouldBe(Nothing with { Locality = 12, Continuity = 36, Preference = 4 });
    }

    [Fact]
    public void Only_load_above_the_standard_of_the_hours_and_the_share_of_a_caseload_is_over_standard()
    {
        var problem = Councils.FourChildren() with
        {
            StandardCaseload = Points.From(2),
            Workers = [Councils.Worker("Ada", "North", "North", "South") with { CaseloadShare = 0.75m }, Councils.Worker("Ben", "South", "North", "South")],
        };

        // Ada holds 2 and the standard for 0.75 is 1.5: 0.5 x 8. Ben holds exactly 2. Mean 4 / 1.75; Ada 2 / 0.75.
        var terms = Terms(problem);
        terms.OverStandard.ShouldBe(4);
        terms.Fairness.ShouldBe(2 * (2 / 0.75m - 4 / 1.75m) + 2 * (4 / 1.75m - 2), 1e-20m);
    }

    [Fact]
    public void A_worker_who_carries_nothing_is_neither_above_nor_below_the_mean_and_one_who_leaves_counts_nowhere()
    {
        var problem = Councils.FourChildren() with
        {
            Workers =
            [
                Councils.Worker("Ada", "North", "North", "South"), Councils.Worker("Ben", "South", "North", "South"),
                Councils.Worker("Cay", "North", "North") with { CaseloadShare = 0 }, Councils.Worker("Dee", "North", "North") with { Leaving = true },
            ],
        };

        Terms(problem, [.. AsToday, ("Cay", "North")]).ShouldBe(Nothing with { Preference = 4 });
    }

    [Fact]
    public void Another_team_than_today_is_a_change_and_a_first_team_is_none()
    {
        var problem = Councils.FourChildren() with
        {
            Workers =
            [
                Councils.Worker("Ada", null, "North", "South"),
                Councils.Worker("Ben", "North", "North", "South") with { ExcessTravel = new Dictionary<TeamId, Distance> { [new("North")] = Distance.FromKilometres(1), [new("South")] = Distance.FromKilometres(30) } },
            ],
        };

        Terms(problem).ShouldBe(Nothing with { Preference = 4, TeamChange = 5, Travel = 6 });
    }

    [Fact]
    public void The_way_to_the_placement_is_that_from_the_base_of_the_workers_team()
    {
        var ways = new Dictionary<TeamId, Distance> { [new("North")] = Distance.FromKilometres(8), [new("South")] = Distance.FromKilometres(3) };
        var problem = Councils.FourChildren();
        problem = problem with { Prices = problem.Prices with { Placement = 0.5m }, Groups = [problem.Groups[0] with { ToPlacement = ways }, .. problem.Groups.Skip(1)] };

        Terms(problem).ShouldBe(Nothing with { Placement = 4, Preference = 4 });
    }

    [Fact]
    public void Every_departure_from_a_published_plan_is_priced_and_what_is_not_in_it_is_not()
    {
        var problem = Councils.FourChildren() with
        {
            Groups = [Councils.Group("g1", "North", "Ada", children: 2), .. Councils.FourChildren().Groups.Skip(1)],
            Published = new()
            {
                PerChild = 3,
                PerWorker = 7,
                Plan = new()
                {
                    TeamOf = new Dictionary<WorkerId, TeamId> { [new("Ben")] = new("North") },
                    WorkerOf = new Dictionary<GroupId, WorkerId> { [new("g1")] = new("Ben"), [new("g3")] = new("Ben") },
                },
            },
        };

        // g1 was told Ben: 2 children x 3. g3 has Ben as told. Ben was told North: 7. Ada and the others were told nothing.
        Terms(problem).Published.ShouldBe(13);
    }

    [Fact]
    public void Where_nobody_is_present_there_is_no_mean() =>
        AllocationPricing.MeanLoad(Councils.FourChildren() with { Workers = [Councils.Worker("Ada", "North", "North") with { Leaving = true }] }).Mean.ShouldBe(0);

    [Fact]
    public void A_plan_of_another_problem_is_refused_with_what_it_lacks()
    {
        var problem = Councils.FourChildren();
        var plan = AllocationExplanationTests.Plan(problem, AsToday);

        Should.Throw<ArgumentException>(() => AllocationPricing.Of(problem, plan with { WorkerOf = new Dictionary<GroupId, WorkerId>() })).Message.ShouldContain("'g1'");
        Should.Throw<ArgumentException>(() => AllocationPricing.Of(problem, plan with { TeamOf = new Dictionary<WorkerId, TeamId>() })).Message.ShouldContain("'Ada'");
    }

    private static AllocationTerms Terms(AllocationProblem problem, params (string, string)[] plan) => AllocationPricing.Of(problem, AllocationExplanationTests.Plan(problem, plan.Length > 0 ? plan : AsToday));
}
