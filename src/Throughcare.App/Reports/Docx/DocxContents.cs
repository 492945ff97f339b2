using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>A heading as the list of contents knows it.</summary>
internal sealed record ContentsEntry(string Text, string Bookmark, int Level);

/// <summary>
/// The list of contents: a line with a link for each heading, and its page as a field of its own. Fields inside one large field of contents stay as they were written in every program but
/// Word; these are worked out in LibreOffice too, so that a PDF made without Word has the right pages.
/// </summary>
internal static class DocxContents
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<ContentsEntry> entries, DocxStyles styles)
    {
        if (entries.Count == 0) yield break;
        yield return DocxText.Paragraph(styles.ContentsHeading, "Contents");
        foreach (var entry in entries)
            yield return new Paragraph(
                DocxText.Properties(entry.Level == 1 ? styles.Contents1 : styles.Contents2),
                new Hyperlink([DocxText.Run(entry.Text), new Run(new TabChar()), .. DocxText.Field($"PAGEREF {entry.Bookmark} \\h", "…")]) { Anchor = entry.Bookmark, History = true });
    }
}
