using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Intake;

namespace Throughcare.App.Database;

/// <summary>Writes what came of an import and reads it again: the findings, and every row that was not taken with the reason.</summary>
internal static class ImportRows
{
    private const int Batch = 2_000;

    public static async Task Write(ThroughcareDb db, ImportRow row, ImportRecord import, CouncilKeys keys, CancellationToken ct)
    {
        db.Add(row);
        await db.SaveChangesAsync(ct);
        foreach (var batch in import.Findings.Index().Chunk(Batch))
        {
            db.AddRange(batch.Select(f => new FindingRow { ImportId = row.Id, Position = f.Index, Finding = SealedFindings.Write(keys, f.Item) }));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        foreach (var batch in import.Rejected.Index().Chunk(Batch))
        {
            db.AddRange(batch.Select(r => new RejectedRowRow
            {
                ImportId = row.Id,
                Position = r.Index,
                File = r.Item.Table.File,
                Sheet = r.Item.Table.Sheet,
                Columns = r.Item.Table.Columns,
                Number = r.Item.Row.Number,
                Cells = SealedFindings.WriteRow(keys, r.Item.Row),
                Why = SealedFindings.Write(keys, r.Item.Why),
            }));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    public static async Task<ImportRecord> Read(ThroughcareDb db, ImportRow row, CouncilKeys keys, CancellationToken ct)
    {
        var findings = await db.Findings.Where(f => f.ImportId == row.Id).OrderBy(f => f.Position).Select(f => f.Finding).ToListAsync(ct);
        var rejected = await db.RejectedRows.AsNoTracking().Where(r => r.ImportId == row.Id).OrderBy(r => r.Position).ToListAsync(ct);
        return new()
        {
            Source = row.Source,
            ImportedAt = row.ImportedAt,
            Counts = row.Counts is null ? [] : JsonSerializer.Deserialize<SourceCount[]>(row.Counts)!,
            Findings = [.. findings.Select(f => SealedFindings.Read(keys, f))],
            Rejected = [.. rejected.Select(r =>
            {
                var cells = new RawRow(r.Number, SealedFindings.ReadRow(keys, r.Cells, r.Columns.Count));
                return new RejectedRow(new RawTable(r.File, r.Sheet, r.Columns, [cells]), cells, SealedFindings.Read(keys, r.Why));
            })],
        };
    }
}
