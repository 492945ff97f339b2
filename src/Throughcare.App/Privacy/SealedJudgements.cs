using Throughcare.App.Database;
using Throughcare.Intake;

namespace Throughcare.App.Privacy;

/// <summary>Judgements and the tables of an option, sealed as the rows of an extract are.</summary>
internal static class SealedJudgements
{
    // A judgement must have a reason: what stands there when the reason went with the person's key.
    private const string Erased = "Erased.";

    private static readonly SealedRows Rows = new(ProposalTables.Judgements, [.. ProposalTables.Judgements.Columns.Select(c => c.Name)]);

    /// <summary>The cells of a judgement, with the sealed ones in the place of the reason.</summary>
    public static Dictionary<string, string> Seal(CouncilKeys keys, Func<string, string> cell)
    {
        var names = ProposalTables.Judgements.Columns.Select(c => c.Name).ToList();
        var kept = Rows.Seal(keys, [.. names.Select(cell)], default);
        var cells = names.Zip(kept).ToDictionary(c => c.First, c => c.Second);
        cells["reason"] = kept[^1];
        return cells;
    }

    public static IReadOnlyList<string> Open(CouncilKeys keys, JudgementRow row) =>
        !SealedText.Is(row.Reason)
            ? [row.Kind, row.Subject, row.Value, row.Author, row.Reason, row.MadeOn, row.ReviewOn]
            : Rows.Open(keys, [row.Kind, row.Subject, row.Value, row.Author, Erased, row.MadeOn, row.ReviewOn, row.Reason]);

    public static RawTable Sealed(CouncilKeys keys, RawTable table) => Each(table, cells => new SealedRows(table).Seal(keys, cells, default));

    public static RawTable Opened(CouncilKeys keys, RawTable table) => Each(table, cells => new SealedRows(table).Open(keys, cells));

    private static RawTable Each(RawTable table, Func<IReadOnlyList<string>, IReadOnlyList<string>> cells) =>
        new(table.File, table.Sheet, table.Columns, [.. table.Rows.Select(r => new RawRow(r.Number, cells(r.Cells)))]);
}
