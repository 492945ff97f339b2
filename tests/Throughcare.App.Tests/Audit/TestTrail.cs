using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

/// <summary>A trail of a test's own, with its anchors in a folder of its own.</summary>
internal sealed class TestTrail : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("throughcare-test-");

    public TestTrail(FreshDatabase database)
    {
        Database = database;
        Trail = new(database, new CurrentActor(new(Guid.Parse("11111111-1111-1111-1111-111111111111"), "person", "10.0.0.5")), Clock);
        var settings = new ThroughcareSettings { DataFolder = _folder.FullName, Database = database.Address, Jobs = database.Address, Anchors = Folder, Key = new(null, Path.Combine(_folder.FullName, "throughcare.key")) };
        var councils = new App.Database.Councils(database, database.Council);
        Anchors = new(settings, database, Trail, database.Council, councils, Clock);
        Verification = new(settings, database, database.Council, councils);
        Search = new(settings, database, database.Council);
    }

    public FreshDatabase Database { get; }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    public string Folder => Path.Combine(_folder.FullName, "anchors");

    public AuditTrail Trail { get; }

    public AuditAnchors Anchors { get; }

    public AuditVerification Verification { get; }

    public AuditSearch Search { get; }

    public async Task Write(int events)
    {
        for (var i = 0; i < events; i++)
        {
            Clock.Now += TimeSpan.FromSeconds(7);
            await Trail.Record(new(i % 3 == 0 ? AuditEvents.ChildSeen : AuditEvents.OptionSaved)
            {
                Proposal = i % 2 == 0 ? Guid.Parse("22222222-2222-2222-2222-222222222222") : null,
                Subject = i % 3 == 0 ? $"child:{i:x8}" : null,
                Before = i % 4 == 0 ? null : $$"""{"version":{{i}}}""",
                After = $$"""{"version":{{i + 1}}}""",
                Why = i % 5 == 0 ? "" : null,
            });
        }
    }

    public async Task<List<AuditEventRow>> Rows()
    {
        await using var db = Database.CreateDbContext();
        return await db.AuditEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
    }

    /// <summary>Takes away what keeps the trail from being changed, as somebody who owns the database can.</summary>
    public async Task DropTriggers()
    {
        await using var db = Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(Database.Address.Kind == DatabaseKind.Sqlite
            ? "drop trigger audit_events_not_changed; drop trigger audit_events_not_deleted; drop trigger audit_heads_not_back; drop trigger audit_heads_not_deleted;"
            : "drop trigger audit_events_only_added on audit_events; drop trigger audit_heads_only_forward on audit_heads;");
    }

    public void Dispose()
    {
        Trail.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>A clock that a test sets, with timers that fire when it has gone far enough.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Forward(TimeSpan by)
    {
        Now += by;
        foreach (var timer in _timers.ToList()) timer.FireIfDue();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state, dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer : ITimer
    {
        private readonly ManualClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public ManualTimer(ManualClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.Now + dueTime;
            _period = period;
            return true;
        }

        public void FireIfDue()
        {
            if (_due is not { } due || due > _clock.Now) return;
            _due = _period == Timeout.InfiniteTimeSpan ? null : _clock.Now + _period;
            _callback(_state);
        }

        public void Dispose() => _due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
