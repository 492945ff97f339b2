using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Throughcare.App.Backups;

/// <summary>What a backup file says of itself.</summary>
/// <param name="Format">The version of the form of the file.</param>
/// <param name="Program">The version of Throughcare that wrote it.</param>
/// <param name="Council">The one council that is in it; null where the whole database is.</param>
/// <param name="Tables">Every table, with what it comes to.</param>
internal sealed record Manifest(int Format, string Program, CouncilInBackup? Council, IReadOnlyList<ManifestTable> Tables)
{
    public const int Now = 1;

    public static string ThisProgram => typeof(Manifest).Assembly.GetName().Version!.ToString(3);
}

internal sealed record ManifestTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);

/// <summary>
/// A backup file: a zip with manifest.json and a file of lines for each table. The same rows always make the same bytes, so it holds neither
/// the date nor the machine. It is written under another name and renamed when it is whole.
/// </summary>
internal static class BackupFile
{
    public const string ManifestName = "manifest.json";

    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string EntryOf(string table) => $"tables/{table}.jsonl";

    public static async Task<IReadOnlyList<TableSum>> Write(string path, CouncilInBackup? council, IReadOnlyList<BackupTable> tables, TableRows rows, BackupProgress progress, CancellationToken ct)
    {
        if (File.Exists(path)) throw BackupFindings.FileIsThere(path);
        var unfinished = path + ".part";
        try
        {
            var sums = new List<TableSum>();
            await using (var file = new FileStream(unfinished, OwnersOnly()))
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            {
                foreach (var table in tables) sums.Add(await WriteTable(zip, table, rows, progress, ct));
                var manifest = new Manifest(Manifest.Now, Manifest.ThisProgram, council, [.. tables.Zip(sums, (t, s) => new ManifestTable(t.Name, [.. t.Columns.Select(c => c.Name)], s.Rows, s.Sha256))]);
                await using var entry = Entry(zip, ManifestName);
                await JsonSerializer.SerializeAsync(entry, manifest, Json, ct);
            }
            await using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            File.Move(unfinished, path, overwrite: false);
            return sums;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task<TableSum> WriteTable(ZipArchive zip, BackupTable table, TableRows rows, BackupProgress progress, CancellationToken ct)
    {
        using var digest = new TableDigest(table.Name, [.. table.Columns.Select(c => c.Name)]);
        await using var entry = Entry(zip, EntryOf(table.Name));
        await entry.WriteAsync(digest.Headings(), ct);
        long count = 0;
        await foreach (var row in rows.Read(table, ct))
        {
            await entry.WriteAsync(digest.Add(row), ct);
            progress.At("Writing", table.Name, ++count);
        }
        return digest.End();
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoDay;
        return entry.Open();
    }

    // It holds what the database holds, password hashes too.
    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>Opens a file and checks all of it against its manifest before anything is done with it.</summary>
    public static async Task<FileSource> Open(string path, IReadOnlyList<BackupTable> known, BackupProgress progress, CancellationToken ct)
    {
        if (!File.Exists(path)) throw BackupFindings.NoFile(path);
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, ct);
            var manifest = await ReadManifest(zip, path, ct);
            if (manifest.Format > Manifest.Now || manifest.Tables.Any(t => known.FirstOrDefault(k => k.Name == t.Name) is not { } table || t.Columns.Except(table.Columns.Select(c => c.Name)).Any()))
                throw BackupFindings.Newer(path, manifest.Program, Manifest.ThisProgram);
            if (known.SelectMany(k => k.Columns.Where(c => c.Required && manifest.Tables.FirstOrDefault(t => t.Name == k.Name) is { Rows: > 0 } t && !t.Columns.Contains(c.Name))).Any())
                throw BackupFindings.Older(path, manifest.Program);
            if (!zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal).SequenceEqual(manifest.Tables.Select(t => EntryOf(t.Name)).Append(ManifestName).Order(StringComparer.Ordinal)))
                throw BackupFindings.Damaged(path, "it does not hold the tables that its manifest names");
            foreach (var table in manifest.Tables) await Check(zip, table, path, progress, ct);
            return new(zip, manifest);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or FormatException or EndOfStreamException)
        {
            zip?.Dispose();
            throw BackupFindings.Damaged(path, "it cannot be read to its end");
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    private static async Task<Manifest> ReadManifest(ZipArchive zip, string path, CancellationToken ct)
    {
        if (zip.GetEntry(ManifestName) is not { } entry) throw BackupFindings.Damaged(path, "it has no manifest");
        await using var stream = await entry.OpenAsync(ct);
        var manifest = await JsonSerializer.DeserializeAsync<Manifest>(stream, Json, ct);
        // What a name was changed of is not there any more, whatever the type says.
        return manifest is { Tables: { } tables } && tables.All(t => t is { Name: not null, Columns: not null, Sha256: not null }) ? manifest : throw BackupFindings.Damaged(path, "its manifest lacks something");
    }

    private static async Task Check(ZipArchive zip, ManifestTable table, string path, BackupProgress progress, CancellationToken ct)
    {
        await using var stream = await zip.GetEntry(EntryOf(table.Name))!.OpenAsync(ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long lines = 0;
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            progress.At("Checking", table.Name, lines);
        }
        if (lines - 1 != table.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256) throw BackupFindings.Damaged(path, $"the table {table.Name} is not what was written");
    }
}

/// <summary>A backup file as the source, checked.</summary>
internal sealed class FileSource(ZipArchive zip, Manifest manifest) : IBackupSource, IDisposable
{
    public CouncilInBackup? Council => manifest.Council;

    public IReadOnlyList<string>? Columns(BackupTable table) => Of(table)?.Columns;

    public async IAsyncEnumerable<string?[]> Rows(BackupTable table, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var stream = await zip.GetEntry(BackupFile.EntryOf(table.Name))!.OpenAsync(ct);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, true));
        await reader.ReadLineAsync(ct);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            var cells = RowLine.Read(line);
            if (cells.Length != Of(table)!.Columns.Count) throw new FormatException($"A row of {table.Name} has {cells.Length} values.");
            yield return cells;
        }
    }

    public TableSum Sum(BackupTable table) => Of(table) is { } said ? new(table.Name, said.Rows, said.Sha256) : throw new InvalidOperationException($"{table.Name} is not in the file.");

    private ManifestTable? Of(BackupTable table) => manifest.Tables.FirstOrDefault(t => t.Name == table.Name);

    public void Dispose() => zip.Dispose();
}
