using System.Text;
using Throughcare.App.Consultation;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Tests.Consultation;

public class ResponseSheetTests
{
    private static readonly DateOnly Today = new(2025, 4, 1);

    [Fact]
    public void A_forms_export_with_odd_headings_is_understood_and_nothing_is_lost()
    {
        var read = Read(
            """
            ID,Completion time,Employee No.,What do you think of the three teams?,Topic,Shoe size
            1,2025-03-05 09:12,W1,"Too far from Brackmoor, and no bus.",Travel,7
            2,soon,W77,I like it,Parking; Travel,
            3,2025-03-06,,,,
            """);

        read.Responses.Count.ShouldBe(3);
        var (first, second, third) = (read.Responses[0], read.Responses[1], read.Responses[2]);
        (first.Worker?.Text, first.On, first.From).ShouldBe(("W1", new DateOnly(2025, 3, 5), ResponseFrom.Staff));
        first.Text.ShouldBe("Too far from Brackmoor, and no bus.\nID: 1\nShoe size: 7");
        first.Themes.ShouldBe(["travel"]);
        (second.Worker, second.On).ShouldBe((null, Today));
        second.Text.ShouldBe("I like it\nID: 2\nCompletion time: soon\nEmployee No.: W77\nTopic: Parking; Travel");
        third.Text.ShouldBe("ID: 3");
        read.Columns.ShouldContain(("What do you think of the three teams?", "response"));
        read.Columns.ShouldContain(("Shoe size", "kept at the end of the response"));
        read.Findings.Select(f => f.Rule).ShouldBe(["response-column-guessed", "day-not-read", "response-worker-unknown"], ignoreOrder: true);
    }

    [Fact]
    public void A_known_heading_is_taken_before_the_longest_column() =>
        Read("Comments,Long note\nno,a very long note that is not the response\n").Responses.Single().Text.ShouldBe("no\nLong note: a very long note that is not the response");

    [Fact]
    public void Twenty_thousand_words_in_a_cell_are_read_whole()
    {
        var words = string.Join(' ', Enumerable.Range(1, 20_000).Select(n => $"word{n}"));

        Read($"Response\n\"{words}\"\n").Responses.Single().Text.ShouldBe(words);
    }

    [Fact]
    public void A_file_without_a_response_is_refused_plainly() =>
        Should.Throw<RefusedException>(() => Read("Worker,Date\n")).Findings.ShouldNotBeEmpty();

    private static ResponsesRead Read(string csv) => ResponseSheet.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "responses.csv", [new WorkerId("W1")], [new Theme { Id = "travel", Title = "Travel" }], Today);
}
