using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>
/// Sessions of the people who are signed in. Each is a row, so that signing out ends it also where the cookie was copied. It holds the person's
/// security stamp of its beginning: a new password, a closed account or signing out everywhere changes the stamp and so ends them all.
/// </summary>
public sealed class Sessions(IDbContextFactory<ThroughcareDb> databases, CurrentCouncil council, AuditTrail trail, CurrentActor actor, SignInSettings settings, TimeProvider clock)
{
    private const string Provider = "throughcare.session";

    // Changes made by this program are seen at once; those of another beside it, this much later at most.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (SignedIn Who, DateTimeOffset Until)> _known = new();
    private int _changes;

    /// <summary>Begins a session of a person of the council that the work is of, and gives its secret.</summary>
    public async Task<string> Begin(Guid person, SignInWay way, string? from, string browser, CancellationToken ct = default)
    {
        var secret = Secret.New();
        using var acting = actor.Enter(new(person, "person", from));
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await db.People.SingleAsync(p => p.Id == person, ct);
        await RemoveOld(db, person, ct);
        db.Add(new PersonTokenRow { UserId = person, LoginProvider = Provider, Name = Secret.Hash(secret), Value = JsonSerializer.Serialize(new Kept(clock.GetUtcNow(), way, from, browser, row.SecurityStamp ?? "")) });
        row.LastSignedInAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.SignedIn) { Subject = Subjects.Person(person), After = JsonSerializer.Serialize(new { way = Words(way) }) }, ct);
        await transaction.CommitAsync(ct);
        return secret;
    }

    /// <summary>Who a session is of; null where it has ended, was never begun, or its person may not sign in any more.</summary>
    public async ValueTask<SignedIn?> Of(int ofCouncil, Guid person, string secret, CancellationToken ct = default)
    {
        var session = Secret.Hash(secret);
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(session, out var known) && known.Until > now) return known.Who;
        var changes = Volatile.Read(ref _changes);
        using var entered = council.Enter(ofCouncil);
        var found = await Look(person, session, now, ct);
        // What was read before a change of rights must not be remembered after it.
        if (found is not null && changes == Volatile.Read(ref _changes))
        {
            if (_known.Count > 10_000) _known.Clear();
            _known[session] = (found, now + Fresh);
        }
        return found;
    }

    /// <summary>Ends one session of a person.</summary>
    public async Task End(Guid person, string session, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.UserTokens.Where(t => t.UserId == person && t.LoginProvider == Provider && t.Name == session).ExecuteDeleteAsync(ct) > 0)
            await trail.Add(db, new(AuditEvents.SignedOut) { Subject = Subjects.Person(person) }, ct);
        await transaction.CommitAsync(ct);
        Forget();
    }

    public async Task EndAll(Guid person, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await EndAll(db, person, ct);
        await trail.Add(db, new(AuditEvents.SignedOutEverywhere) { Subject = Subjects.Person(person) }, ct);
        await transaction.CommitAsync(ct);
        Forget();
    }

    internal static async Task EndAll(ThroughcareDb db, Guid person, CancellationToken ct)
    {
        await db.UserTokens.Where(t => t.UserId == person && t.LoginProvider == Provider).ExecuteDeleteAsync(ct);
        await db.People.Where(p => p.Id == person).ExecuteUpdateAsync(s => s.SetProperty(p => p.SecurityStamp, Secret.New()), ct);
    }

    public async Task<IReadOnlyList<SessionLine>> List(Guid person, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var stamp = await db.People.Where(p => p.Id == person).Select(p => p.SecurityStamp).SingleAsync(ct);
        var rows = await db.UserTokens.AsNoTracking().Where(t => t.UserId == person && t.LoginProvider == Provider).ToListAsync(ct);
        return [.. rows.Select(r => (r.Name, Kept: Read(r.Value))).Where(r => r.Kept.Stamp == stamp && !TooOld(r.Kept)).OrderByDescending(r => r.Kept.Began)
            .Select(r => new SessionLine(r.Name, r.Kept.Began, r.Kept.Way, r.Kept.From, r.Kept.Browser))];
    }

    /// <summary>Goes on with this session, and with no other, after a change that gave the person a new security stamp; a second factor that was just added counts for it.</summary>
    public async Task GoOn(Guid person, string session, SignInWay? way = null, bool endOthers = true, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var stamp = await db.People.Where(p => p.Id == person).Select(p => p.SecurityStamp).SingleAsync(ct);
        var rows = await db.UserTokens.Where(t => t.UserId == person && t.LoginProvider == Provider).ToListAsync(ct);
        var was = rows.Where(r => r.Name == session).Select(r => Read(r.Value).Stamp).SingleOrDefault();
        foreach (var row in rows)
        {
            var kept = Read(row.Value);
            if (row.Name != session && (endOthers || kept.Stamp != was)) db.Remove(row);
            else row.Value = JsonSerializer.Serialize(kept with { Stamp = stamp ?? "", Way = row.Name == session ? way ?? kept.Way : kept.Way });
        }
        await db.SaveChangesAsync(ct);
        Forget();
    }

    /// <summary>After any change of who may do what: the next request of everybody is looked up anew.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }

    private async Task<SignedIn?> Look(Guid person, string session, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await (from t in db.UserTokens
                           join p in db.People on t.UserId equals p.Id
                           where t.UserId == person && t.LoginProvider == Provider && t.Name == session && p.ClosedAt == null
                           select new { t.Value, p.SecurityStamp, p.Name, p.Email, p.Worker, p.CouncilId }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var kept = Read(found.Value);
        if (kept.Stamp != found.SecurityStamp || TooOld(kept)) return null;
        var roles = await (from g in db.PersonRoles join r in db.Roles on g.RoleId equals r.Id where g.PersonId == person select new { r.Grants, g.Teams }).AsNoTracking().ToListAsync(ct);
        var rules = await CouncilSettings.Read<SignInRules>(db, SignInRules.Part, ct);
        var missing = rules.SecondFactor && kept.Way == SignInWay.Password;
        return new()
        {
            Viewer = new()
            {
                Person = person,
                Name = found.Name,
                Council = found.CouncilId,
                Grants = missing ? [] : [.. roles.SelectMany(r => RoleText.Grants(r.Grants)).Distinct()],
                Teams = [.. roles.SelectMany(r => r.Teams).Distinct(StringComparer.OrdinalIgnoreCase)],
                Worker = found.Worker,
            },
            Email = found.Email ?? "",
            CouncilName = await db.Councils.Where(c => c.Id == found.CouncilId).Select(c => c.Name).SingleAsync(ct),
            Session = session,
            Way = kept.Way,
            Began = kept.Began,
            SecondFactorMissing = missing,
        };
    }

    private async Task RemoveOld(ThroughcareDb db, Guid person, CancellationToken ct)
    {
        foreach (var row in await db.UserTokens.Where(t => t.UserId == person && t.LoginProvider == Provider).ToListAsync(ct))
            if (TooOld(Read(row.Value))) db.Remove(row);
    }

    private bool TooOld(Kept kept) => clock.GetUtcNow() - kept.Began >= settings.AbsoluteEnd;

    private static Kept Read(string? value) => JsonSerializer.Deserialize<Kept>(value!)!;

    public static string Words(SignInWay way) => way switch
    {
        SignInWay.Password => "password",
        SignInWay.Code => "password and one-time code",
        SignInWay.Passkey => "passkey",
        _ => "single sign-on",
    };

    private sealed record Kept(DateTimeOffset Began, SignInWay Way, string? From, string Browser, string Stamp);
}
