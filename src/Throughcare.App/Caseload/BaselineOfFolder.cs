using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Proposals;

namespace Throughcare.App.Caseload;

/// <summary>A proposal's baseline, with all that was found while it was read.</summary>
public sealed record BaselineReading(Proposal Proposal, Baseline Baseline, IReadOnlyList<Finding> Findings);

/// <summary>Reads a proposal folder and measures it. The database is not started.</summary>
public static class BaselineOfFolder
{
    public static BaselineReading Measure(string folder, FileLimits? limits = null, CancellationToken cancel = default)
    {
        var (content, files) = ProposalFolder.ReadWithFindings(folder, limits, cancel);
        var reading = ProposalReader.Read(content);
        return new(reading.Proposal, reading.Proposal.MeasureBaseline(), [.. files, .. reading.Findings]);
    }
}
