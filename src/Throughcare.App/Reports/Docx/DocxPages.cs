using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>Page, header and footer.</summary>
internal static class DocxPages
{
    /// <summary>The page of a template, or ours; with our header and footer where it has none.</summary>
    public static SectionProperties Section(DocxFile file, DocxLook look, bool madeUp, Paragraph foot)
    {
        var (main, styles) = (file.Main, file.Styles);
        var section = file.Theirs ?? new SectionProperties();
        if (section.GetFirstChild<PageSize>() is null) section.Append(new PageSize { Width = 11906, Height = 16838 });
        if (section.GetFirstChild<PageMargin>() is null)
        {
            var margin = new PageMargin { Top = 1474, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 };
            section.GetFirstChild<PageSize>()!.InsertAfterSelf(margin);
        }
        string[] marks = [.. madeUp ? new[] { "MADE UP. This council does not exist, and neither does anyone in it." } : [], .. look.Marking is null ? [] : new[] { look.Marking }];
        if (section.Elements<HeaderReference>().Any())
            foreach (var reference in section.Elements<HeaderReference>()) ((HeaderPart)main.GetPartById(reference.Id!.Value!)).Header.Append(Marks(styles, marks));
        else
        {
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new([DocxText.Paragraph(styles.Header, look.Council), .. Marks(styles, marks)]);
            section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) });
        }
        if (!section.Elements<FooterReference>().Any())
        {
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new(foot);
            section.Elements<HeaderReference>().Last().InsertAfterSelf(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) });
        }
        return section;
    }

    /// <summary>A footer with the title, and the page of how many.</summary>
    public static Paragraph Numbered(DocxStyles styles, string title) => new(
    [
        DocxText.Properties(styles.Footer, new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 })),
        DocxText.Run(title), new Run(new TabChar()), DocxText.Run("Page "), .. DocxText.Field("PAGE", "1"), DocxText.Run(" of "), .. DocxText.Field("NUMPAGES", "1"),
    ]);

    private static IEnumerable<Paragraph> Marks(DocxStyles styles, IEnumerable<string> marks) => marks.Select(m => new Paragraph(DocxText.Properties(styles.Header), DocxText.Run(m, new Bold())));
}
