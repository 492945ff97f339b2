using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Proposals;

/// <summary>Reads a proposal out of its content, however that is kept; refuses content that cannot be a proposal.</summary>
public delegate Proposal ReadProposal(ProposalContent content);

/// <summary>Proposals kept in the database. Every change raises the proposal's version first, in the same transaction, so that changes to one proposal follow one another.</summary>
public sealed class DatabaseProposals(IDbContextFactory<ThroughcareDb> databases, TimeProvider clock, KeptProposals memory, ReadProposal read) : IProposalStore
{
    public async Task<IReadOnlyList<ProposalSummary>> List(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await (
            from proposal in db.Proposals
            join extract in db.Extracts on proposal.CurrentExtractId equals extract.Id
            orderby proposal.Title, proposal.Key
            select new { proposal.Key, proposal.Title, proposal.MadeUp, extract.AsAt, proposal.ChangedAt }).ToListAsync(ct);
        return [.. rows.Select(r => new ProposalSummary { Key = new(r.Key), Title = r.Title, MadeUp = r.MadeUp, AsAt = r.AsAt, ChangedAt = r.ChangedAt })];
    }

    public async Task<KeptProposal> Load(ProposalKey key, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.Proposals.Where(p => p.Key == key.Text).Select(p => new { p.Id, p.Version }).SingleOrDefaultAsync(ct) ?? throw NotThere(key);
        // Others may wait for this reading, so one visitor who goes away must not end it.
        return await memory.Get(found.Id, found.Version, () => ReadWhole(found.Id));
    }

    public async Task<ProposalKey> Create(ProposalContent content, ImportRecord import, CancellationToken ct = default)
    {
        var proposal = read(content);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var key = await FreeKey(db, ProposalKey.FromTitle(proposal.Title), ct);
        var row = new ProposalRow
        {
            Id = NewId(),
            Key = key.Text,
            Title = proposal.Title,
            MadeUp = proposal.MadeUp,
            Settings = content.Settings,
            CreatedAt = clock.GetUtcNow(),
            ChangedAt = clock.GetUtcNow(),
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await AddExtract(db, row.Id, proposal, content, import, ct);
        foreach (var table in ProposalParts.Judgements(content))
            db.AddRange(table.Rows.Select(r => Judgement(row.Id, column => table.Cell(r, column))));
        db.AddRange(OptionParts.Split(content).Select((option, position) => new OptionVersionRow
        {
            Id = NewId(),
            ProposalId = row.Id,
            Option = option.Id,
            Version = proposal.Options.FirstOrDefault(o => o.Id.Text == option.Id)?.Version ?? 1,
            Position = position,
            Settings = option.Settings,
            Tables = TableText.Write(option.Tables),
            SavedAt = clock.GetUtcNow(),
        }));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return key;
    }

    public async Task ReplaceExtract(ProposalKey key, ProposalContent content, ImportRecord import, CancellationToken ct = default)
    {
        var present = (await Load(key, ct)).Content;
        var next = present with
        {
            Tables = [.. ProposalParts.Extract(content), .. ProposalParts.Judgements(present), .. ProposalParts.Options(present)],
            Boundaries = content.Boundaries ?? present.Boundaries,
        };
        var proposal = read(next);
        await Change(key, (db, id) => AddExtract(db, id, proposal, next, import, ct), ct);
    }

    public Task AddJudgement(ProposalKey key, Judgement judgement, CancellationToken ct = default) =>
        Change(key, (db, id) =>
        {
            var cells = JudgementText.Write(judgement);
            db.Add(Judgement(id, column => cells[column]));
            return Task.CompletedTask;
        }, ct);

    public async Task<ImportRecord?> LastImport(ProposalKey key, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var last = await (
            from proposal in db.Proposals
            join import in db.Imports on proposal.Id equals import.ProposalId
            where proposal.Key == key.Text
            orderby import.ImportedAt descending, import.Id descending
            select import).FirstOrDefaultAsync(ct);
        return last is null ? null : await ImportRows.Read(db, last, ct);
    }

    /// <summary>One change to one proposal, whole or not at all.</summary>
    private async Task Change(ProposalKey key, Func<ThroughcareDb, Guid, Task> change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var raised = await db.Proposals.Where(p => p.Key == key.Text)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version + 1).SetProperty(p => p.ChangedAt, now), ct);
        if (raised == 0) throw NotThere(key);
        await change(db, await db.Proposals.Where(p => p.Key == key.Text).Select(p => p.Id).SingleAsync(ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task AddExtract(ThroughcareDb db, Guid proposalId, Proposal proposal, ProposalContent content, ImportRecord import, CancellationToken ct)
    {
        var extract = new ExtractRow
        {
            Id = NewId(),
            ProposalId = proposalId,
            AsAt = proposal.Extract.Snapshot.AsAt,
            ReceivedAt = import.ImportedAt,
            Source = import.Source,
            Fingerprint = proposal.Extract.Fingerprint,
            Boundaries = content.Boundaries,
        };
        db.Add(extract);
        await db.SaveChangesAsync(ct);
        await ExtractTables.Write(db, extract.Id, ProposalParts.Extract(content), ct);
        await ImportRows.Write(db, new() { Id = NewId(), ProposalId = proposalId, ExtractId = extract.Id, Source = import.Source, ImportedAt = import.ImportedAt }, import, ct);
        await db.Proposals.Where(p => p.Id == proposalId).ExecuteUpdateAsync(s => s.SetProperty(p => p.CurrentExtractId, extract.Id), ct);
    }

    private async Task<KeptProposal> ReadWhole(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        // One moment for all of it: a change that is saved meanwhile is seen wholly or not at all.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var row = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == id);
        var content = await ContentRows.Read(db, row);
        return new() { Key = new(row.Key), Version = row.Version, Content = content, Proposal = read(content) };
    }

    private JudgementRow Judgement(Guid proposal, Func<string, string> cell) => new()
    {
        ProposalId = proposal,
        Kind = cell("kind"),
        Subject = cell("subject"),
        Value = cell("value"),
        Author = cell("author"),
        Reason = cell("reason"),
        MadeOn = cell("made_on"),
        ReviewOn = cell("review_on"),
        SavedAt = clock.GetUtcNow(),
    };

    private static async Task<ProposalKey> FreeKey(ThroughcareDb db, ProposalKey wanted, CancellationToken ct)
    {
        var taken = await db.Proposals.Where(p => p.Key.StartsWith(wanted.Text)).Select(p => p.Key).ToListAsync(ct);
        var key = wanted;
        for (var n = 2; taken.Contains(key.Text); n++) key = new($"{wanted.Text}-{n}");
        return key;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    private static RefusedException NotThere(ProposalKey key) => new(new Finding
    {
        Rule = "no-such-proposal",
        Severity = Severity.Error,
        What = "There is no proposal with this name.",
        Value = key.Text.Length > 100 ? key.Text[..100] : key.Text,
        ToDo = "Choose one from the list of proposals.",
    });
}
