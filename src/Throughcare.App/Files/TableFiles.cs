using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Files;

/// <summary>
/// Reads tables from whatever a council sends: CSV and other text, workbooks, zip files and folders of these. What a file is
/// is seen from its bytes, not its name. Where nothing at all can be read, the request is refused.
/// </summary>
public static class TableFiles
{
    private static readonly string[] Documents = [".yaml", ".yml", ".json", ".geojson"];
    private static readonly string[] Tables = [".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".zip", ".dat", ""];

    /// <summary>Reads a file, or a folder with all that is in it.</summary>
    public static TablesRead Read(string path, FileLimits? limits = null, CancellationToken cancel = default)
    {
        var taken = new Taken(limits ?? FileLimits.Default, headingsFirst: false, cancel);
        if (Directory.Exists(path)) taken.Folder(path);
        else if (File.Exists(path)) taken.File(path, Path.GetFileName(path));
        else throw new RefusedException(FileFindings.NotThere(path));
        return taken.Done();
    }

    /// <summary>Reads a file that was sent; it is copied first, and only as far as the limit.</summary>
    public static TablesRead Read(Stream sent, string fileName, FileLimits? limits = null, CancellationToken cancel = default)
    {
        var taken = new Taken(limits ?? FileLimits.Default, headingsFirst: false, cancel);
        taken.Sent(sent, fileName);
        return taken.Done();
    }

    /// <summary>Reads a file of a proposal folder, whose first line is known to hold the headings.</summary>
    internal static TablesRead ReadOwn(string path, FileLimits? limits, CancellationToken cancel)
    {
        var taken = new Taken(limits ?? FileLimits.Default, headingsFirst: true, cancel);
        taken.File(path, Path.GetFileName(path));
        return taken.Done();
    }

    private sealed class Taken(FileLimits limits, bool headingsFirst, CancellationToken cancel)
    {
        private readonly List<RawTable> _tables = [];
        private readonly List<Finding> _findings = [];
        private readonly List<DocumentRead> _documents = [];

        public TablesRead Done() =>
            _tables.Count == 0 && _documents.Count == 0 && _findings.Any(f => f.Severity == Severity.Error)
                ? throw new RefusedException(_findings)
                : new() { Tables = _tables, Findings = _findings, Documents = _documents };

        public void Folder(string folder)
        {
            var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
                .Select(f => (Path: f, Name: Path.GetRelativePath(folder, f).Replace('\\', '/')))
                .Where(f => !f.Name.Split('/').Any(part => part.StartsWith('.')))
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .Take(limits.MostFiles + 1).ToList();
            if (files.Count > limits.MostFiles)
                throw new RefusedException(FileFindings.Error("too-many-files", folder, $"There are more than {limits.MostFiles:#,0} files in this folder.", "Choose the folder that holds only the files to be read."));
            if (files.Count == 0)
                throw new RefusedException(FileFindings.Error("empty-folder", folder, "There are no files in this folder.", "Check the folder's name."));
            foreach (var (path, name) in files)
                if (Wanted(name)) File(path, name);
        }

        public void File(string path, string name)
        {
            try
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024);
                if (stream.Length > limits.MostBytes) _findings.Add(FileFindings.TooLarge(name, limits.MostBytes));
                else Take(stream, name, inZip: false);
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                _findings.Add(FileFindings.NotAllowed(name));
            }
        }

        public void Sent(Stream sent, string name)
        {
            using var copy = PackedFiles.Spool(sent, limits.MostBytes, cancel);
            if (copy is null) _findings.Add(FileFindings.TooLarge(name, limits.MostBytes));
            else Take(copy, name, inZip: false);
        }

        private void Take(Stream stream, string name, bool inZip)
        {
            cancel.ThrowIfCancellationRequested();
            Span<byte> start = stackalloc byte[8];
            stream.Position = 0;
            start = start[..stream.ReadAtLeast(start, 8, throwOnEndOfStream: false)];
            switch (start)
            {
                case []:
                    _findings.Add(FileFindings.Empty(name));
                    break;
                case [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]:
                    Packed(stream, name, inZip);
                    break;
                case [0xD0, 0xCF, 0x11, 0xE0, ..]:
                    _tables.AddRange(WorkbookTables.Read(stream, name, _findings, cancel));
                    break;
                case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]:
                    _findings.Add(FileFindings.OtherFormat(name, "a PDF"));
                    break;
                default:
                    Text(stream, name);
                    break;
            }
        }

        private void Packed(Stream stream, string name, bool inZip)
        {
            switch (PackedFiles.Look(stream, name, limits, _findings))
            {
                case PackedFiles.Kind.Workbook:
                    _tables.AddRange(WorkbookTables.Read(stream, name, _findings, cancel));
                    break;
                case PackedFiles.Kind.OtherDocument:
                    _findings.Add(FileFindings.OtherFormat(name, "a document of another kind"));
                    break;
                case PackedFiles.Kind.Zip when inZip:
                    _findings.Add(FileFindings.NestedZip(name));
                    break;
                case PackedFiles.Kind.Zip:
                    PackedFiles.Unpack(stream, name, limits, _findings, (entry, of) => { if (Wanted(of)) Take(entry, of, inZip: true); }, cancel);
                    break;
            }
        }

        private void Text(Stream stream, string name)
        {
            if (TextEncoding.Of(stream) is not { } encoding)
            {
                _findings.Add(FileFindings.NotReadable(name));
                return;
            }
            if (Documents.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            {
                stream.Position = 0;
                using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
                _documents.Add(new(name, reader.ReadToEnd().Replace("\r\n", "\n")));
                return;
            }
            if (encoding.CodePage == 1252)
                _findings.Add(FileFindings.Note("windows-1252", name, null, "This file is not in UTF-8; it is read as Windows-1252, as older programs write it.", "Check names with accents, or save it as UTF-8."));
            if (TextTable.Read(stream, name, encoding, _findings, headingsFirst, cancel) is { } table) _tables.Add(table);
        }

        private bool Wanted(string name)
        {
            var file = name[(name.LastIndexOf('/') + 1)..];
            if (file.StartsWith("~$", StringComparison.Ordinal) || file.StartsWith('.') || name.Contains("__MACOSX/")) return false;
            var ending = Path.GetExtension(file);
            if (Tables.Contains(ending, StringComparer.OrdinalIgnoreCase) || Documents.Contains(ending, StringComparer.OrdinalIgnoreCase)) return true;
            _findings.Add(FileFindings.Note("file-not-read", name, null, "This file is not of a kind that holds tables, and is not read.", "Nothing to do, if that is right."));
            return false;
        }
    }
}
