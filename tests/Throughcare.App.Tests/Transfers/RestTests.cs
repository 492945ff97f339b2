using Throughcare.App.Database;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Tests.Plans;
using Throughcare.App.Tests.Proposals;
using Throughcare.App.Tests.Runs;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Testing;
using Throughcare.Transfers;

namespace Throughcare.App.Tests.Transfers;

/// <summary>After a manager said no, the rest is worked out again with everything else where it is.</summary>
public class RestTests
{
    private static readonly OptionId ByLocality = new("by-locality");
    private static readonly RunLimits Quick = new() { Iterations = 50_000 };

    [Theory, EveryStore]
    public async Task Decisions_about_brothers_and_sisters_are_kept_together_or_not_at_all(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TimetableTests.Content(), TestProposals.Import());
        Task<IReadOnlyList<Judgement>> Say(params string[] children) => DecideAction.DecideTogether(fresh.Store, key,
            [.. children.Select(c => new Decision { Kind = JudgementKind.DeferTransfer, Subject = c, Value = "2025-06-02", Author = "Team manager", Reason = "exams" })], TestProposals.Clock);

        (await Should.ThrowAsync<RefusedException>(() => Say("C2", "Nobody"))).Findings.Single().Rule.ShouldBe("no-such-child");
        (await fresh.Store.Load(key)).Proposal.Judgements.ShouldBeEmpty();
        await Say("C2", "C4");

        (await fresh.Store.Load(key)).Proposal.Judgements.Select(j => j.Subject).ShouldBe(["C2", "C4"]);
    }

    [Theory, EveryStore]
    public async Task Dates_and_policy_are_saved_and_a_change_of_what_somebody_else_changed_is_refused(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TimetableTests.Content(), TestProposals.Import());
        var opened = (await fresh.Store.Load(key)).Proposal.Transfers;

        await fresh.Store.SaveTransfers(key, opened, opened with { Weeks = 30, SwitchedOff = [TransferRules.KeyEvent] });

        var now = (await fresh.Store.Load(key)).Proposal;
        (now.Transfers.Starts, now.Transfers.Weeks, now.Transfers.SwitchedOff.Single(), now.Options.Count).ShouldBe((opened.Starts, 30, TransferRules.KeyEvent, 2));
        var refused = await Should.ThrowAsync<RefusedException>(() => fresh.Store.SaveTransfers(key, opened, opened with { Weeks = 10 }));
        refused.Findings.Single().Rule.ShouldBe("changed-meanwhile");
        (await fresh.Store.Load(key)).Proposal.Transfers.Weeks.ShouldBe(30);
    }

    [Theory, EveryDatabase]
    public async Task One_refusal_changes_nothing_else_and_what_people_knew_is_kept_without_ids(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await using var program = await TestProgram.Start(database.Address);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(TimetableTests.Content(), TestProposals.Import());
        await TimetableTests.Over(queue, await queue.Start(key, ByLocality, Quick));
        await TimetableTests.Over(queue, await queue.StartTimetable(key, ByLocality, Quick));
        var before = Kept((await store.Load(key)).Proposal).Timetable;
        before.Lines.SelectMany(l => l.Children).Select(c => c.Text).ShouldBe(["C2"]);

        await DecideAction.Decide(store, key, new() { Kind = JudgementKind.Stay, Subject = "C2", Author = "Team manager", Reason = "a good relationship" }, TestProposals.Clock);
        var ended = await TimetableTests.Over(queue, await queue.StartRest(key, ByLocality, Quick));

        (ended.Progress.State, ended.Progress.Doing).ShouldBe((RunState.Done, "The timetable is kept."));
        var proposal = (await store.Load(key)).Proposal;
        var now = Kept(proposal);
        (now.NewerDecisions, NewerDecisions.Than(proposal, proposal.Runs.Single(r => r.Option == ByLocality))).ShouldBe((0, 0));
        now.Timetable.Lines.ShouldBeEmpty();
        var changed = ChangedMoves.Of(now.Timetable, now.Run.Before, RestAction.DecidedSince(proposal, now.Run));
        changed.Select(c => (c.Children[0].Text, c.What, c.Asked)).ShouldBe([("C2", MoveChange.NoLonger, true)]);
        now.Run.FewestChanged.ShouldBe(0);
        now.Run.Before.Values.Select(m => m.To?.Text).Distinct().ShouldBe(["W1"]);
    }

    [Fact]
    public void Where_no_plan_keeps_every_limit_with_the_decision_the_plan_stays_as_it_is()
    {
        var proposal = ProposalReader.Read(TimetableTests.Content()).Proposal;
        var option = proposal.Options.Single(o => o.Id == ByLocality);
        proposal = proposal with { Runs = PlanAction.Make(proposal, new() { Limits = Quick, Clock = TestProposals.Clock }).Runs };
        RestAction.Plan(proposal, option, 1, TestProposals.Clock).ShouldBeNull();
        // Nobody else may have any of them.
        string[] workers = ["W1", "W2"];
        var ruledOut = ((string[])["C1", "C2", "C3", "C4"]).SelectMany(child => workers.Select(worker =>
            new Judgement { Kind = JudgementKind.NotThisWorker, Subject = child, Value = worker, Author = "Team manager", Reason = "complaint", MadeOn = new(2025, 4, 1) }));

        Should.Throw<RefusedException>(() => RestAction.Plan(proposal with { Judgements = [.. ruledOut] }, option, 1, TestProposals.Clock)).Findings.Single().Rule.ShouldBe("no-plan-fits");
    }

    /// <summary>A window covers the whole plan, another ends before it begins, and the weeks of notice are no number.</summary>
    [Fact]
    public void Bad_input_of_a_folder_is_named_and_everything_else_gets_its_weeks()
    {
        using var folder = new PlanFolder(PlanFolder.Settings.Replace("options:", "transfers:\n  starts: 2025-04-07\n  weeks: 8\n  notice_weeks: many\noptions:"));
        folder.Write("windows.csv", "child,from,to,why\nc2,2025-04-01,2025-12-31,hearing\nc3,2025-05-20,2025-05-01,exams\n");

        var read = PlanOfFolder.Read(folder.Path).Made.Proposal;
        PlanOfFolder.Make(folder.Path, new() { Limits = Quick }, Path.Combine(folder.Path, "out"));

        var findings = ProposalReader.Read(ProposalFolder.Read(folder.Path)).Findings;
        findings.ShouldContain(f => f.Rule == "not-a-number" && f.Where!.Column == "transfers.notice_weeks" && f.Value == "many");
        ProposalReader.Read(ProposalFolder.Read(folder.Path)).Rejected.ShouldContain(r => r.Why.Rule == "dates-out-of-order");
        read.Extract.Snapshot.Windows.Select(w => w.Child.Text).ShouldBe(["c2"]);
        folder.Read("windows.csv").ShouldContain("c3,2025-05-20,2025-05-01,exams");
        folder.Read("out", "report.html").ShouldContain("No week of the plan is open");
    }

    private static KeptTimetable Kept(Throughcare.Proposals.Proposal proposal) => TimetableAction.FromRun(proposal, proposal.Options.Single(o => o.Id == ByLocality)).ShouldNotBeNull();
}
