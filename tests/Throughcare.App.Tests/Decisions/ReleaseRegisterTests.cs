using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Plans;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Decisions;

/// <summary>Two publications of one decision over two extracts: the second may not give away what the first hid.</summary>
public sealed class ReleaseRegisterTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly FixedClock Clock = new(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_a_publication_hid_stays_hidden_in_the_next_although_it_is_no_longer_small()
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-test-");
        try
        {
            Write(folder.FullName, far: 3);
            PlanOfFolder.Make(folder.FullName, new() { Limits = new() { Iterations = 5_000 } }, null);
            var store = new FolderProposals(folder.FullName, Clock);
            var key = (await store.List())[0].Key;
            await PublishAction.Publish(store, key, Today, "");
            var first = ReleaseRegister.Read((await store.Load(key)).Paper(PaperKind.Released).Text).ShouldHaveSingleItem();
            var hidden = first.Cells.Where(c => c.Hidden && c.Displayed).Select(c => c.Name).ToList();
            hidden.ShouldNotBeEmpty();

            Write(folder.FullName, far: 12);
            PlanOfFolder.Make(folder.FullName, new() { Limits = new() { Iterations = 5_000 } }, null);
            store = new FolderProposals(folder.FullName, Clock);
            var of = DecisionCase.Of(await store.Load(key), Today);
            var careless = PlanReport.Decide(of.Comparison, Audience.Everyone);
            hidden.Where(h => !careless.IsHidden(h)).ShouldNotBeEmpty("without the register the second publication would show some of them");
            hidden.Where(h => !of.Hiding.IsHidden(h)).ShouldBeEmpty();

            var second = await PublishAction.Publish(store, key, Today.AddDays(1), "");
            ReleaseRegister.Read((await store.Load(key)).Paper(PaperKind.Released).Text).Select(r => r.Id).ShouldBe(["published report, version 1", "published report, version 2"]);
            // What the register holds is in nothing that was published.
            foreach (var cell in hidden) second.Report!.ShouldNotContain(cell);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_publication_that_shows_no_counts_leaves_the_register_as_it_was()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Sqlite);
        var key = await fresh.Store.Create(ProposalFolder.Read(Checkout.PathTo("examples", "together-corrected")), TestProposals.Import());
        var before = DecisionCase.Of(await fresh.Store.Load(key), Today);
        await PublishAction.Publish(fresh.Store, key, Today, "");

        ReleaseRegister.Read((await fresh.Store.Load(key)).Paper(PaperKind.Released).Text).Count.ShouldBe(before.Comparison.AnyPlan ? 1 : 0);
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.Postgres)]
    public async Task What_one_proposal_hid_stays_hidden_in_the_publication_of_another(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var first = await Kept(fresh, far: 3);
        await PublishAction.Publish(fresh.Store, first, Today, "");
        var hidden = ReleaseRegister.Read((await fresh.Store.Load(first)).Paper(PaperKind.Released).Text).Single().Cells.Where(c => c.Hidden && c.Displayed).Select(c => c.Name).ToList();
        var second = await Kept(fresh, far: 12);
        var kept = await fresh.Store.Load(second);

        var careless = DecisionCase.Of(kept, Today);
        hidden.Where(h => !careless.Hiding.IsHidden(h)).ShouldNotBeEmpty("by itself the second publication would show some of them");
        var careful = DecisionCase.Of(kept, Today, await fresh.Store.PapersElsewhere(second, PaperKind.Released));
        hidden.Where(h => !careful.Hiding.IsHidden(h)).ShouldBeEmpty();

        await PublishAction.Publish(fresh.Store, second, Today, "");
        var own = ReleaseRegister.Read((await fresh.Store.Load(second)).Paper(PaperKind.Released).Text).ShouldHaveSingleItem("its own register holds its own publications");
        hidden.Where(h => own.Cells.Any(c => c.Name == h && !c.Hidden)).ShouldBeEmpty();
    }

    /// <summary>One proposal's publication says 70 are in the right team of 82, another's 60 of 73. A third with 70 of 73 would say that three are not, whatever it hides.</summary>
    [Fact]
    public async Task Publications_that_together_would_give_a_small_number_away_are_refused_in_plain_words()
    {
        await using var fresh = await FreshStore.Of(StoreKind.Sqlite);
        var third = await Kept(fresh, far: 3);
        PublishAction.Preview(DecisionCase.Of(await fresh.Store.Load(third), Today)).Report.ShouldNotBeNull("by itself it may go out");
        foreach (var (far, south) in new[] { (12, 30), (13, 20) }) await PublishAction.Publish(fresh.Store, await Kept(fresh, far, south), Today, "");

        var finding = (await Should.ThrowAsync<RefusedException>(() => PublishAction.Publish(fresh.Store, third, Today, ""))).Findings.ShouldHaveSingleItem();

        finding.Rule.ShouldBe("together-too-small");
        finding.What.ShouldContain("together with what the council published of other proposals on 26 November 2026");
        (await fresh.Store.Load(third)).Paper(PaperKind.Published).IsWritten.ShouldBeFalse();
    }

    private static async Task<ProposalKey> Kept(FreshStore fresh, int far, int south = 30)
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-test-");
        try
        {
            Write(folder.FullName, far, south);
            PlanOfFolder.Make(folder.FullName, new() { Limits = new() { Iterations = 5_000 } }, null);
            return await fresh.Store.Create(ProposalFolder.Read(folder.FullName), TestProposals.Import());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string folder, int far, int south = 30)
    {
        void File(string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        File("proposal.yaml", "title: Local teams\ncouncil: Marl Council\nmade_up: yes\nas_at: 2025-03-31\noptions:\n  - id: local\n    title: Local teams\n");
        var children = Enumerable.Range(1, 40).Select(i => $"n{i},2014-05-01,North,C2,2022-01-01,N,w{i % 3 + 1},2022-02-01")
            .Concat(Enumerable.Range(1, far).Select(i => $"s{i},2014-05-01,South,C2,2022-01-01,N,w{i % 3 + 1},2022-02-01")).Concat(Enumerable.Range(1, south).Select(i => $"o{i},2014-05-01,South,C2,2022-01-01,S,w{i % 3 + 4},2022-02-01"));
        File("children.csv", "child,date_of_birth,home_locality,legal_status,in_care_since,team,worker,worker_since\n" + string.Join("\n", children) + "\n");
        File("workers.csv", "worker,role,fte,team\n" + string.Concat(Enumerable.Range(1, 6).Select(i => $"w{i},social worker,1,{(i <= 3 ? "N" : "S")}\n")));
        File("teams.csv", "team,name,phases,localities,base\nN,North,care,North,Highbridge\nS,South,care,South,Lowford\n");
        File("option_teams.csv", "option,team,name,phases,localities,base,fte_min,fte_max\nlocal,N,North,care,North,Highbridge,1,4\nlocal,S,South,care,South,Lowford,1,4\n");
        var paper = DecisionYaml.Read(System.IO.File.ReadAllText(Checkout.PathTo("examples", "together-corrected", DecisionYaml.FileName))).Paper;
        File(DecisionYaml.FileName, DecisionText.Write(paper with { Option = "local", OptionVersion = null }));
    }
}
