using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.SignIn;
using Throughcare.App.Tests.Proposals;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Privacy;

/// <summary>What workers say in confidence, and the links by which they say it.</summary>
public class ConfidentialRecordsTests
{
    private const string Said = "Cares for a brother on Tuesdays";

    [Theory, EveryDatabase]
    public async Task The_latest_of_each_kind_is_kept_under_the_workers_own_key_and_what_was_written_stands_nowhere_in_clear(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (key, records) = (await SealedDatabaseTests.Keep(database), Records(database));

        await records.Put(key, ConfidentialKind.Circumstances, new Dictionary<string, string> { [Planted.Worker] = "Nothing to say", ["W2"] = "Would rather stay" });
        await records.Put(key, ConfidentialKind.Circumstances, new Dictionary<string, string> { [Planted.Worker] = Said });

        (await records.All(key, ConfidentialKind.Circumstances)).Select(r => (r.Worker, r.Text)).ShouldBe([(Planted.Worker, Said), ("W2", "Would rather stay")]);
        (await records.OfOneself(key, ConfidentialKind.Circumstances, "W2"))!.Text.ShouldBe("Would rather stay");
        (await records.All(key, ConfidentialKind.Characteristics)).ShouldBeEmpty();
        var everything = await Planted.Everything(database);
        everything.ShouldNotContain(Said);
        everything.ShouldContain("confidential looked at");
        (await TestProposals.In(database).Load(key)).Content.Tables.Select(CsvText.Of).ShouldAllBe(t => !t.Contains(Said));
    }

    [Theory, EveryDatabase]
    public async Task Whoever_is_erased_takes_their_record_along(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (key, keys) = (await SealedDatabaseTests.Keep(database), Planted.Keys());
        var records = new ConfidentialRecords(database, keys, TestProposals.Trail(database), TestProposals.Clock);
        await records.Put(key, ConfidentialKind.Preferences, new Dictionary<string, string> { [Planted.Worker] = "North; South", ["W2"] = "South" });
        var token = (await Planted.Records(database).Find(PersonKind.Worker, Planted.Worker))!;
        (await Planted.Records(database).Of(token))!.Confidential.Single().Says.ShouldBe("North; South");

        await Planted.Erasure(database, keys, new KeptProposals()).Erase(token, "Asked for");

        (await records.All(key, ConfidentialKind.Preferences)).Select(r => r.Worker).ShouldBe(["W2"]);
        (await records.Count(key, ConfidentialKind.Preferences)).ShouldBe(2);
        await records.Remove(key, ConfidentialKind.Preferences);
        (await records.Count(key, ConfidentialKind.Preferences)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_link_is_for_one_worker_until_it_expires_or_a_newer_one_takes_its_place(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await SealedDatabaseTests.Keep(database);
        var links = new PersonalLinks(database, Planted.Keys(), TestProposals.Trail(database), TestProposals.Clock);
        var until = TestProposals.Clock.GetUtcNow().AddDays(14);

        var first = await links.Make(key, LinkPurpose.Preferences, [Planted.Worker, "W2"], until);
        var second = await links.Make(key, LinkPurpose.Preferences, [Planted.Worker], until);
        var expired = await links.Make(key, LinkPurpose.Preferences, ["W2"], TestProposals.Clock.GetUtcNow());

        (await links.Open(Secret.Hash(first[Planted.Worker])))!.State.ShouldBe(LinkState.Withdrawn);
        var open = (await links.Open(Secret.Hash(second[Planted.Worker])))!;
        (open.State, open.Worker, open.Proposal).ShouldBe((LinkState.Open, Planted.Worker, key));
        (await links.Open(Secret.Hash(expired["W2"])))!.State.ShouldBe(LinkState.Expired);
        (await links.Open(Secret.Hash("guessed"))).ShouldBeNull();
        await links.Used(open.Id);
        (await links.Of(key, LinkPurpose.Preferences)).Select(l => (l.Worker, Opened: l.FirstOpenedAt is not null, Used: l.UsedAt is not null)).ShouldBe([(Planted.Worker, true, true), ("W2", true, false)]);
        (await Planted.Everything(database)).ShouldNotContain(second[Planted.Worker]);
    }

    private static ConfidentialRecords Records(FreshDatabase database) => new(database, Planted.Keys(), TestProposals.Trail(database), TestProposals.Clock);
}
