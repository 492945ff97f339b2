using Throughcare.Allocation;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Plans;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Tests.Proposals;
using Throughcare.Options;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Runs;

public class TradeOffRunTests
{
    private static readonly OptionId ByLocality = new("by-locality");

    [Theory, EveryDatabase]
    public async Task A_curve_is_kept_with_its_own_kind_and_read_again_as_it_was(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await using var program = await TestProgram.Start(database.Address, new TestSolves().Solve, trade: Curve);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var ended = await Over(queue, await queue.StartTradeOff(key, ByLocality, seed: 3));

        (ended.Kind, ended.Progress.State, ended.Progress.Doing, ended.Seed).ShouldBe((RunKind.TradeOff, RunState.Done, "2 plans are kept.", 3));
        var kept = (await program.Get<KeptAnswers>().TradeOff(key, ByLocality)).ShouldNotBeNull();
        var proposal = (await store.Load(key)).Proposal;
        var made = Curve(proposal, ByLocality, new(), 3, new Progress<RunProgress>(), default);
        kept.Points.ShouldBe(made.Points);
        kept.WouldGain.Select(g => (g.Children[0].Text, g.Worker.Text, g.Team.Text, g.Home.Text, g.Continuity)).ShouldBe([("C2", "W2", "South", "North", 1.5m)]);
        (kept.WithHomeTeam, kept.Stopped, kept.Stale(proposal, proposal.Options.Single(o => o.Id == ByLocality))).ShouldBe((2, false, false));
        // A curve is no plan.
        proposal.Runs.ShouldBeEmpty();
        (await program.Get<KeptAnswers>().TradeOff(key, new("another"))).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_child_or_worker_of_a_curve_stands_in_its_row_by_token_and_in_the_copy_of_what_is_held(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await using var program = await TestProgram.Start(database.Address, new TestSolves().Solve, trade: Curve);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());
        await Over(queue, await queue.StartTradeOff(key, ByLocality));

        await using var db = await program.Get<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        var row = await db.Runs.SingleAsync(r => r.Kind == RunKind.TradeOff);
        row.Answer!.ShouldNotContain("C2");
        row.Answer!.ShouldNotContain("W2");

        var token = (await store.Load(key)).Tokens.OfChild("C2");
        var record = (await program.Get<PersonRecords>().Of(token)).ShouldNotBeNull();
        record.Runs.Select(r => r.Says).ShouldBe(["Would gain from a change of social worker: with W2 in the team South, home team North"]);
    }

    [Fact]
    public async Task A_curve_and_a_plan_of_one_option_are_worked_out_side_by_side_and_a_second_curve_is_the_first()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        var solves = new TestSolves();
        await using var program = await TestProgram.Start(database.Address, solves.Solve, trade: Slow);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var (plan, curve) = (await queue.Start(key, ByLocality), await queue.StartTradeOff(key, ByLocality));

        curve.ShouldNotBe(plan);
        (await queue.StartTradeOff(key, ByLocality)).ShouldBe(curve);
        await queue.Stop(curve);
        (await Over(queue, curve)).Progress.State.ShouldBe(RunState.Stopped);
        (await program.Get<KeptAnswers>().TradeOff(key, ByLocality))!.Stopped.ShouldBeTrue();
        solves.Finish();
        await Over(queue, plan);
    }

    [Theory, EveryDatabase]
    public async Task The_plan_before_is_the_last_but_one_that_has_one(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await using var program = await TestProgram.Start(database.Address, Planned);
        var (store, queue, answers) = (program.Get<IProposalStore>(), program.Get<RunQueue>(), program.Get<KeptAnswers>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        await Over(queue, await queue.Start(key, ByLocality, seed: 1));
        (await answers.PlanBefore(key, ByLocality)).ShouldBeNull();
        await Over(queue, await queue.Start(key, ByLocality, seed: 2));

        (await answers.PlanBefore(key, ByLocality))!.Answer.Seed.ShouldBe(1);
        // Without a plan it is not the plan before.
        await Over(queue, await queue.Start(key, ByLocality, seed: -1));
        await Over(queue, await queue.Start(key, ByLocality, seed: 4));
        (await answers.PlanBefore(key, ByLocality))!.Answer.Seed.ShouldBe(2);
    }

    [Fact]
    public async Task Whether_a_plan_keeps_near_the_one_that_is_there_reaches_the_engine()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        var asked = new List<bool>();
        await using var program = await TestProgram.Start(database.Address, (proposal, option, limits, seed, _, _) =>
        {
            asked.Add(limits.NearKept);
            return TestSolves.Answer(proposal, option);
        });
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        await Over(queue, await queue.Start(key, ByLocality));
        await Over(queue, await queue.Start(key, ByLocality, RunLimits.Default with { NearKept = true }));

        asked.ShouldBe([false, true]);
    }

    private static TradeOffOption Curve => (proposal, option, _, _, _, stop) => new()
    {
        Option = option,
        OptionVersion = proposal.Options.Single(o => o.Id == option).Version,
        ExtractFingerprint = proposal.Extract.Fingerprint,
        Stopped = stop.IsCancellationRequested,
        WithHomeTeam = 2,
        Points = [new KeptPoint(0, 1, 0.02m, 0, null), new KeptPoint(2, 2, 50, 0.004m, 2)],
        WouldGain = [new KeptGain([new("C2")], new("W2"), new("South"), new("North"), 1.5m)],
    };

    private static TradeOffOption Slow => (proposal, option, limits, seed, progress, stop) =>
    {
        stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        return Curve(proposal, option, limits, seed, progress, stop);
    };

    private static SolveOption Planned => (proposal, option, limits, seed, _, _) => TestSolves.Answer(proposal, option, seed: seed) is var run && seed < 0 ? run
        : run with { FinishedAt = run.FinishedAt.AddDays(seed), Answer = run.Answer with { Plan = new() { TeamOf = new Dictionary<Structure.WorkerId, Structure.TeamId> { [new("W1")] = new("North") }, WorkerOf = new Dictionary<GroupId, Structure.WorkerId> { [new("C1")] = new("W1") } } } };

    private static async Task<RunStatus> Over(RunQueue queue, RunId id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var now in queue.Watch(id, patience.Token))
            if (now.Over) break;
        return (await queue.Find(id, patience.Token)).ShouldNotBeNull();
    }
}
