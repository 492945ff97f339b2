using Microsoft.EntityFrameworkCore;
using Throughcare.App.Costing;
using Throughcare.App.Database;
using Throughcare.App.Delivery;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Tests.Proposals;
using Throughcare.App.Tests.Runs;
using Throughcare.App.Transfers;
using Throughcare.Delivery;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Delivery;

/// <summary>A plan is carried out, a fresh extract comes, and the rest is planned again: in every store, and in the background in one step.</summary>
public class DeliveryTests
{
    private static readonly OptionId ByLocality = new("by-locality");
    private static readonly RunLimits Quick = new() { Iterations = 50_000 };
    private static readonly DateOnly Later = new(2025, 4, 23);

    [Theory, EveryStore]
    public async Task What_delivery_is_held_against_is_kept_with_a_timetable_and_read_again_as_it_was(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var (key, made) = await Timetabled(fresh.Store);

        var proposal = (await fresh.Store.Load(key)).Proposal;

        var kept = TimetableAction.Kept(proposal, proposal.Options.Single(o => o.Id == ByLocality)).ShouldNotBeNull();
        made.Changes.ShouldNotBeEmpty();
        kept.Changes.Select(Told).ShouldBe(made.Changes.Select(Told));
        kept.Weeks.ShouldBe(made.Weeks);
        (kept.ExtractAsAt, string.Join(' ', kept.Children), string.Join(' ', kept.Workers)).ShouldBe((made.ExtractAsAt, string.Join(' ', made.Children), string.Join(' ', made.Workers)));
    }

    [Theory, EveryDatabase]
    public async Task After_a_fresh_extract_one_step_plans_the_rest_again_and_moves_nobody_who_has_changed(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await using var program = await TestProgram.Start(database.Address);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var (key, made) = await Timetabled(store);
        var done = made.Changes[0].Children[0];
        foreach (var (what, value) in new[] { (JudgementKind.Ready, "accepted"), (JudgementKind.TransferDone, made.Changes[0].To.Text) })
            await DecideAction.Decide(store, key, new() { Kind = what, Subject = done.Text, Value = value, Author = "Team manager", On = what == JudgementKind.TransferDone ? new(2025, 3, 30) : null }, TestProposals.Clock);
        // Three weeks on the council's system shows the change, and a child who is new.
        await store.ReplaceExtract(key, Content(Later, done.Text, made.Changes[0].To.Text, "C5,10,South,W2,South,C2,2025-04-15"), TestProposals.Import());
        var told = Of((await store.Load(key)).Proposal);
        (told.Fresh, told.Done, told.Outside.Select(o => (o.Kind, o.Child?.Text)).ToArray()).ShouldSatisfyAllConditions(t => t.Fresh.ShouldBeTrue(), t => t.Done.ShouldBe(1), t => t.Item3.ShouldContain((OutsideKind.ChildCame, "C5")));

        RunStatus ended = null!;
        var run = await queue.StartRebased(key, ByLocality, Quick);
        await foreach (var _ in queue.Watch(run)) { }
        ended = (await queue.Find(run))!;

        (ended.Kind, ended.Progress.State).ShouldBe((RunKind.Schedule, RunState.Done));
        var proposal = (await store.Load(key)).Proposal;
        var again = TimetableAction.FromRun(proposal, proposal.Options.Single(o => o.Id == ByLocality)).ShouldNotBeNull();
        again.Timetable.Lines.SelectMany(l => l.Children).ShouldNotContain(done);
        again.Run.Changes.Single(c => c.Settled).Children.ShouldBe([done]);
        (Of(proposal).Fresh, Of(proposal).Done, Of(proposal).Transfers.Single(t => t.Children.Contains(done)).On).ShouldBe((false, 1, new DateOnly(2025, 3, 30)));
        // Every other change knows the day that it had before.
        again.Run.Changes.Where(c => !c.Settled && made.Changes.Any(m => m.Children.SequenceEqual(c.Children))).ShouldAllBe(c => c.DayBefore == made.Changes.Single(m => m.Children.SequenceEqual(c.Children)).Day);
        await using var db = await program.Get<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        foreach (var answer in await db.Runs.Where(r => r.Kind == RunKind.Schedule && r.Answer != null).Select(r => r.Answer!).ToListAsync())
            foreach (var person in again.Run.Children.Select(c => c.Text).Concat(again.Run.Workers.Select(w => w.Text))) answer.ShouldNotContain($"\"{person}\"");
    }

    [Fact]
    public async Task What_the_extract_shows_as_done_is_held_when_the_rest_is_planned_again_though_nobody_recorded_it()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Folder);
        var (key, made) = await Timetabled(fresh.Store);
        var (done, to) = (made.Changes[0].Children[0], made.Changes[0].To);
        await fresh.Store.ReplaceExtract(key, Content(Later, done.Text, to.Text), TestProposals.Import());
        var proposal = (await fresh.Store.Load(key)).Proposal;

        var again = DeliveryAction.ForPlanningAgain(proposal, ByLocality, Later);

        proposal.Judgements.ShouldBeEmpty();
        again.Judgements.Single().ShouldSatisfyAllConditions(j => j.Kind.ShouldBe(JudgementKind.TransferDone), j => j.Subject.ShouldBe(done.Text), j => j.Value.ShouldBe(to.Text), j => j.MadeOn.ShouldBe(new(2025, 4, 7)));
        var option = again.Options.Single(o => o.Id == ByLocality);
        AllocationProblems.From(again.Extract.Snapshot, again.Judgements, option, again.PhaseRules).Groups.Single(g => g.Children.Contains(done)).ShouldSatisfyAllConditions(g => g.Worker.ShouldBe(to), g => g.Decision.ShouldBe(Throughcare.Allocation.GroupDecision.Stay));
        option.Priorities.PublishedChild.ShouldBe(10 * proposal.Options.Single(o => o.Id == ByLocality).Priorities.PublishedChild);
    }

    [Fact]
    public async Task Stages_of_a_post_are_recorded_in_their_order()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Folder);
        var content = Content();
        var posts = TestProposals.Table("option_posts.csv", "option,post,team,role,fte,starts", "by-locality,12,North,social worker,1,2025-06-02");
        var key = await fresh.Store.Create(content with { Tables = [.. content.Tables, posts] }, TestProposals.Import());
        Task<Judgement> Say(string stage, DateOnly on) => DecideAction.Decide(fresh.Store, key, new() { Kind = JudgementKind.PostStage, Subject = "new post 12", Value = stage, Author = "HR", On = on }, TestProposals.Clock);

        await Say("advert", new(2025, 2, 3));
        (await Should.ThrowAsync<RefusedException>(() => Say("offer", new(2025, 2, 1)))).Findings.Single().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("stages-out-of-order"), f => f.What.ShouldBe("The stage advert of this post is recorded on 3 February 2025."));
        await Say("offer", new(2025, 3, 3));
        (await Should.ThrowAsync<RefusedException>(() => Say("advert", new(2025, 3, 10)))).Findings.Single().Rule.ShouldBe("stages-out-of-order");
        // A stage may be put right.
        await Say("offer", new(2025, 3, 10));
    }

    [Fact]
    public void What_was_spent_in_a_month_on_a_line_takes_the_place_of_what_was_said_before()
    {
        var empty = new CostingContent { Settings = new(), Tables = [] };

        var first = CostingChange.PutSpent(CostingChange.PutSpent(empty, "leaflets", new(2027, 4), "100"), "leaflets", new(2027, 5), "50.25");
        var second = CostingChange.PutSpent(first, "leaflets", new(2027, 4), "-20");

        second.Tables.Single().Rows.Select(r => string.Join(',', r.Cells)).ShouldBe(["2027-05-01,leaflets,,50.25", "2027-04-01,leaflets,,-20"]);
        second.Tables.Single().Columns.ShouldBe(CostingTables.Actuals.Columns.Select(c => c.Name));
    }

    private static Delivered Of(Proposal proposal)
    {
        var option = proposal.Options.Single(o => o.Id == ByLocality);
        return DeliveryAction.Of(proposal, option, PlanAction.FromRun(proposal, option), Later).ShouldNotBeNull();
    }

    private static string Told(PlannedChange change) => $"{change.Transfer} {string.Join('+', change.Children)} {change.From}>{change.To} {change.Day:yyyy-MM-dd} {change.DayBefore:yyyy-MM-dd} {change.ToBefore} {change.Settled}";

    private static async Task<(ProposalKey Key, ScheduleRun Made)> Timetabled(IProposalStore store)
    {
        var key = await store.Create(Content(), TestProposals.Import());
        var proposal = (await store.Load(key)).Proposal;
        await store.SaveRun(key, PlanAction.Make(proposal, new() { Limits = Quick, Clock = TestProposals.Clock }).Runs.Single());
        var made = TimetableAction.Solve((await store.Load(key)).Proposal, proposal.Options.Single(o => o.Id == ByLocality), Quick, 1, TestProposals.Clock);
        await store.SaveTimetable(key, made);
        return (key, made);
    }

    // C2 and C4 live in the North and are held in the South since the winter.
    private static ProposalContent Content(DateOnly? asAt = null, string? changed = null, string? to = null, params string[] more)
    {
        var content = TestProposals.Content(children: 4);
        string Child(string id, string team, string worker, string since) => id == changed ? $"{id},10,{team},{to},North,C2,2025-04-07" : $"{id},10,{team},{worker},North,C2,{since}";
        return content with
        {
            Settings = content.Settings.Replace("options:", "transfers:\n  starts: 2025-04-07\n  weeks: 12\noptions:").Replace("2025-03-31", $"{asAt ?? new(2025, 3, 31):yyyy-MM-dd}"),
            Tables =
            [
                TestProposals.Table("children.csv", "child,age,team,worker,home_locality,legal_status,worker_since", [Child("C1", "North", "W1", "2020-01-01"), Child("C2", "South", "W2", "2025-03-01"), Child("C3", "North", "W1", "2020-01-01"), Child("C4", "South", "W2", "2025-03-01"), .. more]),
                .. content.Tables.Skip(1),
            ],
        };
    }
}
