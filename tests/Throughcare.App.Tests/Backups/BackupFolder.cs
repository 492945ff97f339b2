using System.IO.Compression;
using System.Text;

namespace Throughcare.App.Tests.Backups;

/// <summary>A folder for backup files, gone with the test.</summary>
internal sealed class BackupFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("throughcare-backup-");

    public IReadOnlyList<string> Names => [.. _folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal)];

    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Everything that is in a backup, unpacked.</summary>
    public string Text(string name)
    {
        using var zip = ZipFile.OpenRead(File(name));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
        }
        return all.ToString();
    }

    /// <summary>The same backup with one part written anew; null takes it out.</summary>
    public string Changed(string name, string entry, Func<string, string?> change)
    {
        var path = File(Path.GetRandomFileName());
        System.IO.File.Copy(File(name), path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        string? text = "";
        if (zip.GetEntry(entry) is { } old)
        {
            using (var reader = new StreamReader(old.Open())) text = reader.ReadToEnd();
            old.Delete();
        }
        if (change(text) is not { } changed) return path;
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open(), new UTF8Encoding(false));
        writer.Write(changed);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
