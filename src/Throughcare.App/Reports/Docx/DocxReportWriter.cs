using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>
/// Writes a report as a Word document from the same sections as the HTML report: headings with a list of contents, captioned tables, charts that can be changed, and a header and
/// footer with page numbers.
/// </summary>
public static class DocxReportWriter
{
    /// <summary>A council's template that cannot be read is refused.</summary>
    public static byte[] Write(Report report, DocxLook look)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var theirs = look.Template is null ? null : DocxTemplate.Take(look.Template, main);
            var stylesPart = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>();
            var styles = new DocxStyles(stylesPart.Styles ??= new());
            var numbersPart = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>();
            var body = new DocxBody(main, styles, new(numbersPart.Numbering ??= new()));
            body.Write(report);
            body.Content.Append(DocxPages.Section(main, styles, report, look, theirs));
            main.Document = new(body.Content);
            // The page numbers of the contents are only known to the program that lays out the pages.
            main.AddNewPart<DocumentSettingsPart>().Settings = report.Contents ? new(new UpdateFieldsOnOpen { Val = true }, Current()) : new(Current());
            document.PackageProperties.Title = DocxText.Clean(report.Title);
            document.PackageProperties.Subject = DocxText.Clean(report.Subtitle);
            document.PackageProperties.Creator = DocxText.Clean(look.Council);
            document.PackageProperties.Language = "en-GB";
        }
        return stream.ToArray();
    }

    // Without it Word opens the document as one of 2007, in which tables have no description.
    private static Compatibility Current() => new(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" });
}
