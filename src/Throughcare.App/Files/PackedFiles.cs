using System.IO.Compression;
using Throughcare.Findings;

namespace Throughcare.App.Files;

/// <summary>Looks into zip files, and into workbooks, which are zip files too, without letting them grow past the limits.</summary>
internal static class PackedFiles
{
    private const int InMemory = 32 << 20;

    public enum Kind { Zip, Workbook, OtherDocument }

    /// <summary>What the packed file is; null, with a finding, when it is damaged, protected or unpacks to too much.</summary>
    public static Kind? Look(Stream stream, string file, FileLimits limits, List<Finding> findings)
    {
        try
        {
            using var zip = Open(stream);
            var (packed, unpacked) = (0L, 0L);
            if (zip.Entries.Count > limits.MostFiles) return Refuse(FileFindings.ZipBomb(file, limits));
            foreach (var entry in zip.Entries)
            {
                if (entry.IsEncrypted) return Refuse(FileFindings.Password(file));
                (packed, unpacked) = (packed + entry.CompressedLength, unpacked + entry.Length);
                if (unpacked > limits.MostBytesUnpacked || unpacked > limits.RatioCountsFrom && unpacked / Math.Max(1, packed) > limits.MostGrowth)
                    return Refuse(FileFindings.ZipBomb(file, limits));
            }
            if (zip.Entries.Any(e => e.FullName.StartsWith("xl/workbook", StringComparison.OrdinalIgnoreCase))) return Kind.Workbook;
            return zip.GetEntry("[Content_Types].xml") is not null || zip.GetEntry("mimetype") is not null ? Kind.OtherDocument : Kind.Zip;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or OverflowException or EndOfStreamException or IOException)
        {
            return Refuse(FileFindings.DamagedZip(file));
        }

        Kind? Refuse(Finding finding)
        {
            findings.Add(finding);
            return null;
        }
    }

    /// <summary>
    /// Unpacks each file of a zip file in turn, in the order of their names, and hands it on. What an entry says of its size
    /// is not believed: the bytes are counted as they come. Names are only ever shown, never used as paths.
    /// </summary>
    public static void Unpack(Stream stream, string file, FileLimits limits, List<Finding> findings, Action<Stream, string> take, CancellationToken cancel)
    {
        try
        {
            using var zip = Open(stream);
            var left = limits.MostBytesUnpacked;
            foreach (var entry in zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\')) continue;
                cancel.ThrowIfCancellationRequested();
                using var packed = entry.Open();
                using var unpacked = Spool(packed, left, cancel);
                if (unpacked is null)
                {
                    findings.Add(FileFindings.ZipBomb(file, limits));
                    return;
                }
                left -= unpacked.Length;
                if (Check(unpacked) != entry.Crc32)
                {
                    findings.Add(FileFindings.DamagedZip(file));
                    return;
                }
                take(unpacked, file + "/" + Shown(entry.FullName));
            }
        }
        catch (InvalidDataException)
        {
            findings.Add(FileFindings.DamagedZip(file));
        }
    }

    /// <summary>Copies a stream to where it can be read twice: memory, or a temporary file that goes with the stream. Null when it holds more than <paramref name="most"/>.</summary>
    public static Stream? Spool(Stream from, long most, CancellationToken cancel)
    {
        Stream to = new MemoryStream();
        var buffer = new byte[80 * 1024];
        for (int n; (n = from.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            if (to.Length + n > most)
            {
                to.Dispose();
                return null;
            }
            if (to is MemoryStream && to.Length + n > InMemory)
            {
                var onDisk = new FileStream(Path.Combine(Path.GetTempPath(), "throughcare-" + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 80 * 1024, FileOptions.DeleteOnClose);
                to.Position = 0;
                to.CopyTo(onDisk);
                to.Dispose();
                to = onDisk;
            }
            to.Write(buffer, 0, n);
        }
        to.Position = 0;
        return to;
    }

    // The check sum of the zip format (CRC-32, polynomial EDB88320): without it an entry that says less than its size is cut in silence.
    private static uint Check(Stream stream)
    {
        var (sum, buffer) = (uint.MaxValue, new byte[80 * 1024]);
        stream.Position = 0;
        for (int n; (n = stream.Read(buffer)) > 0;)
            for (var i = 0; i < n; i++) sum = CheckTable[(sum ^ buffer[i]) & 0xFF] ^ (sum >> 8);
        stream.Position = 0;
        return ~sum;
    }

    private static readonly uint[] CheckTable = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var sum = (uint)i;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        return sum;
    })];

    private static ZipArchive Open(Stream stream)
    {
        stream.Position = 0;
        return new(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    private static string Shown(string name) =>
        string.Join('/', name.Split('/', '\\').Where(part => part is not ("" or "." or "..")));
}
