using Throughcare.Caseload;
using Throughcare.Delivery;
using Throughcare.Options;
using Throughcare.Tests.Caseload;
using Throughcare.Tests.Options;
using Throughcare.Transfers;
using static Throughcare.Tests.Delivery.SmallDelivery;

namespace Throughcare.Tests.Delivery;

/// <summary>c2 was to go to Bea on 7 April and c4 to Ann on 14 April 2025.</summary>
public class DeliveredTests
{
    [Fact]
    public void What_is_not_done_by_the_end_of_its_week_is_late_and_what_is_recorded_is_done()
    {
        var told = Of(SmallCouncil.Today, new(2025, 4, 30), Done("c4", "ann", new(2025, 4, 15)));

        told.Transfers.Select(t => (t.Change.Transfer.Text, t.State, t.Planned, t.On, t.WeeksLate, t.OnTime)).ShouldBe([("c2", DeliveryState.Late, new(2025, 4, 7), null, 3, false), ("c4", DeliveryState.Done, new(2025, 4, 14), new(2025, 4, 15), 0, true)]);
        Parts(told).ShouldBe([("changes/on-time", 1), ("changes/done-late", 0), ("changes/late", 1), ("changes/to-come", 0), ("changes/refused", 0), ("changes/another-worker", 0)]);
        (told.Changes.Value, told.Planned, told.Done).ShouldBe((2, 2, 1));
    }

    [Theory]
    [InlineData(13, DeliveryState.ToCome)]
    [InlineData(14, DeliveryState.Late)]
    public void A_change_is_late_only_once_its_week_is_over(int day, DeliveryState state) => Of(SmallCouncil.Today, new(2025, 4, day)).Transfers.Single(t => t.Change.Transfer.Text == "c2").State.ShouldBe(state);

    [Fact]
    public void A_change_that_was_done_after_its_week_is_done_late_by_whole_weeks()
    {
        var told = Of(SmallCouncil.Today, new(2025, 4, 30), Done("c2", "bea", new(2025, 4, 22)));

        told.Transfers.Single(t => t.Change.Transfer.Text == "c2").ShouldSatisfyAllConditions(t => t.State.ShouldBe(DeliveryState.Done), t => t.WeeksLate.ShouldBe(2), t => t.OnTime.ShouldBeFalse());
        Parts(told).Single(p => p.Id == "changes/done-late").Children.ShouldBe(1);
    }

    [Fact]
    public void A_refusal_is_told_as_one_and_what_is_to_come_is_not_late()
    {
        var told = Of(SmallCouncil.Today, new(2025, 4, 7), SmallOption.Judged(JudgementKind.Stay, "c4"));

        told.Transfers.Select(t => (t.Change.Transfer.Text, t.State)).ShouldBe([("c2", DeliveryState.ToCome), ("c4", DeliveryState.Refused)]);
    }

    [Fact]
    public void A_fresh_extract_shows_what_was_done_what_went_to_somebody_else_and_what_no_plan_said()
    {
        var told = Of(Fresh, new(2025, 4, 30));

        told.Transfers.Select(t => (t.Change.Transfer.Text, t.State, t.On, t.HeldBy?.Text)).ShouldBe([("c2", DeliveryState.Done, new(2025, 4, 4), null), ("c4", DeliveryState.OutsidePlan, new(2025, 4, 21), "cat")]);
        told.Outside.Select(o => (o.Kind, o.Child?.Text, o.Worker?.Text)).ShouldBe(
        [
            (OutsideKind.AnotherWorker, "c4", "cat"), (OutsideKind.Earlier, "c2", "bea"), (OutsideKind.NotPlanned, "c3", "ann"), (OutsideKind.ChildCame, "c5", "cat"), (OutsideKind.ChildLeft, "c1", null),
            (OutsideKind.WorkerCame, null, "cat"), (OutsideKind.WorkerLeft, null, "mo"),
        ]);
        told.Fresh.ShouldBeTrue();
        Parts(told).Single(p => p.Id == "changes/another-worker").Children.ShouldBe(1);
    }

    [Fact]
    public void The_extract_of_the_timetable_shows_nobody_who_came_or_left() =>
        Of(SmallCouncil.Today with { Children = [.. SmallCouncil.Today.Children.Skip(1)], Involvements = [.. SmallCouncil.Today.Involvements.Skip(1)] }, new(2025, 4, 7)).Outside.ShouldBeEmpty();

    [Fact]
    public void A_record_that_a_later_extract_does_not_bear_out_stays_done_and_is_said()
    {
        var told = Of(SmallCouncil.Today with { AsAt = new(2025, 4, 30) }, new(2025, 4, 30), Done("c2", "bea", new(2025, 4, 8)));

        told.Transfers.Single(t => t.Change.Transfer.Text == "c2").ShouldSatisfyAllConditions(t => t.State.ShouldBe(DeliveryState.Done), t => t.NotInExtract.ShouldBeTrue());
        told.Outside.Select(o => (o.Kind, o.Child?.Text, o.Worker?.Text)).ShouldBe([(OutsideKind.NotInExtract, "c2", "ann")]);
    }

    [Fact]
    public void A_child_who_has_left_is_no_longer_counted()
    {
        var fresh = SmallCouncil.Today with { Children = [.. SmallCouncil.Today.Children.Where(c => c.Id.Text != "c2")], Involvements = [.. SmallCouncil.Today.Involvements.Where(i => i.Child.Text != "c2")] };

        var told = Of(fresh, new(2025, 4, 30));

        told.Transfers.Single(t => t.Change.Transfer.Text == "c2").State.ShouldBe(DeliveryState.NoLongerHere);
        told.Changes.Value.ShouldBe(1);
    }

    [Fact]
    public void A_week_that_has_begun_is_told_as_it_was_beside_plan_and_nothing_changed()
    {
        // c2 changed in the second week and not in the first; c4 never did.
        var weeks = Of(SmallCouncil.Today, new(2025, 4, 20), Done("c2", "bea", new(2025, 4, 15))).Weeks;

        weeks.Select(w => (w.Day, w.Planned.Both, w.AsToday.Both, w.Actual?.Both, w.Planned.Changes, w.Actual?.Changes)).ShouldBe([(new(2025, 4, 7), 3, 2, 2, 1, 0), (new(2025, 4, 14), 4, 2, 3, 2, 1)]);
        // Bea then holds three: 3 and 1 weighted children, and 3 is not above the maximum for half a full-time worker.
        weeks[1].Actual!.ShouldSatisfyAllConditions(w => w.Mean.ShouldBe(2), w => w.Median.ShouldBe(2), w => w.Highest.ShouldBe(3), w => w.AboveLimit.ShouldBe(0), w => w.InCare.ShouldBe(4), w => w.Workers.ShouldBe(2));
        Of(SmallCouncil.Today, new(2025, 4, 13)).Weeks[1].Actual.ShouldBeNull();
    }

    [Fact]
    public void Weeks_before_a_fresh_extract_are_told_by_its_first_days_and_by_who_was_to_hand_over()
    {
        var fresh = SmallCouncil.Today with { AsAt = new(2025, 4, 30), Involvements = [SmallCouncil.Holds("ann", "c1"), SmallCouncil.Holds("bea", "c2") with { Since = new(2025, 4, 15) }, SmallCouncil.Holds("bea", "c3"), SmallCouncil.Holds("bea", "c4")] };

        Of(fresh, new(2025, 4, 30)).Weeks.Select(w => w.Actual!.Both).ShouldBe([2, 3]);
    }

    [Fact]
    public void A_post_is_told_by_its_stages()
    {
        var option = SmallOption.TwoTeams with { NewPosts = [new() { Id = "12", Team = new("North team"), Role = Throughcare.Structure.WorkerRole.SocialWorker, Fte = Throughcare.Measures.Fte.FullTime, Starts = new(2025, 6, 2) }] };
        var proposal = Proposal(SmallCouncil.Today, SmallOption.Judged(JudgementKind.PostStage, "new post 12", "advert", day: 3), SmallOption.Judged(JudgementKind.PostStage, "new post 12", "offer", day: 20)) with { Options = [option] };

        var post = Delivered.Of(proposal, option, Known, SmallCouncil.Today, new(2025, 4, 7)).Posts.Single();

        (post.Team, post.Planned, post.Advert, post.Offer, post.Start, post.Stage).ShouldBe(("North team", new(2025, 6, 2), new(2025, 3, 3), new(2025, 3, 20), null, "offer"));
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

    /// <summary>30 April: c2 went to Bea before its week, c4 and c5, who is new, are with Cat, who is new; c3 went to Ann, c1 and the manager Mo have left.</summary>
    private static Snapshot Fresh => SmallCouncil.Today with
    {
        AsAt = new(2025, 4, 30),
        Children = [.. SmallCouncil.Today.Children.Skip(1), SmallCouncil.Child("c5", SmallCouncil.North)],
        Involvements =
        [
            SmallCouncil.Holds("bea", "c2") with { Since = new(2025, 4, 4) }, SmallCouncil.Holds("ann", "c3") with { Since = new(2025, 4, 20) },
            SmallCouncil.Holds("cat", "c4") with { Since = new(2025, 4, 21) }, SmallCouncil.Holds("cat", "c5") with { Since = new(2025, 4, 22) },
        ],
        Workers = [.. SmallCouncil.Today.Workers.Where(w => w.Id.Text != "mo"), SmallCouncil.Worker("cat", "North team")],
    };

    private static List<(string Id, decimal? Children)> Parts(Delivered told)
    {
        told.Changes.Parts.Sum(p => p.Value).ShouldBe(told.Changes.Value);
        told.Changes.Parts.ShouldAllBe(p => p.Behind.Count == p.Value);
        return [.. told.Changes.Parts.Select(p => (p.Id, p.Value))];
    }
}
