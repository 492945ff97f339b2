using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Checks;
using Throughcare.App.Files;
using Throughcare.App.Reports.Docx;
using Throughcare.Findings;

namespace Throughcare.App.Reports.Templates;

/// <summary>Looks through a Word document that somebody sends as a template: what could do harm or cannot be read is refused in words, and what it lacks is said.</summary>
internal static class TemplateFile
{
    public const long MostBytes = 10L << 20;

    private const string Again = "Open it in Word, save it as a Word document (.docx) or template (.dotx), and choose it again.";

    private static readonly FileLimits Limits = new() { MostBytes = MostBytes, MostBytesUnpacked = 64L << 20, MostFiles = 2_000 };

    /// <summary>The bytes of a document that documents can be written with.</summary>
    public static byte[] Read(Stream sent, string name, CancellationToken ct = default)
    {
        using var stream = PackedFiles.Spool(sent, MostBytes, ct) ?? throw Refused("file-too-large", name, $"This file is larger than {MostBytes >> 20} MB, the most that a template may have.", "Take large pictures out of it, or save them smaller.");
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        switch (bytes)
        {
            case []: throw Refused("empty-file", name, "There is nothing in this file.", "Choose the file again.");
            case [0xD0, 0xCF, 0x11, 0xE0, ..]: throw new RefusedException(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? PaperFindings.Password(name) : PaperFindings.OldWord(name));
            case not [(byte)'P', (byte)'K', 3, 4, ..]: throw NotADocument(name);
        }
        var findings = new List<Finding>();
        stream.Position = 0;
        if (PackedFiles.Look(stream, name, Limits, findings) != PackedFiles.Kind.OtherDocument) throw findings is [{ Rule: not "damaged-zip" } found, ..] ? new RefusedException(found) : NotADocument(name);
        HasNothingThatRuns(bytes, name);
        // Whatever else is wrong with it shows when a document is written with it.
        _ = DocxReportWriter.Write(SampleDocument.Report("Council", madeUp: false), new("Council", bytes));
        return bytes;
    }

    /// <summary>The same of a file on this machine.</summary>
    public static byte[] OfPath(string path, CancellationToken ct = default)
    {
        if (!File.Exists(path)) throw new RefusedException(FileFindings.NotThere(path));
        using var file = File.OpenRead(path);
        return Read(file, Path.GetFileName(path), ct);
    }

    /// <summary>What is filled in by ours, or not taken over, in sentences.</summary>
    public static IReadOnlyList<string> Filled(byte[] document)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(document, writable: false), false);
        var main = word.MainDocumentPart!;
        var lacks = new DocxStyles((Styles?)main.StyleDefinitionsPart?.Styles?.CloneNode(true) ?? new()).Added;
        var (header, footer) = (Taken(main.HeaderParts), Taken(main.FooterParts));
        return
        [
            .. lacks.Count == 0 ? [] : new[] { $"These styles are not in it, and ours stand in their place: {string.Join(", ", lacks)}." },
            .. header ? [] : new[] { main.HeaderParts.Any() ? "Its header fetches a picture from elsewhere, and ours stands in its place." : "It has no header, and ours stands there." },
            .. footer ? [] : new[] { main.FooterParts.Any() ? "Its footer fetches a picture from elsewhere, and ours stands in its place." : "It has no footer, and ours stands there, with the numbers of the pages." },
        ];

        static bool Taken(IEnumerable<OpenXmlPart> parts) => parts.Any(p => !p.ExternalRelationships.Any());
    }

    private static void HasNothingThatRuns(byte[] bytes, string name)
    {
        try
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), false);
            if (word.MainDocumentPart is not { Document.Body: not null }) throw NotADocument(name);
            foreach (var part in word.GetAllParts())
                if (part is VbaProjectPart or VbaDataPart) throw Refused("template-macros", name, "This file holds macros.", "Save it as a Word document (.docx) or template (.dotx) without macros, and choose it again.");
                else if (part is EmbeddedObjectPart or EmbeddedControlPersistencePart or EmbeddedControlPersistenceBinaryDataPart or EmbeddedPackagePart)
                    throw Refused("template-embedded", name, "This file holds an embedded object or control, such as a workbook or a button.", "Take it out in Word, save the file, and choose it again.");
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            throw NotADocument(name);
        }
    }

    private static RefusedException NotADocument(string name) => Refused("not-a-document", name, "This is not a Word document, or it is damaged.", Again);

    private static RefusedException Refused(string rule, string name, string what, string toDo) => new(FileFindings.Error(rule, name, what, toDo));
}
