using Throughcare.Decisions;

namespace Throughcare.Tests.Decisions;

public sealed class PublicPaperTests
{
    private const string Secret = "XYZZY";

    /// <summary>The word stands in every text, and every part is kept back.</summary>
    private static DecisionPaper KeptBack()
    {
        var paper = Papers.Sound with
        {
            Statements = [new("Staff " + Secret, Secret)],
            Options = [new() { Title = "Option " + Secret, Summary = Secret, Reason = Secret }],
            Implications = [new() { Kind = ImplicationKind.Own, Name = Secret, Text = Secret }, new() { Kind = ImplicationKind.Finance, Text = Secret }],
            Values = [new("Posts " + Secret, Secret, Secret)],
            Attachments = ["Annex " + Secret],
            Resolutions = [new(1, Secret)],
            Delegations = [new() { To = "Director " + Secret, What = Secret }],
            Later = [new() { Title = "Later " + Secret, Did = Secret }],
            Reasons = Secret, Consultation = Secret, Conflicts = Secret,
            PrivateMeeting = new(new(2026, 2, 1), new(2026, 3, 1), "Paragraph 1", Secret, Secret),
            ForwardPlan = Papers.Sound.ForwardPlan! with { Documents = ["Annex " + Secret] },
        };
        return paper with { Exempt = [.. PartsOfPaper.Of(paper).Select(part => new ExemptPart { Part = part, Paragraphs = [1], PublicInterest = "It is about one person." })] };
    }

    [Fact]
    public void Nothing_that_is_kept_back_is_left_in_the_public_paper()
    {
        var paper = KeptBack();
        System.Text.Json.JsonSerializer.Serialize(paper).ShouldContain(Secret);
        System.Text.Json.JsonSerializer.Serialize(PublicPaper.Of(paper)).ShouldNotContain(Secret);
    }

    [Fact]
    public void The_paragraph_of_the_act_stands_in_its_place() =>
        PublicPaper.Of(KeptBack()).Reasons.ShouldBe("This part is not published: it is exempt under paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972. It is about one person.");

    [Fact]
    public void Small_numbers_of_people_are_said_as_some() =>
        PublicPaper.Of(Papers.Sound with { Reasons = "Two of the children are in placements far away." }).Reasons.ShouldBe("Some of the children are in placements far away.");

    [Fact]
    public void What_is_not_kept_back_stays_as_it_is()
    {
        var paper = PublicPaper.Of(Papers.Sound);
        paper.Statements.ShouldBe(Papers.Sound.Statements);
        paper.Recommendations.ShouldBe(Papers.Sound.Recommendations);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Each_paragraph_of_the_schedule_has_its_meaning(int paragraph) => ExemptPart.Meaning(paragraph).ShouldNotBeEmpty();

    [Fact]
    public void There_is_no_eighth_paragraph() => Should.Throw<ArgumentOutOfRangeException>(() => ExemptPart.Meaning(8));
}
