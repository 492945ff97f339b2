using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Files;

/// <summary>A text that is no table: proposal.yaml, boundaries as GeoJSON, runs as JSON.</summary>
public sealed record DocumentRead(string Name, string Text);

/// <summary>What was found in a file, a zip file or a folder. A file that could not be read is a finding, and the others stand.</summary>
public sealed record TablesRead
{
    public required IReadOnlyList<RawTable> Tables { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<DocumentRead> Documents { get; init; }
}
