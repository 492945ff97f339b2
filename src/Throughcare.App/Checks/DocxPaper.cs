using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.Checks;
using Throughcare.Findings;

namespace Throughcare.App.Checks;

/// <summary>
/// A Word document as a paper. Deleted text of tracked changes is left out, inserted text is read; text boxes and tables within tables follow what they stand in, and notes stand at the
/// end; headers, footers and comments are not read.
/// </summary>
internal static partial class DocxPaper
{
    public static Paper Read(Stream stream, string name)
    {
        stream.Position = 0;
        try
        {
            using var document = WordprocessingDocument.Open(stream, false);
            if (document.MainDocumentPart is not { } main || main.Document?.Body is not { } body) throw new RefusedException(PaperFindings.NotADocument(name));
            var headings = Headings(main.StyleDefinitionsPart?.Styles);
            var passages = new PassageList();
            foreach (var element in body.ChildElements) Take(element, headings, passages);
            // Notes hold sums and dates too.
            foreach (var note in Notes(main)) foreach (var element in note.ChildElements) Take(element, headings, passages);
            if (passages.Done().Count == 0 && body.Descendants().Any(e => e is Drawing or Picture or EmbeddedObject)) throw new RefusedException(PaperFindings.OnlyPictures(name));
            return new(name, passages.Done());
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or ArgumentException or InvalidOperationException or IOException)
        {
            throw new RefusedException(PaperFindings.NotADocument(name));
        }
    }

    private static void Take(OpenXmlElement element, Dictionary<string, int> headings, PassageList passages)
    {
        switch (element)
        {
            case Paragraph paragraph:
                Take(paragraph, headings, passages);
                break;
            case Table table:
                passages.Table();
                var inside = new List<Table>();
                foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
                {
                    var cells = row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row).ToList();
                    // A cell alone in its row is a box around text, as in many report templates.
                    if (cells.Count == 1) foreach (var inner in cells[0].ChildElements) Take(inner, headings, passages);
                    else passages.Row([.. cells.Select(c => string.Join(" ", c.Descendants<Paragraph>().Where(p => p.Ancestors<Table>().First() == table).Select(TextOf)))]);
                    if (cells.Count > 1) inside.AddRange(cells.SelectMany(c => c.Descendants<Table>().Where(t => t.Ancestors<Table>().First() == table)));
                }
                foreach (var nested in inside) Take(nested, headings, passages);
                break;
            case SdtBlock or SdtContentBlock or CustomXmlBlock:
                foreach (var inner in element.ChildElements) Take(inner, headings, passages);
                break;
        }
    }

    private static void Take(Paragraph paragraph, Dictionary<string, int> headings, PassageList passages)
    {
        var properties = paragraph.ParagraphProperties;
        var style = properties?.ParagraphStyleId?.Val?.Value ?? "";
        var outline = properties?.OutlineLevel?.Val?.Value;
        var kind = headings.ContainsKey(style) || outline is < 9 ? PassageKind.Heading
            : properties?.NumberingProperties?.NumberingId?.Val?.Value is > 0 || ListStyle().IsMatch(style) ? PassageKind.Point : PassageKind.Paragraph;
        var level = kind is PassageKind.Heading ? headings.GetValueOrDefault(style, outline ?? 0) : properties?.NumberingProperties?.NumberingLevelReference?.Val?.Value ?? 0;
        foreach (var line in TextOf(paragraph).Split('\n')) passages.Add(kind, line, level);
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any() && b.Ancestors<Paragraph>().First() == paragraph))
            foreach (var element in box.ChildElements) Take(element, headings, passages);
    }

    // The others are lines that Word draws between text and notes.
    private static IEnumerable<FootnoteEndnoteType> Notes(MainDocumentPart main) =>
        ((FootnoteEndnoteType[])[.. main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [], .. main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? []]).Where(n => n.Type is null || n.Type.Value == FootnoteEndnoteValues.Normal);

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
            // A text box stands in its own right, and not in the middle of a sentence.
            if (element.Ancestors<AlternateContentFallback>().Any() || element.Ancestors<Paragraph>().FirstOrDefault() != paragraph) continue;
            else if (element is Text run) text.Append(run.Text);
            else if (element is TabChar) text.Append('\t');
            else if (element is Break or CarriageReturn) text.Append('\n');
            else if (element is NoBreakHyphen) text.Append('-');
        return text.ToString();
    }

    // A style is a heading by its own outline level or name, or by the style that it is based on.
    private static Dictionary<string, int> Headings(Styles? styles)
    {
        var all = styles?.Elements<Style>().Where(s => s.StyleId?.Value is not null).DistinctBy(s => s.StyleId!.Value).ToDictionary(s => s.StyleId!.Value!) ?? [];
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var level = 1; level <= 9; level++) found[$"Heading{level}"] = level - 1;
        foreach (var (id, style) in all)
        {
            var at = style;
            for (var steps = 0; at is not null && steps < 12; steps++)
            {
                if (HeadingName().Match(at.StyleName?.Val?.Value ?? "") is { Success: true } name) found[id] = name.Groups["level"].Success ? name.Groups["level"].Value[0] - '1' : 0;
                else if (at.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 9) found[id] = level;
                if (found.ContainsKey(id)) break;
                at = at.BasedOn?.Val?.Value is { } based ? all.GetValueOrDefault(based) : null;
            }
        }
        return found;
    }

    [GeneratedRegex(@"^(?:heading (?<level>[1-9])|title)$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^List(?:Paragraph|Bullet|Number)", RegexOptions.IgnoreCase)]
    private static partial Regex ListStyle();
}
