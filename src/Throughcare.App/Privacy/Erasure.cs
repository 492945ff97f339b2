using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Privacy;

/// <summary>
/// Erases one child or worker everywhere at once, by destroying the person's key. What identified them can be read by nobody again, in no extract, judgement, plan
/// or finding; every count and figure stays, and so does the audit trail, which held the opaque id alone.
/// </summary>
public sealed class Erasure(IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects, AuditTrail audit, KeptProposals memory, TimeProvider clock)
{
    /// <summary>False where nobody has this opaque id, or nobody any more.</summary>
    public async Task<bool> Erase(string token, string why, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new RefusedException(new Finding { Rule = "no-reason", Severity = Severity.Error, What = "Nobody is erased without a reason.", ToDo = "Say who asked for it, and when." });
        await using var db = await databases.CreateDbContextAsync(ct);
        // What was there is written over, and not only marked as free.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma secure_delete = on", ct);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            // First, so that a change under way ends before this begins, and one that begins after finds the key gone.
            await db.Proposals.ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version + 1), ct);
            var keys = await subjects.Of(db, ct);
            if (keys.ByToken(token) is not { } person) return false;
            var rows = await Held.Rows(db, keys, token, ct);
            var tokens = new[] { token }.Concat(PersonToken.KindAt(token) == PersonKind.Child ? Groups(keys, rows) : []).ToList();
            await TakeOutOfFindings(db, keys, [person.Id, .. Words(rows, person.Id)], ct);
            var now = clock.GetUtcNow();
            await db.SubjectKeys.Where(k => tokens.Contains(k.Token)).ExecuteUpdateAsync(s => s.SetProperty(k => k.Key, (byte[]?)null).SetProperty(k => k.DestroyedAt, now), ct);
            await audit.Add(db, new(AuditEvents.PersonErased) { Subject = AuditSubject.Written(token), Why = why }, ct);
            await transaction.CommitAsync(ct);
        }
        memory.Forget();
        subjects.Forget();
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)", ct);
        return true;
    }

    // The name that a family's group goes by is gone with any child of it.
    private static IEnumerable<string> Groups(CouncilKeys keys, IReadOnlyList<HeldRow> rows) =>
        rows.Select(r => Cell(r, "siblings")).Where(g => g.Length > 0).Distinct().Select(g => keys.Token(PersonKind.Siblings, g));

    /// <summary>What the rows say that only this person has: whole postcodes, days of birth, names.</summary>
    private static IEnumerable<string> Words(IReadOnlyList<HeldRow> rows, string id) =>
        rows.Where(r => Cell(r, "child") == id).SelectMany(r => new[] { "name", "date_of_birth", "home_postcode" }.Select(c => Cell(r, c)))
            .Where(w => w.Length >= 5).Distinct();

    private static string Cell(HeldRow row, string column)
    {
        for (var i = 0; i < row.Columns.Count && i < row.Cells.Count; i++)
            if (CellText.Heading(row.Columns[i]) == CellText.Heading(column)) return row.Cells[i];
        return "";
    }

    // Findings stand under the council's key, for most are about nobody. What they quote of this person goes.
    private static async Task TakeOutOfFindings(ThroughcareDb db, CouncilKeys keys, IReadOnlyList<string> words, CancellationToken ct)
    {
        foreach (var row in await db.Findings.AsNoTracking().Select(f => new { f.ImportId, f.Position, f.Finding }).ToListAsync(ct))
            if (SealedFindings.Without(keys, row.Finding, words) is { } without)
                await db.Findings.Where(f => f.ImportId == row.ImportId && f.Position == row.Position).ExecuteUpdateAsync(s => s.SetProperty(f => f.Finding, without), ct);
        foreach (var row in await db.RejectedRows.AsNoTracking().ToListAsync(ct))
        {
            var quotes = SealedFindings.ReadRow(keys, row.Cells, row.Columns.Count).Any(c => words.Contains(c, StringComparer.OrdinalIgnoreCase));
            if (!quotes && SealedFindings.Without(keys, row.Why, words) is null) continue;
            var (why, cells) = (SealedFindings.Emptied(row.Why), SealedFindings.EmptyRow);
            await db.RejectedRows.Where(r => r.ImportId == row.ImportId && r.Position == row.Position)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Why, why).SetProperty(r => r.Cells, cells), ct);
        }
    }
}
