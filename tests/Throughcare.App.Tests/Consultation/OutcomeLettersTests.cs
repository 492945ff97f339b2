using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Consultation;
using Throughcare.Consultation;
using Throughcare.Findings;

namespace Throughcare.App.Tests.Consultation;

public class OutcomeLettersTests
{
    [Fact]
    public void Forty_letters_are_merged_well_within_five_seconds_each_on_a_page_of_its_own_and_without_an_error()
    {
        var watch = Stopwatch.StartNew();
        var written = Write(40);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));

        using var document = WordprocessingDocument.Open(new MemoryStream(written), false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var body = document.MainDocumentPart!.Document!.Body!;
        body.Descendants<PageBreakBefore>().Count().ShouldBe(39);
        var text = body.InnerText;
        for (var n = 1; n <= 40; n++) text.ShouldContain($"To W{n}, social worker, North");
    }

    [Fact]
    public void What_somebody_typed_cannot_break_the_document()
    {
        var written = OutcomeLetters.Write(LetterText.Read("{reason}", LetterText.OutcomeFields), [Person(1, "reason", "A & B < C \u0001 {team}")], "t\u0002", "c");

        using var document = WordprocessingDocument.Open(new MemoryStream(written), false);
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldStartWith("A & B < C ");
    }

    [Fact]
    public void No_letter_is_written_where_one_would_have_a_gap()
    {
        var people = new[] { Person(1), Person(2, "base") };

        Should.Throw<RefusedException>(() => OutcomeLetters.Write(LetterText.Read("{team}, {base}", LetterText.OutcomeFields), [.. people], "t", "c")).Findings.Single().What.ShouldBe("1 letter would have a gap at {base}. No letter was written.");
        Should.Throw<RefusedException>(() => OutcomeLetters.Write(LetterText.Read("{team}", LetterText.OutcomeFields), [], "t", "c")).Findings.Single().Rule.ShouldBe("nobody-to-write-to");
    }

    private static byte[] Write(int people) => OutcomeLetters.Write(LetterText.Read(OutcomeLetters.UsualText, LetterText.OutcomeFields), [.. Enumerable.Range(1, people).Select(n => Person(n))], "Outcomes", "Made-up County");

    private static Dictionary<string, string?> Person(int n, string? other = null, string? otherwise = null) =>
        LetterText.OutcomeFields.Keys.ToDictionary(k => k, string? (k) => k == other ? otherwise : k switch { "worker" => $"W{n}", "role" => "social worker", "team_now" => "North", _ => $"the {k}" });
}
