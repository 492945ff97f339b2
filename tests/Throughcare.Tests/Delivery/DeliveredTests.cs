using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Delivery;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Tests.Caseload;
using Throughcare.Tests.Options;
using Throughcare.Transfers;

namespace Throughcare.Tests.Delivery;

/// <summary>c2 was to go to Bea on 7 April and c4 to Ann on 14 April 2025.</summary>
public class DeliveredTests
{
    private static readonly AllocationPlan Plan = SmallOption.Plan("ann: North team = c1, c4", "bea: South team = c3, c2");

    [Fact]
    public void What_is_not_done_by_its_day_is_late_and_what_is_recorded_is_done()
    {
        var told = Of(SmallCouncil.Today, new(2025, 4, 30), Done("c4", "ann", new(2025, 4, 15)));

        told.Transfers.Select(t => (t.Group.Text, t.State, t.Planned, t.On, t.WeeksLate)).ShouldBe([("c2", DeliveryState.Late, new(2025, 4, 7), null, 3), ("c4", DeliveryState.Done, new(2025, 4, 14), new(2025, 4, 15), 0)]);
        told.ByWeek.Select(w => (w.Day, w.Planned, w.Done)).ShouldBe([(new(2025, 4, 7), 1, 0), (new(2025, 4, 14), 2, 1)]);
        told.Changes.Value.ShouldBe(2);
        told.Changes.Parts.Sum(p => p.Value).ShouldBe(2);
    }

    [Fact]
    public void A_refusal_is_told_as_one_and_what_is_to_come_is_not_late()
    {
        var told = Of(SmallCouncil.Today, new(2025, 4, 7), SmallOption.Judged(JudgementKind.Stay, "c4"));

        told.Transfers.Select(t => (t.Group.Text, t.State)).ShouldBe([("c2", DeliveryState.ToCome), ("c4", DeliveryState.Refused)]);
    }

    [Fact]
    public void A_fresh_extract_shows_what_was_done_what_went_to_somebody_else_and_what_no_plan_said()
    {
        var fresh = SmallCouncil.Today with
        {
            AsAt = new(2025, 4, 30),
            Involvements = [SmallCouncil.Holds("ann", "c1"), SmallCouncil.Holds("bea", "c2") with { Since = new(2025, 4, 9) }, SmallCouncil.Holds("ann", "c3") with { Since = new(2025, 4, 20) }, SmallCouncil.Holds("cat", "c4") with { Since = new(2025, 4, 21) }],
            Workers = [.. SmallCouncil.Today.Workers, SmallCouncil.Worker("cat", "North team")],
        };

        var told = Of(fresh, new(2025, 4, 30));

        told.Transfers.Select(t => (t.Group.Text, t.State, t.On, t.HeldBy?.Text)).ShouldBe([("c2", DeliveryState.Done, new(2025, 4, 9), null), ("c4", DeliveryState.OutsidePlan, new(2025, 4, 21), "cat")]);
        told.Outside.Select(o => (o.Child.Text, o.Worker.Text)).ShouldBe([("c3", "ann"), ("c4", "cat")]);
        told.Changes.Parts.Single(p => p.Title == "With another worker than planned").Value.ShouldBe(1);
    }

    [Fact]
    public void A_child_who_has_left_is_no_longer_counted()
    {
        var fresh = SmallCouncil.Today with { Children = [.. SmallCouncil.Today.Children.Where(c => c.Id.Text != "c2")], Involvements = [.. SmallCouncil.Today.Involvements.Where(i => i.Child.Text != "c2")] };

        var told = Of(fresh, new(2025, 4, 30));

        told.Transfers.Single(t => t.Group.Text == "c2").State.ShouldBe(DeliveryState.NoLongerHere);
        told.Changes.Value.ShouldBe(1);
    }

    [Fact]
    public void A_transfer_is_not_ready_while_a_line_is_open_and_a_waived_one_is_not_open()
    {
        var settings = new TransferSettings { Readiness = ["accepted", "file"] };
        var accepted = SmallOption.Judged(JudgementKind.Ready, "c2", "accepted");

        TransferReadiness.Open(settings, [accepted], new("c2")).Select(l => l.Id).ShouldBe(["file"]);
        var lines = TransferReadiness.Of(settings, [accepted, SmallOption.Judged(JudgementKind.ReadyWaived, "c2", "file")], new("c2"));
        lines.Select(l => (l.Line.Id, l.Open, l.Waived)).ShouldBe([("accepted", false, false), ("file", false, true)]);
        TransferReadiness.Open(settings, [accepted], new("c3")).Count.ShouldBe(2);
    }

    private static Judgement Done(string child, string worker, DateOnly on) => SmallOption.Judged(JudgementKind.TransferDone, child, worker) with { MadeOn = on };

    private static Delivered Of(Snapshot now, DateOnly today, params Judgement[] judgements)
    {
        var proposal = new Proposal { Title = "Small", Council = "Marl", Extract = new() { Snapshot = now, Source = "by hand" }, Options = [SmallOption.TwoTeams], Judgements = judgements };
        var run = new ScheduleRun
        {
            Option = SmallOption.TwoTeams.Id, OptionVersion = 1, ExtractFingerprint = "", PlanFinishedAt = default, Settings = "", Judgements = 0, FirstDay = new(2025, 4, 7), FinishedAt = default,
            Answer = new() { Schedule = new() { WeekOf = new Dictionary<GroupId, int> { [new("c2")] = 1, [new("c4")] = 2 } }, Bound = 0, Seconds = 0, Iterations = 1, Seed = 1, Engine = "by hand" },
        };
        return Delivered.Of(proposal, SmallOption.TwoTeams, run, Plan, today);
    }
}
