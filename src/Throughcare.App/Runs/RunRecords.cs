using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Findings;

namespace Throughcare.App.Runs;

/// <summary>The rows of runs: added, begun, reported, ended.</summary>
public sealed class RunRecords(IDbContextFactory<ThroughcareDb> databases, TimeProvider clock, AuditTrail trail, SubjectKeys subjects)
{
    // A run that brings the program down must not do so at every start.
    private const int MostAttempts = 3;

    internal async Task<RunId> Add(RunRow row, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.RunStarted)
        {
            Proposal = row.ProposalId,
            Subject = AuditNote.Run(new(row.Id)),
            After = AuditNote.Of(new { kind = row.Kind.ToString(), option = row.Option, version = row.OptionVersion, seed = row.Seed, limits = row.Limits }),
        }, ct);
        await transaction.CommitAsync(ct);
        return new(row.Id);
    }

    public async Task<RunStatus?> Find(RunId id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await Statuses(db, db.Runs.Where(r => r.Id == id.Value), ct)).SingleOrDefault();
    }

    /// <summary>The runs of a proposal, latest first.</summary>
    public async Task<IReadOnlyList<RunStatus>> Of(ProposalKey proposal, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Statuses(db, db.Runs.Where(r => db.Proposals.Any(p => p.Key == proposal.Text && p.Id == r.ProposalId)), ct);
    }

    /// <summary>Runs that are not over, oldest first.</summary>
    internal async Task<IReadOnlyList<RunStatus>> Unfinished(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await Statuses(db, db.Runs.Where(r => r.State == RunState.Queued || r.State == RunState.Running), ct)).Reverse()];
    }

    /// <summary>Marks the run as begun; null when it is over, or was begun too often.</summary>
    internal async Task<RunTask?> Begin(RunId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Runs.SingleOrDefaultAsync(r => r.Id == id.Value, ct);
        if (row is null || row.State is not (RunState.Queued or RunState.Running)) return null;
        if (row.Attempts >= MostAttempts)
        {
            await Fail(id, [Broken($"This was begun {MostAttempts} times, and each time the program stopped before it was done.")]);
            return null;
        }
        row.State = RunState.Running;
        row.Attempts++;
        row.StartedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        var key = await db.Proposals.Where(p => p.Id == row.ProposalId).Select(p => p.Key).SingleAsync(ct);
        return new(id, row.Kind, new(key), new(row.Option), Limits(row.Limits), row.Seed);
    }

    internal async Task Report(RunId id, RunProgress progress)
    {
        var json = JsonSerializer.Serialize(progress);
        await using var db = await databases.CreateDbContextAsync();
        await db.Runs.Where(r => r.Id == id.Value).ExecuteUpdateAsync(s => s.SetProperty(r => r.Progress, json));
    }

    internal async Task AskToStop(RunId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Runs.Where(r => r.Id == id.Value).ExecuteUpdateAsync(s => s.SetProperty(r => r.StopAsked, true), ct) == 0) return;
        await trail.Add(db, await About(db, AuditEvents.RunStopped, id), ct);
        await transaction.CommitAsync(ct);
    }

    internal async Task<bool> StopAsked(RunId id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Runs.AnyAsync(r => r.Id == id.Value && r.StopAsked);
    }

    /// <summary>The program is going down in good order: the run waits for its next start.</summary>
    internal async Task PutBack(RunId id)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Runs.Where(r => r.Id == id.Value).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RunState.Queued).SetProperty(r => r.Attempts, r => r.Attempts - 1));
    }

    /// <summary>Keeps the answer. The proposal's version goes up with it, so that pages see it at once.</summary>
    internal async Task End(RunId id, RunState state, RunAnswer answer)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Proposals.Where(p => db.Runs.Any(r => r.Id == id.Value && r.ProposalId == p.Id)).ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version + 1));
        var keys = await PeopleNamed.Keys(subjects, db, [], answer.Plans, [], default);
        var row = await db.Runs.SingleAsync(r => r.Id == id.Value);
        row.State = state;
        row.FinishedAt = clock.GetUtcNow();
        row.Progress = JsonSerializer.Serialize(answer.Ended(state));
        // What it was worked out from, where that changed while it waited.
        (row.Answer, row.Engine, row.OptionVersion, row.ExtractFingerprint) = (answer.Write(keys), answer.Engine, answer.OptionVersion, answer.ExtractFingerprint);
        await db.SaveChangesAsync();
        await trail.Add(db, await Ended(db, id, state));
        await transaction.CommitAsync();
    }

    internal async Task Fail(RunId id, IReadOnlyList<Finding> findings)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var keys = await subjects.Of(db);
        var (json, now) = (JsonSerializer.Serialize(findings.Select(f => SealedFindings.Write(keys, f))), clock.GetUtcNow());
        await db.Runs.Where(r => r.Id == id.Value)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RunState.Failed).SetProperty(r => r.Findings, json).SetProperty(r => r.FinishedAt, now));
        await trail.Add(db, await Ended(db, id, RunState.Failed));
        await transaction.CommitAsync();
    }

    internal async Task Stopped(RunId id)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Runs.Where(r => r.Id == id.Value).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RunState.Stopped).SetProperty(r => r.FinishedAt, now));
        await trail.Add(db, await Ended(db, id, RunState.Stopped));
        await transaction.CommitAsync();
    }

    private static async Task<AuditEvent> Ended(ThroughcareDb db, RunId id, RunState state) =>
        await About(db, AuditEvents.RunEnded, id) with { After = AuditNote.Of(new { state = state.ToString().ToLowerInvariant() }) };

    private static async Task<AuditEvent> About(ThroughcareDb db, string name, RunId id) =>
        new(name) { Subject = AuditNote.Run(id), Proposal = await db.Runs.Where(r => r.Id == id.Value).Select(r => (Guid?)r.ProposalId).SingleOrDefaultAsync() };

    internal static Finding Broken(string what) => new()
    {
        Rule = "run-broken",
        Severity = Severity.Error,
        What = what,
        ToDo = "Start it again. If it happens again, tell whoever looks after Throughcare; the log says more.",
    };

    private static RunLimits Limits(string? kept) => kept is null ? RunLimits.Default : JsonSerializer.Deserialize<RunLimits>(kept)!;

    private async Task<IReadOnlyList<RunStatus>> Statuses(ThroughcareDb db, IQueryable<RunRow> runs, CancellationToken ct)
    {
        var rows = await (
            from run in runs
            join proposal in db.Proposals on run.ProposalId equals proposal.Id
            orderby run.QueuedAt descending, run.Id descending
            select new { run.Id, run.Kind, run.State, run.Option, run.Progress, run.Findings, run.Seed, run.Limits, run.QueuedAt, run.FinishedAt, proposal.Key }).ToListAsync(ct);
        var keys = rows.Any(r => r.Findings is not null) ? await subjects.Of(db, ct) : null;
        return [.. rows.Select(r => new RunStatus
        {
            Id = new(r.Id),
            Kind = r.Kind,
            Proposal = new(r.Key),
            Option = new(r.Option),
            Progress = (r.Progress is null ? new() { State = r.State, Doing = "Waiting to begin." } : JsonSerializer.Deserialize<RunProgress>(r.Progress)!) with { State = r.State },
            Findings = r.Findings is null ? [] : [.. JsonSerializer.Deserialize<string[]>(r.Findings)!.Select(f => SealedFindings.Read(keys!, f))],
            Seed = r.Seed,
            Limits = Limits(r.Limits),
            QueuedAt = r.QueuedAt,
            FinishedAt = r.FinishedAt,
        })];
    }
}
