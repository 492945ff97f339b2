using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Proposals;
using Throughcare.App.Tests.Runs;
using Throughcare.Options;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Samples;

public class ExampleLoaderTests
{
    [Theory, EveryDatabase]
    public async Task An_example_is_there_after_the_first_start_and_only_once_after_the_second(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var examples = new Examples(TestProposals.Content(children: 3));

        await using (var first = await TestProgram.Start(database.Address, examples: examples.Folder)) { }
        await using var second = await TestProgram.Start(database.Address, examples: examples.Folder);

        var store = second.Get<IProposalStore>();
        var only = (await store.List()).ShouldHaveSingleItem();
        (await store.Load(only.Key)).Proposal.Extract.Snapshot.Children.Count.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task A_newer_example_takes_the_place_of_one_that_nobody_touched(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var examples = new Examples(TestProposals.Content(children: 3));
        await using (var first = await TestProgram.Start(database.Address, examples: examples.Folder)) { }
        examples.Write(TestProposals.Content(children: 4));

        await using var second = await TestProgram.Start(database.Address, examples: examples.Folder);

        var store = second.Get<IProposalStore>();
        (await store.Load((await store.List()).Single().Key)).Proposal.Extract.Snapshot.Children.Count.ShouldBe(4);
    }

    [Fact]
    public async Task An_example_that_somebody_worked_on_stays_beside_the_newer_one()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var examples = new Examples(TestProposals.Content(children: 3));
        await using (var first = await TestProgram.Start(database.Address, examples: examples.Folder))
            await first.Get<IProposalStore>().AddJudgement(new("four-teams"), new() { Kind = JudgementKind.Stay, Subject = "C1", Author = "Team manager", Reason = "Exams", MadeOn = new(2025, 4, 1) });
        examples.Write(TestProposals.Content(children: 4));

        await using var second = await TestProgram.Start(database.Address, examples: examples.Folder);

        (await second.Get<IProposalStore>().List()).Select(p => p.Key.Text).ShouldBe(["four-teams", "four-teams-2"]);
    }

    [Fact]
    public async Task A_spoilt_example_does_not_keep_the_program_from_starting()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var examples = new Examples(TestProposals.Content(children: 3) with { Settings = "title: No date" });

        await using var program = await TestProgram.Start(database.Address, examples: examples.Folder);

        (await program.Get<IProposalStore>().List()).ShouldBeEmpty();
    }
}
