using Throughcare.App.Files;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Imports;

/// <summary>A file, folder or upload that is brought in: its tables, its documents, and what was found while it was opened.</summary>
public sealed record ImportSource
{
    public required string Name { get; init; }

    public required IReadOnlyList<RawTable> Tables { get; init; }

    public IReadOnlyList<DocumentRead> Documents { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Reads files and folders. Where several are given, each table's file name begins with the name of its source.</summary>
    public static IReadOnlyList<ImportSource> Of(IReadOnlyList<string> paths, FileLimits? limits = null, CancellationToken cancel = default) =>
        [.. paths.Select(p => Of(p, prefixed: paths.Count > 1, limits, cancel))];

    /// <summary>Reads a file that was sent.</summary>
    public static ImportSource Of(Stream sent, string fileName, FileLimits? limits = null, CancellationToken cancel = default)
    {
        if (IsXml(fileName)) return Xml(fileName, Ssda903Xml.Read(sent, fileName, limits ?? FileLimits.Default));
        var read = TableFiles.Read(sent, fileName, limits, cancel);
        return new() { Name = fileName, Tables = read.Tables, Documents = read.Documents, Findings = read.Findings };
    }

    private static ImportSource Of(string path, bool prefixed, FileLimits? limits, CancellationToken cancel)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        if (File.Exists(path) && IsXml(path))
        {
            using var stream = File.OpenRead(path);
            return Xml(name, Ssda903Xml.Read(stream, name, limits ?? FileLimits.Default));
        }
        var read = TableFiles.Read(path, limits, cancel);
        var xml = Directory.Exists(path) ? InFolder(path, limits ?? FileLimits.Default) : [];
        var folder = prefixed && Directory.Exists(path) ? name + "/" : "";
        return new()
        {
            Name = name,
            Tables = [.. read.Tables.Concat(xml).Select(t => folder.Length == 0 ? t : new RawTable(folder + t.File, t.Sheet, t.Columns, t.Rows))],
            Documents = read.Documents,
            Findings = [.. read.Findings.Where(f => !(f.Rule == "file-not-read" && f.Where is { } at && IsXml(at.File)))],
        };
    }

    private static List<RawTable> InFolder(string folder, FileLimits limits)
    {
        var tables = new List<RawTable>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            tables.AddRange(Ssda903Xml.Read(stream, Path.GetRelativePath(folder, file).Replace('\\', '/'), limits));
        }
        return tables;
    }

    private static ImportSource Xml(string name, IReadOnlyList<RawTable> tables) => new() { Name = name, Tables = tables };

    private static bool IsXml(string name) => Path.GetExtension(name).Equals(".xml", StringComparison.OrdinalIgnoreCase);
}
