using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.Findings;

namespace Throughcare.App.Reports.Docx;

/// <summary>
/// What is taken over from a council's own document: styles, theme, fonts, lists, page, headers and footers. Its text, comments, macros and who wrote it are not.
/// </summary>
internal static class DocxTemplate
{
    /// <summary>Copies the look into a new document, and gives its section with references to the copied headers and footers; null where the template has none.</summary>
    public static SectionProperties? Take(byte[] template, MainDocumentPart to)
    {
        try
        {
            using var stream = new MemoryStream(template, writable: false);
            using var document = WordprocessingDocument.Open(stream, false);
            if (document.MainDocumentPart is not { Document.Body: not null } from) throw new InvalidDataException();
            if (from.VbaProjectPart is not null) throw Refused("The template holds macros.", "Save it as a Word document (.docx) or template (.dotx) without macros.");
            Copy(from.StyleDefinitionsPart);
            Copy(from.ThemePart);
            Copy(from.FontTablePart);
            Copy(from.NumberingDefinitionsPart);
            return Section(from, to);

            void Copy(OpenXmlPart? part)
            {
                if (part is not null && !part.ExternalRelationships.Any()) to.AddPart(part);
            }
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            throw Refused("The template is not a Word document that can be read. It may have a password.", "Open it in Word, save it as a Word document (.docx) without a password, and choose it again.");
        }
    }

    private static SectionProperties? Section(MainDocumentPart from, MainDocumentPart to)
    {
        if (from.Document.Body!.Elements<SectionProperties>().LastOrDefault() is not { } theirs) return null;
        var section = new SectionProperties();
        foreach (var reference in theirs.Elements<HeaderFooterReferenceType>())
            if (reference.Id?.Value is { } id && from.GetPartById(id) is { } part && Safe(part))
            {
                var mine = (HeaderFooterReferenceType)reference.CloneNode(true);
                mine.Id = part switch
                {
                    HeaderPart header => to.GetIdOfPart(to.AddPart(header)),
                    FooterPart footer => to.GetIdOfPart(to.AddPart(footer)),
                    _ => id,
                };
                section.Append(mine);
            }
        foreach (var element in theirs.ChildElements.Where(e => e is PageSize or PageMargin or TitlePage)) section.Append(element.CloneNode(true));
        return section;
    }

    // Nothing is fetched from elsewhere when our document is opened; a link that is clicked is.
    private static bool Safe(OpenXmlPart part) => !part.ExternalRelationships.Any();

    private static RefusedException Refused(string what, string toDo) => new(new Finding { Rule = "template-not-read", Severity = Severity.Error, What = what, ToDo = toDo });
}
