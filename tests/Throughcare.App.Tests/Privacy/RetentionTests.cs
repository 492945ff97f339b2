using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Privacy;

public class RetentionTests
{
    [Theory, EveryDatabase]
    public async Task Rows_about_children_go_twelve_months_after_delivery_ends_and_the_figures_stay(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await SealedDatabaseTests.Keep(database);
        var figures = (await SealedDatabaseTests.Store(database).Load(key)).Proposal.MeasureBaseline().Figures.ToDictionary(f => f.Id, f => f.Value);
        await Set(database, key, k => k with { DeliveryEnds = new(2026, 3, 31) });

        (await At(database, new(2027, 3, 30)).DeleteDue()).ShouldBeEmpty("the day before");
        (await At(database, new(2027, 3, 31)).DeleteDue()).Single().Why.ShouldBe("12 months after delivery ends on 31 March 2026");

        var kept = await SealedDatabaseTests.Store(database).Load(key);
        kept.RowsDeletedOn.ShouldBe(new(2027, 3, 31));
        kept.Proposal.Extract.Snapshot.Children.ShouldBeEmpty();
        kept.Proposal.Extract.Snapshot.Workers.Count.ShouldBe(2);
        kept.Proposal.Judgements.ShouldBeEmpty();
        var remain = (await At(database, new(2027, 4, 1)).FiguresOf(key))!;
        remain.Baseline.ToDictionary(f => f.Id, f => f.Value).ShouldBe(figures.ToDictionary(f => f.Key, f => f.Value is { } v ? decimal.Round(v, 4) : (decimal?)null));
        await using var db = database.CreateDbContext();
        (await db.SubjectKeys.CountAsync(k => k.Token.StartsWith("ch-"))).ShouldBe(0);
        (await db.Runs.CountAsync(r => r.Answer != null)).ShouldBe(0);
        (await db.AuditEvents.CountAsync(e => e.Event == "rows deleted")).ShouldBe(1);
        (await At(database, new(2027, 4, 1)).DeleteDue()).ShouldBeEmpty("once is enough");
    }

    [Theory, EveryDatabase]
    public async Task A_child_who_stands_in_another_proposal_keeps_the_key(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var due = await SealedDatabaseTests.Keep(database);
        var other = await SealedDatabaseTests.Store(database).Create(Planted.Content, Planted.Import);
        await Set(database, due, k => k with { Until = new(2025, 6, 1), Why = "The project was given up" });

        await At(database, new(2025, 6, 1)).DeleteDue();

        (await SealedDatabaseTests.Store(database).Load(other)).Proposal.Extract.Snapshot.Children[0].Id.Text.ShouldBe(Planted.Child);
        (await SealedDatabaseTests.Store(database).Load(due)).Proposal.Extract.Snapshot.Children.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_hold_goes_before_every_day(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await SealedDatabaseTests.Keep(database);
        await Set(database, key, k => k with { Until = new(2025, 6, 1), Why = "Given up", Hold = true, HoldWhy = "A complaint" });

        (await At(database, new(2030, 1, 1)).DeleteDue()).ShouldBeEmpty();

        (await At(database, new(2030, 1, 1)).Of(key))!.Why.ShouldBe("On hold: A complaint");
    }

    [Theory, EveryDatabase]
    public async Task While_nobody_says_when_delivery_ends_the_last_change_counts_and_a_month_before_it_is_said(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await SealedDatabaseTests.Keep(database);

        var keeping = (await At(database, new(2026, 3, 2)).Of(key))!;

        keeping.Until.ShouldBe(new(2026, 4, 1), "twelve months after 1 April 2025");
        (keeping.DueSoon(new(2026, 3, 1)), keeping.DueSoon(new(2026, 3, 2)), keeping.Due(new(2026, 3, 31)), keeping.Due(new(2026, 4, 1))).ShouldBe((false, true, false, true));
    }

    [Theory, EveryDatabase]
    public async Task A_newer_extract_takes_the_place_of_rows_that_were_deleted(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await SealedDatabaseTests.Keep(database);
        await At(database, new(2026, 4, 1)).DeleteDue();

        await SealedDatabaseTests.Store(database).ReplaceExtract(key, Planted.Content, Planted.Import);

        var kept = await SealedDatabaseTests.Store(database).Load(key);
        kept.RowsDeletedOn.ShouldBeNull();
        kept.Proposal.Extract.Snapshot.Children.Count.ShouldBe(4);
    }

    private static Retention At(FreshDatabase database, DateOnly day) =>
        new(database, SealedDatabaseTests.Store(database), Planted.Keys(), Planted.Audit(database), new KeptProposals(), new FixedClock(new(day, new(9, 0), TimeSpan.Zero)));

    private static async Task Set(FreshDatabase database, ProposalKey key, Func<KeepProposal, KeepProposal> set)
    {
        var keeping = (await At(database, new(2025, 4, 1)).Of(key))!;
        await new CouncilPrivacy(database, Planted.Audit(database)).Change(s => s with { Proposals = new Dictionary<Guid, KeepProposal> { [keeping.Id] = set(new()) } }, "Said by the programme board");
    }
}
