using System.Diagnostics;
using System.Text;
using Throughcare.Findings;

namespace Throughcare.App.Audit;

/// <summary>The anchors of this installation: a text file outside the database, to which lines are only ever added. Several machines may share it.</summary>
public sealed class AnchorFile(string folder)
{
    public const string Name = "audit-anchors.txt";

    // Whoever writes a line has the file to itself for a moment.
    private async Task<string[]> Lines(CancellationToken ct)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await File.ReadAllLinesAsync(Path, ct);
            }
            catch (IOException) when (tries < 100 && File.Exists(Path))
            {
                await Task.Delay(50, ct);
            }
        }
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), Name);

    /// <summary>Adds a line and waits until the disk has it.</summary>
    public async Task<Anchor> Add(DateTimeOffset at, int council, long sequence, string hash, CancellationToken ct = default)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var file = await OpenAlone(ct);
        using var reader = new StreamReader(file, leaveOpen: true);
        var text = await reader.ReadToEndAsync(ct);
        // A line that somebody spoilt stays as it is, for verifying to find; the next is still written.
        var last = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Anchor.Parse).LastOrDefault(a => a is not null);
        var anchor = Anchor.After(last, at, council, sequence, hash);
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes((text.Length > 0 && text[^1] != '\n' ? "\n" : "") + anchor + "\n"), ct);
        file.Flush(flushToDisk: true);
        return anchor;
    }

    /// <summary>Every line, and the first that is not as it was written; no lines where there is no file.</summary>
    public async Task<(IReadOnlyList<Anchor> Anchors, Finding? Trouble)> Read(CancellationToken ct = default)
    {
        if (!File.Exists(Path)) return ([], null);
        var (anchors, before, trouble, number) = (new List<Anchor>(), AuditHash.Start, (Finding?)null, 0);
        foreach (var line in await Lines(ct))
        {
            number++;
            var anchor = Anchor.Parse(line);
            if (anchor is null) trouble ??= Altered($"Line {number} of the anchors file cannot be read as an anchor: it was changed.");
            else if (anchor.Line != number) trouble ??= Altered($"Line {number} of the anchors file was written as line {anchor.Line}: lines were deleted, inserted or moved.");
            else if (!anchor.Follows(before)) trouble ??= Altered($"Line {number} of the anchors file is not as it was written: it, or the line before it, was changed.");
            if (anchor is null) continue;
            anchors.Add(anchor);
            before = anchor.LineHash;
        }
        return (anchors, trouble);
    }

    internal static Finding Altered(string what) => new()
    {
        Rule = "anchors-altered", Severity = Severity.Error, What = what, ToDo = "Compare the file with the copies of it that were kept elsewhere, and find out who may write to its folder.",
    };

    private async Task<FileStream> OpenAlone(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
            try
            {
                return new(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience && File.Exists(Path))
            {
                await Task.Delay(50, ct);
            }
    }
}
