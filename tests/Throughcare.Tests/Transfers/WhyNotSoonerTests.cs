using Throughcare.Solver;
using Throughcare.Transfers;
using static Throughcare.Tests.Transfers.Given;

namespace Throughcare.Tests.Transfers;

public class WhyNotSoonerTests
{
    [Fact]
    public void Each_stretch_of_weeks_before_a_transfer_has_its_reason()
    {
        // Ben starts in week 2, takes g2 in week 3, is full until g3 leaves in week 6; g1 has exams in week 4.
        var problem = Problem(8, [Worker("Ada"), Worker("Ben", 3, 1, start: 2), Worker("Cal")],
            Group("g1", "Ada", "Ben", 1, blocked: new BlockedWindow(4, 4)), Group("g2", "Ada", "Ben", 1), Group("g3", "Ben", "Cal", 1));

        var why = WhyNotSooner.Of(problem, Weeks(("g1", 6), ("g2", 3), ("g3", 6))).First(w => w.Transfer.Text == "g1");

        why.Weeks.Select(w => (w.FirstWeek, w.LastWeek, w.Rule)).ShouldBe([(1, 1, TransferRules.Start), (2, 2, TransferRules.Capacity), (3, 3, TransferRules.Intake), (4, 4, TransferRules.KeyEvent), (5, 5, TransferRules.Capacity)]);
        why.Weeks[0].Sentence.ShouldBe("Ben starts in week 2.");
        why.Weeks[2].Sentence.ShouldBe("Ben takes no more in week 3: g2 comes then.");
        why.Weeks[3].Sentence.ShouldBe("Week 4 is closed for group g1: a hearing, exams, a placement move or another key event.");
        why.Binding.Sentence.ShouldBe("Ben has no room for g1 until g3 leaves in week 6: room for 0 in week 5, and g1 weighs 1.");
    }

    [Fact]
    public void Weeks_in_a_row_that_others_take_up_are_told_together()
    {
        var problem = Problem(8, [Worker("Ada"), Worker("Ben")], Group("g1", "Ada", "Ben"), Group("g2", "Ada", "Ben"), Group("g3", "Ada", "Ben"));

        WhyNotSooner.Of(problem, Weeks(("g1", 1), ("g2", 2), ("g3", 3)))[^1].Weeks.Single().Sentence.ShouldBe("Ben takes no more in weeks 1 to 2: g1 and g2 come then.");
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Every_transfer_after_week_1_has_a_rule_in_the_way_of_every_sooner_week(int seed)
    {
        var problem = RandomTransfers.Make(seed, transfers: 30, workers: 7, weeks: 14);
        if (problem.Faults().Count > 0 || Scheduler.Solve(problem, StopRule.AfterIterations(60_000), seed, threads: 1) is not { Schedule: { } schedule } answer) return;

        answer.Waits.Select(w => w.Transfer).ShouldBe(problem.Transfers.Where(t => schedule.WeekOf[t.Id] > 1).Select(t => t.Id));
        foreach (var wait in answer.Waits)
        {
            wait.Weeks.Sum(w => w.LastWeek - w.FirstWeek + 1).ShouldBe(wait.Week - 1);
            wait.Weeks.ShouldNotContain(w => w.Rule == WeeksClosed.Dearer);
            foreach (var week in Enumerable.Range(1, wait.Week - 1))
                TransferRules.Breaches(problem, new() { WeekOf = schedule.WeekOf.ToDictionary(x => x.Key, x => x.Key == wait.Transfer ? week : x.Value) }).ShouldNotBeEmpty();
        }
    }
}
