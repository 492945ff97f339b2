using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using Throughcare.Transfers;

namespace Throughcare.Tests.Options;

public class ChangedMovesTests
{
    /// <summary>c4 goes to Ann and c2 to Bea, both on 7 April 2025.</summary>
    private static readonly TransferTimetable Now = Timetable("ann: North team = c1, c4", "bea: South team = c3, c2");

    [Theory]
    [InlineData("2025-04-07", "bea", null)]
    [InlineData("2025-04-07", null, null)]
    [InlineData("2025-04-14", "bea", MoveChange.AnotherDay)]
    [InlineData("2025-04-07", "ann", MoveChange.AnotherWorker)]
    [InlineData(null, null, MoveChange.New)]
    public void A_change_is_other_by_its_day_or_its_worker(string? day, string? to, MoveChange? expected)
    {
        var before = new Dictionary<GroupId, EarlierMove> { [new("c4")] = new(new(2025, 4, 7), new("ann")) };
        if (day is not null) before[new("c2")] = new(DateOnly.Parse(day), to is null ? null : new WorkerId(to));

        ChangedMoves.Of(Now, before, new HashSet<ChildId>()).Select(c => (c.Id.Text, (MoveChange?)c.What, c.Asked)).ShouldBe(expected is null ? [] : [("c2", expected, false)]);
    }

    [Fact]
    public void What_was_asked_for_comes_first_and_a_change_that_is_gone_names_its_children()
    {
        var before = new Dictionary<GroupId, EarlierMove> { [new("c4")] = new(new(2025, 5, 5), new("ann")), [new("c2")] = new(new(2025, 4, 7), new("bea")), [new("c3")] = new(new(2025, 4, 7), new("ann")) };

        var changed = ChangedMoves.Of(Now, before, new HashSet<ChildId> { new("c3") });

        changed.Select(c => (c.Children[0].Text, c.What, c.Asked)).ShouldBe([("c3", MoveChange.NoLonger, true), ("c4", MoveChange.AnotherDay, false)]);
    }

    [Fact]
    public void The_plan_with_a_child_who_stays_after_all_keeps_everybody_else_and_none_is_made_where_a_limit_would_break()
    {
        var published = SmallOption.Plan("ann: North team = c1, c4", "bea: South team = c3, c2");
        AllocationPlan? Keeping(decimal most) => RestOfPlan.Keeping(
            SmallOption.Read(null, SmallOption.TwoTeams with { Limits = new() { Standard = Measures.Points.From(2), Maximum = Measures.Points.From(most) } }, SmallOption.Judged(JudgementKind.Stay, "c2")).Problem, published);

        Keeping(3)!.WorkerOf.OrderBy(w => w.Key.Text).Select(w => w.Value.Text).ShouldBe(["ann", "ann", "bea", "ann"]);
        // Ann would hold c1, c2 and c4.
        Keeping(2).ShouldBeNull();
        RestOfPlan.Keeping(SmallOption.Read(null, null, SmallOption.Judged(JudgementKind.NotThisWorker, "c2", "bea")).Problem, published).ShouldBeNull();
    }

    private static TransferTimetable Timetable(params string[] plan)
    {
        var outcome = SmallOption.Read().Result(SmallCouncil.Today, SmallOption.Plan(plan)).Outcome!;
        var reading = TransferProblems.From(SmallCouncil.Today, [], outcome, new() { Starts = new(2025, 4, 7), Weeks = 8 }, PhaseRules.Standard);
        return TransferTimetable.Of(SmallCouncil.Today, reading, Scheduler.Solve(reading.Problem, StopRule.AfterIterations(20_000), 1, threads: 1), PhaseRules.Standard);
    }
}
