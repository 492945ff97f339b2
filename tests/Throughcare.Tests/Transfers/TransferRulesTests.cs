using Throughcare.Measures;
using Throughcare.Transfers;
using static Throughcare.Tests.Transfers.Given;

namespace Throughcare.Tests.Transfers;

/// <summary>Each rule alone, with as few facts as show it; and switched off where a council may.</summary>
public class TransferRulesTests
{
    [Fact]
    public void Every_rule_has_a_sentence_and_a_source() =>
        TransferRules.All.ShouldAllBe(r => r.Sentence.EndsWith('.') && r.Source.Length > 10);

    [Fact]
    public void A_group_without_a_week_and_a_week_outside_the_plan_are_named()
    {
        var problem = Problem(4, [Worker("Ada"), Worker("Ben")], Group("g1", "Ada", "Ben"));

        Rules(problem, Weeks()).ShouldBe([TransferRules.Once]);
        Rules(problem, Weeks(("g1", 5))).ShouldBe([TransferRules.Once]);
        Rules(problem, Weeks(("g1", 1), ("g9", 1))).ShouldBe([TransferRules.Once]);
    }

    [Fact]
    public void Nobody_goes_to_a_worker_who_has_not_started_or_stays_with_one_who_has_left()
    {
        var problem = Problem(6, [Worker("Ada", leave: 4), Worker("Ben", start: 3)], Group("g1", "Ada", "Ben"));

        Enumerable.Range(1, 6).Select(week => string.Join(",", Rules(problem, Weeks(("g1", week))))).ShouldBe(["start", "start", "", "", "leave", "leave"]);
    }

    [Theory]
    [InlineData(WindowReason.KeyEvent, TransferRules.KeyEvent)]
    [InlineData(WindowReason.Proceedings, TransferRules.Proceedings)]
    [InlineData(WindowReason.NotReady, TransferRules.NotReady)]
    [InlineData(WindowReason.Deferred, TransferRules.Deferred)]
    public void A_closed_week_is_closed_by_the_rule_of_its_reason_until_that_is_switched_off(WindowReason reason, string rule)
    {
        var problem = Problem(4, [Worker("Ada"), Worker("Ben")], Group("g1", "Ada", "Ben", blocked: new BlockedWindow(2, 3, reason)));

        Enumerable.Range(1, 4).Select(week => string.Join(",", Rules(problem, Weeks(("g1", week))))).ShouldBe(["", rule, rule, ""]);
        Rules(problem with { Policy = new() { SwitchedOff = [rule] } }, Weeks(("g1", 2))).ShouldBeEmpty();
    }

    [Fact]
    public void Notice_and_joint_visits_put_the_first_weeks_out_of_reach()
    {
        var problem = Problem(6, [Worker("Ada"), Worker("Ben", start: 2)], Group("g1", "Ada", "Ben"), Group("g2", null, "Ben"));

        Rules(problem with { Policy = new() { LeadWeeks = 2 } }, Weeks(("g1", 2), ("g2", 3))).ShouldBe([TransferRules.LeadTime]);
        Rules(problem with { Policy = new() { HandoverWeeks = 1 } }, Weeks(("g1", 2), ("g2", 3))).ShouldBe([TransferRules.Handover]);
        Rules(problem with { Policy = new() { HandoverWeeks = 1 } }, Weeks(("g1", 3), ("g2", 2))).ShouldBeEmpty(); // nobody hands g2 over.
        Rules(problem with { Policy = new() { HandoverWeeks = 1, LeadWeeks = 2, SwitchedOff = [TransferRules.Handover, TransferRules.LeadTime] } }, Weeks(("g1", 2), ("g2", 3))).ShouldBeEmpty();
    }

    [Fact]
    public void More_groups_in_a_week_than_a_worker_takes_are_named_with_both_numbers()
    {
        var problem = Problem(4, [Worker("Ada"), Worker("Ben", intake: 1)], Group("g1", "Ada", "Ben"), Group("g2", "Ada", "Ben"));

        TransferRules.Breaches(problem, Weeks(("g1", 2), ("g2", 2))).Single().Sentence.ShouldBe("Ben receives 2 groups in week 2 and can take 1 a week.");
        Rules(problem with { Policy = new() { SwitchedOff = [TransferRules.Intake] } }, Weeks(("g1", 2), ("g2", 2))).ShouldBeEmpty();
    }

    [Fact]
    public void A_load_above_the_maximum_is_named_in_each_week_and_a_load_above_at_the_start_may_stay()
    {
        // Ada starts at 5 with a maximum of 4; Ben may hold 1.
        var problem = Problem(3, [Worker("Ada", 4, 3, intake: 2), Worker("Ben", 2, 1)], Group("g1", "Ada", "Ben", 2), Group("g2", "Ben", "Ada", 1));

        TransferRules.Breaches(problem, Weeks(("g1", 1), ("g2", 3))).Select(b => b.Sentence).ShouldBe(
            ["Ben holds 4 weighted children in week 1, and the most is 2.", "Ben holds 4 weighted children in week 2, and the most is 2.", "Ben holds 3 weighted children in week 3, and the most is 2."]);
        Rules(problem, Weeks(("g1", 3), ("g2", 1))).ShouldBe([TransferRules.Capacity, TransferRules.Capacity, TransferRules.Capacity]); // Ada at 6 in two weeks, Ben at 3 in the last.
        foreach (var capacity in new[] { Capacity.Soft, Capacity.Off })
            Rules(problem with { Policy = new() { Capacity = capacity } }, Weeks(("g1", 1), ("g2", 3))).ShouldBeEmpty();
        Rules(problem with { Policy = new() { SwitchedOff = [TransferRules.Capacity] } }, Weeks(("g1", 1), ("g2", 3))).ShouldBeEmpty();
    }

    [Fact]
    public void A_team_above_its_limit_is_named_and_moves_within_it_do_not_count()
    {
        var problem = Problem(3, [Worker("Ada", 9), Worker("Ben", 9), Worker("Cal", 9)], Group("g1", "Ada", "Ben", 2), Group("g2", "Cal", "Ben", 2)) with
        {
            Teams = [new() { Id = new("N"), Name = "North", MaximumLoad = Points.From(3), Workers = [new("Ada"), new("Ben")] }],
        };

        TransferRules.Breaches(problem, Weeks(("g1", 1), ("g2", 3))).Single().Sentence.ShouldBe("Team N holds 4 weighted children in week 3, and the most is 3.");
        Rules(problem with { Policy = new() { SwitchedOff = [TransferRules.TeamCapacity] } }, Weeks(("g1", 1), ("g2", 3))).ShouldBeEmpty();
    }

    [Fact]
    public void The_terms_and_the_parts_of_all_groups_add_up()
    {
        var problem = Problem(6, [Worker("Ada", 2), Worker("Ben", 2)], Group("g1", "Ada", "Ben", 1, children: 2, urgency: 1.5m), Group("g2", null, "Ben", 2)) with
        {
            Policy = new() { Capacity = Capacity.Soft },
            Earlier = new() { Schedule = Weeks(("g1", 5)), PerWeek = 0.5m },
        };
        var schedule = Weeks(("g1", 3), ("g2", 4));

        var terms = TransferPricing.Of(problem, schedule);

        terms.Waiting.ShouldBe(2 * 1.5m * 2 + 3);
        terms.Makespan.ShouldBe(2 * 4);
        terms.OverLimit.ShouldBe(3 * 1 * 3); // Ben at 3 of 2 in weeks 4, 5 and 6.
        terms.Changed.ShouldBe(0.5m * 2);
        terms.ByName().Sum(t => t.Value).ShouldBe(terms.Total);
        problem.Transfers.Sum(t => TransferPricing.PartsOf(problem, schedule, t).Total).ShouldBe(terms.Waiting + terms.Changed);
    }

    private static IEnumerable<string> Rules(TransferProblem problem, TransferSchedule schedule) => TransferRules.Breaches(problem, schedule).Select(b => b.Rule);
}
