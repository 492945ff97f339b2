using Throughcare.App.Consultation;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Privacy;
using Throughcare.App.Tests.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Consultation;

public class ConsultationTextTests
{
    private static readonly ConsultationPaper Paper = new()
    {
        Option = new("by-locality"), OptionVersion = 2,
        Dates = new() { Opens = new(2025, 3, 3), Closes = new(2025, 4, 10), StatedDays = 38, PreferencesOpen = new(2025, 3, 31), PreferencesClose = new(2025, 4, 17), RepliesBy = new(2025, 4, 22), Decision = new(2025, 5, 1), Outcomes = new(2025, 5, 8), Starts = new(2025, 9, 1) },
        Rules = new() { MinimumDays = 20, InWorkingDays = true, MinimumPreferenceDays = 3, Source = "Managing change policy: section 6" },
        Dismissals = new() { Compulsory = 1, Voluntary = 2, NewTerms = 3, FixedTermsEnding = 4, First = new(2025, 8, 1), Notified = new(2025, 3, 3) },
        Criteria = ["Continuity for children", "no"],
        Meetings = [new() { Id = "m1", Kind = MeetingKind.OneToOnes, On = new(2025, 3, 4), With = "North: \"all\"", Attended = 7, Note = "Travel.\nAnd bases." }],
        Documents = [new() { Title = "Proposed structure", On = new(2025, 3, 3), To = "unions" }],
        Themes = [new() { Id = "t1", Title = "Travel", Asked = "Where?", Said = "Too far", Did = "A desk in each base", WhyNot = null, OptionVersion = 3 }],
        Templates = new Dictionary<string, string> { ["reply"] = "Dear {worker},\n\n# not a comment" },
        Releases = [new() { Option = new("by-locality"), Run = "version 2, 2025-05-01 10:00:00", On = new(2025, 5, 1), By = "HR", Reason = "~" }],
    };

    [Fact]
    public void What_is_written_is_read_again_whole()
    {
        var read = ConsultationYaml.Read(ConsultationText.Write(Paper));

        read.Findings.ShouldBeEmpty();
        Whole(read.Paper).ShouldBe(Whole(Paper));
        ConsultationYaml.Read(ConsultationText.Write(new())).Paper.Begun.ShouldBeFalse();
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_said_with_its_number_and_the_rest_is_read()
    {
        var read = ConsultationYaml.Read("option: by-locality\ndates:\n  opens: soon\n  closes: 2025-04-10\nmeetings:\n  - kind: picnic\n    on: 2025-03-04\n");

        read.Findings.Select(f => (f.Rule, f.Where!.Row)).ShouldBe([("not-a-date", 3), ("not-one-of", 6), ("part-missing", 6), ("part-missing", 6)], ignoreOrder: true);
        read.Paper.Dates.Closes.ShouldBe(new DateOnly(2025, 4, 10));
        read.Paper.Meetings.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Whoever_was_slower_is_refused_and_nothing_that_was_not_understood_is_written_over(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (store, trail) = (SealedDatabaseTests.Store(database), TestProposals.Trail(database));
        var action = new ConsultationAction(store);
        var key = await store.Create(TestProposals.Content(4), TestProposals.Import());

        await action.Change(await store.Load(key), 0, _ => Paper, "HR");
        (await Should.ThrowAsync<RefusedException>(async () => await action.Change(await store.Load(key), 0, p => p with { Criteria = [] }, "HR"))).Findings[0].Rule.ShouldBe("changed-meanwhile");
        Whole(ConsultationAction.Of(await store.Load(key)).Paper).ShouldBe(Whole(Paper));

        var kept = await store.Load(key);
        await store.SavePaper(key, kept.Paper(PaperKind.Consultation) with { Text = "option: by-locality\nopens_on: 2025-03-03\n" }, "HR");
        kept = await store.Load(key);
        (await Should.ThrowAsync<RefusedException>(() => action.Change(kept, 2, p => p, "HR"))).Findings[0].Rule.ShouldBe("unknown-setting");
    }

    [Theory, EveryDatabase]
    public async Task A_release_needs_a_reason_and_closed_preferences_and_stands_in_the_trail(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var store = SealedDatabaseTests.Store(database);
        var action = new ConsultationAction(store);
        var key = await SealedDatabaseTests.Keep(database);
        await action.Change(await store.Load(key), 0, _ => Paper with { Releases = [] }, "HR");
        var kept = await store.Load(key);
        var run = kept.Proposal.Runs.Single();

        (await Refused("", new(2025, 4, 18))).ShouldBe("reason-missing");
        (await Refused("considered", new(2025, 4, 17))).ShouldBe("release-too-early");
        await action.Release(kept, run, "Human resources", "Every wish was considered", new(2025, 4, 18));

        kept = await store.Load(key);
        ConsultationAction.Gate(kept, run.Option, run, new(2025, 4, 18)).Named.ShouldBeTrue();
        (await Refused("again", new(2025, 4, 19))).ShouldBe("already-released");
        var everything = await Planted.Everything(database);
        everything.ShouldContain("placements released");
        everything.ShouldContain("Every wish was considered");

        async Task<string> Refused(string reason, DateOnly day) => (await Should.ThrowAsync<RefusedException>(() => action.Release(kept, run, "Human resources", reason, day))).Findings[0].Rule;
    }

    private static string Whole(ConsultationPaper paper) => System.Text.Json.JsonSerializer.Serialize(paper);
}
