using Throughcare.App.Allocation;
using Throughcare.App.Consultation;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.SignIn;
using Throughcare.App.Tests.Privacy;
using Throughcare.App.Tests.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Consultation;

/// <summary>What staff say in confidence: kept whole, and in nothing that a plan, a log, a folder or an export holds.</summary>
public class StaffRecordsTests
{
    private const string Said = "Cares for an uncle in the evenings";

    private static readonly DateOnly Day = new(2025, 4, 1);

    [Theory, EveryDatabase]
    public async Task Circumstances_reach_the_engine_as_teams_that_were_ruled_out_and_stand_nowhere_else(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (store, records) = (SealedDatabaseTests.Store(database), new StaffRecords(Records(database)));
        var key = await Begin(store, database);
        await records.KeepPreference(key, new() { Worker = new("W1"), Teams = [new("South"), new("North")], Bases = ["Quay"], GivenOn = Day });
        await records.KeepCircumstance(key, new() { Worker = new("W2"), Text = Said, AskedOn = Day });
        var action = new OutcomeAction(store, records, TestProposals.Clock);
        (await Should.ThrowAsync<RefusedException>(async () => await action.TakeIntoOption(await store.Load(key)))).Findings[0].Rule.ShouldBe("circumstances-open");

        await records.KeepCircumstance(key, (await records.CircumstanceOf(key, new("W2")))! with { State = CircumstanceState.Agreed, RuledOut = [new("North")], Answer = "You stay in the south.", AnsweredOn = Day });
        await action.TakeIntoOption(await store.Load(key));

        var kept = await store.Load(key);
        var option = kept.Proposal.Options.Single(o => !o.DoNothing);
        var reading = AllocationProblems.From(kept.Proposal.Extract.Snapshot, kept.Proposal.Judgements, option, kept.Proposal.PhaseRules);
        reading.Problem.Workers.Single(w => w.Id.Text == "W2").AllowedTeams.ShouldBe([new TeamId("South")]);
        reading.Problem.Workers.Single(w => w.Id.Text == "W1").PreferenceRank[new("South")].ShouldBe(0);
        using var instance = new MemoryStream();
        InstanceFile.Write(reading.Problem, instance);
        string[] everywhere = [System.Text.Encoding.UTF8.GetString(instance.ToArray()), .. kept.Content.Tables.Select(CsvText.Of), kept.Content.Settings, kept.Content.Papers.GetValueOrDefault(PaperKind.Consultation, ""), await Planted.Everything(database)];
        everywhere.ShouldAllBe(t => !t.Contains(Said) && !t.Contains("uncle") && !t.Contains("stay in the south"));
        everywhere.ShouldContain(t => t.Contains("ruled_out"));
        (await records.CircumstanceOf(key, new("W2")))!.Text.ShouldBe(Said);
    }

    [Theory, EveryDatabase]
    public async Task A_response_of_twenty_thousand_words_is_kept_whole_and_one_that_is_too_long_is_refused_whole(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (store, responses) = (SealedDatabaseTests.Store(database), new Responses(Records(database)));
        var key = await Begin(store, database);
        var long20 = string.Join(' ', Enumerable.Range(1, 20_000).Select(n => $"word{n}"));

        await responses.Keep(key, [Said1(long20, "W1"), Said1("short", null)]);
        (await Should.ThrowAsync<RefusedException>(() => responses.Keep(key, [Said1(string.Join(' ', Enumerable.Repeat("word", Response.MostWords + 1)), "W1")]))).Findings[0].What.ShouldBe("A response has 50,001 words; 50,000 is the most. Nothing was kept, and nothing was cut.");

        (await responses.All(key)).Select(r => r.Text).ShouldBe([long20, "short"], ignoreOrder: true);
        (await responses.Of(key, new("W1"))).Single().Words.ShouldBe(20_000);
        (await responses.Of(key, new("W2"))).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Replies_go_to_all_at_once_and_none_where_one_would_have_a_gap(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (store, responses) = (SealedDatabaseTests.Store(database), new Responses(Records(database)));
        var key = await Begin(store, database);
        await responses.Keep(key, [.. Enumerable.Range(1, 40).Select(n => Said1($"too far {n}", n % 2 == 0 ? "W1" : null) with { Id = $"r{n}", Themes = n == 40 ? [] : ["travel"] })]);
        var ids = (await responses.All(key)).Select(r => r.Id).ToList();

        (await Should.ThrowAsync<RefusedException>(async () => await responses.Reply(await store.Load(key), ids, "About {themes}: {we_did}", Day))).Findings[0].What.ShouldBe("1 reply would have a gap at {themes} and {we_did}. No reply was sent.");
        (await responses.All(key)).ShouldAllBe(r => r.Reply == null);
        (await responses.Reply(await store.Load(key), [.. ids.Where(i => i != "r40")], "About {themes}: {we_did}", Day)).ShouldBe(39);
        (await responses.Of(key, new("W1"))).First(r => r.Id == "r2").Reply.ShouldBe("About Travel: A desk in each base");
    }

    [Theory, EveryDatabase]
    public async Task Only_those_in_scope_are_invited_and_only_while_preferences_are_open(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var store = SealedDatabaseTests.Store(database);
        var invitations = new StaffInvitations(new PersonalLinks(database, Planted.Keys(), TestProposals.Trail(database), TestProposals.Clock));
        var key = await Begin(store, database, close: Day);
        var kept = await store.Load(key);

        var made = await invitations.Invite(kept, [new("W1"), new("W2")], TestProposals.Clock.GetUtcNow());

        made.Count.ShouldBe(2);
        (await invitations.Of(kept)).Select(i => (i.Member.Id.Text, i.Link!.State)).ShouldBe([("W1", LinkState.Open), ("W2", LinkState.Open)]);
        (await Rule([new("W9")], TestProposals.Clock.GetUtcNow())).ShouldBe("not-in-scope");
        (await Rule([], TestProposals.Clock.GetUtcNow())).ShouldBe("nobody-chosen");
        (await Rule([new("W1")], TestProposals.Clock.GetUtcNow().AddDays(1))).ShouldBe("preferences-closed");

        async Task<string> Rule(WorkerId[] workers, DateTimeOffset now) => (await Should.ThrowAsync<RefusedException>(() => invitations.Invite(kept, workers, now))).Findings[0].Rule;
    }

    private static ConfidentialRecords Records(FreshDatabase database) => new(database, Planted.Keys(), TestProposals.Trail(database), TestProposals.Clock);

    private static Response Said1(string text, string? worker) => new() { Id = Responses.NewId(), From = ResponseFrom.Staff, Worker = worker is null ? null : new WorkerId(worker), On = Day, Text = text };

    /// <summary>A consultation on the only option, with preferences closed the day before unless a test says otherwise.</summary>
    private static async Task<ProposalKey> Begin(IProposalStore store, FreshDatabase database, DateOnly? close = null)
    {
        var key = await store.Create(TestProposals.Content(4), TestProposals.Import());
        await new ConsultationAction(store).Change(await store.Load(key), 0, _ => new()
        {
            Option = new("by-locality"), Dates = new() { Opens = new(2025, 2, 3), Closes = new(2025, 3, 14), PreferencesOpen = new(2025, 3, 3), PreferencesClose = close ?? new(2025, 3, 31) },
            Themes = [new() { Id = "travel", Title = "Travel", Did = "A desk in each base" }],
        }, "HR");
        return key;
    }
}
