using Throughcare.App.Files;
using Throughcare.App.Imports;
using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Proposals;

namespace Throughcare.App.Caseload;

/// <summary>How many rows came in, and what became of them: rows in = kept + rejected. Changed rows are among the kept.</summary>
public sealed record RowAccount(int In, int Kept, int Rejected, int Changed);

/// <summary>A baseline of a council's own files, with all that was found, and the account of the rows.</summary>
public sealed record SourcesBaseline(Proposal Proposal, Baseline Baseline, IReadOnlyList<Finding> Findings, RowAccount Rows);

/// <summary>Brings returns, extracts and lists in and measures them at once. Nothing is written.</summary>
public static class BaselineOfSources
{
    /// <summary>Whether this is a folder with a proposal's settings, which <see cref="BaselineOfFolder"/> measures.</summary>
    public static bool IsProposal(string path) => File.Exists(Path.Combine(path, SettingsYaml.FileName));

    public static SourcesBaseline Measure(IReadOnlyList<string> paths, DateOnly? asAt = null, FileLimits? limits = null, CancellationToken cancel = default)
    {
        var title = string.Join(", ", paths.Select(p => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)))));
        var imported = Importer.Import(ImportSource.Of(paths, limits, cancel), new() { AsAt = asAt, Title = title });
        var proposal = imported.Reading.Proposal;
        return new(proposal, proposal.MeasureBaseline(), imported.Findings,
            new(imported.Counts.Sum(c => c.RowsIn), imported.Counts.Sum(c => c.Kept), imported.Counts.Sum(c => c.Rejected), imported.Changes.Count));
    }
}
