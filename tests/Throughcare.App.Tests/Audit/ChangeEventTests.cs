using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Tests.Proposals;
using Throughcare.App.Tests.Runs;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

/// <summary>Each change writes its event with it, and nothing about a child stands in any.</summary>
public class ChangeEventTests
{
    private static readonly OptionId ByLocality = new("by-locality");

    [Theory, EveryDatabase]
    public async Task Every_change_to_a_proposal_is_in_the_trail_with_what_was_before_and_after(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        var store = TestProposals.In(database, trail.Trail);

        var key = await store.Create(TestProposals.Content(children: 3), TestProposals.Import());
        await store.ReplaceExtract(key, TestProposals.Content(children: 5, asAt: "2025-04-30"), TestProposals.Import());
        await store.AddJudgements(key, [new() { Kind = JudgementKind.ThisWorker, Subject = "C1", Value = "W2", Author = "Team manager", Reason = "C1 trusts W2", MadeOn = new(2025, 4, 1) }]);
        await store.AddJudgements(key, [new() { Kind = JudgementKind.ThisTeam, Subject = "W1", Value = "South", Author = "Team manager", Reason = "Asked", MadeOn = new(2025, 4, 1) }]);
        var option = (await store.Load(key)).Proposal.Options.Single(o => o.Id == ByLocality);
        await store.SaveOption(key, option with { Priorities = option.Priorities with { Continuity = 9 } });
        await store.SaveRun(key, TestSolves.Answer((await store.Load(key)).Proposal, ByLocality));

        var rows = await trail.Rows();
        rows.Select(r => r.Event).ShouldBe([AuditEvents.ProposalMade, AuditEvents.ExtractReplaced, AuditEvents.JudgementAdded, AuditEvents.JudgementAdded, AuditEvents.OptionSaved, AuditEvents.RunEnded]);
        rows.Select(r => r.ProposalId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        rows[0].After!.ShouldContain("\"children\":3");
        (rows[1].Before!, rows[1].After!).ShouldSatisfyAllConditions(r => r.Item1.ShouldContain("\"asAt\":\"2025-03-31\""), r => r.Item1.ShouldContain("\"children\":3"), r => r.Item2.ShouldContain("\"asAt\":\"2025-04-30\""), r => r.Item2.ShouldContain("\"children\":5"));
        var subjects = TestProposals.Subjects(database);
        (rows[2].Subject, rows[3].Subject).ShouldBe((await subjects.Child("C1"), await subjects.Worker("W1")));
        (rows[4].Before, rows[4].After).ShouldBe(("""{"version":"1","priorities.continuity":"6"}""", """{"version":"2","priorities.continuity":"9"}"""));
        rows.ShouldAllBe(r => r.PersonId != null && r.From == "10.0.0.5");
        (await trail.Verification.Verify()).Whole.ShouldBeTrue();
        await NobodyIsNamed(database);
    }

    [Theory, EveryDatabase]
    public async Task A_change_that_fails_leaves_no_event(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        var store = TestProposals.In(database, trail.Trail);
        var key = await store.Create(TestProposals.Content(children: 1), TestProposals.Import());
        var option = (await store.Load(key)).Proposal.Options.Single(o => o.Id == ByLocality);

        await Should.ThrowAsync<RefusedException>(() => store.SaveOption(key, option with { Version = 7 }));
        await Should.ThrowAsync<RefusedException>(() => store.AddJudgements(new("nowhere"), [new() { Kind = JudgementKind.Stay, Subject = "C1", Author = "A", Reason = "B", MadeOn = new(2025, 4, 1) }]));

        (await trail.Rows()).Select(r => r.Event).ShouldBe([AuditEvents.ProposalMade]);
        (await trail.Verification.Verify()).Whole.ShouldBeTrue();
    }

    [Theory, EveryDatabase]
    public async Task A_change_whose_event_cannot_be_written_is_not_made(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        var store = TestProposals.In(database, trail.Trail);
        var key = await store.Create(TestProposals.Content(children: 1), TestProposals.Import());
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(kind == DatabaseKind.Sqlite
            ? "create trigger broken before insert on audit_events begin select raise(abort, 'The disk is full.'); end;"
            : "create function broken() returns trigger language plpgsql as $$ begin raise exception 'The disk is full.'; end $$; create trigger broken before insert on audit_events for each row execute function broken();");

        await Should.ThrowAsync<DbUpdateException>(() => store.AddJudgements(key, [new() { Kind = JudgementKind.Stay, Subject = "C1", Author = "A", Reason = "B", MadeOn = new(2025, 4, 1) }]));

        (await db.Judgements.AnyAsync()).ShouldBeFalse();
        (await db.Proposals.SingleAsync()).Version.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_run_is_in_the_trail_when_it_is_started_stopped_and_ended(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var solves = new TestSolves();
        await using var program = await TestProgram.Start(database.Address, solves.Solve);
        var queue = program.Get<RunQueue>();
        var key = await program.Get<IProposalStore>().Create(TestProposals.Content(children: 2), TestProposals.Import());

        var id = await queue.Start(key, ByLocality, seed: 7);
        await solves.Begun.WaitAsync(TimeSpan.FromSeconds(30));
        await queue.Stop(id);
        await foreach (var _ in queue.Watch(id)) { }

        await using var db = database.CreateDbContext();
        var told = await db.AuditEvents.Where(e => e.Subject == $"run:{id}").OrderBy(e => e.Sequence).ToListAsync();
        told.Select(e => e.Event).ShouldBe([AuditEvents.RunStarted, AuditEvents.RunStopped, AuditEvents.RunEnded]);
        told[0].After!.ShouldContain("\"option\":\"by-locality\",\"version\":1,\"seed\":7");
        told[2].After.ShouldBe("""{"state":"stopped"}""");
        told.Select(e => e.ProposalId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task Loading_an_example_and_replacing_it_by_a_newer_one_are_in_the_trail()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var examples = new Samples.Examples(TestProposals.Content(children: 3));
        await using (var first = await TestProgram.Start(database.Address, examples: examples.Folder)) { }
        examples.Write(TestProposals.Content(children: 4));

        await using (var second = await TestProgram.Start(database.Address, examples: examples.Folder)) { }

        await using var db = database.CreateDbContext();
        var told = await db.AuditEvents.Where(e => e.Event != AuditEvents.TrailAnchored).OrderBy(e => e.Sequence).ToListAsync();
        told.Select(e => (e.Event, e.By)).ShouldBe([(AuditEvents.ExampleLoaded, "program"), (AuditEvents.ProposalDeleted, "program"), (AuditEvents.ExampleLoaded, "program")]);
        told[1].Why.ShouldBe("A newer example takes its place, and nobody had worked on this one.");
        (await db.AuditEvents.CountAsync(e => e.Event == AuditEvents.TrailAnchored)).ShouldBe(4, "at each start and each end");
    }

    // Neither ids of the case system, nor what somebody wrote about a child.
    private static async Task NobodyIsNamed(FreshDatabase database)
    {
        await using var db = database.CreateDbContext();
        foreach (var row in await db.AuditEvents.ToListAsync())
            foreach (var text in new[] { row.Subject, row.Before, row.After, row.Why }.OfType<string>())
            {
                // As a word: the random id of a run may hold these letters by chance.
                text.ShouldNotMatch(@"\b[CW]1\b");
                text.ShouldNotContain("trusts");
                text.ShouldNotContain("Team manager");
            }
    }
}
