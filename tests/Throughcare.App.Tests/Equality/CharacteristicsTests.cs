using System.Text;
using Throughcare.App.Allocation;
using Throughcare.App.Database;
using Throughcare.App.Equality;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Privacy;
using Throughcare.App.Tests.Proposals;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Equality;

/// <summary>What staff declared is kept under their own keys and reaches the comparison and nothing else.</summary>
public class CharacteristicsTests
{
    // A word that stands nowhere else.
    private const string Said = "Quillwort believer";

    [Theory, EveryDatabase]
    public async Task What_staff_declared_is_kept_apart_and_stands_in_no_table_log_or_export(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (key, characteristics, store) = await Brought(database);

        (await characteristics.Of(key)).ShouldContain(new PersonTrait(Planted.Worker, "religion-or-belief", Said));
        (await characteristics.Count(key)).ShouldBe(1);
        (await Planted.Everything(database)).ShouldNotContain("Quillwort");
        var kept = await store.Load(key);
        kept.Content.Tables.Select(CsvText.Of).Append(kept.Content.Settings).Concat(kept.Content.Papers.Values).Concat(kept.Content.Runs.Values).ShouldAllBe(t => !t.Contains("Quillwort"));
        foreach (var option in kept.Proposal.Options.Where(o => !o.DoNothing))
        {
            using var engine = new MemoryStream();
            InstanceFile.Write(AllocationProblems.From(kept.Proposal.Extract.Snapshot, kept.Proposal.Judgements, option, kept.Proposal.PhaseRules).Problem, engine);
            Encoding.UTF8.GetString(engine.ToArray()).ShouldSatisfyAllConditions(p => p.ShouldNotContain("Quillwort"), p => p.ShouldContain(Planted.Worker));
        }
    }

    [Theory, EveryDatabase]
    public async Task Whoever_is_erased_takes_what_they_declared_along(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (key, characteristics, _) = await Brought(database);
        var token = (await Planted.Records(database).Find(PersonKind.Worker, Planted.Worker))!;

        await Planted.Erasure(database, Planted.Keys(), new KeptProposals()).Erase(token, "Asked for");

        (await Characteristics(database).Of(key)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task All_of_it_can_be_taken_away_again(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (key, characteristics, _) = await Brought(database);

        await characteristics.Remove(key);

        (await characteristics.Count(key)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_cannot_be_taken_changes_nothing(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (key, characteristics, _) = await Brought(database);

        foreach (var text in new[] { "", "name,sex\nExample,F\n", "worker,sex\nnobody,F\n", "worker\nx\n" })
            await Should.ThrowAsync<RefusedException>(() => Bring(characteristics, key, text));

        (await characteristics.Of(key)).Count.ShouldBe(2);
    }

    private static async Task<(ProposalKey Key, Characteristics Characteristics, IProposalStore Store)> Brought(FreshDatabase database)
    {
        var key = await SealedDatabaseTests.Keep(database);
        var characteristics = Characteristics(database);
        await Bring(characteristics, key, $"worker,religion,date of birth\n{Planted.Worker},{Said},1990-01-01\n");
        return (key, characteristics, TestProposals.In(database));
    }

    private static Task<CharacteristicsRead> Bring(Characteristics characteristics, ProposalKey key, string csv) => characteristics.Bring(key, new MemoryStream(Encoding.UTF8.GetBytes(csv)), "declared.csv");

    private static Characteristics Characteristics(FreshDatabase database) => new(new ConfidentialRecords(database, Planted.Keys(), TestProposals.Trail(database), TestProposals.Clock), TestProposals.In(database));
}
