using Throughcare.Equality;

namespace Throughcare.Tests.Equality;

public class EqualityHeadingsTests
{
    [Fact]
    public void The_nine_characteristics_of_the_Act_stand_first_whatever_a_council_chooses()
    {
        new EqualityHeadings([]).All.Select(h => h.Id).ShouldBe(
            ["age", "disability", "gender-reassignment", "marriage-or-civil-partnership", "pregnancy-or-maternity", "race", "religion-or-belief", "sex", "sexual-orientation"]);
        new EqualityHeadings([new("veterans", "Veterans", HeadingSource.Council)]).All[^1].Id.ShouldBe("veterans");
        EqualityHeadings.Usual.All.Count.ShouldBe(15);
    }

    [Fact]
    public void Marriage_and_civil_partnership_alone_counts_for_the_first_limb_only() =>
        EqualityHeadings.OfTheAct.Where(h => h.Source == HeadingSource.ActFirstLimbOnly).Select(h => h.Id).ShouldBe(["marriage-or-civil-partnership"]);

    [Fact]
    public void A_council_can_neither_repeat_a_heading_of_the_Act_nor_make_one()
    {
        Should.Throw<ArgumentException>(() => new EqualityHeadings([new("Age", "Age of staff", HeadingSource.Council)])).Message.ShouldContain("repeats one of the Act");
        Should.Throw<ArgumentException>(() => new EqualityHeadings([new("height", "Height", HeadingSource.Act)])).Message.ShouldContain("'Height' is not one of the nine");
    }
}
