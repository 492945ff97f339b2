using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

public class ChainTests
{
    [Theory, EveryDatabase]
    public async Task Many_writers_at_once_make_one_chain_without_a_gap(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var first = new TestTrail(database);
        using var second = new TestTrail(database);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            // Two programs over one database, four writers in each.
            var trail = (writer < 4 ? first : second).Trail;
            for (var i = 0; i < 50; i++) await trail.Record(new(AuditEvents.WorkersSeen) { After = $$"""{"writer":{{writer}},"event":{{i}}}""" });
        })));

        var rows = await first.Rows();
        rows.Select(r => r.Sequence).ShouldBe(Enumerable.Range(1, 400).Select(i => (long)i));
        rows.Select(r => r.After).Distinct().Count().ShouldBe(400);
        (await first.Verification.Verify()).Trails.Single().Troubles.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Each_event_holds_the_hash_that_the_method_page_says(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        await trail.Write(6);

        var rows = await trail.Rows();

        rows.Select(r => r.Hash).ShouldBe(rows.Select(AuditFormula.HashOf));
        rows.Select(r => r.PreviousHash).ShouldBe([new string('0', 64), .. rows.SkipLast(1).Select(r => r.Hash)]);
        rows[0].PersonId.ShouldBe(Guid.Parse("11111111-1111-1111-1111-111111111111"));
        (rows[0].By, rows[0].From).ShouldBe(("person", "10.0.0.5"));
    }

    [Theory, EveryDatabase]
    public async Task Erasing_a_child_by_destroying_its_key_leaves_the_trail_as_it_was(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        await trail.Write(9);
        await using var db = database.CreateDbContext();
        var key = new SubjectKeyRow { Token = "00000003", Key = [1, 2, 3], MadeAt = trail.Clock.Now };
        db.Add(key);
        await db.SaveChangesAsync();

        (key.Key, key.DestroyedAt) = (null, trail.Clock.Now);
        await db.SaveChangesAsync();

        (await trail.Verification.Verify()).Whole.ShouldBeTrue();
        (await trail.Rows()).ShouldContain(r => r.Subject == "child:00000003");
    }

    [Fact]
    public async Task Each_council_has_a_chain_of_its_own()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        await using (var db = database.CreateDbContext())
        {
            await db.Database.ExecuteSqlAsync($"insert into councils (id, name) values (2, 'Testshire')");
            await db.Database.ExecuteSqlAsync($"insert into audit_heads (council_id, sequence, hash) values (2, 0, {new string('0', 64)})");
        }
        await trail.Write(3);
        using (database.Council.Enter(2)) await trail.Write(2);
        await trail.Anchors.Write();

        var verdict = await trail.Verification.Verify();

        verdict.Whole.ShouldBeTrue();
        verdict.Trails.Select(t => (t.Council, t.Events, t.LastAnchor!.Sequence)).ShouldBe([(1, 4, 3), (2, 3, 2)]);
    }
}
