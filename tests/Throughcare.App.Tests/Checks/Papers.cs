using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Tests.Checks;

/// <summary>Word documents for the tests, as Word writes them. Everybody in them is made up.</summary>
internal static class Papers
{
    public static MemoryStream Docx(params OpenXmlElement[] body)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "Berschrift1", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "Council Heading" }, new BasedOn { Val = "Berschrift1" }) { StyleId = "CouncilHeading", Type = StyleValues.Paragraph });
            main.Document = new(new Body(body));
        }
        stream.Position = 0;
        return stream;
    }

    public static Paragraph P(string text, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        if (style is not null) paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        return paragraph;
    }

    public static Table Rows(params string[][] rows) => new(rows.Select(r => new TableRow(r.Select(c => new TableCell(P(c))))));
}
