using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Throughcare.Benchmarks;

/// <summary>A made-up report of 100 pages as a Word document, checked by the command line from start to end.</summary>
internal static class ReportChecks
{
    private const int Pages = 100, ParagraphsToAPage = 12;

    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var file = Path.Combine(Path.GetTempPath(), "throughcare-report-100-pages.docx");
        try
        {
            var words = Write(file);
            Console.WriteLine(Measurement.Say($"{Pages} pages, {words:#,0} words, {new FileInfo(file).Length:#,0} bytes"));
            return WholeProcess.Measure(WholeProcess.Publish(checkout), $"check of a report of {Pages} pages", "under 2 s", "check", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Sentences with days, sums, posts and counts, so that every reader has something to read.
    private static int Write(string file)
    {
        var (body, words) = (new StringBuilder(), 0);
        for (var page = 0; page < Pages; page++)
        {
            Paragraph($"{page + 1}. Part {page + 1} of the service", "Heading1");
            for (var i = 1; i < ParagraphsToAPage; i++)
                Paragraph(string.Create(CultureInfo.InvariantCulture, $"The team of locality {page + 1} has {4 + i % 3} FTE social workers and met on {1 + i} March 2024 to plan its work with {120 + page + i} children. It costs £{300 + i}k a year, paid for from the base budget, and {30 + i} of {80 + i} children have a worker in the right team. Consultation with staff opens on {1 + i} April 2024 and closes on {1 + i} May 2024."), null);
        }
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        Entry("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        Entry("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
        Entry("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");
        return words;

        void Paragraph(string text, string? style)
        {
            body.Append("<w:p>").Append(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>").Append("<w:r><w:t>").Append(SecurityElement.Escape(text)).Append("</w:t></w:r></w:p>");
            words += text.Split(' ').Length;
        }

        void Entry(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
