using Throughcare.Equality;
using Throughcare.Findings;
using static Throughcare.Tests.Equality.SmallAssessment;

namespace Throughcare.Tests.Equality;

public class AssessmentReviewTests
{
    [Fact]
    public void An_assessment_with_nothing_against_it_may_be_signed_and_is_signed_when_all_who_must_have()
    {
        var review = Review(Sound);

        review.Points.ShouldBeEmpty();
        (review.MaySign, review.Signed, review.Unsigned.Count).ShouldBe((true, true, 0));
        Review(Sound with { SignOffs = [] }).ShouldSatisfyAllConditions(r => r.MaySign.ShouldBeTrue(), r => r.Signed.ShouldBeFalse(), r => r.Unsigned.ShouldBe(["Author", "Equality lead"]));
    }

    [Fact]
    public void An_assessment_that_leaves_children_out_stops() => StoppedBy("children-not-assessed", Sound with { Rows = [.. Sound.Rows.Where(r => r.On == EffectOn.Staff)] });

    [Fact]
    public void An_assessment_of_nothing_stops_for_staff_and_for_children() =>
        Rules(new()).ShouldBe(["staff-not-assessed", "children-not-assessed", "no-assessment-date", "no-second-look"]);

    [Fact]
    public void A_heading_that_is_left_out_stops() => StoppedBy("heading-not-assessed", Sound.With("race", EffectOn.Children, r => r with { Impact = null }));

    [Fact]
    public void An_unclear_impact_stops() => StoppedBy("impact-unclear", Sound.With("race", EffectOn.Staff, r => r with { Impact = Impact.Unclear }));

    [Fact]
    public void An_impact_that_rests_on_nothing_stops() => StoppedBy("impact-without-evidence", Sound.With("age", EffectOn.Children, r => r with { Evidence = " " }));

    [Fact]
    public void A_negative_impact_without_an_action_stops()
    {
        StoppedBy("negative-without-action", Sound with { Actions = [] });
        // An action for children does not help staff.
        Rules(Sound with { Actions = [Sound.Actions[0] with { On = EffectOn.Children }] }).ShouldBe(["negative-without-action", "neutral-with-action"]);
    }

    [Theory]
    [InlineData("issue")]
    [InlineData("action")]
    [InlineData("owner")]
    [InlineData("date")]
    public void An_action_needs_an_issue_an_action_an_owner_and_a_date(string missing)
    {
        var action = Sound.Actions[0];
        var thin = missing switch { "issue" => action with { Issue = "" }, "action" => action with { Action = null }, "owner" => action with { Owner = null }, _ => action with { Due = null } };

        var review = Review(Sound with { Actions = [thin] });

        review.Points.Select(p => p.Rule).ShouldBe(["negative-without-action", "action-incomplete"]);
        review.Points[1].What.ShouldContain(missing switch { "action" => "what is to be done", "issue" => "the issue", "owner" => "an owner", _ => "a date" });
    }

    [Fact]
    public void Neutral_under_every_heading_is_challenged()
    {
        var neutral = Sound with { Rows = [.. Sound.Rows.Select(r => r.On == EffectOn.Staff ? r with { Impact = Impact.Neutral } : r)], Actions = [] };

        ChallengedBy("neutral-throughout", neutral);
    }

    [Fact]
    public void One_sentence_for_many_neutral_headings_is_challenged_under_each_of_them()
    {
        var copied = Sound.With("race", EffectOn.Staff, r => r with { Evidence = "No change to the job role." }).With("sex", EffectOn.Staff, r => r with { Evidence = "no change to the  job role" });

        Review(copied).Points.Select(p => (p.Rule, p.Heading)).ShouldBe([("neutral-in-the-same-words", "race"), ("neutral-in-the-same-words", "sex")], ignoreOrder: true);
    }

    [Fact]
    public void A_neutral_impact_with_an_action_is_challenged() =>
        ChallengedBy("neutral-with-action", Sound with { Actions = [.. Sound.Actions, Sound.Actions[0] with { Id = "visits", Headings = ["pregnancy-or-maternity"] }] });

    [Theory]
    [InlineData("There may be additional travel costs.", true)]
    [InlineData("The base may be further from home for some.", true)]
    [InlineData("The journey would be harder in winter.", true)]
    [InlineData("There are no additional travel costs.", false)]
    [InlineData("Nobody's base is further from home.", false)]
    [InlineData("A shorter journey for most; nothing else changes.", false)]
    public void A_neutral_whose_own_words_tell_of_an_effect_is_challenged(string evidence, bool challenged) =>
        Rules(Sound.With("deprivation", EffectOn.Staff, r => r with { Evidence = evidence })).Contains("neutral-though-text-tells-of-effect").ShouldBe(challenged);

    [Theory]
    [InlineData("We have one worker who is pregnant.", true)]
    [InlineData("Four of the staff affected are carers.", true)]
    [InlineData("Some of the staff affected are carers.", false)]
    [InlineData("Thirty of the staff affected are carers.", false)]
    public void A_sentence_that_counts_a_few_people_is_challenged(string evidence, bool challenged)
    {
        Rules(Sound.With("disability", EffectOn.Staff, r => r with { Evidence = evidence })).Contains("small-number-in-text").ShouldBe(challenged);
        Rules(Sound with { Data = evidence }).Contains("small-number-in-text").ShouldBe(challenged);
        Rules(Sound with { Actions = [Sound.Actions[0] with { Action = evidence }] }).Contains("small-number-in-text").ShouldBe(challenged);
    }

    [Fact]
    public void An_answer_lifts_a_challenge_and_never_what_stops()
    {
        var challenged = Sound.With("deprivation", EffectOn.Staff, r => r with { Evidence = "There may be additional travel costs." });
        var key = Review(challenged).Points.ShouldHaveSingleItem().Key;
        key.ShouldBe("neutral-though-text-tells-of-effect/deprivation/staff");

        var answered = Review(challenged with { Answers = [new(key, "All costs are paid in full for everybody.")] });

        answered.MaySign.ShouldBeTrue();
        answered.Points.ShouldHaveSingleItem().Answer.ShouldBe("All costs are paid in full for everybody.");
        var unclear = Sound.With("race", EffectOn.Staff, r => r with { Impact = Impact.Unclear });
        Review(unclear with { Answers = [new("impact-unclear/race/staff", "It will be fine.")] }).MaySign.ShouldBeFalse();
        Review(challenged with { Answers = [new(key, "  ")] }).MaySign.ShouldBeFalse();
    }

    [Fact]
    public void A_signature_stands_under_one_wording()
    {
        var text = AssessedText.Fingerprint(Sound);
        var signed = Sound with { SignOffs = [new("Author", new(2026, 6, 15), text), new("Equality lead", new(2026, 6, 16), text)] };

        Review(signed).Signed.ShouldBeTrue();
        var changed = Review(signed.With("race", EffectOn.Staff, r => r with { Evidence = "Asked again." }));
        changed.Signed.ShouldBeFalse();
        changed.Unsigned.ShouldBe(["Author", "Equality lead"]);
        changed.Points.Select(p => p.Rule).ShouldBe(["signed-another-wording", "signed-another-wording"]);
        // What happens after the signature does not undo it.
        Review(signed with { Actions = [signed.Actions[0] with { Done = new(2026, 7, 20) }] }).Signed.ShouldBeTrue();
    }

    [Fact]
    public void A_point_is_a_finding_for_whatever_lists_findings()
    {
        var finding = Review(Sound.With("race", EffectOn.Staff, r => r with { Impact = Impact.Unclear })).Points[0].AsFinding(EqualityHeadings.Usual);

        (finding.Severity, finding.Where!.ToString()).ShouldBe((Severity.Error, "equality assessment, Race (staff)"));
    }

    private static void StoppedBy(string rule, EqualityAssessment assessment)
    {
        var review = Review(assessment);
        review.Points.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Rule.ShouldBe(rule), p => p.Weight.ShouldBe(PointWeight.Stops), p => p.ToDo.ShouldNotBeEmpty());
        (review.MaySign, review.Signed).ShouldBe((false, false));
    }

    private static void ChallengedBy(string rule, EqualityAssessment assessment)
    {
        var review = Review(assessment);
        review.Points.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Rule.ShouldBe(rule), p => p.Weight.ShouldBe(PointWeight.Challenged));
        review.MaySign.ShouldBeFalse();
    }
}
