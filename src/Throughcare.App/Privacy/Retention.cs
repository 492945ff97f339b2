using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Intake;

namespace Throughcare.App.Privacy;

/// <summary>
/// Deletes the rows about single children once they are due: their cells in every extract of the proposal, what was decided about them, and the answers of runs. The figures
/// that were shown are kept in their place. This is not the care record.
/// </summary>
public sealed class Retention(IDbContextFactory<ThroughcareDb> databases, IProposalStore store, SubjectKeys subjects, AuditTrail audit, KeptProposals memory, TimeProvider clock)
{
    /// <summary>The name under which a proposal's last figures are kept.</summary>
    internal const string LastFigures = "figures when rows about children were deleted";

    private static readonly string[] AboutChildren = [ProposalTables.Children.Name, ProposalTables.Involvements.Name];

    private DateOnly Today => LondonTime.DateOf(clock.GetUtcNow());

    /// <summary>Every proposal with the day on which its rows are due, soonest first.</summary>
    public async Task<IReadOnlyList<Keeping>> All(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var settings = await PrivacySettings.Of(db, ct);
        // Made-up councils have nobody to protect, and are there to be looked at.
        var rows = await db.Proposals.AsNoTracking().Where(p => !p.MadeUp).Select(p => new { p.Id, p.Key, p.Title, p.ChangedAt }).ToListAsync(ct);
        return [.. rows.Select(p => Keeping.Of(p.Id, p.Key, p.Title, p.ChangedAt, settings)).OrderBy(k => k.Until ?? DateOnly.MaxValue).ThenBy(k => k.Title, StringComparer.Ordinal)];
    }

    /// <summary>One proposal's; null where it is made up, or not there.</summary>
    public async Task<Keeping?> Of(ProposalKey proposal, CancellationToken ct = default) => (await All(ct)).FirstOrDefault(k => k.Key == proposal.Text);

    /// <summary>The figures that remain of a proposal whose rows were deleted; null where there are none.</summary>
    public async Task<KeptFigures?> FiguresOf(ProposalKey proposal, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var last = await db.Releases.Where(r => r.Name == LastFigures && db.Proposals.Any(p => p.Key == proposal.Text && p.Id == r.ProposalId)).OrderByDescending(r => r.ReleasedAt).Select(r => r.Content).FirstOrDefaultAsync(ct);
        return last is null ? null : KeptFigures.Read(last);
    }

    /// <summary>Deletes what is due. Gives the proposals whose rows were deleted.</summary>
    public async Task<IReadOnlyList<Keeping>> DeleteDue(CancellationToken ct = default)
    {
        var due = (await All(ct)).Where(k => k.Due(Today)).ToList();
        foreach (var keeping in due) await Delete(keeping, ct);
        return due;
    }

    private async Task Delete(Keeping keeping, CancellationToken ct)
    {
        var kept = await store.Load(new(keeping.Key), ct);
        var figures = KeptFigures.Write(kept, keeping, Today);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma secure_delete = on", ct);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            if (await db.Proposals.Where(p => p.Id == keeping.Id && p.Version == kept.Version).ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version + 1), ct) == 0) return;
            db.Add(new ReleaseRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProposalId = keeping.Id, Name = LastFigures, ReleasedAt = clock.GetUtcNow(), Content = figures });
            await DeleteRows(db, keeping.Id, ct);
            await DestroyKeysOfNobody(db, ct);
            var settings = await PrivacySettings.Of(db, ct);
            var said = settings.Proposals.GetValueOrDefault(keeping.Id) ?? new();
            await (settings with { Proposals = new Dictionary<Guid, KeepProposal>(settings.Proposals) { [keeping.Id] = said with { DeletedOn = Today } } }).Save(db, ct);
            await audit.Add(db, new(AuditEvents.RowsDeleted) { Proposal = keeping.Id, Why = keeping.Why }, ct);
            await transaction.CommitAsync(ct);
        }
        memory.Forget();
        subjects.Forget();
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)", ct);
    }

    private static async Task DeleteRows(ThroughcareDb db, Guid proposal, CancellationToken ct)
    {
        var tables = await (
            from table in db.ExtractTables
            join extract in db.Extracts on table.ExtractId equals extract.Id
            where extract.ProposalId == proposal
            select new { table.Id, table.File, table.Sheet, table.Columns }).AsNoTracking().ToListAsync(ct);
        // A table that no contract knows may be about anybody.
        var about = tables.Where(t => ProposalTables.For(new(t.File, t.Sheet, t.Columns, []))?.Name is not { } name || AboutChildren.Contains(name)).Select(t => t.Id).ToList();
        await db.ExtractCells.Where(c => about.Contains(c.TableId)).ExecuteDeleteAsync(ct);
        await db.Judgements.Where(j => j.ProposalId == proposal && j.Subject.StartsWith("ch-")).ExecuteDeleteAsync(ct);
        await db.Runs.Where(r => r.ProposalId == proposal).ExecuteUpdateAsync(s => s.SetProperty(r => r.Answer, (string?)null).SetProperty(r => r.Findings, (string?)null), ct);
        await db.ConfidentialRecords.Where(r => r.ProposalId == proposal).ExecuteDeleteAsync(ct);
        await db.PersonalLinks.Where(l => l.ProposalId == proposal).ExecuteDeleteAsync(ct);
        await db.Findings.Where(f => db.Imports.Any(i => i.Id == f.ImportId && i.ProposalId == proposal)).ExecuteDeleteAsync(ct);
        await db.RejectedRows.Where(r => db.Imports.Any(i => i.Id == r.ImportId && i.ProposalId == proposal)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Keys of children who stand in no row of any proposal any more. Those of erased children stay, so that they stay erased.</summary>
    private static async Task DestroyKeysOfNobody(ThroughcareDb db, CancellationToken ct)
    {
        var still = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var cells in db.ExtractCells.AsNoTracking().Select(c => c.Cells).AsAsyncEnumerable().WithCancellation(ct)) still.UnionWith(cells.Where(c => PersonToken.Is(c)));
        still.UnionWith(await db.Judgements.Select(j => j.Subject).ToListAsync(ct));
        await foreach (var answer in db.Runs.AsNoTracking().Where(r => r.Answer != null).Select(r => r.Answer!).AsAsyncEnumerable().WithCancellation(ct)) still.UnionWith(Held.ChildTokens(answer));
        var children = await db.SubjectKeys.Where(k => k.Key != null && (k.Token.StartsWith("ch-") || k.Token.StartsWith("sg-"))).Select(k => k.Token).ToListAsync(ct);
        foreach (var gone in children.Where(t => !still.Contains(t)).Chunk(500)) await db.SubjectKeys.Where(k => gone.Contains(k.Token)).ExecuteDeleteAsync(ct);
    }
}
