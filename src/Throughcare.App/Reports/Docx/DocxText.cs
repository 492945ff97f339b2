using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using System.Xml;

namespace Throughcare.App.Reports.Docx;

/// <summary>Paragraphs and runs.</summary>
internal static class DocxText
{
    public static Paragraph Paragraph(string style, string text, params OpenXmlElement[] properties) => new([Properties(style, properties), Run(text)]);

    public static ParagraphProperties Properties(string style, params OpenXmlElement[] more) => new([new ParagraphStyleId { Val = style }, .. more]);

    public static Run Run(string text, params OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0) run.Append(new RunProperties(properties));
        run.Append(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>A field that the reader's program works out, and what stands there until it does.</summary>
    public static IEnumerable<Run> Field(string code, string until) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run(until),
        new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>Without the signs that a document cannot hold, which arrive with text pasted from other programs; line breaks are spaces.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar) && !text.Contains('\n')
        ? text
        : string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || Paired(text, i)).Select(c => c is '\n' or '\r' ? ' ' : c));

    private static bool Paired(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
