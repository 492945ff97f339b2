using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Runs;

public class RunQueueTests
{
    private static readonly OptionId ByLocality = new("by-locality");

    [Theory, EveryDatabase]
    public async Task A_plan_is_made_in_the_background_and_kept_with_the_proposal(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var solves = new TestSolves();
        await using var program = await TestProgram.Start(database.Address, solves.Solve);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var id = await queue.Start(key, ByLocality, seed: 7);
        solves.Finish();
        var seen = await Watch(queue, id);

        seen[^1].State.ShouldBe(RunState.Done);
        var run = (await store.Load(key)).Proposal.Runs.ShouldHaveSingleItem();
        (run.Option, run.Answer.Bound, run.Answer.Seed).ShouldBe((ByLocality, 100, 7));
        var status = (await queue.Of(key)).ShouldHaveSingleItem();
        (status.Id, status.Proposal, status.Option, status.Kind, status.Seed).ShouldBe((id, key, ByLocality, RunKind.Plan, 7));
        status.FinishedAt.ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Whoever_waits_sees_the_best_so_far_and_may_stop_and_keep_it(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var solves = new TestSolves();
        await using var program = await TestProgram.Start(database.Address, solves.Solve);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var id = await queue.Start(key, ByLocality);
        var best = await First(queue, id, p => p.Best is not null);
        await queue.Stop(id);
        var last = await First(queue, id, p => p.Over);

        (best.State, best.Best, best.Bound, best.Gap, best.Doing).ShouldBe((RunState.Running, 120, 90, 0.25m, "Looking for a better plan."));
        last.State.ShouldBe(RunState.Stopped);
        (await store.Load(key)).Proposal.Runs.Single().Answer.Bound.ShouldBe(90);
    }

    [Fact]
    public async Task Pressing_the_button_twice_starts_one_run()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        var solves = new TestSolves();
        await using var program = await TestProgram.Start(database.Address, solves.Solve);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var first = await queue.Start(key, ByLocality);
        var second = await queue.Start(key, ByLocality);

        second.ShouldBe(first);
    }

    [Theory, EveryDatabase]
    public async Task A_run_cut_short_by_the_end_of_the_program_begins_again_with_it(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var solves = new TestSolves();
        ProposalKey key;
        RunId id;
        await using (var before = await TestProgram.Start(database.Address, solves.Solve))
        {
            key = await before.Get<IProposalStore>().Create(TestProposals.Content(children: 2), TestProposals.Import());
            id = await before.Get<RunQueue>().Start(key, ByLocality);
            await solves.Begun.WaitAsync(TimeSpan.FromSeconds(30));
        }
        solves.Finish();

        await using var after = await TestProgram.Start(database.Address, solves.Solve);

        (await First(after.Get<RunQueue>(), id, p => p.Over)).State.ShouldBe(RunState.Done);
        solves.Times.ShouldBe(2);
        (await after.Get<IProposalStore>().Load(key)).Proposal.Runs.Single().Answer.Bound.ShouldBe(100);
    }

    [Fact]
    public async Task A_run_that_breaks_says_so_and_tells_nobody_what_was_in_the_data()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        await using var program = await TestProgram.Start(database.Address, (_, _, _, _, _, _) => throw new InvalidOperationException("child C1 of team North"));
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var id = await queue.Start(key, ByLocality);
        await First(queue, id, p => p.Over);

        var status = (await queue.Find(id))!;
        status.Progress.State.ShouldBe(RunState.Failed);
        status.Findings.Single().ToString().ShouldNotContain("C1");
    }

    [Fact]
    public async Task What_the_data_will_not_allow_is_said_in_the_findings_of_the_run()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        var finding = new Finding { Rule = "no-teams", Severity = Severity.Error, What = "This option has no teams.", ToDo = "Add a team." };
        await using var program = await TestProgram.Start(database.Address, (_, _, _, _, _, _) => throw new RefusedException(finding));
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var id = await queue.Start(key, ByLocality);
        await First(queue, id, p => p.Over);

        (await queue.Find(id))!.Findings.ShouldBe([finding]);
    }

    [Theory]
    [InlineData("do-nothing", "nothing-to-solve")]
    [InlineData("five-teams", "no-such-option")]
    public async Task What_cannot_be_solved_is_refused_at_once(string option, string rule)
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        await using var program = await TestProgram.Start(database.Address, new TestSolves().Solve);
        var key = await program.Get<IProposalStore>().Create(TestProposals.Content(children: 2), TestProposals.Import());

        var refused = await Should.ThrowAsync<RefusedException>(() => program.Get<RunQueue>().Start(key, new(option)));

        refused.Findings.Single().Rule.ShouldBe(rule);
    }

    private static async Task<List<RunProgress>> Watch(RunQueue queue, RunId id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = new List<RunProgress>();
        await foreach (var progress in queue.Watch(id, patience.Token)) seen.Add(progress);
        return seen;
    }

    private static async Task<RunProgress> First(RunQueue queue, RunId id, Func<RunProgress, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var progress in queue.Watch(id, patience.Token))
            if (wanted(progress)) return progress;
        throw new InvalidOperationException("The run was over before that.");
    }
}
