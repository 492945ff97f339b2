using System.Text;
using Throughcare.Checks;
using Throughcare.Checks.Reading;

namespace Throughcare.Tests.Checks;

/// <summary>Whatever is pasted is read: no text stops the reader or keeps it busy.</summary>
public class AnyTextTests
{
    private static readonly string[] Words =
        [.. DateCases.All.Concat(GapCases.All).Concat(NumberCases.All).Concat(ProgrammeCases.All).Concat(StaffCases.All).SelectMany(c => c.Fires.Concat(c.Silent)).SelectMany(t => t.Split(' ')).Distinct()];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Words_of_papers_in_any_order_are_read(int seed)
    {
#pragma warning disable CA5394 // The texts need no secret.
        var random = new Random(seed);
        for (var text = 0; text < 30; text++)
        {
            var paper = new StringBuilder();
            for (var word = 0; word < 400; word++) paper.Append(Words[random.Next(Words.Length)]).Append(random.Next(25) == 0 ? "\n" : " ");
            Should.NotThrow(() => AllRules.Over(PaperReader.Read(PastedText.Read(paper.ToString()))));
        }
#pragma warning restore CA5394
    }

    [Theory]
    [InlineData("consultation ", 3000)]
    [InlineData("a ", 30000)]
    [InlineData("1 ", 20000)]
    [InlineData("three areas ", 5000)]
    [InlineData("£1,1", 10000)]
    [InlineData("(", 50000)]
    [InlineData("A.", 20000)]
    [InlineData("\t", 50000)]
    [InlineData("children and ", 5000)]
    [InlineData("two social ", 5000)]
    public void A_text_made_to_keep_the_reader_busy_does_not(string piece, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        AllRules.Over(PaperReader.Read(PastedText.Read(string.Concat(Enumerable.Repeat(piece, times)))));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("?")]
    [InlineData(":")]
    [InlineData("•")]
    [InlineData("\0\u200b\ufeff")]
    [InlineData("Date:")]
    public void Next_to_nothing_is_read_and_nothing_found(string text) => AllRules.Over(PaperReader.Read(PastedText.Read(text))).ShouldBeEmpty();
}
