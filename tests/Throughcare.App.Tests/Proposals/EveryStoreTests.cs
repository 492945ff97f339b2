using Throughcare.Allocation;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.App.Tests.Proposals;

/// <summary>What every store promises: a folder and the database alike.</summary>
public class EveryStoreTests
{
    [Theory, EveryStore]
    public async Task A_proposal_is_read_back_as_it_was_kept(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var content = TestProposals.Content(children: 3) with { Boundaries = """{"type":"FeatureCollection","features":[]}""" };

        var key = await fresh.Store.Create(content, TestProposals.Import());
        var kept = await fresh.Store.Load(key);

        key.Text.ShouldBe("four-teams");
        kept.Proposal.Title.ShouldBe("Four teams");
        kept.Proposal.MadeUp.ShouldBeTrue();
        kept.Proposal.Extract.Snapshot.Children.Select(c => c.Id.Text).ShouldBe(["C1", "C2", "C3"]);
        kept.Proposal.Options.Select(o => o.Id.Text).ShouldBe(["do-nothing", "by-locality"]);
        kept.Proposal.Options[1].Teams.Select(t => t.Team.Id.Text).ShouldBe(["North", "South"]);
        kept.Proposal.Extract.Fingerprint.ShouldBe(ProposalReader.Read(content).Proposal.Extract.Fingerprint);
        kept.Content.Boundaries.ShouldBe(content.Boundaries);
    }

    [Theory, EveryStore]
    public async Task The_list_says_title_date_and_that_it_is_made_up(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        (await fresh.Store.List()).ShouldBeEmpty();

        await fresh.Store.Create(TestProposals.Content(children: 1), TestProposals.Import());

        var only = (await fresh.Store.List()).ShouldHaveSingleItem();
        (only.Key.Text, only.Title, only.MadeUp, only.AsAt).ShouldBe(("four-teams", "Four teams", true, new DateOnly(2025, 3, 31)));
    }

    [Theory, EveryStore]
    public async Task A_name_that_nobody_knows_is_refused(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);

        var refused = await Should.ThrowAsync<RefusedException>(() => fresh.Store.Load(new("five-teams")));

        refused.Findings.Single().Rule.ShouldBe("no-such-proposal");
    }

    [Theory, EveryStore]
    public async Task Content_without_a_date_is_refused_and_nothing_is_kept(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var undated = TestProposals.Content(children: 1) with { Settings = "title: Four teams" };

        await Should.ThrowAsync<RefusedException>(() => fresh.Store.Create(undated, TestProposals.Import()));

        (await fresh.Store.List()).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task The_next_extract_leaves_title_options_and_judgements_as_they_were(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 3), TestProposals.Import());
        await fresh.Store.AddJudgement(key, Stay("C1"));
        var before = await fresh.Store.Load(key);

        await fresh.Store.ReplaceExtract(key, TestProposals.Content(children: 5, title: "Export of April", asAt: "2025-04-30"), TestProposals.Import());

        var after = await fresh.Store.Load(key);
        after.Version.ShouldBeGreaterThan(before.Version);
        after.Proposal.Title.ShouldBe("Four teams");
        after.Proposal.Extract.Snapshot.AsAt.ShouldBe(new(2025, 4, 30));
        after.Proposal.Extract.Snapshot.Children.Count.ShouldBe(5);
        after.Proposal.Extract.Fingerprint.ShouldNotBe(before.Proposal.Extract.Fingerprint);
        after.Proposal.Options.Select(o => o.Id.Text).ShouldBe(["do-nothing", "by-locality"]);
        after.Proposal.Judgements.ShouldBe([Stay("C1")]);
        (await fresh.Store.List()).Single().AsAt.ShouldBe(new(2025, 4, 30));
    }

    [Theory, EveryStore]
    public async Task Judgements_are_added_in_the_order_they_were_made(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 3), TestProposals.Import());
        var (first, second) = (Stay("C1"), Stay("C1") with { Kind = JudgementKind.ThisWorker, Value = "W2", Reason = "=Known to both, \"always\"", ReviewOn = new(2025, 9, 1) });

        await fresh.Store.AddJudgement(key, first);
        await fresh.Store.AddJudgement(key, second);

        (await fresh.Store.Load(key)).Proposal.Judgements.ShouldBe([first, second]);
    }

    [Theory, EveryStore]
    public async Task A_changed_option_has_the_next_version_and_everything_it_says(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 2), TestProposals.Import());
        var option = (await fresh.Store.Load(key)).Proposal.Options[1];
        var (north, south) = (new TeamId("North"), new TeamId("South"));
        var changed = option with
        {
            Title = "Teams by locality, with a new post",
            Teams = [.. option.Teams.Select(t => t with { FteMin = Fte.From(0.5m), FteMax = Fte.From(6), OversightLimit = Points.From(90) })],
            Terms = [new() { Worker = new("W1"), AllowedTeams = [north, south], Preferences = new Dictionary<TeamId, int> { [south] = 0, [north] = 1 }, ExcessTravel = new Dictionary<TeamId, Distance> { [south] = Distance.FromKilometres(12.5m) } }],
            NewPosts = [new() { Id = "P1", Team = south, Role = WorkerRole.SeniorPractitioner, Fte = Fte.From(1), Grade = "10" }],
            Priorities = option.Priorities with { Continuity = 7 },
            Limits = new() { Standard = Points.From(15), Maximum = Points.From(18) },
        };

        var saved = await fresh.Store.SaveOption(key, changed);

        saved.Version.ShouldBe(2);
        var kept = (await fresh.Store.Load(key)).Proposal.Options.Single(o => o.Id == option.Id);
        (kept.Version, kept.Title, kept.Priorities, kept.Limits).ShouldBe((2, changed.Title, changed.Priorities, changed.Limits));
        kept.Teams.Select(t => (t.Team.Id, t.FteMin, t.FteMax, t.OversightLimit)).ShouldBe(changed.Teams.Select(t => (t.Team.Id, t.FteMin, t.FteMax, t.OversightLimit)));
        kept.Teams.SelectMany(t => t.Team.Localities).ShouldBe(changed.Teams.SelectMany(t => t.Team.Localities));
        var terms = kept.Terms.ShouldHaveSingleItem();
        terms.AllowedTeams.ShouldBe([north, south]);
        terms.Preferences.ShouldBe(changed.Terms[0].Preferences, ignoreOrder: true);
        terms.ExcessTravel.ShouldBe(changed.Terms[0].ExcessTravel);
        kept.NewPosts.ShouldBe(changed.NewPosts);
    }

    [Theory, EveryStore]
    public async Task A_new_option_stands_after_the_others(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        var saved = await fresh.Store.SaveOption(key, new() { Id = new("one-team"), Title = "One team", Teams = [new() { Team = new() { Id = new("All"), Name = "All", CoversAll = true } }] });

        saved.Version.ShouldBe(1);
        var options = (await fresh.Store.Load(key)).Proposal.Options;
        options.Select(o => o.Id.Text).ShouldBe(["do-nothing", "by-locality", "one-team"]);
        options[1].Teams.Count.ShouldBe(2);
        options[2].Teams.Single().Team.CoversAll.ShouldBeTrue();
    }

    [Theory, EveryStore]
    public async Task A_change_made_to_an_old_version_is_refused(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 2), TestProposals.Import());
        var opened = (await fresh.Store.Load(key)).Proposal.Options[1];
        await fresh.Store.SaveOption(key, opened with { Title = "Saved by somebody else" });

        var refused = await Should.ThrowAsync<RefusedException>(() => fresh.Store.SaveOption(key, opened with { Title = "Saved too late" }));

        refused.Findings.Single().Rule.ShouldBe("changed-meanwhile");
        (await fresh.Store.Load(key)).Proposal.Options[1].Title.ShouldBe("Saved by somebody else");
    }

    [Theory, EveryStore]
    public async Task The_latest_answer_for_an_option_holds(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 2), TestProposals.Import());

        await fresh.Store.SaveRun(key, Run(bound: 10, finished: TestProposals.Clock.GetUtcNow()));
        await fresh.Store.SaveRun(key, Run(bound: 12, finished: TestProposals.Clock.GetUtcNow().AddMinutes(5)));

        var run = (await fresh.Store.Load(key)).Proposal.Runs.ShouldHaveSingleItem();
        (run.Option.Text, run.Answer.Bound, run.Answer.Seed).ShouldBe(("by-locality", 12, 7));
        run.Answer.Plan!.WorkerOf[new("C1")].ShouldBe(new WorkerId("W1"));
        run.FinishedAt.ShouldBe(TestProposals.Clock.GetUtcNow().AddMinutes(5));
    }

    [Theory, EveryStore]
    public async Task Rows_that_were_not_taken_are_kept_with_the_reason(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var content = TestProposals.Content(children: 2);
        content = content with { Tables = [TestProposals.Table("children.csv", "child,age,team,worker", "C1,10,North,W1", "C1,11,North,W1"), .. content.Tables.Skip(1)] };
        var reading = ProposalReader.Read(content);

        var key = await fresh.Store.Create(content, TestProposals.Import() with { Counts = ReadCounts.Of(reading), Findings = reading.Findings, Rejected = reading.Rejected });

        var import = (await fresh.Store.LastImport(key))!;
        import.Counts.Where(c => c.File == "children.csv").Select(c => (c.RowsIn, c.Kept, c.Rejected)).ShouldBe([(2, 1, 1)]);
        var rejected = import.Rejected.ShouldHaveSingleItem();
        (rejected.Row.Number, rejected.Table.Cell(rejected.Row, "age")).ShouldBe((3, "11"));
        rejected.Why.ShouldBe(reading.Rejected.Single().Why);
    }

    private static Judgement Stay(string child) =>
        new() { Kind = JudgementKind.Stay, Subject = child, Author = "Team manager, North", Reason = "Exams in June", MadeOn = new(2025, 4, 1) };

    private static AllocationRun Run(decimal bound, DateTimeOffset finished) => new()
    {
        Option = new("by-locality"),
        OptionVersion = 1,
        ExtractFingerprint = "abc",
        FinishedAt = finished,
        Answer = new()
        {
            Bound = bound,
            Seconds = 1.5,
            Iterations = 1000,
            Seed = 7,
            Engine = "test 1",
            Plan = new()
            {
                TeamOf = new Dictionary<WorkerId, TeamId> { [new("W1")] = new("North") },
                WorkerOf = new Dictionary<GroupId, WorkerId> { [new("C1")] = new("W1") },
            },
        },
    };

    [Theory, EveryStore]
    public async Task A_paper_is_kept_by_version_and_stays_when_the_extract_is_replaced(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 2), TestProposals.Import());
        var blank = (await fresh.Store.Load(key)).Paper(PaperKind.Equality);
        blank.IsWritten.ShouldBeFalse();

        await fresh.Store.SavePaper(key, blank with { Text = "summary: A first look\n" }, "Equality lead");
        var first = (await fresh.Store.Load(key)).Paper(PaperKind.Equality);
        await fresh.Store.SavePaper(key, first with { Text = "summary: A second look\n" }, "Equality lead");
        var late = await Should.ThrowAsync<RefusedException>(() => fresh.Store.SavePaper(key, first with { Text = "summary: Too late\n" }, "Somebody else"));
        await fresh.Store.ReplaceExtract(key, TestProposals.Content(children: 3, asAt: "2025-06-30"), TestProposals.Import());

        late.Findings.Single().Rule.ShouldBe("changed-meanwhile");
        var kept = await fresh.Store.Load(key);
        kept.Paper(PaperKind.Equality).Text.ShouldBe("summary: A second look\n");
        kept.Paper(PaperKind.Consultation).IsWritten.ShouldBeFalse();
        // A folder keeps what holds now.
        (await fresh.Store.PaperVersions(key, PaperKind.Equality)).Select(v => (v.Version, v.SavedBy, v.Text)).ShouldBe(kind == StoreKind.Folder ? [] : [(2, "Equality lead", "summary: A second look\n"), (1, "Equality lead", "summary: A first look\n")]);
    }

    [Theory, EveryStore]
    public async Task Papers_that_are_saved_together_are_all_saved_or_none(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 2), TestProposals.Import());
        var kept = await fresh.Store.Load(key);
        var (decision, equality) = (kept.Paper(PaperKind.Decision) with { Text = "title: Four teams\n" }, kept.Paper(PaperKind.Equality) with { Text = "aims: Nearer\n" });

        await Should.ThrowAsync<RefusedException>(() => fresh.Store.SavePapers(key, [decision, equality with { Version = 99 }], "Planner"));
        (await fresh.Store.Load(key)).Paper(PaperKind.Decision).IsWritten.ShouldBeFalse();

        await fresh.Store.SavePapers(key, [decision, equality], "Planner");
        var now = await fresh.Store.Load(key);
        (now.Paper(PaperKind.Decision).Text, now.Paper(PaperKind.Equality).Text).ShouldBe((decision.Text, equality.Text));
    }
}
