using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Findings;

namespace Throughcare.App.Access;

/// <summary>A restricted record as it may be shown to somebody who decides who opens it: by opaque id, never by the child's.</summary>
public sealed record RestrictedRecord(string Token, Restricted Because);

/// <summary>Somebody who may open one restricted record, since when and why.</summary>
public sealed record RestrictedAccess(string Token, Guid Person, string Name, DateTimeOffset GivenAt, string Why);

/// <summary>Somebody of the council who may be named.</summary>
public sealed record MayBeNamed(Guid Person, string Name);

/// <summary>
/// Who may open restricted records. Each is opened to people who are named for it, with a reason. In single-person mode, where nobody is
/// named, the one person opens those of a proposal with a reason, and they are closed again when the program ends.
/// </summary>
public sealed class RestrictedRecords(IDbContextFactory<ThroughcareDb> databases, AuditTrail trail, TimeProvider clock)
{
    private readonly ConcurrentDictionary<ProposalKey, bool> _openedAlone = new();

    public static IReadOnlyList<RestrictedRecord> Of(KeptProposal kept) =>
        [.. Children(kept).Select(c => new RestrictedRecord(Token(kept, c.Id), c.Restricted)).OrderBy(r => r.Because).ThenBy(r => r.Token, StringComparer.Ordinal)];

    /// <summary>The restricted records that this person may open, where their reach goes so far.</summary>
    public async Task<IReadOnlySet<ChildId>> OpenTo(Viewer viewer, KeptProposal kept, CancellationToken ct = default)
    {
        var restricted = Children(kept).Select(c => c.Id).ToList();
        if (restricted.Count == 0 || !viewer.May(Grant.SeeChildren)) return new HashSet<ChildId>();
        if (viewer.Alone) return _openedAlone.ContainsKey(kept.Key) ? restricted.ToHashSet() : new HashSet<ChildId>();
        await using var db = await databases.CreateDbContextAsync(ct);
        var named = (await db.RestrictedAccess.Where(a => a.PersonId == viewer.Person && db.Proposals.Any(p => p.Key == kept.Key.Text && p.Id == a.ProposalId)).Select(a => a.Token).ToListAsync(ct)).ToHashSet();
        return restricted.Where(c => named.Contains(Token(kept, c))).ToHashSet();
    }

    public async Task<IReadOnlyList<RestrictedAccess>> Given(KeptProposal kept, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await (
            from access in db.RestrictedAccess
            join proposal in db.Proposals on access.ProposalId equals proposal.Id
            join person in db.Users on access.PersonId equals person.Id
            where proposal.Key == kept.Key.Text
            orderby person.Name, access.Token
            select new { access.Token, access.PersonId, person.Name, access.GivenAt, access.Why }).ToListAsync(ct);
        return [.. rows.Select(r => new RestrictedAccess(r.Token, r.PersonId, r.Name, r.GivenAt, r.Why))];
    }

    public async Task<IReadOnlyList<MayBeNamed>> People(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Users.Where(p => p.ClosedAt == null).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return [.. rows.Select(r => new MayBeNamed(r.Id, r.Name))];
    }

    /// <summary>Names somebody for these records.</summary>
    public async Task Give(Viewer by, KeptProposal kept, IReadOnlyCollection<string> tokens, Guid person, string why, CancellationToken ct = default)
    {
        Check(by, kept, tokens, why);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await db.Users.AnyAsync(p => p.Id == person && p.ClosedAt == null, ct)) throw Refused("no-such-person", "Nobody with that account may sign in for this council.", "Choose somebody from the list.");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var proposal = await Id(db, kept, ct);
        var has = await db.RestrictedAccess.Where(a => a.ProposalId == proposal && a.PersonId == person).Select(a => a.Token).ToListAsync(ct);
        foreach (var token in tokens.Distinct().Except(has))
        {
            db.Add(new RestrictedAccessRow { ProposalId = proposal, Token = token, PersonId = person, GivenBy = by.Person, GivenAt = clock.GetUtcNow(), Why = why.Trim() });
            await db.SaveChangesAsync(ct);
            await trail.Add(db, new(AuditEvents.RestrictedAccessGiven) { Proposal = proposal, Subject = AuditSubject.Written(token), After = person.ToString(), Why = why.Trim() }, ct);
        }
        await transaction.CommitAsync(ct);
    }

    /// <summary>Takes it back.</summary>
    public async Task End(Viewer by, KeptProposal kept, string token, Guid person, CancellationToken ct = default)
    {
        CheckMay(by);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var proposal = await Id(db, kept, ct);
        if (await db.RestrictedAccess.Where(a => a.ProposalId == proposal && a.Token == token && a.PersonId == person).ExecuteDeleteAsync(ct) > 0)
            await trail.Add(db, new(AuditEvents.RestrictedAccessEnded) { Proposal = proposal, Subject = AuditSubject.Written(token), Before = person.ToString() }, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Single-person mode: opens all of a proposal to the one person until the program ends.</summary>
    public async Task OpenAlone(Viewer by, KeptProposal kept, string why, CancellationToken ct = default)
    {
        if (!by.Alone) throw new InvalidOperationException("Where people sign in, they are named for each record.");
        Check(by, kept, [], why);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await trail.Add(db, new(AuditEvents.RestrictedAccessGiven) { Proposal = await Id(db, kept, ct), After = "all restricted records of the proposal, until the program ends", Why = why.Trim() }, ct);
        await transaction.CommitAsync(ct);
        _openedAlone[kept.Key] = true;
    }

    public bool OpenedAlone(KeptProposal kept) => _openedAlone.ContainsKey(kept.Key);

    private static void Check(Viewer by, KeptProposal kept, IReadOnlyCollection<string> tokens, string why)
    {
        CheckMay(by);
        if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > 500) throw Refused("no-reason", "Opening a restricted record needs a reason of 500 characters or fewer.", "Say why.");
        if (tokens.Except(Of(kept).Select(r => r.Token)).Any()) throw Refused("no-such-record", "One of these records is no restricted record of this proposal any more.", "Load the page again and choose from the list.");
    }

    private static void CheckMay(Viewer by)
    {
        if (!by.May(Grant.Administer, GrantScope.Council) || !by.May(Grant.Change, GrantScope.Council))
            throw Refused("may-not", "Naming people for restricted records takes the grants \"administer\" and \"change\".", "Ask an administrator of your council.");
    }

    private static IEnumerable<Child> Children(KeptProposal kept) => kept.Proposal.Extract.Snapshot.Children.Where(c => c.Restricted != Restricted.No);

    private static string Token(KeptProposal kept, ChildId child) => kept.Tokens.OfChild(child.Text);

    private static Task<Guid> Id(ThroughcareDb db, KeptProposal kept, CancellationToken ct) => db.Proposals.Where(p => p.Key == kept.Key.Text).Select(p => p.Id).SingleAsync(ct);

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
