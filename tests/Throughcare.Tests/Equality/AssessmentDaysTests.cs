using Throughcare.Equality;
using static Throughcare.Tests.Equality.SmallAssessment;

namespace Throughcare.Tests.Equality;

public class AssessmentDaysTests
{
    [Theory]
    [InlineData("2026-06-29", true)]
    [InlineData("2026-06-30", false)]
    public void An_assessment_must_not_follow_the_decision(string day, bool inTime) =>
        Rules(Unsigned with { AssessedOn = DateOnly.Parse(day) }).Contains("assessed-after-decision").ShouldBe(!inTime);

    [Fact]
    public void An_assessment_that_follows_what_was_agreed_is_challenged_with_the_days_between()
    {
        var days = Days with { Agreed = new(2025, 12, 16), Decided = null };

        var point = Review(Sound with { AssessedOn = new(2026, 1, 28) }, days).Points.Single(p => p.Rule == "assessed-after-agreement");

        (point.Weight, point.What).ShouldBe((PointWeight.Challenged, "The assessment is of 28 January 2026, 43 days after the change was agreed on 16 December 2025."));
    }

    [Fact]
    public void A_signature_before_the_consultation_closes_is_challenged_for_each_who_signed()
    {
        var early = Sound with { AssessedOn = new(2026, 5, 1), SignOffs = [new("Author", new(2026, 5, 19)), new("Equality lead", new(2026, 6, 5))] };

        var point = Review(early).Points.ShouldHaveSingleItem();

        (point.Rule, point.Key).ShouldBe(("signed-before-consultation-closed", "signed-before-consultation-closed/author"));
        point.What.ShouldContain("17 days before the consultation closes on 5 June 2026");
    }

    [Fact]
    public void A_signature_before_the_wording_or_after_the_decision_stops()
    {
        Rules(Sound with { SignOffs = [new("Author", new(2026, 6, 11))] }).ShouldBe(["signed-before-assessed"]);
        Rules(Sound with { SignOffs = [new("Author", new(2026, 6, 30))] }).ShouldBe(["signed-after-decision"]);
    }

    [Fact]
    public void Looking_again_with_the_answers_comes_after_the_consultation_and_before_the_change()
    {
        EqualityAssessment Again(DateOnly? day) => Sound with { Reviews = [new(LookAgain.AfterConsultation, day), Sound.Reviews[1]] };

        Rules(Again(new(2026, 6, 5))).ShouldBeEmpty();
        Rules(Again(new(2026, 6, 4))).ShouldBe(["review-before-consultation-closes"]);
        Rules(Again(new(2026, 9, 7))).ShouldBeEmpty();
        Rules(Again(new(2026, 9, 17))).ShouldBe(["review-after-change-begins"]);
        Review(Again(new(2026, 9, 17))).Points[0].What.ShouldContain("10 days after the changes begin on 7 September 2026");
        // An assessment that was finished after the consultation has its answers in it.
        Rules(Again(null)).ShouldBeEmpty();
        Rules(Again(null) with { AssessedOn = new(2026, 5, 1) }).ShouldBe(["no-review-after-consultation"]);
    }

    [Fact]
    public void A_second_look_is_set_for_after_the_change()
    {
        Rules(Sound with { Reviews = [Sound.Reviews[0]] }).ShouldBe(["no-second-look"]);
        Rules(Sound with { Reviews = [Sound.Reviews[0], new(LookAgain.AfterChange, new(2026, 9, 7))] }).ShouldBe(["second-look-too-early"]);
        Rules(Sound with { Reviews = [Sound.Reviews[0], new(LookAgain.AfterChange, new(2027, 3, 1), new(2027, 3, 2))] }).ShouldBe(["review-without-finding"]);
    }

    [Fact]
    public void What_is_overdue_is_a_note_that_stops_nothing()
    {
        AssessmentReview On(DateOnly today) => AssessmentReview.Of(new() { Assessment = Sound, Days = Days, Today = today });

        On(new(2026, 8, 1)).Points.ShouldBeEmpty();
        On(new(2026, 8, 2)).Points.Select(p => p.Rule).ShouldBe(["action-overdue"]);
        On(new(2027, 3, 2)).Points.Select(p => p.Rule).ShouldBe(["action-overdue", "second-look-overdue"]);
        On(new(2027, 3, 2)).MaySign.ShouldBeTrue();
    }

    private static EqualityAssessment Unsigned => Sound with { SignOffs = [] };
}
