using Microsoft.EntityFrameworkCore;
using Throughcare.App.Privacy;
using Throughcare.Intake;

namespace Throughcare.App.Database;

/// <summary>Writes the tables of an extract as rows, with what identifies somebody sealed, and reads them again, the same cell for cell.</summary>
internal static class ExtractTables
{
    // Large enough that the round trips do not show, small enough that a council of any size needs little memory.
    private const int Batch = 2_000;

    public static async Task Write(ThroughcareDb db, Guid extract, IEnumerable<RawTable> tables, CouncilKeys keys, DateOnly asAt, CancellationToken ct)
    {
        var position = 0;
        foreach (var table in tables)
        {
            var rows = new SealedRows(table);
            var kept = new ExtractTableRow { ExtractId = extract, Position = position++, File = table.File, Sheet = table.Sheet, Columns = table.Columns };
            db.Add(kept);
            await db.SaveChangesAsync(ct);
            for (var from = 0; from < table.Rows.Count; from += Batch)
            {
                db.AddRange(table.Rows.Skip(from).Take(Batch).Select((row, i) => new ExtractCellsRow { TableId = kept.Id, Position = from + i, Number = row.Number, Cells = rows.Seal(keys, row.Cells, asAt) }));
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }
        }
    }

    public static async Task<IReadOnlyList<RawTable>> Read(ThroughcareDb db, Guid extract, CouncilKeys keys, CancellationToken ct)
    {
        var headings = await db.ExtractTables.AsNoTracking().Where(t => t.ExtractId == extract).OrderBy(t => t.Position).ToListAsync(ct);
        var tables = new List<RawTable>(headings.Count);
        foreach (var heading in headings)
        {
            var rows = await db.ExtractCells.AsNoTracking().Where(r => r.TableId == heading.Id).OrderBy(r => r.Position).Select(r => new { r.Number, r.Cells }).ToListAsync(ct);
            var opening = new SealedRows(new RawTable(heading.File, heading.Sheet, heading.Columns, []));
            tables.Add(new RawTable(heading.File, heading.Sheet, heading.Columns, [.. rows.Select(r => new RawRow(r.Number, opening.Open(keys, r.Cells)))]));
        }
        return tables;
    }
}
