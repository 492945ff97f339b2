using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Tests.Plans;

/// <summary>Deciding, over a folder and over both databases. Today is 1 April 2025.</summary>
public class DecideTests
{
    private static readonly Decision StayC1 = new() { Kind = JudgementKind.Stay, Subject = "C1", Author = " Team  manager ", Reason = "Known since\nbirth", ReviewOn = new(2025, 10, 1) };

    [Theory, EveryStore]
    public async Task A_decision_is_kept_with_who_when_why_and_when_to_look_again(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 3), TestProposals.Import());

        await DecideAction.Decide(fresh.Store, key, StayC1, TestProposals.Clock);

        (await fresh.Store.Load(key)).Proposal.Judgements.ShouldBe(
            [new() { Kind = JudgementKind.Stay, Subject = "C1", Author = "Team manager", Reason = "Known since birth", MadeOn = new(2025, 4, 1), ReviewOn = new(2025, 10, 1) }]);
    }

    [Theory, EveryStore]
    public async Task Taking_back_is_a_row_of_its_own_and_nothing_holds_after_it(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 3), TestProposals.Import());
        await DecideAction.Decide(fresh.Store, key, StayC1, TestProposals.Clock);
        await DecideAction.Decide(fresh.Store, key, new() { Kind = JudgementKind.NotThisWorker, Subject = "C1", Value = "W2", Author = "Team manager", Reason = "Complaint" }, TestProposals.Clock);

        await DecideAction.Decide(fresh.Store, key, StayC1 with { TakesBack = true, Reason = "The worker leaves" }, TestProposals.Clock);
        await DecideAction.Decide(fresh.Store, key, new() { Kind = JudgementKind.NotThisWorker, Subject = "C1", Value = "W2", Author = "Team manager", Reason = "We made it up with them", TakesBack = true }, TestProposals.Clock);

        var kept = (await fresh.Store.Load(key)).Proposal.Judgements;
        kept.Select(j => (JudgementWords.CodeOf(j), j.Reason)).ShouldBe(
            [("stay", "Known since birth"), ("not this worker", "complaint"), ("stay taken back", "The worker leaves"), ("not this worker taken back", "no longer applies")]);
        HoldingJudgements.Of(kept).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(JudgementKind.Stay, "C9", null, "Because", "Manager", null, "subject")]
    [InlineData(JudgementKind.ThisTeam, "W9", "North", "Because", "Manager", null, "subject")]
    [InlineData(JudgementKind.ThisWorker, "C1", null, "Because", "Manager", null, "value")]
    [InlineData(JudgementKind.ThisWorker, "C1", "W9", "Because", "Manager", null, "value")]
    [InlineData(JudgementKind.ThisTeam, "W1", "West", "Because", "Manager", null, "value")]
    [InlineData(JudgementKind.Continuity, "C1", "4", "Because", "Manager", null, "value")]
    [InlineData(JudgementKind.Stay, "C1", "W1", "Because", "Manager", null, "value")]
    [InlineData(JudgementKind.NotThisWorker, "C1", "W2", "He shouted at her", "Manager", null, "reason")]
    [InlineData(JudgementKind.Stay, "C1", null, " ", "Manager", null, "reason")]
    [InlineData(JudgementKind.Stay, "C1", null, "Because", "", null, "author")]
    [InlineData(JudgementKind.Stay, "C1", null, "Because", "Manager", "2025-04-01", "review_on")]
    [InlineData(JudgementKind.Stay, "C1", null, "Because", "Manager", "2035-04-01", "review_on")]
    [InlineData(JudgementKind.Apart, "C1", null, "Because", "Manager", null, "kind")]
    public void What_has_to_be_put_right_names_its_column_and_repeats_no_words(JudgementKind kind, string subject, string? value, string reason, string author, string? review, string column)
    {
        var proposal = ProposalReader.Read(TestProposals.Content(children: 3)).Proposal;

        var refused = Should.Throw<RefusedException>(() => DecideAction.Judgement(proposal,
            new() { Kind = kind, Subject = subject, Value = value, Reason = reason, Author = author, ReviewOn = review is null ? null : DateOnly.Parse(review, System.Globalization.CultureInfo.InvariantCulture) }, new(2025, 4, 1)));

        refused.Findings.ShouldHaveSingleItem().Where!.Column.ShouldBe(column);
        refused.Message.ShouldNotContain("shouted");
    }

    [Fact]
    public void What_does_not_hold_cannot_be_taken_back()
    {
        var proposal = ProposalReader.Read(TestProposals.Content(children: 3)).Proposal;

        Should.Throw<RefusedException>(() => DecideAction.Judgement(proposal, StayC1 with { TakesBack = true }, new(2025, 4, 1))).Findings.Single().Rule.ShouldBe("nothing-to-take-back");
    }

    [Fact]
    public void Decisions_past_their_review_stand_first_then_those_that_no_longer_fit_with_what_to_do()
    {
        var proposal = ProposalReader.Read(TestProposals.Content(children: 3)).Proposal with
        {
            Judgements =
            [
                Judged(JudgementKind.Stay, "C1"), Judged(JudgementKind.ThisWorker, "C2", "W9"), Judged(JudgementKind.ThisTeam, "W1", "West"), Judged(JudgementKind.Move, "C3") with { ReviewOn = new(2025, 4, 1) }, Judged(JudgementKind.Stay, "C8"),
            ],
        };

        var held = DecisionsThatHold.Of(proposal, new(2025, 4, 1));

        held.Select(d => (d.Number, d.PastReview, d.NoLongerFits is not null)).ShouldBe([(4, true, false), (2, false, true), (3, false, true), (5, false, true), (1, false, false)]);
        held[1].NoLongerFits.ShouldBe("W9 is not in the extract. Decide on another worker, or take the decision back.");
        held[2].NoLongerFits.ShouldBe("No option has the team West. Decide on another team, or take the decision back.");
        held[3].NoLongerFits!.ShouldStartWith("This child is not in the extract.");
    }

    [Fact]
    public void A_kept_plan_is_read_with_the_decisions_of_its_day_and_counts_those_that_are_newer()
    {
        using var folder = new PlanFolder();
        PlanOfFolder.Make(folder.Path, new() { Limits = new() { Iterations = 20_000 } }, null);

        folder.Write("judgements.csv", "kind,subject,author,reason,made_on\nmove,c1,Manager,Asked for,2025-04-01\n");

        var proposal = ProposalReader.Read(ProposalFolder.Read(folder.Path)).Proposal;
        NewerDecisions.Than(proposal, proposal.Runs.Single()).ShouldBe(1);
        var result = PlanAction.FromRun(proposal, proposal.Options.Single(o => !o.DoNothing))!;
        result.Children.Single(c => c.Child.Text == "c1").ToWorker!.Value.Text.ShouldBe("w1");
        PlanOfFolder.Make(folder.Path, new() { Limits = new() { Iterations = 20_000 } }, null).Made.Comparison.Options.Single().Children.Single(c => c.Child.Text == "c1").ToWorker!.Value.Text.ShouldNotBe("w1");
    }

    private static Judgement Judged(JudgementKind kind, string subject, string? value = null) =>
        new() { Kind = kind, Subject = subject, Value = value, Author = "Manager", Reason = "Because", MadeOn = new(2025, 3, 1) };
}
