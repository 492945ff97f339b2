using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Proposals;

namespace Throughcare.App.Privacy;

/// <summary>What is kept about a worker in confidence.</summary>
public enum ConfidentialKind
{
    /// <summary>The teams and bases that the worker would like, in order.</summary>
    Preferences,

    /// <summary>What the worker asks to be considered: for HR alone.</summary>
    Circumstances,

    /// <summary>Protected characteristics and what else the council asks about: for the equality lead alone.</summary>
    Characteristics,

    /// <summary>What came of it for the worker, as it was sent.</summary>
    Outcome,

    /// <summary>What the worker said in the consultation: for those who run it.</summary>
    Responses,
}

/// <summary>One record, with the worker's own id.</summary>
public sealed record ConfidentialRecord(string Worker, ConfidentialKind Kind, string Text, DateTimeOffset SavedAt);

/// <summary>
/// Confidential records of workers, each under the worker's own key: who is erased takes them along. They stand beside the proposal and not in it, so that neither the engine, nor an export, nor a folder holds them. Whoever
/// asks must have been let in by the page's door; what was written is never in the trail.
/// </summary>
public sealed class ConfidentialRecords(IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects, AuditTrail trail, TimeProvider clock)
{
    /// <summary>Keeps records of one kind for these workers, by id, in place of earlier ones: all of them, or none.</summary>
    public async Task Put(ProposalKey proposal, ConfidentialKind kind, IReadOnlyDictionary<string, string> texts, CancellationToken ct = default)
    {
        if (texts.Count == 0) return;
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var id = await IdOf(db, proposal, ct);
        var keys = await subjects.With(db, texts.Keys.Select(w => (PersonKind.Worker, w)), ct);
        var tokens = texts.ToDictionary(t => keys.Token(PersonKind.Worker, t.Key), t => t.Value);
        var known = await db.ConfidentialRecords.Where(r => r.ProposalId == id && r.Kind == kind && tokens.Keys.Contains(r.Token)).ToDictionaryAsync(r => r.Token, ct);
        foreach (var (token, text) in tokens)
        {
            var written = SealedText.Seal(keys, token, Encoding.UTF8.GetBytes(text));
            if (known.GetValueOrDefault(token) is { } row) (row.Text, row.SavedAt) = (written, clock.GetUtcNow());
            else db.Add(new ConfidentialRecordRow { ProposalId = id, Token = token, Kind = kind, Text = written, SavedAt = clock.GetUtcNow() });
        }
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.ConfidentialKept) { Proposal = id, Subject = tokens.Count == 1 ? AuditSubject.Written(tokens.Keys.Single()) : null, After = Note(kind, tokens.Count) }, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Takes away the records of one kind of these workers, or of all where none are named.</summary>
    public async Task Remove(ProposalKey proposal, ConfidentialKind kind, IReadOnlyCollection<string>? workers = null, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var id = await IdOf(db, proposal, ct);
        var keys = await subjects.Of(db, ct);
        var tokens = workers?.Select(w => keys.Token(PersonKind.Worker, w)).ToList();
        var gone = await db.ConfidentialRecords.Where(r => r.ProposalId == id && r.Kind == kind && (tokens == null || tokens.Contains(r.Token))).ExecuteDeleteAsync(ct);
        if (gone == 0) return;
        await trail.Add(db, new(AuditEvents.ConfidentialRemoved) { Proposal = id, Before = Note(kind, gone) }, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>All records of one kind that can still be opened. That somebody looked is in the trail.</summary>
    public async Task<IReadOnlyList<ConfidentialRecord>> All(ProposalKey proposal, ConfidentialKind kind, CancellationToken ct = default)
    {
        var records = await Read(proposal, kind, null, ct);
        if (records.Records.Count > 0) await trail.Record(new(AuditEvents.ConfidentialSeen) { Proposal = records.Proposal, After = Note(kind, records.Records.Count) }, ct);
        return records.Records;
    }

    /// <summary>How many workers have a record of the kind, without opening one.</summary>
    public async Task<int> Count(ProposalKey proposal, ConfidentialKind kind, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var id = await IdOf(db, proposal, ct);
        return await db.ConfidentialRecords.CountAsync(r => r.ProposalId == id && r.Kind == kind, ct);
    }

    /// <summary>A worker's own record; null where there is none. Meant for the worker: looking at it is not written into the trail.</summary>
    public async Task<ConfidentialRecord?> OfOneself(ProposalKey proposal, ConfidentialKind kind, string worker, CancellationToken ct = default) =>
        (await Read(proposal, kind, worker, ct)).Records.SingleOrDefault();

    private async Task<(Guid Proposal, IReadOnlyList<ConfidentialRecord> Records)> Read(ProposalKey proposal, ConfidentialKind kind, string? worker, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var id = await IdOf(db, proposal, ct);
        var keys = await subjects.Of(db, ct);
        var token = worker is null ? null : keys.Token(PersonKind.Worker, worker);
        var rows = await db.ConfidentialRecords.AsNoTracking().Where(r => r.ProposalId == id && r.Kind == kind && (token == null || r.Token == token)).ToListAsync(ct);
        return (id, [.. rows.Select(r => (Row: r, Text: SealedText.Open(keys, r.Text))).Where(r => r.Text is not null)
            .Select(r => new ConfidentialRecord(keys.Id(r.Row.Token), kind, Encoding.UTF8.GetString(r.Text!), r.Row.SavedAt)).OrderBy(r => r.Worker, StringComparer.OrdinalIgnoreCase)]);
    }

    private static async Task<Guid> IdOf(ThroughcareDb db, ProposalKey proposal, CancellationToken ct) =>
        await db.Proposals.Where(p => p.Key == proposal.Text).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct) ?? throw NoSuchProposal.Refused(proposal);

    private static string Note(ConfidentialKind kind, int workers) => AuditNote.Of(new { kind = kind.ToString().ToLowerInvariant(), workers });
}
