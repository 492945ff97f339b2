using System.Text.Json;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>
/// The three parts that a proposal's tables fall into: what the systems said (the extract), what people decided (judgements), and what
/// is proposed (options and what they cost). A table that follows no contract belongs to the extract.
/// </summary>
internal static class ProposalParts
{
    public static IReadOnlyList<TableContract> OptionTables { get; } =
        [ProposalTables.OptionTeams, ProposalTables.OptionWorkers, ProposalTables.OptionTravel, ProposalTables.OptionPlacements, ProposalTables.OptionPosts];

    /// <summary>True for a table of what is proposed that an <see cref="Options.Option"/> holds whole; the tables of the costing stand beside it.</summary>
    public static bool IsOfOption(RawTable table) => ProposalTables.For(table) is { } contract && OptionTables.Contains(contract);

    public static IEnumerable<RawTable> Extract(ProposalContent content) => content.Tables.Where(t => !IsOption(t) && !IsJudgements(t));

    public static IEnumerable<RawTable> Judgements(ProposalContent content) => content.Tables.Where(IsJudgements);

    public static IEnumerable<RawTable> Options(ProposalContent content) => content.Tables.Where(IsOption);

    private static bool IsOption(RawTable table) => ProposalTables.For(table) is { } contract && (OptionTables.Contains(contract) || CostingTables.All.Contains(contract));

    private static bool IsJudgements(RawTable table) => ProposalTables.For(table) == ProposalTables.Judgements;
}

/// <summary>A table as JSON, where it is small and always read whole: an option's.</summary>
internal sealed record TableText(string File, string? Sheet, IReadOnlyList<string> Columns, IReadOnlyList<RowText> Rows)
{
    public static string Write(IEnumerable<RawTable> tables) =>
        JsonSerializer.Serialize(tables.Select(t => new TableText(t.File, t.Sheet, t.Columns, [.. t.Rows.Select(r => new RowText(r.Number, r.Cells))])));

    public static IReadOnlyList<RawTable> Read(string json) =>
        [.. JsonSerializer.Deserialize<TableText[]>(json)!.Select(t => new RawTable(t.File, t.Sheet, t.Columns, [.. t.Rows.Select(r => new RawRow(r.Number, r.Cells))]))];
}

internal sealed record RowText(int Number, IReadOnlyList<string> Cells);
