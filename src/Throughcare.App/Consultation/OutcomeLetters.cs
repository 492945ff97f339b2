using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Reports.Docx;
using Throughcare.Consultation;
using Throughcare.Findings;

namespace Throughcare.App.Consultation;

/// <summary>
/// Individual letters from one text, as one Word document: a letter begins on a page of its own. Where somebody's letter would have a gap nothing is written,
/// and it is said what is missing and for how many.
/// </summary>
public static class OutcomeLetters
{
    /// <summary>The text that a council begins with; it is meant to be changed.</summary>
    public const string UsualText = """
        {council}
        {today}

        To {worker}, {role}, {team_now}

        {proposal}: your outcome

        Thank you for taking part in the consultation.

        From {starts} you would work in {team}. {reason}

        How you came into the new arrangement: {standing}. {choice}

        You may ask for a meeting about this letter, with a trade union representative or a colleague beside you.
        """;

    public static byte[] Write(LetterText text, IReadOnlyList<IReadOnlyDictionary<string, string?>> people, string title, string council)
    {
        if (people.Count == 0) throw new RefusedException(new Finding { Rule = "nobody-to-write-to", Severity = Severity.Error, What = "Nobody has an outcome to be written to.", ToDo = "Release a plan first." });
        if (people.Select(text.Missing).Where(m => m.Count > 0).ToList() is { Count: > 0 } gaps)
            throw new RefusedException(new Finding { Rule = "letter-has-gaps", Severity = Severity.Error, What = $"{(gaps.Count == 1 ? "1 letter" : $"{gaps.Count:#,0} letters")} would have a gap at {string.Join(" and ", gaps.SelectMany(g => g).Distinct().Select(m => "{" + m + "}"))}. No letter was written.", ToDo = "Fill in what is missing in the option or the timetable, or take the field out of the text." });
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Look();
            var body = new Body();
            for (var i = 0; i < people.Count; i++)
            {
                var first = i > 0;
                foreach (var line in text.Fill(people[i]))
                {
                    body.Append(Line(line, first));
                    first = false;
                }
            }
            // A4 with margins of 2.5 cm, in twentieths of a point.
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1418, Right = 1418, Bottom = 1418, Left = 1418, Header = 709, Footer = 709, Gutter = 0 }));
            main.Document = new(body);
            document.PackageProperties.Title = DocxText.Clean(title);
            document.PackageProperties.Creator = DocxText.Clean(council);
            document.PackageProperties.Language = "en-GB";
        }
        return stream.ToArray();
    }

    private static Paragraph Line(string text, bool newPage)
    {
        var paragraph = new Paragraph();
        if (newPage) paragraph.Append(new ParagraphProperties(new PageBreakBefore()));
        if (text.Trim().Length > 0) paragraph.Append(new Run(new Text(DocxText.Clean(text.TrimEnd())) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    private static Styles Look() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "23" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
}
