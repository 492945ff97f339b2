using Throughcare.Equality;
using Throughcare.Measures;
using static Throughcare.Tests.Equality.SmallAssessment;

namespace Throughcare.Tests.Equality;

public class EqualityEvidenceTests
{
    [Fact]
    public void A_group_is_held_against_everybody_else_who_gave_an_answer()
    {
        // Of 10 carers 6 are affected; of 30 others 6 are; 5 more gave no answer, 4 of them affected.
        var carers = Evidence(Staff(carers: (6, 10), others: (6, 30), silent: (4, 5)), "carers");

        var yes = carers.Groups.ShouldHaveSingleItem();
        (yes.Group, yes.Of.Share, yes.Others.Share).ShouldBe(("Yes", new Percentage(6, 10), new Percentage(6, 30)));
        carers.Answered.Share.ShouldBe(new Percentage(40, 45));
        yes.Difference.ShouldBe(40);
        yes.Of.Behind.Count.ShouldBe(6);
        yes.Verdict.ShouldBe(EvidenceVerdict.Difference);
    }

    [Fact]
    public void Small_numbers_are_too_few_to_tell_and_never_no_difference()
    {
        // The same shares on both sides, but a true difference of 20 points could look like that.
        Verdict((3, 10), (9, 30)).ShouldBe(EvidenceVerdict.TooFewToTell);
        Verdict((30, 100), (90, 300)).ShouldBe(EvidenceVerdict.NoDifference);
        // Four of four against none of twenty: chance is out of the question, yet four people are no group to speak of.
        Verdict((4, 4), (0, 20)).ShouldBe(EvidenceVerdict.TooFewToTell);
        Verdict((5, 5), (0, 20)).ShouldBe(EvidenceVerdict.Difference);
    }

    [Fact]
    public void Many_groups_under_one_heading_do_not_find_a_difference_by_being_many()
    {
        // Alone the two sides would differ (one time in 24 by chance); as the least likely of four groups they do not.
        var alone = Evidence(Staff((6, 10), (6, 30), (0, 0)), "carers");
        var many = EqualityEvidence.Of(People([.. Some("A", 6, 10), .. Some("B", 2, 10), .. Some("C", 2, 10), .. Some("D", 2, 10)]), EqualityHeadings.Usual).Single();

        alone.Verdict.ShouldBe(EvidenceVerdict.Difference);
        many.Groups.Select(g => g.Group).ShouldBe(["A", "B", "C", "D"]);
        many.Groups[0].Shares.ShouldBe(alone.Groups[0].Shares);
        many.Verdict.ShouldBe(EvidenceVerdict.TooFewToTell);
    }

    [Fact]
    public void A_heading_of_which_nothing_is_known_has_no_evidence_and_one_with_a_single_group_nothing_to_compare()
    {
        EqualityEvidence.Of(People([]), EqualityHeadings.Usual).ShouldBeEmpty();
        EqualityEvidence.Of(People(Some("Only", 3, 8)), EqualityHeadings.Usual).Single().ShouldSatisfyAllConditions(e => e.Groups.ShouldBeEmpty(), e => e.Verdict.ShouldBe(EvidenceVerdict.TooFewToTell));
    }

    [Fact]
    public void Neutral_beside_figures_that_differ_is_challenged_and_beside_too_few_it_is_noted()
    {
        var neutral = Sound.With("carers", EffectOn.Staff, r => r with { Impact = Impact.Neutral }) with { Actions = [] };
        neutral = neutral.With("sex", EffectOn.Staff, r => r with { Impact = Impact.Positive });

        Review(neutral, null, Evidence(Staff((6, 10), (6, 30), (0, 0)), "carers")).Points.Single().ShouldSatisfyAllConditions(
            p => p.Rule.ShouldBe("neutral-though-figures-differ"), p => p.Weight.ShouldBe(PointWeight.Challenged), p => p.What.ShouldNotContain("6"));
        Review(neutral, null, Evidence(Staff((3, 10), (9, 30), (0, 0)), "carers")).Points.Single().ShouldSatisfyAllConditions(
            p => p.Rule.ShouldBe("neutral-too-few-to-tell"), p => p.HoldsUp.ShouldBeFalse());
        Review(neutral, null, Evidence(Staff((30, 100), (90, 300), (0, 0)), "carers")).Points.ShouldBeEmpty();
    }

    [Fact]
    public void Who_may_not_see_traits_sees_no_small_count_and_no_verdict_that_follows_from_one()
    {
        var evidence = Evidence(Staff((6, 10), (3, 30), (4, 5)), "carers");
        var tables = EvidenceTables.Tables([evidence], new());

        var open = EvidenceTables.Show(evidence, SmallNumbers.Hide(tables, Audience.Entitled)).Single();
        var shut = EvidenceTables.Show(evidence, SmallNumbers.Hide(tables, Audience.Everyone)).Single();

        (open.Of.Share, open.Verdict).ShouldBe((new Percentage(6, 10), EvidenceVerdict.Difference));
        (shut.Of.Hidden, shut.Others.Hidden, shut.Verdict).ShouldBe((true, true, null));
        (shut.Of.Share, shut.Of.Behind.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Counts_that_are_large_are_shown_to_everyone()
    {
        var evidence = Evidence(Staff((30, 100), (90, 300), (20, 40)), "carers");

        var shown = EvidenceTables.Show(evidence, SmallNumbers.Hide(EvidenceTables.Tables([evidence], new()), Audience.Everyone)).Single();

        (shown.Of.Share, shown.Others.Share, shown.Verdict).ShouldBe((new Percentage(30, 100), new Percentage(90, 300), EvidenceVerdict.NoDifference));
    }

    private static EvidenceVerdict Verdict((int, int) carers, (int, int) others) => Evidence(Staff(carers, others, (0, 0)), "carers").Verdict;

    private static HeadingEvidence Evidence(PeopleCompared people, string heading) => EqualityEvidence.Of(people, EqualityHeadings.Usual).Single(e => e.Heading == heading);

    private static PeopleCompared Staff((int Affected, int All) carers, (int Affected, int All) others, (int Affected, int All) silent) =>
        People([.. Some("Yes", carers.Affected, carers.All), .. Some("No", others.Affected, others.All), .. Some(null, silent.Affected, silent.All)]);

    private static IEnumerable<(string Id, bool Affected, string? Group)> Some(string? group, int affected, int all) =>
        Enumerable.Range(1, all).Select(i => ($"{group ?? "silent"}{i}", i <= affected, group));

    private static PeopleCompared People(IEnumerable<(string Id, bool Affected, string? Group)> people) => new()
    {
        Id = "staff",
        On = EffectOn.Staff,
        Means = "would have another team or base",
        Everyone = people.Select(p => p.Id).ToHashSet(),
        Affected = people.Where(p => p.Affected).Select(p => p.Id).ToHashSet(),
        Traits = [.. people.Where(p => p.Group is not null).Select(p => new PersonTrait(p.Id, "carers", p.Group!))],
    };
}
