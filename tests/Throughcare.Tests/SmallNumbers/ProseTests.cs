using Throughcare.Measures;

namespace Throughcare.Tests.SmallNumberHiding;

public sealed class ProseTests
{
    [Theory]
    [InlineData("There is one worker who is pregnant.", "one worker", 1, Counts.Traits)]
    [InlineData("Two of the children are placed together.", "Two of the children", 2, Counts.Children)]
    [InlineData("Of the team, 3 are disabled.", "3 are", 3, Counts.Traits)]
    [InlineData("We heard from four newly qualified Black social workers.", "four newly qualified Black social workers", 4, Counts.Traits)]
    [InlineData("5 children live in North.", "5 children", 5, Counts.Children)]
    [InlineData("All but two staff are White British.", "two staff", 2, Counts.Traits)]
    [InlineData("The only worker on maternity leave is in South.", "The only worker", 1, Counts.Traits)]
    [InlineData("A couple of staff asked for flexible working.", "A couple of staff", 2, Counts.Traits)]
    [InlineData("Both of the workers who prefer North are part-time.", "Both of the workers", 2, Counts.Traits)]
    [InlineData("For 3 of them it cannot be said.", "3 of them", 3, Counts.Children)]
    [InlineData("14% (1 of 7 children) changed.", "1 of 7 children", 1, Counts.Children)]
    [InlineData("A single child is unallocated.", "A single child", 1, Counts.Children)]
    [InlineData("Two\u00a0young people turn 18.", "Two\u00a0young people", 2, Counts.Children)]
    [InlineData("Three staff identify as gay.", "Three staff", 3, Counts.Traits)]
    public void A_small_number_of_people_is_found_in_digits_and_in_words(string sentence, string where, int number, Counts counts)
    {
        var found = SmallCountsInProse.Find(sentence).ShouldHaveSingleItem();

        found.Text.ShouldBe(where);
        sentence.Substring(found.Position, found.Length).ShouldBe(where);
        (found.Number, found.Counts).ShouldBe((number, counts));
        found.Suggestion.ShouldContain("1 to 5");
    }

    [Theory]
    [InlineData("The service has two team managers and four posts.")]
    [InlineData("Under section 20, 189 children are in care.")]
    [InlineData("On 5 March there were 450 children.")]
    [InlineData("6 children live in North.")]
    [InlineData("2% of the children changed worker.")]
    [InlineData("Children wait 3 weeks.")]
    [InlineData("Option 2 children keep their worker.")]
    [InlineData("1,205 children are in care.")]
    [InlineData("It takes 2.5 workers.")]
    [InlineData("At age 3 children are placed with a view to adoption.")]
    public void Staff_by_role_names_dates_and_larger_numbers_are_not(string sentence) => SmallCountsInProse.Find(sentence).ShouldBeEmpty();

    [Fact]
    public void The_threshold_is_that_of_the_council() =>
        SmallCountsInProse.Find("Nine children and ten young people.", new() { Threshold = 9 }).ShouldHaveSingleItem().Number.ShouldBe(9);

    [Fact]
    public void A_sentence_is_made_from_figures_as_they_may_be_shown()
    {
        var (one, many) = (Children("one", 1), Children("many", 12));
        var hiding = SmallNumbers.Hide(new LinkedCounts(new()).Figures([one, many]).Tables(), Audience.Everyone);

        SmallCountsInProse.Sentence($"{one} would lose it; {many} would gain it.").ShouldBe("1 child would lose it; 12 children would gain it.");
        SmallCountsInProse.Sentence($"{hiding.Show(one)} would lose it; {hiding.Show(many)} would gain it.").ShouldBe("some children would lose it; 12 children would gain it.");
        Should.Throw<ArgumentException>(() => SmallCountsInProse.Sentence($"{1} child would lose it.")).Message.ShouldContain("'1'");
    }

    [Fact]
    public void The_text_of_a_figure_says_neither_small_numbers_nor_those_that_are_hidden_elsewhere()
    {
        var all = Children("all", 450, "12 of them are in the north, and for 3 of them it cannot be said. One child is away.");
        var (north, south) = (Children("north", 12), Children("south", 3));
        var linked = new LinkedCounts(new()).Figures([all, north, south]).Count("east", 435).Sum(LinkedCounts.NameOf(all), LinkedCounts.NameOf(north), LinkedCounts.NameOf(south), "east");
        var shown = SmallNumbers.Hide(linked.Tables(), Audience.Everyone).Show(all);

        shown.Definition.ShouldBe("some of them are in the north, and for some of them it cannot be said. Some children are away.");
        shown.Value.ShouldBe(450);
    }

    private static Figure Children(string id, int value, string definition = "Counted.") =>
        new() { Id = id, Title = id, Value = value, Unit = FigureUnit.Children, Counts = Counts.Children, Definition = definition };
}
