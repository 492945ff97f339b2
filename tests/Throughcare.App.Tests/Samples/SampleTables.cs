using Throughcare.App.Samples;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Samples;

internal static class SampleTables
{
    private static readonly Lazy<ProposalContent> CountyOnce = new(() => SampleAction.Content(SamplePreset.County));
    private static readonly Lazy<ProposalContent> BoroughOnce = new(() => SampleAction.Content(SamplePreset.Borough));

    public static ProposalContent County => CountyOnce.Value;

    public static ProposalContent Borough => BoroughOnce.Value;

    public static RawTable Table(this ProposalContent content, TableContract contract) => content.Tables.Single(t => t.File == contract.Name + ".csv");

    public static IReadOnlyList<string> Column(this RawTable table, string column) => [.. table.Rows.Select(r => table.Cell(r, column))];
}
