using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>
/// A proposal as plain text: its settings, its tables and its boundaries, before anything is believed. Folder, workbook and
/// database all keep this and nothing else, so that one reader makes the proposal of it.
/// </summary>
public sealed record ProposalContent
{
    /// <summary>The text of proposal.yaml: title, council, date, caseload definition, options, priorities.</summary>
    public required string Settings { get; init; }

    /// <summary>Tables by the contract of <see cref="ProposalTables"/>; a table that is absent is not there.</summary>
    public required IReadOnlyList<RawTable> Tables { get; init; }

    /// <summary>Boundaries of the localities or wards as GeoJSON (WGS84); null when there are none.</summary>
    public string? Boundaries { get; init; }

    /// <summary>Answers of earlier runs, by option id, as JSON.</summary>
    public IReadOnlyDictionary<string, string> Runs { get; init; } = new Dictionary<string, string>();

    /// <summary>Timetables of earlier runs, by option id, as JSON.</summary>
    public IReadOnlyDictionary<string, string> Timetables { get; init; } = new Dictionary<string, string>();

    /// <summary>The papers that are written: consultation, equality, decision, each as the text of its file.</summary>
    public IReadOnlyDictionary<PaperKind, string> Papers { get; init; } = new Dictionary<PaperKind, string>();

    /// <summary>What was found about the files themselves, such as one that cannot be read: no part of the content, and not kept.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
