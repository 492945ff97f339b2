using Throughcare.App.Audit;
using Throughcare.App.Costing;
using Throughcare.App.Database;
using Throughcare.App.Tests.Audit;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Costing;

/// <summary>Changing what a proposal costs: tried first, saved as a version of its own, with its event.</summary>
public class CostingChangeTests
{
    private static readonly Dictionary<string, string?> Manager = new() { ["title"] = "Team manager", ["fte"] = "1.0", ["stated_cost"] = "60000", ["starts"] = "2026-04-01" };

    [Theory, EveryStore]
    public async Task A_line_and_the_assumptions_are_saved_and_read_again_and_no_option_changes(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 3), TestProposals.Import());
        var before = await fresh.Store.Load(key);

        await fresh.Store.SaveCosting(key, CostingChange.PutLine(CostingContent.Of(before), "by-locality", "manager", Manager));
        var now = await fresh.Store.Load(key);
        var (settings, wrong) = CostingAnswers.Read(now.Reading.Settings.Costing, new Dictionary<string, string?> { ["from"] = "2026/27", ["to"] = "2027/28", ["pension"] = "2026/27: 21%\r\n2027/28: 22%" });
        wrong.ShouldBeEmpty();
        await fresh.Store.SaveCosting(key, CostingContent.Of(now) with { Settings = settings });

        var after = await fresh.Store.Load(key);
        CostAction.Of(after.Reading)!.Of("by-locality").Costing!.TotalChange.Pounds.ShouldBe(120_000);
        CostingAnswers.Of(after.Reading.Settings.Costing)["pension"].ShouldBe("2026/27: 21%\n2027/28: 22%");
        after.Proposal.Options.Select(o => (o.Id, o.Version)).ShouldBe(before.Proposal.Options.Select(o => (o.Id, o.Version)));
        after.Proposal.Extract.Fingerprint.ShouldBe(before.Proposal.Extract.Fingerprint);
        // Saving an option afterwards keeps the costs.
        await fresh.Store.SaveOption(key, after.Proposal.Options.Single(o => o.Id.Text == "by-locality") with { Title = "By place" });
        CostAction.Of((await fresh.Store.Load(key)).Reading)!.Of("by-locality").Costing!.TotalChange.Pounds.ShouldBe(120_000);
    }

    [Theory, EveryStore]
    public async Task A_costing_that_somebody_changed_meanwhile_is_refused(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var key = await fresh.Store.Create(TestProposals.Content(children: 1), TestProposals.Import());
        var opened = CostingContent.Of(await fresh.Store.Load(key));
        await fresh.Store.SaveCosting(key, CostingChange.PutLine(opened, "by-locality", "manager", Manager));

        var refused = await Should.ThrowAsync<RefusedException>(() => fresh.Store.SaveCosting(key, CostingChange.PutLine(opened, "by-locality", "other", Manager)));

        refused.Findings.ShouldHaveSingleItem().Rule.ShouldBe("changed-meanwhile");
        CostingChange.Line(CostingContent.Of(await fresh.Store.Load(key)), "by-locality", "other").ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Every_version_is_kept_with_its_event_and_an_earlier_one_can_be_put_back(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        var store = TestProposals.In(database, trail.Trail);
        var key = await store.Create(TestProposals.Content(children: 1), TestProposals.Import());
        async Task Save(Func<CostingContent, CostingContent> change) => await store.SaveCosting(key, change(CostingContent.Of(await store.Load(key))));

        await Save(c => CostingChange.PutLine(c, "by-locality", "manager", Manager));
        await Save(c => CostingChange.PutLine(c, "by-locality", "manager", new Dictionary<string, string?> { ["fte"] = "2" }));
        var first = (await store.CostingVersions(key))[^1];
        await Save(c => first.Costing with { Version = c.Version });

        (await store.CostingVersions(key)).Select(v => v.Version).ShouldBe([3, 2, 1]);
        var line = CostingChange.Line(CostingContent.Of(await store.Load(key)), "by-locality", "manager")!;
        (line["fte"], line["title"]).ShouldBe(("1.0", "Team manager"));
        var events = (await trail.Rows()).Where(r => r.Event == AuditEvents.CostingSaved).ToList();
        events.Select(e => e.Subject).ShouldBe(["costing:1", "costing:2", "costing:3"]);
        events[1].After!.ShouldContain("post_lines.csv");
        (await trail.Verification.Verify()).Whole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("fte", "-1"), InlineData("starts", "never"), InlineData("grade", "Grade 99"), InlineData("ends", "2020-01-01"), InlineData("stated_cost", "sixty")]
    public async Task What_cannot_be_read_or_costed_is_refused_before_it_is_saved(string column, string value)
    {
        await using var fresh = await FreshStore.Of(StoreKind.Folder);
        var kept = await fresh.Store.Load(await fresh.Store.Create(TestProposals.Content(children: 1), TestProposals.Import()));
        var cells = new Dictionary<string, string?>(Manager) { [column] = value };
        if (column == "grade") cells["stated_cost"] = "";

        Should.Throw<RefusedException>(() => CostingChange.Try(kept, CostingChange.PutLine(CostingContent.Of(kept), "by-locality", "manager", cells))).Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_wrong_before_does_not_stand_in_the_way_of_a_change()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Folder);
        var content = TestProposals.Content(children: 1);
        var spoilt = new Throughcare.Intake.RawTable("savings.csv", null, ["option", "saving", "title", "kind", "weekly_cost", "number", "starts"], [new(2, ["by-locality", "s", "S", "magic", "1", "1", "2026-04-01"])]);
        var kept = await fresh.Store.Load(await fresh.Store.Create(content with { Tables = [.. content.Tables, spoilt] }, TestProposals.Import()));

        var reading = CostingChange.Try(kept, CostingChange.PutLine(CostingContent.Of(kept), "by-locality", "manager", Manager));

        CostAction.Of(reading)!.Of("by-locality").Costing.ShouldNotBeNull();
    }

    [Fact]
    public void A_quote_in_an_answer_is_a_value_and_never_another_setting()
    {
        var (settings, findings) = CostingAnswers.Read(new(), new Dictionary<string, string?> { ["from"] = "\"\n  levy: no", ["awards"] = "2026/27\": 3%" });

        settings.Levy.ShouldBeNull();
        findings.Select(f => CostingAnswers.NameOf(f)).Distinct().Order().ShouldBe(["awards", "from"]);
    }
}
