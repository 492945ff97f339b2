using Throughcare.App.Files;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>
/// A proposal kept as one Excel workbook: a sheet for each table, one with the lines of proposal.yaml, and where there are any
/// one with the boundaries and one with the runs.
/// </summary>
public static class ProposalWorkbook
{
    internal const string Instructions = "Instructions", Settings = "settings", Boundaries = "boundaries", Runs = "runs";

    // A cell holds 32,767 characters at most.
    private const int Piece = 30_000;

    public static ProposalContent Read(string path, FileLimits? limits = null, CancellationToken cancel = default)
    {
        using var stream = File.OpenRead(path);
        return ReadWithFindings(stream, Path.GetFileName(path), limits, cancel).Content;
    }

    /// <summary>Reads a workbook from a stream that can be read twice, with what was found about it.</summary>
    public static (ProposalContent Content, IReadOnlyList<Finding> Findings) ReadWithFindings(Stream stream, string file, FileLimits? limits = null, CancellationToken cancel = default)
    {
        var findings = new List<Finding>();
        var texts = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase) { [Instructions] = [], [Settings] = [], [Boundaries] = [], [Runs] = [] };
        var tables = PackedFiles.Look(stream, file, limits ?? FileLimits.Default, findings) switch
        {
            PackedFiles.Kind.Workbook => WorkbookTables.Read(stream, file, findings, texts, cancel),
            null => [],
            _ => throw new RefusedException(FileFindings.NotAWorkbook(file)),
        };
        if (tables.Count == 0 && findings.Any(f => f.Severity == Severity.Error)) throw new RefusedException(findings);
        var boundaries = string.Concat(texts[Boundaries].Skip(1));
        return (new()
        {
            Settings = ContentForm.Document(string.Join('\n', texts[Settings].Skip(1))) ?? "",
            Tables = [.. tables.Where(t => t.Rows.Count > 0)],
            Boundaries = ContentForm.Document(boundaries),
            Runs = RunsOf(texts[Runs]),
            Findings = findings,
        }, findings);
    }

    public static void Write(ProposalContent content, string path)
    {
        // Beside its place first: a reader never meets half a workbook.
        var incoming = path + "." + Guid.NewGuid().ToString("N");
        try
        {
            using (var stream = new FileStream(incoming, FileMode.CreateNew, FileAccess.ReadWrite)) Write(content, stream);
            File.Move(incoming, path, overwrite: true);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    public static void Write(ProposalContent content, Stream stream)
    {
        var form = ContentForm.Of(content);
        using var book = new WorkbookWriting(stream);
        book.Text(Settings, "The lines of proposal.yaml", form.Settings.TrimEnd('\n').Split('\n'));
        foreach (var table in form.Tables) book.Table(ProposalTables.For(table)!, table.Columns, table.Rows);
        if (form.Boundaries is { } boundaries) book.Text(Boundaries, "Boundaries as GeoJSON, in pieces", Pieces(boundaries));
        if (form.Runs.Count > 0)
            book.Text(Runs, "Runs: each begins with a line \"run\" and its option, then its JSON in pieces",
                form.Runs.OrderBy(r => r.Key, StringComparer.Ordinal).SelectMany(r => Pieces(r.Value).Prepend("run " + r.Key)));
    }

    /// <summary>An empty workbook to fill in: what goes where, and a sheet with headings for each table.</summary>
    public static void Blank(Stream stream)
    {
        using var book = new WorkbookWriting(stream);
        book.Instructions(Instructions, BlankInstructions.Rows);
        book.Text(Settings, "The lines of proposal.yaml", BlankInstructions.Settings.TrimEnd('\n').Split('\n'));
        foreach (var contract in ProposalTables.All) book.Table(contract, [.. contract.Columns.Select(c => c.Name)], []);
    }

    private static IEnumerable<string> Pieces(string text)
    {
        text = text.TrimEnd();
        for (var i = 0; i < text.Length;)
        {
            var n = Math.Min(Piece, text.Length - i);
            if (i + n < text.Length && char.IsHighSurrogate(text[i + n - 1])) n--;
            yield return text.Substring(i, n);
            i += n;
        }
    }

    private static Dictionary<string, string> RunsOf(List<string> lines)
    {
        var runs = new Dictionary<string, string>();
        string? option = null;
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("run ", StringComparison.Ordinal)) runs[option = line[4..]] = "";
            else if (option is not null) runs[option] += line;
        }
        return runs.ToDictionary(r => r.Key, r => ContentForm.Document(r.Value) ?? "");
    }
}
