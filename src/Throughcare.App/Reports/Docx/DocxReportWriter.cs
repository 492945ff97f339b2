namespace Throughcare.App.Reports.Docx;

/// <summary>
/// Writes a report as a Word document from the same sections as the HTML report: headings with a list of contents, captioned tables, charts that can be changed, and a header and
/// footer with page numbers.
/// </summary>
public static class DocxReportWriter
{
    /// <summary>A council's template that cannot be read is refused.</summary>
    public static byte[] Write(Report report, DocxLook look) => DocxFile.Write(look, report.Title, report.Subtitle, report.Contents, file =>
    {
        var body = new DocxBody(file.Main, file.Styles, file.Numbering);
        body.Write(report);
        body.Content.Append(DocxPages.Section(file, look, report.MadeUp, DocxPages.Numbered(file.Styles, report.Title)));
        return body.Content;
    });
}
