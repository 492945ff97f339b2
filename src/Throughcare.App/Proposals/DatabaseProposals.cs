using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Costing;
using Throughcare.App.Database;
using Throughcare.App.Papers;
using Throughcare.App.Privacy;
using Throughcare.App.Runs;
using Throughcare.App.Transfers;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Transfers;

namespace Throughcare.App.Proposals;

/// <summary>
/// Proposals kept in the database. Every change raises the proposal's version first, in the same transaction, so that changes to one proposal follow one
/// another; and writes its audit event last, so that both are kept or neither.
/// </summary>
public sealed class DatabaseProposals(IDbContextFactory<ThroughcareDb> databases, TimeProvider clock, KeptProposals memory, AuditTrail trail, SubjectKeys subjects) : IProposalStore
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
        var found = await db.Proposals.Where(p => p.Key == key.Text).Select(p => new { p.Id, p.Version }).SingleOrDefaultAsync(ct) ?? throw NoSuchProposal.Refused(key);
        // Others may wait for this reading, so one visitor who goes away must not end it.
        return await memory.Get(found.Id, found.Version, () => ReadWhole(found.Id));
    }

    public Task<ProposalKey> Create(ProposalContent content, ImportRecord import, CancellationToken ct = default) => Create(content, import, null, ct);

    internal async Task<ProposalKey> Create(ProposalContent content, ImportRecord import, string? loadedFrom, CancellationToken ct)
    {
        var proposal = ProposalReader.Read(content).Proposal;
        await using var db = await databases.CreateDbContextAsync(ct);
        content = await Placed(db, content, proposal, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two people who give their proposals one title at once must not be given one key: whoever makes a proposal holds the council's row until the end.
        await db.Councils.ExecuteUpdateAsync(s => s.SetProperty(c => c.Name, c => c.Name), ct);
        var keys = await PeopleNamed.Keys(subjects, db, content.Tables, proposal.Runs, import.Rejected, ct);
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
            LoadedFrom = loadedFrom,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await AddExtract(db, row, proposal, content, import, keys, ct);
        foreach (var table in ProposalParts.Judgements(content))
            db.AddRange(table.Rows.Select(r => Judgement(row.Id, keys, column => table.Cell(r, column))));
        db.AddRange(OptionParts.Split(content).Select(p => p.Id == OptionParts.Costing ? p with { Settings = CostingContent.Of(content).SettingsText } : p).Select((option, position) =>
            OptionVersion(row.Id, keys, option, proposal.Options.FirstOrDefault(o => o.Id.Text == option.Id)?.Version ?? 1, position)));
        foreach (var run in proposal.Runs) db.Add(Run(row.Id, run, SealedRuns.Write(keys, run)));
        // The groups of a timetable have their keys by the plan that it is of.
        foreach (var timetable in proposal.Timetables.Where(t => proposal.Runs.Any(r => r.Option == t.Option && r.FinishedAt == t.PlanFinishedAt))) db.Add(Timetable(row.Id, timetable, SealedTimetables.Write(keys, timetable)));
        db.AddRange(content.Papers.Where(p => p.Value.Length > 0).Select(p => Papers.PaperVersions.Row(NewId(), row.Id, keys, new(p.Key, p.Value, 0), 1, "", clock.GetUtcNow())));
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(loadedFrom is null ? AuditEvents.ProposalMade : AuditEvents.ExampleLoaded) { Proposal = row.Id, After = AuditNote.Whole(proposal, import.Rejected.Count) }, ct);
        await transaction.CommitAsync(ct);
        return key;
    }

    public async Task ReplaceExtract(ProposalKey key, ProposalContent content, ImportRecord import, CancellationToken ct = default)
    {
        var present = await Load(key, ct);
        var next = NextExtract.Of(present.Content, content);
        var proposal = ProposalReader.Read(next).Proposal;
        await Change(key, async (db, row) =>
        {
            next = await Placed(db, next, proposal, ct);
            var keys = await PeopleNamed.Keys(subjects, db, next.Tables, [], import.Rejected, ct);
            row.Settings = next.Settings;
            await AddExtract(db, row, proposal, next, import, keys, ct);
            await PrivacySettings.RowsAreHereAgain(db, row.Id, ct);
            return () => new(AuditEvents.ExtractReplaced) { Before = AuditNote.Extract(present.Proposal), After = AuditNote.Extract(proposal, import.Rejected.Count) };
        }, ct);
    }

    public Task AddJudgements(ProposalKey key, IReadOnlyList<Judgement> judgements, CancellationToken ct = default) =>
        Changes(key, async (db, row) =>
        {
            var keys = await PeopleNamed.Keys(subjects, db, [JudgementText.Add([], judgements)], [], [], ct);
            var told = new List<(Judgement Judgement, JudgementRow Row)>();
            foreach (var judgement in judgements)
            {
                var cells = JudgementText.Write(judgement);
                told.Add((judgement, Judgement(row.Id, keys, column => cells[column])));
                db.Add(told[^1].Row);
                // Numbers follow the order in which they were decided: the last of one question holds.
                await db.SaveChangesAsync(ct);
            }
            // A number is known once its row has been saved.
            return () => [.. told.Select(t => new AuditEvent(AuditEvents.JudgementAdded)
            {
                Subject = AuditSubject.Of(keys, JudgementWords.IsAboutWorker(t.Judgement.Kind) ? PersonKind.Worker : PersonKind.Child, t.Judgement.Subject),
                After = AuditNote.Of(new { judgement = t.Row.Id, kind = t.Row.Kind }),
            })];
        }, ct);

    public Task SaveTransfers(ProposalKey key, TransferSettings opened, TransferSettings settings, CancellationToken ct = default) =>
        Change(key, async (db, row) =>
        {
            var (content, _) = await ContentRows.Read(db, row, await subjects.Of(db, ct));
            row.Settings = TransferAnswers.Put(content.Settings, opened, settings);
            return () => new(AuditEvents.TransfersSaved) { Before = TransferAnswers.Text(opened), After = TransferAnswers.Text(settings) };
        }, ct);

    public async Task<Option> SaveOption(ProposalKey key, Option option, CancellationToken ct = default)
    {
        var saved = option;
        Option? before = null;
        await Change(key, async (db, row) =>
        {
            var (content, _) = await ContentRows.Read(db, row, await subjects.Of(db, ct));
            before = ProposalReader.Read(content).Proposal.Options.FirstOrDefault(o => o.Id == option.Id);
            saved = OptionChange.Next(before, option);
            var changed = OptionParts.Put(content, saved);
            row.Settings = changed.Settings;
            var parts = OptionParts.Split(changed);
            var position = parts.Index().First(p => p.Item.Id == saved.Id.Text);
            var keys = await PeopleNamed.Keys(subjects, db, position.Item.Tables, [], [], ct);
            db.Add(OptionVersion(row.Id, keys, position.Item, saved.Version, position.Index));
            var (was, now) = AuditNote.Option(before, saved);
            return () => new(AuditEvents.OptionSaved) { Subject = $"option:{saved.Id}", Before = was, After = now };
        }, ct);
        return saved;
    }

    public Task SaveCosting(ProposalKey key, CostingContent costing, CancellationToken ct = default) =>
        Change(key, async (db, row) =>
        {
            var kept = await Versions(db, row.Id).MaxAsync(o => (int?)o.Version, ct) ?? 0;
            costing.MustBe(kept);
            var keys = await PeopleNamed.Keys(subjects, db, costing.Tables, [], [], ct);
            var (content, _) = await ContentRows.Read(db, row, keys);
            var before = CostingContent.Of(content);
            row.Settings = costing.In(content).Settings;
            db.Add(OptionVersion(row.Id, keys, new(OptionParts.Costing, costing.SettingsText, costing.Tables), kept + 1, int.MaxValue));
            var (was, now) = AuditNote.Costing(before, costing);
            return () => new(AuditEvents.CostingSaved) { Subject = $"costing:{kept + 1}", Before = was, After = now };
        }, ct);

    public async Task<IReadOnlyList<CostingVersion>> CostingVersions(ProposalKey key, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var versions = await Versions(db, await db.Proposals.Where(p => p.Key == key.Text).Select(p => p.Id).SingleOrDefaultAsync(ct)).AsNoTracking().OrderByDescending(o => o.Version).Select(o => new { o.Version, o.SavedAt, o.Settings, o.Tables }).ToListAsync(ct);
        return [.. versions.Select(v => new CostingVersion(v.Version, v.SavedAt, CostingContent.Read(v.Settings, v.Tables, v.Version)))];
    }

    private static IQueryable<OptionVersionRow> Versions(ThroughcareDb db, Guid proposal) => db.OptionVersions.Where(o => o.ProposalId == proposal && o.Option == OptionParts.Costing);

    public Task SavePapers(ProposalKey key, IReadOnlyList<Paper> papers, string by, AuditEvent? also = null, CancellationToken ct = default) =>
        Changes(key, async (db, row) =>
        {
            var (kept, keys) = (await Papers.PaperVersions.Numbers(db, row.Id), await subjects.Of(db, ct));
            var told = new List<AuditEvent>();
            foreach (var paper in papers)
            {
                var version = kept.GetValueOrDefault(paper.Kind);
                paper.MustBe(version);
                db.Add(Papers.PaperVersions.Row(NewId(), row.Id, keys, paper, version + 1, by, clock.GetUtcNow()));
                told.Add(new(AuditEvents.PaperSaved) { Subject = $"{paper.Kind.ToString().ToLowerInvariant()}:{version + 1}" });
            }
            if (also is not null) told.Add(also);
            return () => told;
        }, ct);

    public async Task<IReadOnlyDictionary<string, string>> PapersElsewhere(ProposalKey key, PaperKind kind, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Papers.PaperVersions.LatestOf(db, kind, await subjects.Of(db, ct), ct, except: key.Text);
    }

    public async Task<IReadOnlyList<PaperVersion>> PaperVersions(ProposalKey key, PaperKind kind, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Papers.PaperVersions.All(db, key.Text, kind, await subjects.Of(db, ct), ct);
    }

    public Task SaveRun(ProposalKey key, AllocationRun run, CancellationToken ct = default) =>
        Change(key, async (db, row) =>
        {
            var keys = await PeopleNamed.Keys(subjects, db, [], [run], [], ct);
            var kept = Run(row.Id, run, SealedRuns.Write(keys, run));
            db.Add(kept);
            return () => new AuditEvent(AuditEvents.RunEnded) { Subject = AuditNote.Run(new(kept.Id)), After = AuditNote.Of(new { option = kept.Option, version = kept.OptionVersion, state = "done" }) };
        }, ct);

    public Task SaveTimetable(ProposalKey key, ScheduleRun run, CancellationToken ct = default) =>
        Change(key, async (db, row) =>
        {
            var keys = await subjects.Of(db, ct);
            var kept = Timetable(row.Id, run, SealedTimetables.Write(keys, run));
            db.Add(kept);
            return () => new AuditEvent(AuditEvents.RunEnded) { Subject = AuditNote.Run(new(kept.Id)), After = AuditNote.Of(new { option = kept.Option, version = kept.OptionVersion, state = "done" }) };
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
        return last is null ? null : await ImportRows.Read(db, last, await subjects.Of(db, ct), ct);
    }

    /// <summary>One change to one proposal with its event, whole or not at all.</summary>
    private Task Change(ProposalKey key, Func<ThroughcareDb, ProposalRow, Task<Func<AuditEvent>>> change, CancellationToken ct) =>
        Changes(key, async (db, row) =>
        {
            var told = await change(db, row);
            return () => [told()];
        }, ct);

    /// <summary>One change of which several events tell.</summary>
    private async Task Changes(ProposalKey key, Func<ThroughcareDb, ProposalRow, Task<Func<IReadOnlyList<AuditEvent>>>> change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var raised = await db.Proposals.Where(p => p.Key == key.Text)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version + 1).SetProperty(p => p.ChangedAt, now), ct);
        if (raised == 0) throw NoSuchProposal.Refused(key);
        var row = await db.Proposals.SingleAsync(p => p.Key == key.Text, ct);
        var told = await change(db, row);
        await db.SaveChangesAsync(ct);
        foreach (var happened in told()) await trail.Add(db, happened with { Proposal = row.Id }, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task AddExtract(ThroughcareDb db, ProposalRow row, Proposal proposal, ProposalContent content, ImportRecord import, CouncilKeys keys, CancellationToken ct)
    {
        var extract = new ExtractRow
        {
            Id = NewId(),
            ProposalId = row.Id,
            AsAt = proposal.Extract.Snapshot.AsAt,
            ReceivedAt = import.ImportedAt,
            Source = import.Source,
            Fingerprint = proposal.Extract.Fingerprint,
            Boundaries = content.Boundaries,
        };
        db.Add(extract);
        row.CurrentExtractId = extract.Id;
        await db.SaveChangesAsync(ct);
        await ExtractTables.Write(db, extract.Id, ProposalParts.Extract(content), keys, extract.AsAt, ct);
        await ImportRows.Write(db, new()
        {
            Id = NewId(),
            ProposalId = row.Id,
            ExtractId = extract.Id,
            Source = import.Source,
            ImportedAt = import.ImportedAt,
            Counts = JsonSerializer.Serialize(import.Counts),
        }, import, keys, ct);
    }

    private static async Task<ProposalContent> Placed(ThroughcareDb db, ProposalContent content, Proposal proposal, CancellationToken ct)
    {
        var settings = await PrivacySettings.Of(db, ct);
        return HomePostcodes.Placed(settings.KeepNames ? content : ChildNames.Without(content), proposal.Extract.Snapshot, settings.CutPostcodes);
    }

    private async Task<KeptProposal> ReadWhole(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        // One moment for all of it: a change that is saved meanwhile is seen wholly or not at all.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var row = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == id);
        var keys = await subjects.Of(db);
        var (content, fingerprint) = await ContentRows.Read(db, row, keys);
        var reading = ProposalReader.Read(content);
        // The fingerprint is that of what was brought: it stays the same when somebody in it is erased, so that runs still name it.
        reading = reading with { Proposal = reading.Proposal with { Extract = reading.Proposal.Extract with { Fingerprint = fingerprint } } };
        return new() { Key = new(row.Key), Id = row.Id, Version = row.Version, CostingVersion = await Versions(db, id).MaxAsync(o => (int?)o.Version) ?? 0, PaperVersions = await Papers.PaperVersions.Numbers(db, id), Content = content, Reading = reading, Tokens = new(keys), RowsDeletedOn = (await PrivacySettings.Of(db, default)).Proposals.GetValueOrDefault(id)?.DeletedOn };
    }

    private OptionVersionRow OptionVersion(Guid proposal, CouncilKeys keys, OptionPart option, int version, int position) => new()
    {
        Id = NewId(),
        ProposalId = proposal,
        Option = option.Id,
        Version = version,
        Position = position,
        Settings = option.Settings,
        Tables = TableText.Write(option.Tables.Select(t => SealedJudgements.Sealed(keys, t))),
        SavedAt = clock.GetUtcNow(),
    };

    private RunRow Run(Guid proposal, AllocationRun run, string json) => new()
    {
        Id = NewId(),
        ProposalId = proposal,
        Kind = RunKind.Plan,
        State = RunState.Done,
        Option = run.Option.Text,
        OptionVersion = run.OptionVersion,
        ExtractFingerprint = run.ExtractFingerprint,
        Seed = run.Answer.Seed,
        Engine = run.Answer.Engine,
        Answer = json,
        QueuedAt = run.FinishedAt,
        FinishedAt = run.FinishedAt,
    };

    private RunRow Timetable(Guid proposal, ScheduleRun run, string json) => new()
    {
        Id = NewId(),
        ProposalId = proposal,
        Kind = RunKind.Schedule,
        State = RunState.Done,
        Option = run.Option.Text,
        OptionVersion = run.OptionVersion,
        ExtractFingerprint = run.ExtractFingerprint,
        Seed = run.Answer.Seed,
        Engine = run.Answer.Engine,
        Answer = json,
        QueuedAt = run.FinishedAt,
        FinishedAt = run.FinishedAt,
    };

    private JudgementRow Judgement(Guid proposal, CouncilKeys keys, Func<string, string> cell)
    {
        var kept = SealedJudgements.Seal(keys, cell);
        return new()
        {
            ProposalId = proposal,
            Kind = kept["kind"],
            Subject = kept["subject"],
            Value = kept["value"],
            Author = kept["author"],
            Reason = kept["reason"],
            MadeOn = kept["made_on"],
            ReviewOn = kept["review_on"],
            SavedAt = clock.GetUtcNow(),
        };
    }

    private static async Task<ProposalKey> FreeKey(ThroughcareDb db, ProposalKey wanted, CancellationToken ct)
    {
        var taken = await db.Proposals.Where(p => p.Key.StartsWith(wanted.Text)).Select(p => p.Key).ToListAsync(ct);
        var key = wanted;
        for (var n = 2; taken.Contains(key.Text); n++) key = new($"{wanted.Text}-{n}");
        return key;
    }

    /// <summary>Deletes a proposal with all that hangs on it, if it is still as it was made; the caller says why.</summary>
    internal async Task DeleteUntouched(Guid id, string why, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Proposals.Where(p => p.Id == id && p.Version == 1).ExecuteDeleteAsync(ct) == 0) return;
        await trail.Add(db, new(AuditEvents.ProposalDeleted) { Proposal = id, Why = why }, ct);
        await transaction.CommitAsync(ct);
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
