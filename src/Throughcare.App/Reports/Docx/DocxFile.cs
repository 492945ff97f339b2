using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>What a document is written into: its parts, its styles and lists, and the section of a council's template.</summary>
/// <param name="Main">Holds headers, footers and pictures.</param>
/// <param name="Styles">Those of the template, with ours where it has none.</param>
/// <param name="Numbering">Bullets and numbers.</param>
/// <param name="Theirs">Page, headers and footers of the template; null without one.</param>
internal sealed record DocxFile(MainDocumentPart Main, DocxStyles Styles, DocxNumbering Numbering, SectionProperties? Theirs)
{
    /// <summary>Writes a document of this body. A council's template that cannot be read is refused.</summary>
    public static byte[] Write(DocxLook look, string title, string? subject, bool fieldsToWorkOut, Func<DocxFile, Body> body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var theirs = look.Template is null ? null : DocxTemplate.Take(look.Template, main);
            var stylesPart = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>();
            var styles = new DocxStyles(stylesPart.Styles ??= new());
            var numbersPart = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>();
            main.Document = new(body(new(main, styles, new(numbersPart.Numbering ??= new()), theirs)));
            // The page numbers of the contents are only known to the program that lays out the pages.
            main.AddNewPart<DocumentSettingsPart>().Settings = fieldsToWorkOut ? new(new UpdateFieldsOnOpen { Val = true }, Current()) : new(Current());
            document.PackageProperties.Title = DocxText.Clean(title);
            if (subject is not null) document.PackageProperties.Subject = DocxText.Clean(subject);
            document.PackageProperties.Creator = DocxText.Clean(look.Council);
            document.PackageProperties.Language = "en-GB";
        }
        return stream.ToArray();
    }

    // Without it Word opens the document as one of 2007, in which tables have no description.
    private static Compatibility Current() => new(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" });
}
