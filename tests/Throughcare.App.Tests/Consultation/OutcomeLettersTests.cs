using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Consultation;
using Throughcare.App.Reports.Templates;
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
        body.Descendants<SectionProperties>().Count().ShouldBe(40);
        body.Descendants<PageNumberType>().ShouldAllBe(n => n.Start!.Value == 1);
        var text = body.InnerText;
        for (var n = 1; n <= 40; n++) text.ShouldContain($"W{n}Example Street {n}HighbridgeHB1 1AA");
    }

    [Fact]
    public void A_council_s_own_template_gives_every_letter_its_styles_page_and_letterhead()
    {
        var template = Template();
        var written = OutcomeLetters.Write(LetterText.Read(OutcomeLetters.UsualText, LetterText.OutcomeFields), [Person(1), Person(2)], "Outcomes", new("Marl Council", template));

        using var document = WordprocessingDocument.Open(new MemoryStream(written), false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var main = document.MainDocumentPart!;
        main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleName?.Val == "heading 1").StyleRunProperties!.Color!.Val!.Value.ShouldBe("C00000");
        var sections = main.Document!.Body!.Descendants<SectionProperties>().ToList();
        sections.Count.ShouldBe(2);
        sections.ShouldAllBe(s => s.GetFirstChild<PageSize>()!.Width! == 11000 && s.Elements<TitlePage>().Any());
        foreach (var section in sections)
            section.Elements<HeaderReference>().Select(h => ((HeaderPart)main.GetPartById(h.Id!.Value!)).Header!.InnerText).ShouldContain("The letterhead of the council");
        main.Document.InnerText.ShouldNotContain("text of the template");
    }

    [Fact]
    public void What_somebody_typed_cannot_break_the_document()
    {
        var written = OutcomeLetters.Write(LetterText.Read("{reason}", LetterText.OutcomeFields), [Person(1, "reason", "A & B < C \u0001 {team}")], "t\u0002", new("c"));

        using var document = WordprocessingDocument.Open(new MemoryStream(written), false);
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldStartWith("A & B < C ");
    }

    [Fact]
    public void The_words_of_the_council_stand_after_the_salutation_and_after_the_signature()
    {
        var wording = new CouncilWording { Opening = "We share what we hold.\nAsk us {how}.", ClosingHeading = "In another form", Closing = "This letter can be had in large print." };
        var text = LetterText.Read("{name}\n\nDear {salutation},\n\n{reason}\n\nYours sincerely", LetterText.OutcomeFields);

        Words(OutcomeLetters.Write(text, [Person(1), Person(2)], "t", new("c"), wording: wording)).ShouldBe(
        [
            "W1", "Dear the salutation,", "We share what we hold.", "Ask us {how}.", "the reason", "Yours sincerely", "In another form", "This letter can be had in large print.",
            "W2", "Dear the salutation,", "We share what we hold.", "Ask us {how}.", "the reason", "Yours sincerely", "In another form", "This letter can be had in large print.",
        ]);
        Words(OutcomeLetters.Write(LetterText.Read("{reason}", LetterText.OutcomeFields), [Person(1)], "t", new("c"), wording: new() { Opening = "First.", Closing = "Last." })).ShouldBe(["First.", "the reason", "Further information", "Last."]);
    }

    [Fact]
    public void No_letter_is_written_where_one_would_have_a_gap()
    {
        var people = new[] { Person(1), Person(2, "base") };

        Should.Throw<RefusedException>(() => OutcomeLetters.Write(LetterText.Read("{team}, {base}", LetterText.OutcomeFields), [.. people], "t", new("c"))).Findings.Single().What.ShouldBe("1 letter would have a gap at {base}. No letter was written.");
        Should.Throw<RefusedException>(() => OutcomeLetters.Write(LetterText.Read("{team}", LetterText.OutcomeFields), [], "t", new("c"))).Findings.Single().Rule.ShouldBe("nobody-to-write-to");
    }

    private static IReadOnlyList<string> Words(byte[] written)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(written), false);
        return [.. document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText)];
    }

    private static byte[] Write(int people) => OutcomeLetters.Write(LetterText.Read(OutcomeLetters.UsualText, LetterText.OutcomeFields), [.. Enumerable.Range(1, people).Select(n => Person(n))], "Outcomes", new("Made-up County"), madeUp: true);

    private static Dictionary<string, string?> Person(int n, string? other = null, string? otherwise = null) =>
        LetterText.OutcomeFields.Keys.ToDictionary(k => k, string? (k) => k == other ? otherwise : k switch { "name" => $"W{n}", "address" => $"Example Street {n}\nHighbridge\nHB1 1AA", _ => $"the {k}" });

    private static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Template))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(new Style(new StyleName { Val = "heading 1" }, new StyleRunProperties(new Color { Val = "C00000" })) { Type = StyleValues.Paragraph, StyleId = "Ours1" });
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new(new Paragraph(new Run(new Text("The letterhead of the council"))));
            main.Document = new(new Body(new Paragraph(new Run(new Text("text of the template"))),
                new SectionProperties(new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(header) }, new PageSize { Width = 11000, Height = 16000 }, new PageMargin { Top = 1400, Right = 1400, Bottom = 1400, Left = 1400, Header = 700, Footer = 700, Gutter = 0 }, new TitlePage())));
        }
        return stream.ToArray();
    }
}
