using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Tests.Options;

/// <summary>Brothers c1 and c2 are to change together from Ann to Bea on 7 April 2025.</summary>
public class TransferReviewTests
{
    private static readonly TimetableLine Line = new()
    {
        Planned = new()
        {
            Group = new("f1"), Children = [new("c1"), new("c2")], FromTeam = null, ToTeam = null,
            Transfer = new() { Id = new("f1"), Children = 2, Weight = Throughcare.Measures.Points.From(2), Urgency = 1, From = new WorkerId("ann"), To = new("bea") },
        },
        Week = 1,
        Day = new(2025, 4, 7),
    };

    [Fact]
    public void What_nobody_has_said_anything_of_is_only_suggested() => State(SmallOption.Judged(JudgementKind.AgreeTransfer, "c9", "bea")).ShouldBe((ReviewState.Suggested, null));

    [Fact]
    public void It_is_agreed_once_it_is_for_each_of_them()
    {
        State(Agreed("c1")).State.ShouldBe(ReviewState.Suggested);
        State(Agreed("c1"), Agreed("c2")).ShouldBe((ReviewState.Agreed, "c2"));
    }

    [Fact]
    public void An_agreement_to_another_worker_does_not_count() => State(Agreed("c1"), SmallOption.Judged(JudgementKind.AgreeTransfer, "c2", "cat")).State.ShouldBe(ReviewState.Suggested);

    [Fact]
    public void One_refusal_counts_for_all_and_comes_before_a_deferral_and_an_agreement() =>
        State(Agreed("c1"), SmallOption.Judged(JudgementKind.DeferTransfer, "c2", "2025-05-05"), SmallOption.Judged(JudgementKind.Stay, "c1")).ShouldBe((ReviewState.Refused, "c1"));

    [Fact]
    public void One_deferral_counts_for_all_and_takes_the_place_of_that_childs_agreement()
    {
        State(Agreed("c1"), Agreed("c2"), SmallOption.Judged(JudgementKind.DeferTransfer, "c2", "2025-05-05", day: 2)).ShouldBe((ReviewState.Deferred, "c2"));
        // Who agrees again after putting off has agreed.
        State(Agreed("c1"), SmallOption.Judged(JudgementKind.DeferTransfer, "c2", "2025-05-05"), Agreed("c2", day: 2)).State.ShouldBe(ReviewState.Agreed);
    }

    [Fact]
    public void It_is_done_once_each_has_changed_to_that_worker_whatever_was_said_before()
    {
        State(SmallOption.Judged(JudgementKind.Stay, "c1"), Done("c1", "bea")).State.ShouldBe(ReviewState.Refused);
        State(SmallOption.Judged(JudgementKind.Stay, "c1"), Done("c1", "bea"), Done("c2", "bea")).ShouldBe((ReviewState.Done, "c2"));
        State(Done("c1", "bea"), Done("c2", "cat")).State.ShouldBe(ReviewState.Suggested);
    }

    [Fact]
    public void A_judgement_about_a_worker_of_the_same_id_and_one_that_was_taken_back_say_nothing()
    {
        State(SmallOption.Judged(JudgementKind.ThisTeam, "c1", "North team")).State.ShouldBe(ReviewState.Suggested);
        State(SmallOption.Judged(JudgementKind.Stay, "c1"), SmallOption.Judged(JudgementKind.Stay, "c1", day: 2) with { TakenBack = true }).State.ShouldBe(ReviewState.Suggested);
    }

    private static Judgement Agreed(string child, int day = 1) => SmallOption.Judged(JudgementKind.AgreeTransfer, child, "bea", day);

    private static Judgement Done(string child, string worker) => SmallOption.Judged(JudgementKind.TransferDone, child, worker);

    private static (ReviewState State, string? By) State(params Judgement[] judgements) => Reviewed.Of(Line, judgements) is var reviewed ? (reviewed.State, reviewed.By?.Subject) : default;
}
