using Throughcare.App.Files;
using Throughcare.App.Papers;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>
/// A proposal kept as plain files: proposal.yaml, a CSV for each table, a YAML file for each paper, boundaries.geojson and runs/OPTION.json. Files that
/// are not the proposal's own are left alone.
/// </summary>
public static class ProposalFolder
{
    public const string Boundaries = "boundaries.geojson", Rejected = "rejected.csv", Changed = "changed.csv", Runs = "runs", Timetables = "timetables";

    public static ProposalContent Read(string folder, FileLimits? limits = null, CancellationToken cancel = default) => ReadWithFindings(folder, limits, cancel).Content;

    /// <summary>Reads the folder, with what was found about its files (encodings, blank rows, files that could not be read).</summary>
    public static (ProposalContent Content, IReadOnlyList<Finding> Findings) ReadWithFindings(string folder, FileLimits? limits = null, CancellationToken cancel = default)
    {
        if (!Directory.Exists(folder)) throw new RefusedException(FileFindings.NotThere(folder));
        return FolderChange.Reading(Full(folder), () => ReadFiles(folder, limits, cancel));
    }

    private static (ProposalContent Content, IReadOnlyList<Finding> Findings) ReadFiles(string folder, FileLimits? limits, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        var tables = new List<RawTable>();
        foreach (var contract in ProposalTables.All)
            if (Path.Combine(folder, contract.Name + ".csv") is var path && File.Exists(path))
            {
                try
                {
                    var read = TableFiles.ReadOwn(path, limits, cancel);
                    tables.AddRange(read.Tables);
                    findings.AddRange(read.Findings);
                }
                catch (RefusedException refused)
                {
                    findings.AddRange(refused.Findings);
                }
            }
        var settings = Text(Path.Combine(folder, SettingsYaml.FileName));
        if (tables.Count == 0 && settings is null)
            throw new RefusedException([.. findings, FileFindings.Error("not-a-proposal", folder, "This folder holds neither proposal.yaml nor any table of a proposal.", "Choose a proposal folder, or import the files into one.")]);
        return (new()
        {
            Settings = settings ?? "",
            Tables = tables,
            Boundaries = Text(Path.Combine(folder, Boundaries)) ?? Text(Path.Combine(folder, "localities.geojson")),
            Runs = RunsOf(folder, Runs),
            Timetables = RunsOf(folder, Timetables),
            Papers = Paper.Kinds.Select(k => (Kind: k, Text: Text(Path.Combine(folder, Paper.FileName(k))))).Where(p => p.Text is not null).ToDictionary(p => p.Kind, p => p.Text!),
            Findings = findings,
        }, findings);
    }

    /// <summary>
    /// Writes the proposal: all of it is seen at once, or none of it. Rows that were rejected on the way go to rejected.csv, and
    /// rows that merging changed to changed.csv, by id; null leaves that file as it is, and no rows take it away.
    /// </summary>
    public static void Write(ProposalContent content, string folder, IReadOnlyList<RejectedRow>? rejected = null, IReadOnlyList<ChangedRow>? changed = null)
    {
        var full = Full(folder);
        if (Path.GetDirectoryName(full) is null)
            throw new RefusedException(FileFindings.Error("no-such-file", folder, "A proposal cannot be written here.", "Choose a folder."));
        FolderChange.Write(full, Files(content, rejected, changed),
            () => Own(full).Where(name => (rejected is not null || name != Rejected) && (changed is not null || name != Changed)));
    }

    /// <summary>Puts one run's answer into the folder and leaves everything else as it is.</summary>
    public static void WriteRun(string folder, string option, string json) =>
        FolderChange.Write(Full(folder), [(Path.Combine(Runs, FileNameOf(option) + ".json"), json)], () => []);

    /// <summary>Puts one timetable into the folder and leaves everything else as it is.</summary>
    public static void WriteTimetable(string folder, string option, string json) =>
        FolderChange.Write(Full(folder), [(Path.Combine(Timetables, FileNameOf(option) + ".json"), json)], () => []);

    private static IEnumerable<(string Name, string Text)> Files(ProposalContent content, IReadOnlyList<RejectedRow>? rejected, IReadOnlyList<ChangedRow>? changed)
    {
        if (content.Settings.Length > 0) yield return (SettingsYaml.FileName, content.Settings);
        foreach (var tables in content.Tables.GroupBy(t => ProposalTables.For(t)))
        {
            if (tables.Key is not { } contract) throw new ArgumentException($"The table {tables.First().File} follows no contract.", nameof(content));
            if (tables.Skip(1).Any()) throw new ArgumentException($"The table {contract.Name} is there twice.", nameof(content));
            yield return (contract.Name + ".csv", CsvText.Of(tables.First()));
        }
        if (content.Boundaries is { } boundaries) yield return (Boundaries, boundaries);
        foreach (var (option, json) in content.Runs) yield return (Path.Combine(Runs, FileNameOf(option) + ".json"), json);
        foreach (var (option, json) in content.Timetables) yield return (Path.Combine(Timetables, FileNameOf(option) + ".json"), json);
        foreach (var (kind, text) in content.Papers) yield return (Paper.FileName(kind), text);
        if (rejected is { Count: > 0 }) yield return (Rejected, RejectedRows.Csv(rejected));
        if (changed is { Count: > 0 }) yield return (Changed, ChangedRows.Csv(changed));
    }

    /// <summary>The files of a folder that are the proposal's own.</summary>
    private static IEnumerable<string> Own(string folder) =>
        [.. ProposalTables.All.Select(t => t.Name + ".csv").Append(SettingsYaml.FileName).Concat(Paper.Kinds.Select(Paper.FileName)).Append(Boundaries).Append(Rejected).Append(Changed).Where(n => File.Exists(Path.Combine(folder, n))),
         .. new[] { Runs, Timetables }.SelectMany(kind => RunFiles(folder, kind).Select(f => Path.Combine(kind, Path.GetFileName(f))))];

    private static IReadOnlyDictionary<string, string> RunsOf(string folder, string kind) =>
        RunFiles(folder, kind).ToDictionary(f => Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(f)), f => Text(f) ?? "");

    private static IEnumerable<string> RunFiles(string folder, string kind) =>
        Directory.Exists(Path.Combine(folder, kind)) ? Directory.GetFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal) : [];

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static string FileNameOf(string option) => Uri.EscapeDataString(option).Replace(".", "%2E");

    private static string? Text(string path) => File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n") : null;
}
