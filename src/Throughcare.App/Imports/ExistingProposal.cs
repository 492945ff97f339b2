using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Imports;

/// <summary>
/// What a proposal keeps when its extract is replaced: options, judgements and rules as they are; the map, teams, workers and posts where the new sources
/// have no such table; and where they have one, the cells that people filled and the new sources leave empty.
/// </summary>
internal static class ExistingProposal
{
    private static readonly TableContract[] Extract = [ProposalTables.Children, ProposalTables.Involvements];

    private static readonly TableContract[] FilledByHand = [ProposalTables.Teams, ProposalTables.Workers];

    public static IReadOnlyList<Finding> CarryInto(Dictionary<TableContract, RawTable> tables, ProposalContent existing)
    {
        var findings = new List<Finding>();
        foreach (var old in existing.Tables)
        {
            if (ProposalTables.For(old) is not { } contract || Extract.Contains(contract)) continue;
            var kept = OwnTables.Under(contract, old).Table;
            if (!tables.TryGetValue(contract, out var next)) tables.Add(contract, kept);
            else if (FilledByHand.Contains(contract))
            {
                var (filled, times) = Filled(contract, next, kept);
                tables[contract] = filled;
                if (times > 0) findings.Add(Carried(contract, times));
            }
        }
        return findings;
    }

    private static (RawTable Table, int Times) Filled(TableContract contract, RawTable next, RawTable old)
    {
        // Laid the other way round: what is new stands over what was, and rows that are gone stay gone.
        var ids = next.Rows.Select(r => next.Cell(r, contract.Key[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var still = new RawTable(old.File, old.Sheet, old.Columns, [.. old.Rows.Where(r => ids.Contains(old.Cell(r, contract.Key[0])))]);
        // A worker who had left by the last extract and is here now has not left.
        var columns = old.Columns.Where(c => c is not ("leaves" or "starts")).ToList();
        var carried = new RawTable(still.File, still.Sheet, columns, [.. still.Rows.Select(r => new RawRow(r.Number, [.. columns.Select(c => still.Cell(r, c))]))]);
        var filled = OwnTables.Laid(contract, carried, next);
        var times = carried.Rows.Sum(r => columns.Count(c => carried.Cell(r, c).Length > 0 && Missing(next, contract, carried.Cell(r, contract.Key[0]), c)));
        return (filled, times);
    }

    private static bool Missing(RawTable next, TableContract contract, string id, string column)
    {
        foreach (var row in next.Rows)
            if (next.Cell(row, contract.Key[0]).Equals(id, StringComparison.OrdinalIgnoreCase)) return next.Cell(row, column).Length == 0;
        return false;
    }

    private static Finding Carried(TableContract contract, int times) => new()
    {
        Rule = "kept-from-the-proposal",
        Severity = Severity.Note,
        What = $"Cells of the table {contract.Name} that the new sources leave empty are kept as the proposal had them.",
        Where = new(contract.Name + ".csv"),
        ToDo = "Check them, if the teams have changed since.",
        Times = times,
    };
}
