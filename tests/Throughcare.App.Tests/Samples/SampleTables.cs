using Throughcare.App.Samples;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Samples;

internal static class SampleTables
{
    public static RawTable Table(this ProposalContent content, TableContract contract) => content.Tables.Single(t => t.File == contract.Name + ".csv");

    public static IReadOnlyList<string> Column(this RawTable table, string column) => [.. table.Rows.Select(r => table.Cell(r, column))];

    public static ProposalContent County { get; } = SampleAction.Content(SamplePreset.County);
}
