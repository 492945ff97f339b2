using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Transfers;
using static Throughcare.Tests.Transfers.Given;

namespace Throughcare.Tests.Transfers;

/// <summary>What is wrong with a problem is named with the id, the value and what to do.</summary>
public class TransferFaultsTests
{
    private static readonly TransferProblem Well = Problem(6, [Worker("Ada", leave: 4), Worker("Ben")], Group("g1", "Ada", "Ben"));

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "to-a-leaver", "4", "Transfer 'g1' goes to 'Ada', who leaves after week 4: the group would be without a worker." },
        { "window-covers-plan", "g1", "Transfer 'g1' is in closed weeks for the whole plan of 6 weeks." },
        { "target-over-limit", "12", "Worker 'Ben' would hold 12 weighted children after all transfers, and the most is 10." },
        { "dates-out-of-order", "4", "Worker 'Ada' starts in week 5 and leaves before." },
        { "window-out-of-order", "4", "Transfer 'g1' has a window that ends in week 2, before it begins." },
        { "unknown-worker", "Cal", "Transfer 'g1' goes to a worker who is not in the problem." },
        { "unknown-from", "Cal", "Transfer 'g1' comes from a worker who is not in the problem." },
        { "duplicate-id", "g1", "Transfer 'g1' stands there twice." },
        { "duplicate-worker", "Ben", "Worker 'Ben' stands there twice." },
        { "rate-out-of-range", "-1", "The rate of waiting is out of range." },
        { "urgency-out-of-range", "0", "Transfer 'g1' has an urgency out of range." },
        { "children-out-of-range", "0", "Transfer 'g1' has a number of children out of range." },
        { "negative-number", "-1", "Transfer 'g1' has a weight below zero." },
        { "weeks-out-of-range", "0", "The plan has a number of weeks that cannot be planned." },
        { "starts-after-plan", "9", "Transfer 'g1' goes to 'Ben', who starts after the plan of 6 weeks." },
        { "takes-nobody", "0", "Transfer 'g1' goes to 'Ben', who takes no group in any week." },
        { "no-change", "Ben", "Transfer 'g1' goes from a worker to the same one." },
        { "rule-not-switchable", "leave", "The rule 'leave' cannot be switched off." },
        { "worker-or-team", "Ben", "An arrival in week 2 must name either a worker or a team." },
        { "week-out-of-plan", "7", "An arrival is in a week outside the plan of 6 weeks." },
    };

    [Fact]
    public void A_problem_with_nothing_wrong_has_no_fault() => Well.Faults().ShouldBeEmpty();

    [Theory, MemberData(nameof(Wrong))]
    public void Each_fault_is_named_with_its_value_and_what_to_do(string fault, string value, string sentence)
    {
        var found = Make(fault).Faults().First(f => f.What == sentence);

        found.Value.ShouldBe(value);
        found.ToDo.ShouldEndWith(".");
        Should.Throw<RefusedException>(() => Scheduler.Solve(Make(fault), StopRule.AfterIterations(1), 1)).Message.ShouldContain(sentence);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once_and_nothing_of_the_rest_is_lost()
    {
        var problem = Problem(6, [Worker("Ada", leave: 4), Worker("Ben", maximum: 3), Worker("Cal", start: 5, leave: 2)],
            Group("g1", "Ben", "Ada"), Group("g2", "Ada", "Ben", blocked: new BlockedWindow(1, 6, WindowReason.Proceedings)), Group("g3", "Ada", "Ben", weight: 3), Group("g4", "Ada", "Ben", blocked: new BlockedWindow(3, 1)), Group("g5", "Ada", "Ben", weight: 0));

        var faults = problem.Faults();

        faults.Select(f => (f.Rule, f.Value)).ShouldBe([("dates-out-of-order", "2"), ("to-a-leaver", "4"), ("window-covers-plan", "g2"), ("dates-out-of-order", "3"), ("target-over-limit", "5")]);
        faults[^1].ToDo.ShouldBe("Send 2 less to the worker, or raise the maximum.");
        Should.Throw<RefusedException>(() => Scheduler.Solve(problem, StopRule.AfterIterations(1), 1)).Findings.Select(f => f.What).ShouldBe(faults.Select(f => f.What));
    }

    public static TheoryData<string, int?, bool> Leavers => new() { { "before the plan ends", 5, true }, { "with its last week", 6, true }, { "after it", 7, false }, { "never", null, false } };

    [Theory, MemberData(nameof(Leavers))]
    public void A_group_may_go_to_a_worker_who_leaves_only_where_that_is_after_the_plan(string leaves, int? week, bool refused) =>
        (Well with { Workers = [Worker("Ada"), Worker("Ben", leave: week)] }).Faults().Any(f => f.Rule == "to-a-leaver").ShouldBe(refused, leaves);

    [Fact]
    public void Closed_weeks_that_leave_one_week_open_or_whose_rule_is_switched_off_cover_no_plan()
    {
        var closed = With(Group("g1", "Ada", "Ben", blocked: [new(1, 3), new(4, 6, WindowReason.Proceedings)]));

        closed.Faults().Select(f => f.Rule).ShouldBe(["window-covers-plan"]);
        (closed with { Policy = new() { SwitchedOff = [TransferRules.Proceedings] } }).Faults().ShouldBeEmpty();
        With(Group("g1", "Ada", "Ben", blocked: [new(1, 3), new(5, 6, WindowReason.Proceedings)])).Faults().ShouldBeEmpty();
    }

    [Fact]
    public void A_target_just_at_the_limit_is_none_too_high_and_who_starts_above_it_may_stay_there()
    {
        With(Group("g1", "Ada", "Ben", weight: 10)).Faults().ShouldBeEmpty();
        (Well with { Workers = [Worker("Ada"), Worker("Ben", fixedLoad: 12)], Transfers = [Group("g1", "Ada", "Ben"), Group("g2", "Ben", "Ada")] }).Faults().ShouldBeEmpty();
        (Well with { Workers = [Worker("Ada"), Worker("Ben", fixedLoad: 12)] }).Faults().Single().What.ShouldBe("Worker 'Ben' would hold 13 weighted children after all transfers, and the most is 12.");
    }

    [Fact]
    public void A_limit_that_need_not_be_kept_makes_no_target_too_high() =>
        (Make("target-over-limit") with { Policy = new() { Capacity = Capacity.Soft } }).Faults().ShouldBeEmpty();

    private static TransferProblem Make(string fault) => fault switch
    {
        "to-a-leaver" => Well with { Transfers = [Group("g1", "Ben", "Ada")] },
        "window-covers-plan" => With(Group("g1", "Ada", "Ben", blocked: [new(1, 3), new(4, 9, WindowReason.Proceedings)])),
        "target-over-limit" => With(Group("g1", "Ada", "Ben", weight: 12)),
        "dates-out-of-order" => Well with { Workers = [Worker("Ada", start: 5, leave: 4), Worker("Ben")] },
        "window-out-of-order" => With(Group("g1", "Ada", "Ben", blocked: new BlockedWindow(4, 2))),
        "unknown-worker" => With(Group("g1", "Ada", "Cal")),
        "unknown-from" => With(Group("g1", "Cal", "Ben")),
        "duplicate-id" => Well with { Transfers = [.. Well.Transfers, .. Well.Transfers] },
        "duplicate-worker" => Well with { Workers = [.. Well.Workers, Worker("Ben")] },
        "rate-out-of-range" => Well with { Rates = new() { Waiting = -1, Makespan = 1 } },
        "urgency-out-of-range" => With(Group("g1", "Ada", "Ben", urgency: 0)),
        "children-out-of-range" => With(Group("g1", "Ada", "Ben", children: 0)),
        "negative-number" => With(Group("g1", "Ada", "Ben", weight: -1)),
        "weeks-out-of-range" => Well with { Weeks = 0 },
        "starts-after-plan" => Well with { Workers = [Worker("Ada"), Worker("Ben", start: 9)] },
        "takes-nobody" => Well with { Workers = [Worker("Ada"), Worker("Ben", intake: 0)] },
        "no-change" => With(Group("g1", "Ben", "Ben")),
        "rule-not-switchable" => Well with { Policy = new() { SwitchedOff = [TransferRules.Leave] } },
        "worker-or-team" => Well with { Changes = [new() { Week = 2, Worker = new("Ben"), Team = new("N"), Weight = Points.One }] },
        _ => Well with { Changes = [new() { Week = 7, Worker = new("Ben"), Weight = Points.One }] },
    };

    private static TransferProblem With(Transfer transfer) => Well with { Transfers = [transfer] };
}
