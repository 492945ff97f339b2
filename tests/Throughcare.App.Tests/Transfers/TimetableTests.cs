using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Tests.Plans;
using Throughcare.App.Tests.Proposals;
using Throughcare.App.Tests.Runs;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Testing;
using Throughcare.Transfers;

namespace Throughcare.App.Tests.Transfers;

/// <summary>A plan gets its weeks: in every store, in the background, and inside the plan of a folder.</summary>
public class TimetableTests
{
    private static readonly OptionId ByLocality = new("by-locality");
    private static readonly RunLimits Quick = new() { Iterations = 50_000 };

    [Theory, EveryStore]
    public async Task A_timetable_is_kept_beside_its_plan_and_read_again_as_it_was(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(Content(), TestProposals.Import());
        var proposal = (await fresh.Store.Load(key)).Proposal;
        var option = proposal.Options.Single(o => o.Id == ByLocality);
        await fresh.Store.SaveRun(key, PlanAction.Make(proposal, new() { Limits = Quick, Clock = TestProposals.Clock }).Runs.Single());
        var made = TimetableAction.Solve((await fresh.Store.Load(key)).Proposal, option, Quick, 1, TestProposals.Clock);

        await fresh.Store.SaveTimetable(key, made);

        var kept = TimetableAction.FromRun((await fresh.Store.Load(key)).Proposal, option).ShouldNotBeNull();
        kept.Run.Answer.Schedule!.WeekOf.ShouldBe(made.Answer.Schedule!.WeekOf, ignoreOrder: true);
        (kept.Run.Settings, kept.Run.FirstDay, kept.Run.Answer.Bound, kept.NewerDecisions).ShouldBe((made.Settings, new(2025, 4, 7), made.Answer.Bound, 0));
        kept.Timetable.Lines.Count.ShouldBeGreaterThan(0);

        // A deferral is newer than the timetable; another plan makes it one of the past.
        var child = kept.Timetable.Lines[0].Children[0].Text;
        await DecideAction.Decide(fresh.Store, key, new() { Kind = JudgementKind.DeferTransfer, Subject = child, Value = "2025-06-02", Author = "Team manager", Reason = "exams" }, TestProposals.Clock);
        var deferred = (await fresh.Store.Load(key)).Proposal;
        TimetableAction.FromRun(deferred, option)!.NewerDecisions.ShouldBe(1);
        NewerDecisions.Than(deferred, deferred.Runs.Single()).ShouldBe(0);
        var again = TimetableAction.Solve(deferred, option, Quick with { NearKept = true }, 1, new FixedClock(TestProposals.Clock.GetUtcNow().AddHours(1)));
        again.Days[kept.Timetable.Lines[0].Planned.Id].ShouldBe(new(2025, 6, 2));

        // How many changed and how few could have is kept with it.
        await fresh.Store.SaveTimetable(key, again);
        var latest = TimetableAction.Kept((await fresh.Store.Load(key)).Proposal, option)!;
        // The one that was put off had to move, and nobody else.
        (latest.ChangedFromEarlier, latest.FewestChanged).ShouldBe((1, 0));
        (kept.Run.ChangedFromEarlier, kept.Run.FewestChanged).ShouldBe((null, null));
    }

    [Theory, EveryStore]
    public async Task A_transfer_is_not_marked_done_while_a_line_is_open_unless_a_manager_waives_it(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(Content(), TestProposals.Import());
        Task<Judgement> Say(JudgementKind what, string value, string? reason = null) =>
            DecideAction.Decide(fresh.Store, key, new() { Kind = what, Subject = "C1", Value = value, Author = "Team manager", Reason = reason, On = what == JudgementKind.TransferDone ? new(2025, 3, 30) : null }, TestProposals.Clock);

        (await Should.ThrowAsync<RefusedException>(() => Say(JudgementKind.TransferDone, "W2"))).Findings.Single().Rule.ShouldBe("not-ready");
        (await Should.ThrowAsync<RefusedException>(() => Say(JudgementKind.ReadyWaived, "accepted"))).Findings.Single().Rule.ShouldBe("reason-missing");
        await Say(JudgementKind.ReadyWaived, "accepted", "agreed by telephone");
        await Say(JudgementKind.TransferDone, "W2");

        var done = (await fresh.Store.Load(key)).Proposal.Judgements[^1];
        (done.Kind, done.Value, done.MadeOn, done.Reason).ShouldBe((JudgementKind.TransferDone, "W2", new DateOnly(2025, 3, 30), DecideAction.AsPlanned));
    }

    [Theory, EveryDatabase]
    public async Task The_queue_makes_a_timetable_of_its_own_kind_in_which_nobody_stands_by_id(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await using var program = await TestProgram.Start(database.Address);
        var (store, queue) = (program.Get<IProposalStore>(), program.Get<RunQueue>());
        var key = await store.Create(Content(), TestProposals.Import());

        var without = await Over(queue, await queue.StartTimetable(key, ByLocality, Quick));
        (without.Progress.State, without.Findings.Single().Rule).ShouldBe((RunState.Failed, "no-plan"));
        await Over(queue, await queue.Start(key, ByLocality, Quick));
        var ended = await Over(queue, await queue.StartTimetable(key, ByLocality, Quick));

        (ended.Kind, ended.Progress.State, ended.Progress.Doing).ShouldBe((RunKind.Schedule, RunState.Done, "The timetable is kept."));
        var proposal = (await store.Load(key)).Proposal;
        var lines = TimetableAction.FromRun(proposal, proposal.Options.Single(o => o.Id == ByLocality)).ShouldNotBeNull().Timetable.Lines;
        await using var db = await program.Get<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        var row = await db.Runs.SingleAsync(r => r.Kind == RunKind.Schedule && r.Answer != null);
        foreach (var line in lines) row.Answer!.ShouldNotContain($"\"{line.Children[0]}\"");
    }

    [Fact]
    public void The_plan_of_a_folder_has_its_weeks_in_report_and_tables_and_none_without_a_first_day()
    {
        using var folder = new PlanFolder(PlanFolder.Settings.Replace("options:", "transfers:\n  starts: 2025-04-07\n  weeks: 12\noptions:"));
        var output = Path.Combine(folder.Path, "out");

        PlanOfFolder.Make(folder.Path, new() { Limits = Quick }, output);

        File.Exists(Path.Combine(folder.Path, "timetables", "local.json")).ShouldBeTrue();
        folder.Read("out", "report.html").ShouldContain("Local teams: week by week");
        folder.Read("out", "timetable-local.csv").ShouldStartWith("Week,On,Children,From,To");
        Directory.GetFiles(output).Select(Path.GetFileName).ShouldContain("load-by-week-local.csv");
        PlanOfFolder.Read(folder.Path).Made.Proposal.Timetables.Single().FirstDay.ShouldBe(new(2025, 4, 7));

        using var plain = new PlanFolder();
        PlanOfFolder.Make(plain.Path, new() { Limits = Quick }, Path.Combine(plain.Path, "out"));
        Directory.Exists(Path.Combine(plain.Path, "timetables")).ShouldBeFalse();
        plain.Read("out", "report.html").ShouldNotContain("week by week");
    }

    [Fact]
    public void Settings_of_transfers_are_written_and_read_alike_and_a_stranger_is_named()
    {
        var settings = new TransferSettings
        {
            Starts = new(2025, 4, 7), Weeks = 20, IntakePerWeek = 3, Capacity = Capacity.Off, OverLimitPrice = 2.5m, NoticeWeeks = 2, JointVisitWeeks = 1, PlacementWeeks = 0, RecruitmentWeeks = 16,
            SwitchedOff = [TransferRules.KeyEvent, TransferRules.Intake], Readiness = ["accepted", "file"],
        };
        var text = SettingsYaml.Write(new() { Title = "T", Transfers = settings });

        var read = SettingsYaml.Read(text);

        read.Findings.ShouldBeEmpty();
        TransferSettingsYaml.Write(read.Settings.Transfers).ShouldBe(TransferSettingsYaml.Write(settings));
        (read.Settings.Transfers.Capacity, read.Settings.Transfers.Starts, read.Settings.Transfers.PlacementWeeks).ShouldBe((Capacity.Off, new DateOnly(2025, 4, 7), 0));
        SettingsYaml.Read("title: T\ntransfers:\n  switched_off: once\n  capacity: elastic\n").Findings.Select(f => f.Rule).ShouldBe(["not-one-of", "not-one-of"]);
    }

    internal static ProposalContent Content()
    {
        var content = TestProposals.Content(children: 4);
        // C2 and C4 live in the North and are held in the South since the winter.
        return content with
        {
            Settings = content.Settings.Replace("options:", "transfers:\n  starts: 2025-04-07\n  weeks: 12\noptions:"),
            Tables = [TestProposals.Table("children.csv", "child,age,team,worker,home_locality,legal_status,worker_since", "C1,10,North,W1,North,C2,2020-01-01", "C2,10,South,W2,North,C2,2025-03-01", "C3,10,North,W1,North,C2,2020-01-01", "C4,10,South,W2,North,C2,2025-03-01"), .. content.Tables.Skip(1)],
        };
    }

    internal static async Task<RunStatus> Over(RunQueue queue, RunId id)
    {
        await foreach (var _ in queue.Watch(id)) { }
        return (await queue.Find(id))!;
    }
}
