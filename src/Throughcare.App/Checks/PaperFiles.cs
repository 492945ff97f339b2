using System.Text;
using System.Text.RegularExpressions;
using Throughcare.App.Files;
using Throughcare.Checks;
using Throughcare.Findings;

namespace Throughcare.App.Checks;

/// <summary>
/// Reads the paper that somebody wants checked: text, a web page or a Word document. What a file is is seen from its bytes, not its name. Nothing is stored.
/// </summary>
public static partial class PaperFiles
{
    /// <summary>Most bytes of a file: a report of 300 pages with pictures has less.</summary>
    public const long MostBytes = 32L << 20;

    /// <summary>Most paragraphs, points and table rows: 300 pages of text have some 8,000.</summary>
    public const int MostPassages = 40_000;

    private static readonly FileLimits Limits = new() { MostBytes = MostBytes, MostBytesUnpacked = 256L << 20 };

    public static Paper OfText(string text, string name = "the text")
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RefusedException(PaperFindings.Empty(name));
        return Checked(LooksLikeHtml(text) ? HtmlPaper.Read(text, name) : PastedText.Read(text, name));
    }

    public static Paper OfFile(string path)
    {
        if (!File.Exists(path)) throw new RefusedException(FileFindings.NotThere(path));
        using var stream = File.OpenRead(path);
        return Of(stream, Path.GetFileName(path));
    }

    /// <summary>Reads what was sent, as far as the limit.</summary>
    public static Paper Of(Stream sent, string name, CancellationToken cancel = default)
    {
        using var stream = PackedFiles.Spool(sent, MostBytes, cancel) ?? throw new RefusedException(PaperFindings.TooLarge(name, MostBytes));
        Span<byte> start = stackalloc byte[8];
        start = start[..stream.ReadAtLeast(start, 8, throwOnEndOfStream: false)];
        return Checked(start switch
        {
            [] => throw new RefusedException(PaperFindings.Empty(name)),
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => Packed(stream, name),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new RefusedException(Holds(stream, "EncryptedPackage") ? PaperFindings.Password(name) : PaperFindings.OldWord(name)),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw new RefusedException(PaperFindings.Other(name, "a PDF")),
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', ..] => throw new RefusedException(PaperFindings.Other(name, "a document in rich text (.rtf)")),
            _ => Text(stream, name),
        });
    }

    private static Paper Packed(Stream stream, string name)
    {
        if (IsOpenDocument(stream)) throw new RefusedException(PaperFindings.Other(name, "an OpenDocument text (.odt)"));
        var findings = new List<Finding>();
        var kind = PackedFiles.Look(stream, name, Limits, findings);
        if (findings.Count > 0) throw new RefusedException(findings[0].Rule == "damaged-zip" ? PaperFindings.NotADocument(name) : findings[0]);
        if (kind is PackedFiles.Kind.Workbook) throw new RefusedException(PaperFindings.Other(name, "a workbook"));
        if (kind is PackedFiles.Kind.Zip) throw new RefusedException(name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? PaperFindings.NotADocument(name) : PaperFindings.Other(name, "a zip file"));
        return DocxPaper.Read(stream, name);
    }

    // Its first entry says what it is, unpacked, right at the beginning.
    private static bool IsOpenDocument(Stream stream)
    {
        Span<byte> start = stackalloc byte[80];
        stream.Position = 0;
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) == 30;
    }

    private static Paper Text(Stream stream, string name)
    {
        if (TextEncoding.Of(stream) is not { } encoding)
            throw new RefusedException(name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? PaperFindings.NotADocument(name) : PaperFindings.Other(name, "neither text nor a Word document"));
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return OfText(reader.ReadToEnd(), name);
    }

    private static Paper Checked(Paper paper) => paper.Passages.Count switch
    {
        0 => throw new RefusedException(PaperFindings.Empty(paper.Name)),
        > MostPassages => throw new RefusedException(PaperFindings.TooLong(paper.Name, paper.Passages.Count, MostPassages)),
        _ => paper,
    };

    // The names of the streams of an old container stand in it as UTF-16; Office puts a protected document into one.
    private static bool Holds(Stream stream, string streamName)
    {
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;
    }

    private static bool LooksLikeHtml(string text) => HtmlStart().IsMatch(text[..Math.Min(text.Length, 2_000)]);

    [GeneratedRegex(@"^\s*(?:<!doctype\s+html|<html[\s>]|<(?:head|body|article|main|div|section|h1|p|table|meta)\b[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();
}
