using Throughcare.Decisions;

namespace Throughcare.Tests.Decisions;

public sealed class DecisionTimelineTests
{
    private static DecisionStep Step(DecisionPaper paper, string id, DecisionTerms? terms = null) => DecisionTimeline.Of(paper, terms ?? Papers.Terms).First(s => s.Id == id);

    [Fact]
    public void Everything_in_a_sound_decision_is_in_order() => DecisionTimeline.Of(Papers.Sound, Papers.Terms).Where(s => s.State is StepState.OutOfOrder or StepState.Missing).ShouldBeEmpty();

    [Fact]
    public void A_notice_one_day_late_is_out_of_order_and_says_when_it_may_be_decided()
    {
        Step(Papers.Sound with { ForwardPlan = Papers.Sound.ForwardPlan! with { Published = new(2026, 2, 15) } }, "notice").State.ShouldBe(StepState.InOrder);
        var late = Step(Papers.Sound with { ForwardPlan = Papers.Sound.ForwardPlan! with { Published = new(2026, 2, 16) } }, "notice");
        late.State.ShouldBe(StepState.OutOfOrder);
        late.Wrong.ShouldBe("The notice of 16 February 2026 is public for 27 clear days before 16 March 2026; 28 are needed.");
        late.ToDo!.ShouldContain("17 March 2026");
    }

    [Fact]
    public void A_notice_that_leaves_something_out_does_not_count()
    {
        var step = Step(Papers.Sound with { ForwardPlan = Papers.Sound.ForwardPlan! with { Documents = [] } }, "notice");
        (step.State, step.Wrong).ShouldBe((StepState.OutOfOrder, "The notice does not say the documents that whoever decides will have."));
    }

    [Fact]
    public void The_general_exception_wants_the_chair_told_and_five_clear_working_days()
    {
        var hurried = Papers.Sound with { ForwardPlan = null, GeneralException = new(new(2026, 3, 5), new(2026, 3, 6), "The grant was offered late.") };
        Step(hurried, "notice").State.ShouldBe(StepState.InOrder);
        Step(hurried, "exception").State.ShouldBe(StepState.InOrder);
        Step(hurried with { GeneralException = hurried.GeneralException! with { Published = new(2026, 3, 9) } }, "exception").State.ShouldBe(StepState.OutOfOrder);
        Step(hurried with { GeneralException = hurried.GeneralException! with { Reason = null } }, "notice").State.ShouldBe(StepState.Missing);
    }

    [Fact]
    public void Special_urgency_wants_agreement_before_the_decision()
    {
        var urgent = Papers.Sound with { ForwardPlan = null, SpecialUrgency = new("the chair of scrutiny", new(2026, 3, 15), new(2026, 3, 15), "Children are at risk.") };
        Step(urgent, "urgency").State.ShouldBe(StepState.InOrder);
        Step(urgent with { SpecialUrgency = urgent.SpecialUrgency! with { AgreedOn = new(2026, 3, 17) } }, "notice").State.ShouldBe(StepState.Missing);
    }

    [Fact]
    public void A_decision_that_is_not_key_needs_no_notice() =>
        DecisionTimeline.Of(Papers.Sound with { Key = false, Value = Throughcare.Measures.Money.FromPounds(1), Wards = [] }, Papers.Terms).ShouldNotContain(s => s.Id == "notice");

    [Fact]
    public void A_private_part_wants_two_notices()
    {
        var closed = Papers.Sound with { PrivateMeeting = new(new(2026, 2, 13), new(2026, 3, 6), "Paragraph 1", null, null) };
        Step(closed, "private-first").State.ShouldBe(StepState.InOrder);
        Step(closed, "private-second").State.ShouldBe(StepState.InOrder);
        Step(closed with { PrivateMeeting = closed.PrivateMeeting! with { SecondNotice = new(2026, 3, 10) } }, "private-second").State.ShouldBe(StepState.OutOfOrder);
        Step(closed with { PrivateMeeting = closed.PrivateMeeting! with { FirstNotice = null } }, "private-first").State.ShouldBe(StepState.Missing);
    }

    [Fact]
    public void Agenda_and_report_are_public_for_five_clear_working_days()
    {
        Step(Papers.Sound with { AgendaPublished = new(2026, 3, 8) }, "agenda").State.ShouldBe(StepState.InOrder);
        Step(Papers.Sound with { AgendaPublished = new(2026, 3, 9) }, "agenda").State.ShouldBe(StepState.OutOfOrder);
        // Where the constitution counts days of the calendar.
        Step(Papers.Sound with { AgendaPublished = new(2026, 3, 10), Rules = Papers.Sound.Rules with { ShortNoticesInWorkingDays = false } }, "agenda").State.ShouldBe(StepState.InOrder);
    }

    [Fact]
    public void A_signature_after_the_decision_is_out_of_order()
    {
        var step = Step(Papers.Sound with { SignOffs = [.. Papers.Sound.SignOffs.Take(2), new() { Step = SignOffStep.Legal, On = new(2026, 3, 17) }] }, "sign-off-legal");
        step.Wrong.ShouldBe("It was signed on 17 March 2026, after the decision of 16 March 2026.");
    }

    [Fact]
    public void Signatures_follow_the_councils_order()
    {
        var swapped = Papers.Sound with { SignOffs = [new() { Step = SignOffStep.Author, On = new(2026, 2, 25) }, new() { Step = SignOffStep.Finance, On = new(2026, 2, 23) }] };
        Step(swapped, "sign-off-finance").State.ShouldBe(StepState.OutOfOrder);
        Step(swapped with { Rules = swapped.Rules with { RequiredSignOffs = [SignOffStep.Finance, SignOffStep.Author] } }, "sign-off-finance").State.ShouldBe(StepState.InOrder);
    }

    [Fact]
    public void A_decision_before_its_consultation_has_closed_is_out_of_order()
    {
        Step(Papers.Sound, "consultation-closes", Papers.Terms with { ConsultationCloses = new(2026, 3, 16) }).State.ShouldBe(StepState.OutOfOrder);
        Step(Papers.Sound, "consultation-closes", Papers.Terms with { ConsultationCloses = new(2026, 3, 15) }).State.ShouldBe(StepState.InOrder);
        Step(Papers.Sound, "consultation-opens", Papers.Terms with { ConsultationOpens = new(2026, 3, 23) }).State.ShouldBe(StepState.OutOfOrder);
    }

    [Fact]
    public void An_effective_date_before_the_rule_is_out_of_order_and_a_later_one_is_kept()
    {
        Step(Papers.Sound with { Effective = new(2026, 3, 25) }, "effective").State.ShouldBe(StepState.OutOfOrder);
        var later = Step(Papers.Sound with { Effective = new(2026, 3, 30) }, "effective");
        (later.State, later.On, later.Earliest).ShouldBe((StepState.InOrder, new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 26)));
    }

    [Fact]
    public void A_change_that_begins_before_the_decision_takes_effect_is_out_of_order() => Step(Papers.Sound with { Starts = new(2026, 3, 25) }, "start").State.ShouldBe(StepState.OutOfOrder);

    [Fact]
    public void A_decision_on_a_day_that_has_not_come_is_out_of_order() => Step(Papers.Sound, "decision", Papers.Terms with { Today = new(2026, 3, 15) }).State.ShouldBe(StepState.OutOfOrder);

    [Fact]
    public void Beyond_the_bank_holidays_that_are_known_nothing_is_promised() =>
        DecisionTimeline.Of(Papers.Sound with { Published = new(2045, 3, 1) }, Papers.Terms with { Today = new(2046, 1, 1) }).ShouldContain(s => s.Id == "bank-holidays");
}
