using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;

namespace Throughcare.App.SignIn;

/// <summary>What a personal link is for.</summary>
public enum LinkPurpose
{
    /// <summary>A worker says which teams and bases they would like, and later sees what came of it.</summary>
    Preferences,
}

/// <summary>How a personal link stands.</summary>
public enum LinkState
{
    Open,
    Withdrawn,
    Expired,
}

/// <summary>A link as it was opened: whose it is, and when it was first opened and last answered.</summary>
public sealed record PersonalLink(Guid Id, ProposalKey Proposal, string Worker, LinkPurpose Purpose, LinkState State, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? FirstOpenedAt, DateTimeOffset? UsedAt);

/// <summary>
/// Links by which a worker without an account opens one page about themselves. No mail is sent: the secrets are given once, to be passed on, and only their hashes are kept. Whoever
/// opens a link has already been found the council of it by <see cref="FindAccount.OfPersonalLink"/>.
/// </summary>
public sealed class PersonalLinks(IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects, AuditTrail trail, TimeProvider clock)
{
    /// <summary>A new link for each worker, which takes the place of an earlier one. Gives the secrets by worker: all of them, or none.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Make(ProposalKey proposal, LinkPurpose purpose, IReadOnlyCollection<string> workers, DateTimeOffset expires, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (id, now) = (await IdOf(db, proposal, ct), clock.GetUtcNow());
        var keys = await subjects.With(db, workers.Select(w => (PersonKind.Worker, w)), ct);
        var tokens = workers.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(w => w, w => keys.Token(PersonKind.Worker, w));
        await db.PersonalLinks.Where(l => l.ProposalId == id && l.Purpose == purpose && l.WithdrawnAt == null && tokens.Values.Contains(l.Token)).ExecuteUpdateAsync(s => s.SetProperty(l => l.WithdrawnAt, now), ct);
        var secrets = tokens.ToDictionary(t => t.Key, _ => Secret.New());
        db.AddRange(tokens.Select(t => new PersonalLinkRow { Id = Guid.CreateVersion7(now), ProposalId = id, Token = t.Value, Purpose = purpose, SecretHash = Secret.Hash(secrets[t.Key]), MadeAt = now, ExpiresAt = expires }));
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.LinksMade) { Proposal = id, After = AuditNote.Of(new { purpose = purpose.ToString().ToLowerInvariant(), workers = tokens.Count, until = expires }) }, ct);
        await transaction.CommitAsync(ct);
        return secrets;
    }

    /// <summary>The link of a secret; null where there is none such. That it was opened first is noted.</summary>
    public async Task<PersonalLink?> Open(string secretHash, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await (from link in db.PersonalLinks join p in db.Proposals on link.ProposalId equals p.Id where link.SecretHash == secretHash select new { link, p.Key }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null) return null;
        DateTimeOffset? now = clock.GetUtcNow();
        if (found.link.FirstOpenedAt is null) await db.PersonalLinks.Where(l => l.Id == found.link.Id && l.FirstOpenedAt == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.FirstOpenedAt, now), ct);
        return Line(found.link, found.Key, await subjects.Of(db, ct));
    }

    /// <summary>Notes that a link was answered.</summary>
    public async Task Used(Guid link, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        DateTimeOffset? now = clock.GetUtcNow();
        await db.PersonalLinks.Where(l => l.Id == link).ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now), ct);
    }

    /// <summary>Says in the trail that a link waits because a wrong worker id was given too often.</summary>
    public async Task Locked(Guid link, int tries, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await db.PersonalLinks.AsNoTracking().SingleAsync(l => l.Id == link, ct);
        await trail.Add(db, new(AuditEvents.LinkLocked) { Proposal = row.ProposalId, Subject = AuditSubject.Written(row.Token), Why = $"{tries} wrong worker ids in a row" }, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The latest link of each worker.</summary>
    public async Task<IReadOnlyList<PersonalLink>> Of(ProposalKey proposal, LinkPurpose purpose, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var id = await IdOf(db, proposal, ct);
        var keys = await subjects.Of(db, ct);
        var rows = await db.PersonalLinks.AsNoTracking().Where(l => l.ProposalId == id && l.Purpose == purpose).ToListAsync(ct);
        return [.. rows.GroupBy(l => l.Token).Select(g => Line(g.OrderBy(l => l.WithdrawnAt is null).ThenBy(l => l.MadeAt).Last(), proposal.Text, keys)).OrderBy(l => l.Worker, StringComparer.OrdinalIgnoreCase)];
    }

    private PersonalLink Line(PersonalLinkRow row, string proposal, CouncilKeys keys) => new(row.Id, new(proposal), keys.Id(row.Token), row.Purpose,
        row.WithdrawnAt is not null ? LinkState.Withdrawn : row.ExpiresAt <= clock.GetUtcNow() ? LinkState.Expired : LinkState.Open, row.MadeAt, row.ExpiresAt, row.FirstOpenedAt, row.UsedAt);

    private static async Task<Guid> IdOf(ThroughcareDb db, ProposalKey proposal, CancellationToken ct) =>
        await db.Proposals.Where(p => p.Key == proposal.Text).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct) ?? throw NoSuchProposal.Refused(proposal);
}
