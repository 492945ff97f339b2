using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Transfers;
using static Throughcare.Tests.Transfers.Given;

namespace Throughcare.Tests.Transfers;

public class TransferClashTests
{
    private static readonly StopRule Enough = StopRule.AfterIterations(100_000);

    [Fact]
    public void A_worker_who_leaves_before_the_other_starts_is_named_with_both_weeks_and_the_ways_out()
    {
        var problem = Problem(8, [Worker("Ada", leave: 3), Worker("Ben", start: 5)], Group("g1", "Ada", "Ben"));

        var clash = Scheduler.Solve(problem, Enough, seed: 1).Clash.ShouldNotBeNull();

        clash.Irreducible.ShouldBeTrue();
        clash.Limits.Select(l => l.Sentence).ShouldBe(["Ada hands over until week 3.", "Ben starts in week 5."], ignoreOrder: true);
        clash.WaysOut.Select(w => w.Sentence).ShouldBe(["Let Ada hand over until week 5 instead of week 3.", "Let Ben start in week 3 instead of week 5."], ignoreOrder: true);
        clash.WaysOut.ShouldAllBe(w => w.Smallest);
    }

    [Fact]
    public void Too_many_groups_for_the_weeks_that_a_leaver_has_are_counted()
    {
        var problem = Problem(8, [Worker("Ada", leave: 3), Worker("Ben", start: 2)], Group("g1", "Ada", "Ben"), Group("g2", "Ada", "Ben"), Group("g3", "Ada", "Ben"));

        var clash = Scheduler.Solve(problem, Enough, seed: 1).Clash.ShouldNotBeNull();

        clash.Headline.ShouldBe("3 groups of Ada, who hands over until week 3, go to Ben, who starts in week 2 and takes 1 a week: 2 weeks with 2 places for 3 groups.");
        clash.WaysOut.Select(w => w.Sentence).ShouldBe(
            ["Let Ada hand over until week 4 instead of week 3.", "Let Ben start in week 1 instead of week 2.", "Let Ben take 2 a week instead of 1."], ignoreOrder: true);
    }

    [Fact]
    public void A_full_worker_whose_only_leaver_is_held_back_is_a_clash_of_capacity_and_dates()
    {
        // Ben has room for g1 only after g2 has gone to Cal, who starts in week 5; Ada leaves in week 3.
        var problem = Problem(8, [Worker("Ada", leave: 3), Worker("Ben", 2), Worker("Cal", start: 5), Worker("Dot")], Group("g1", "Ada", "Ben", 2), Group("g2", "Ben", "Cal", 2), Group("g3", "Ada", "Dot"));

        var clash = Scheduler.Solve(problem, Enough, seed: 1).Clash.ShouldNotBeNull();

        clash.Headline.ShouldBeNull();
        clash.Irreducible.ShouldBeTrue();
        clash.Transfers.Select(t => t.Text).ShouldBe(["g1", "g2"]);
        clash.Limits.Select(l => (l.Kind, l.Subject)).ShouldBe([(TransferLimitKind.Leave, "Ada"), (TransferLimitKind.Capacity, "Ben"), (TransferLimitKind.Start, "Cal")], ignoreOrder: true);
        clash.WaysOut.Select(w => w.Sentence).ShouldContain("Let Ben hold 4 weighted children instead of 2.");
    }

    [Fact]
    public void Arrivals_that_no_transfer_can_make_room_for_are_a_clash_with_the_worker_s_limit()
    {
        var problem = Problem(6, [Worker("Ada"), Worker("Ben", 3)], Group("g1", "Ada", "Ben", 2)) with { Changes = [new() { Week = 3, Worker = new("Ben"), Weight = Points.From(2) }] };

        var clash = Scheduler.Solve(problem, Enough, seed: 1).Clash.ShouldNotBeNull();

        clash.Limits.Single().Sentence.ShouldBe("Ben holds at most 3 weighted children.");
        clash.WaysOut.ShouldContain(w => w.Sentence == "Let Ben hold 4 weighted children instead of 3." && w.Smallest);
    }
}
