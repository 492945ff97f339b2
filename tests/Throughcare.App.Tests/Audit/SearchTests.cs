using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Tests.Proposals;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

public class SearchTests
{
    [Theory, EveryDatabase]
    public async Task The_trail_is_read_by_who_what_whom_and_when_the_latest_first(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        var child = await TestProposals.Subjects(database).Child("C1");
        // Half an hour after midnight of 1 July in London is still June in UTC.
        trail.Clock.Now = new(2026, 6, 30, 23, 30, 0, TimeSpan.Zero);
        await trail.Trail.Record(new(AuditEvents.ChildSeen) { Subject = child });
        await trail.Trail.Record(new(AuditEvents.ChildrenSeen) { After = """{"rows":50}""" });
        trail.Clock.Now = new(2026, 7, 2, 9, 0, 0, TimeSpan.Zero);
        await new AuditTrail(database, new CurrentActor(Actor.Program), trail.Clock).Record(new(AuditEvents.RunEnded));

        (await Found(new())).ShouldBe([3L, 2L, 1L]);
        (await Found(new() { Person = "11111111111111111111111111111111" })).ShouldBe([2L, 1L]);
        (await Found(new() { Person = "program" })).ShouldBe([3L]);
        (await Found(new() { Event = AuditEvents.ChildrenSeen })).ShouldBe([2L]);
        (await Found(new() { Subject = child })).ShouldBe([1L]);
        (await Found(new() { Subject = child, Lists = true })).ShouldBe([2L, 1L]);
        (await Found(new() { To = new(2026, 6, 30) })).ShouldBeEmpty();
        (await Found(new() { From = new(2026, 7, 1), To = new(2026, 7, 1) })).ShouldBe([2L, 1L]);
        (await Found(new() { Before = 2 })).ShouldBe([1L]);
        var (lines, more) = await trail.Search.Find(new(), 2);
        (lines.Count, more).ShouldBe((2, true));

        async Task<IEnumerable<long>> Found(AuditFilter filter) => (await trail.Search.Find(filter, 10)).Lines.Select(l => l.Sequence);
    }

    [Theory, EveryDatabase]
    public async Task Names_are_looked_up_when_the_trail_is_read_and_are_not_in_it(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        await using var db = database.CreateDbContext();
        db.Add(new PersonRow { Id = Guid.Parse("11111111-1111-1111-1111-111111111111"), UserName = "sam@example.org", Name = "Sam Example", CreatedAt = trail.Clock.Now });
        await db.SaveChangesAsync();
        await TestProposals.In(database, trail.Trail).Create(TestProposals.Content(children: 3), TestProposals.Import());

        var line = (await trail.Search.Find(new(), 10)).Lines.Single();

        line.Sentence.ShouldBe("Sam Example made a proposal in “Four teams”.");
        line.After.ShouldStartWith("children 3, workers 2, options 1");
        (await trail.Rows()).Single().After!.ShouldNotContain("Sam");
    }
}
