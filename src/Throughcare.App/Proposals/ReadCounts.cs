using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>The counts of a proposal's own tables, in the form of an import's.</summary>
public static class ReadCounts
{
    public static IReadOnlyList<SourceCount> Of(ProposalReading reading) =>
        [.. reading.Counts.Select(c => new SourceCount { File = c.Table + ".csv", TakenFor = "the table " + c.Table, RowsIn = c.In, Rejected = c.Rejected })];
}
