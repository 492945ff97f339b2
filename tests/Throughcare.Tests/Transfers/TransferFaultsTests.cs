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
