using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>A heading as the list of contents knows it.</summary>
internal sealed record ContentsEntry(string Text, string Bookmark, int Level);

/// <summary>The list of contents: written out with links, and worked out again with its page numbers when the document is opened.</summary>
internal static class DocxContents
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<ContentsEntry> entries, DocxStyles styles)
    {
        if (entries.Count == 0) yield break;
        yield return DocxText.Paragraph(styles.ContentsHeading, "Contents");
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, paragraph) = (entries[i], new Paragraph(DocxText.Properties(entries[i].Level == 1 ? styles.Contents1 : styles.Contents2)));
            if (i == 0)
                paragraph.Append(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            paragraph.Append(new Hyperlink([DocxText.Run(entry.Text), new Run(new TabChar()), .. DocxText.Field($"PAGEREF {entry.Bookmark} \\h", "…")]) { Anchor = entry.Bookmark, History = true });
            if (i == entries.Count - 1) paragraph.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            yield return paragraph;
        }
    }
}
