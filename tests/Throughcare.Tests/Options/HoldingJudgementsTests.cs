using Throughcare.Intake;
using Throughcare.Options;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Options;

public class HoldingJudgementsTests
{
    [Fact]
    public void Of_staying_moving_and_a_named_worker_the_latest_holds_alone() =>
        Holding(Judged(JudgementKind.ThisWorker, "c1", "ann", day: 1), Judged(JudgementKind.Move, "C1 ", day: 3), Judged(JudgementKind.Stay, "c1", day: 2)).ShouldBe(["move of C1 "]);

    [Fact]
    public void Of_one_day_the_last_row_written_is_the_latest() =>
        Holding(Judged(JudgementKind.Stay, "c1"), Judged(JudgementKind.Move, "c1")).ShouldBe(["move of c1"]);

    [Fact]
    public void What_is_taken_back_no_longer_holds_and_what_was_before_it_does_not_come_back() =>
        Holding(Judged(JudgementKind.Stay, "c1", day: 1), Judged(JudgementKind.Move, "c1", day: 2), Judged(JudgementKind.Move, "c1", day: 3) with { TakenBack = true }).ShouldBeEmpty();

    [Fact]
    public void What_is_decided_after_taking_back_holds() =>
        Holding(Judged(JudgementKind.Stay, "c1", day: 1), Judged(JudgementKind.Stay, "c1", day: 2) with { TakenBack = true }, Judged(JudgementKind.Stay, "c1", day: 3)).ShouldBe(["stay of c1"]);

    [Fact]
    public void Each_worker_who_is_ruled_out_is_a_question_of_its_own() =>
        Holding(Judged(JudgementKind.NotThisWorker, "c1", "ann"), Judged(JudgementKind.NotThisWorker, "c1", "ben"), Judged(JudgementKind.NotThisWorker, "c1", "Ann", day: 2) with { TakenBack = true })
            .ShouldBe(["not this worker ben of c1"]);

    [Fact]
    public void A_plan_is_not_held_by_a_decision_that_was_taken_back()
    {
        var stay = Judged(JudgementKind.Stay, "c1");

        Read(judgements: [stay]).Group("c1").Held.ShouldBe(HeldBecause.Judgement);
        Read(judgements: [stay, stay with { TakenBack = true }]).Group("c1").Held.ShouldBe(HeldBecause.Open);
    }

    [Fact]
    public void The_table_knows_every_kind_and_its_taking_back() =>
        ProposalTables.Judgements.Columns.Single(c => c.Name == "kind").Values.ShouldBe(JudgementWords.AllCodes);

    [Fact]
    public void Brothers_and_sisters_who_share_a_worker_are_looked_at_together_and_a_second_worker_is_no_look()
    {
        var group = Read().Group("c1") with { Children = [new("c1"), new("c2")] };

        LookedAt.Of([Judged(JudgementKind.Stay, "c1")], [group]).Children.Select(c => c.Text).ShouldBe(["c1", "c2"], ignoreOrder: true);
        LookedAt.Of([Judged(JudgementKind.SecondWorker, "c1", "ann"), Judged(JudgementKind.Apart, "c2")], [group]).Children.ShouldBeEmpty();
        LookedAt.Of([Judged(JudgementKind.ThisTeam, "ann", "North team")], [group]).Workers.Select(w => w.Text).ShouldBe(["ann"]);
    }

    private static IEnumerable<string> Holding(params Judgement[] judgements) =>
        HoldingJudgements.Of(judgements).Select(j => $"{JudgementWords.CodeOf(j)}{(j.Value is null ? "" : " " + j.Value)} of {j.Subject}");
}
