using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.Privacy;

/// <summary>
/// Keeps the keys of children and workers, each with the id that it stands for, under the installation's key. They are held in memory
/// council by council and looked at again when the database holds others.
/// </summary>
public sealed class SubjectKeys(Lazy<InstallationKey> installation, TimeProvider clock)
{
    /// <summary>The row that holds the council's own secret.</summary>
    internal const string OfCouncil = "council";

    private const int Batch = 2_000;

    private readonly ConcurrentDictionary<int, Loaded> _councils = new();

    // What a change has added is for that change alone, until it has been kept.
    private readonly ConditionalWeakTable<ThroughcareDb, CouncilKeys> _changes = [];

    public SubjectKeys(InstallationKey installation, TimeProvider clock) : this(new Lazy<InstallationKey>(installation), clock)
    {
    }

    /// <summary>Refuses to go on with another key than the one the database was made with, and with none.</summary>
    internal async Task Check(ThroughcareDb db, KeyPlace place, CancellationToken ct)
    {
        var secret = await db.SubjectKeys.Where(k => k.Token == OfCouncil).Select(k => k.Key).FirstOrDefaultAsync(ct);
        if (secret is null)
        {
            InstallationKey.MakeIfMissing(place);
            _ = installation.Value;
            return;
        }
        try
        {
            using var cipher = installation.Value.Cipher();
            SealedBytes.Open(cipher, secret, OfCouncil);
        }
        catch (RefusedException refused) when (refused.Findings[0].Rule == "sealed-data-changed")
        {
            throw InstallationKey.Wrong(place);
        }
    }

    /// <summary>The keys as this connection sees them now.</summary>
    internal async Task<CouncilKeys> Of(ThroughcareDb db, CancellationToken ct = default)
    {
        if (_changes.TryGetValue(db, out var changing)) return changing;
        var council = db.Council.Id;
        var stamp = await db.SubjectKeys.GroupBy(k => k.CouncilId).Select(g => new Stamp(g.Count(), g.Count(k => k.Key == null), g.Max(k => k.MadeAt))).SingleOrDefaultAsync(ct);
        if (stamp is null)
        {
            await MakeSecret(db, council, ct);
            return await Of(db, ct);
        }
        if (_councils.TryGetValue(council, out var known) && known.Stamp == stamp) return known.Keys;
        var loaded = new Loaded(stamp, await Read(db, ct));
        _councils[council] = loaded;
        return loaded.Keys;
    }

    /// <summary>Keys for all of these, in the transaction of the change that brings them; nobody is given a new key who was erased.</summary>
    internal async Task<CouncilKeys> With(ThroughcareDb db, IEnumerable<(PersonKind Kind, string Id)> people, CancellationToken ct)
    {
        var keys = await Of(db, ct);
        var missing = Missing(keys, people);
        if (missing.Count == 0) return keys;
        // Whoever adds keys holds the council's row until the end, so that two changes never make two keys for one child.
        await db.SubjectKeys.Where(k => k.Token == OfCouncil).ExecuteUpdateAsync(s => s.SetProperty(k => k.DestroyedAt, (DateTimeOffset?)null), ct);
        if (!_changes.TryGetValue(db, out keys!)) _changes.Add(db, keys = (await Of(db, ct)).ForChange());
        missing = Missing(keys, people);
        using var cipher = installation.Value.Cipher();
        var now = clock.GetUtcNow();
        foreach (var batch in missing.Chunk(Batch))
        {
            foreach (var (token, id) in batch)
            {
                var subject = new Subject(token, id, RandomNumberGenerator.GetBytes(InstallationKey.Bytes));
                keys.Put(subject);
                db.Add(new SubjectKeyRow { Token = token, Key = SealedBytes.Seal(cipher, [.. subject.Key, .. Encoding.UTF8.GetBytes(id)], token), MadeAt = now });
            }
            await db.SaveChangesAsync(ct);
            foreach (var entry in db.ChangeTracker.Entries<SubjectKeyRow>().ToList()) entry.State = EntityState.Detached;
        }
        return keys;
    }

    /// <summary>Holds no key in memory any more.</summary>
    internal void Forget() => _councils.Clear();

    private static List<(string Token, string Id)> Missing(CouncilKeys keys, IEnumerable<(PersonKind Kind, string Id)> people)
    {
        var missing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, id) in people)
        {
            if (id.Length == 0 || PersonToken.Is(id) || keys.ById(kind, id) is not null) continue;
            var token = keys.TokenFor(kind, id);
            if (keys.ByToken(token) is null && !keys.Erased.Contains(token)) missing.TryAdd(token, Throughcare.Intake.WrittenId.Of(id));
        }
        return [.. missing.Select(m => (m.Key, m.Value))];
    }

    private async Task<CouncilKeys> Read(ThroughcareDb db, CancellationToken ct)
    {
        var rows = await db.SubjectKeys.AsNoTracking().Select(k => new { k.Token, k.Key }).ToListAsync(ct);
        using var cipher = installation.Value.Cipher();
        byte[]? secret = null;
        var (subjects, erased) = (new List<Subject>(rows.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            if (row.Key is null) erased.Add(row.Token);
            else if (SealedBytes.Open(cipher, row.Key, row.Token) is var opened && row.Token == OfCouncil) secret = opened;
            else subjects.Add(new(row.Token, Encoding.UTF8.GetString(opened.AsSpan(InstallationKey.Bytes)), opened[..InstallationKey.Bytes]));
        }
        return new(secret ?? throw SealedBytes.Changed(), subjects, erased);
    }

    // Two programs may begin at once: the first stays.
    private async Task MakeSecret(ThroughcareDb db, int council, CancellationToken ct)
    {
        using var cipher = installation.Value.Cipher();
        var secret = SealedBytes.Seal(cipher, RandomNumberGenerator.GetBytes(InstallationKey.Bytes), OfCouncil);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Database.ExecuteSqlAsync($"insert into subject_keys (council_id, token, key, made_at) values ({council}, {OfCouncil}, {secret}, {now}) on conflict do nothing", ct);
    }

    private sealed record Stamp(int Count, int Destroyed, DateTimeOffset Newest);

    private sealed record Loaded(Stamp Stamp, CouncilKeys Keys);
}
