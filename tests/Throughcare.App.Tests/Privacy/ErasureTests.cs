using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Plans;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Privacy;

public class ErasureTests
{
    [Theory, EveryDatabase]
    public async Task Somebody_erased_is_nowhere_any_more_not_even_for_whoever_has_the_key(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await SealedDatabaseTests.Keep(database);
        var (keys, memory) = (Planted.Keys(), new KeptProposals());
        var store = new DatabaseProposals(database, TestProposals.Clock, memory, TestProposals.Trail(database), keys);
        await store.Load(key);
        var token = (await Planted.Records(database).Find(PersonKind.Child, Planted.Child))!;

        (await Planted.Erasure(database, keys, memory).Erase(token, "Asked for by the person on 1 April")).ShouldBeTrue();

        var kept = await store.Load(key);
        var text = new StringBuilder(string.Join('\n', kept.Content.Tables.Select(CsvText.Of)) + string.Join('\n', kept.Content.Runs.Values));
        var import = (await store.LastImport(key))!;
        text.AppendJoin('\n', import.Findings).AppendJoin('\n', import.Rejected.SelectMany(r => r.Row.Cells.Append(r.Why.ToString()))).AppendJoin('\n', kept.Reading.Findings);
        foreach (var detail in Planted.Details.Except([Planted.Postcode])) text.ToString().Contains(detail, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{detail}\" is still read");
        // The look-up still says where the postcode is, as it does of every other; nobody stands beside it.
        kept.Content.Tables.Single(t => t.File == "children.csv").Rows[0].Cells.Take(3).ShouldBe([token, "2012-05-01", "ZE2"]);
        (import.Findings.Count, import.Rejected.Count, import.Findings[0].Rule).ShouldBe((1, 1, "not-a-postcode"));
        kept.Proposal.Judgements.Single().Subject.ShouldBe(token);
        kept.Proposal.Runs.Single().Answer.Plan!.WorkerOf.Count.ShouldBe(3);
        foreach (var detail in Planted.Details) (await Planted.Everything(database)).Contains(detail, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{detail}\" stands in the database");
        await using var db = database.CreateDbContext();
        var told = await db.AuditEvents.SingleAsync(e => e.Event == "person erased");
        (told.Subject, told.Why).ShouldBe(($"child:{token}", "Asked for by the person on 1 April"));
    }

    /// <summary>The made-up county with the plans stored beside it: every figure of baseline and plans before, and after a child and a worker have been erased.</summary>
    [Theory, EveryDatabase]
    public async Task Every_figure_is_the_same_after_an_erasure(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (keys, memory) = (Planted.Keys(), new KeptProposals());
        var store = new DatabaseProposals(database, TestProposals.Clock, memory, TestProposals.Trail(database), keys);
        var key = await store.Create(ProposalFolder.Read(Checkout.PathTo("examples", "county")), TestProposals.Import());
        var before = await store.Load(key);
        var figures = Figures(before);
        figures.Count(f => f.StartsWith("plan ", StringComparison.Ordinal)).ShouldBeGreaterThan(10, "the county has plans");
        var records = Planted.Records(database);

        foreach (var child in before.Proposal.Extract.Snapshot.Children.Where((_, i) => i % 97 == 0))
            (await Planted.Erasure(database, keys, memory).Erase((await records.Find(PersonKind.Child, child.Id.Text))!, "Asked for")).ShouldBeTrue();
        var worker = before.Proposal.Extract.Snapshot.Workers.First(w => w.HoldsChildren);
        await Planted.Erasure(database, keys, memory).Erase((await records.Find(PersonKind.Worker, worker.Id.Text))!, "Asked for");

        var after = await store.Load(key);
        Figures(after).ShouldBe(figures);
        after.Proposal.Extract.Fingerprint.ShouldBe(before.Proposal.Extract.Fingerprint);
        after.Proposal.Extract.Snapshot.Workers.ShouldNotContain(w => w.Id == worker.Id);
    }

    [Theory, EveryDatabase]
    public async Task Somebody_erased_stays_erased_when_the_next_extract_brings_them_again(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await SealedDatabaseTests.Keep(database);
        var (keys, memory) = (Planted.Keys(), new KeptProposals());
        var token = (await Planted.Records(database).Find(PersonKind.Child, Planted.Child))!;
        await Planted.Erasure(database, keys, memory).Erase(token, "Asked for");
        var store = new DatabaseProposals(database, TestProposals.Clock, memory, TestProposals.Trail(database), keys);

        await store.ReplaceExtract(key, Planted.Content, TestProposals.Import());

        (await store.Load(key)).Proposal.Extract.Snapshot.Children.Select(c => c.Id.Text).ShouldBe([token, "C2", "C3", "C4"]);
        (await Planted.Everything(database)).ShouldNotContain(Planted.Child);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_erased_without_a_reason_and_nobody_twice(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await SealedDatabaseTests.Keep(database);
        var token = (await Planted.Records(database).Find(PersonKind.Child, Planted.Child))!;
        var erasure = Planted.Erasure(database, Planted.Keys(), new KeptProposals());

        (await Should.ThrowAsync<RefusedException>(() => erasure.Erase(token, "  "))).Findings.Single().Rule.ShouldBe("no-reason");
        (await erasure.Erase(token, "Asked for")).ShouldBeTrue();
        (await erasure.Erase(token, "Asked for")).ShouldBeFalse();
        (await Planted.Records(database).Find(PersonKind.Child, Planted.Child)).ShouldBe(token, "so that it can be said that the person was erased");
        (await Planted.Records(database).Find(PersonKind.Child, "nobody")).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_copy_for_a_child_holds_everything_about_the_child_and_no_other_child(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await SealedDatabaseTests.Keep(database);
        var records = Planted.Records(database);
        var token = (await records.Find(PersonKind.Child, Planted.Child))!;

        var record = (await records.Export(token, "Asked for on 1 April"))!;

        record.Rows.Select(r => r.Table).ShouldBe(["children.csv", "involvements.csv", "judgements"]);
        record.Rows[0].Cells.ShouldContain(Planted.Born);
        record.Rows[2].Cells.ShouldContain(Planted.Reason);
        record.Runs.Select(r => r.Says).ShouldBe([$"With the worker {Planted.Worker}", $"Child {Planted.Child} must stay with {Planted.Worker}, and cannot."]);
        record.Findings.Count.ShouldBe(2);
        (await records.Of(token))!.Events.Select(e => e.Event).ShouldBe(["judgement added", "person exported"]);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(PersonFile.Of(record, new(2025, 4, 2))));
        zip.Entries.Select(e => e.Name).ShouldBe(["record.html", "record.json"]);
        var html = await new StreamReader(zip.Entries[0].Open()).ReadToEndAsync();
        foreach (var detail in new[] { Planted.Child, Planted.Born, Planted.Reason, Planted.Family }) html.ShouldContain(detail);
        html.ShouldNotContain("C3");
    }

    private static List<string> Figures(KeptProposal kept)
    {
        var proposal = kept.Proposal;
        var said = proposal.MeasureBaseline().Figures.SelectMany(f => Said("baseline", f)).ToList();
        foreach (var option in proposal.Options.Where(o => !o.DoNothing))
            if (PlanAction.FromRun(proposal, option)?.Figures is { } figures)
                said.AddRange(figures.Pairs.SelectMany(p => Said($"plan {option.Id} before", p.Before).Concat(Said($"plan {option.Id} after", p.After))));
        return said;
    }

    private static IEnumerable<string> Said(string of, Figure? figure) =>
        figure is null ? [] : [$"{of} {figure.Id}: {figure.Value} {figure.Share} {figure.Rate} of {figure.Behind.Count}", .. figure.Parts.SelectMany(p => Said(of, p))];
}
