using Throughcare.App.Costing;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Plans;
using Throughcare.App.Reports;
using Throughcare.App.Tests.Decisions;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Proposals;
using Throughcare.Structure;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Samples;

/// <summary>All ten worked proposals from end to end: read, planned, costed, checked, decided and written, with the plans that are kept beside them.</summary>
public sealed class WorkedExamplesTests
{
    [Theory]
    [InlineData("after-care")]
    [InlineData("together")]
    [InlineData("locality")]
    [InlineData("manager")]
    [InlineData("programme")]
    public void A_decision_as_it_was_published_is_planned_and_is_stopped_before_publication(string example)
    {
        var of = WorkedCases.Of(example);
        IsWhole(of);
        of.BeforePublication.ShouldContain(f => f.Severity == Severity.Error);
        HtmlReportWriter.Write(DecisionDocuments.Of(of, DocumentKind.DecisionNotice).Report).ShouldContain("MADE UP");
    }

    [Theory]
    [InlineData("after-care-corrected", 529_000)]
    [InlineData("together-corrected", 654_000)]
    [InlineData("locality-corrected", 15_000)]
    [InlineData("manager-corrected", 180_000)]
    [InlineData("programme-corrected", 14_700_000)]
    public void A_decision_that_is_put_right_is_planned_costed_funded_and_decided(string example, int value)
    {
        var of = WorkedCases.Of(example);
        IsWhole(of);
        (of.Consultation.Begun, of.Equality.Begun).ShouldBe((true, true));
        of.Paper.Value.ShouldBe(Money.FromPounds(value));
        of.Costs!.Findings.ShouldNotContain(f => f.Severity == Severity.Error);
        var costing = of.RecommendedCost!.Costing!;
        if (costing.Programme is { } programme) programme.NotAttributed.ShouldBe(Money.Zero);
        else costing.Funding.Years.ShouldAllBe(y => costing.Funding.Gap(y) == Money.Zero);
        of.BeforePublication.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        HtmlReportWriter.Write(DecisionDocuments.Of(of, DocumentKind.DecisionNotice, forPublication: true).Report).ShouldContain("MADE UP");
    }

    [Fact]
    public void Decision_A_has_no_costs_until_it_is_put_right() =>
        Should.Throw<RefusedException>(() => CostsOfFolder.Read(Checkout.PathTo("examples", "after-care"))).Findings.ShouldHaveSingleItem().What.ShouldContain("has no costs");

    [Fact]
    public void Decision_B_adds_five_and_a_fifth_posts_who_hold_no_child()
    {
        var proposal = Worked("together");
        var option = proposal.Options.Single(o => o.Id.Text == "new-team");
        option.NewPosts.Sum(p => p.Fte.Value).ShouldBe(5.2m);
        proposal.Extract.Snapshot.Map.Localities.Count.ShouldBe(3);
        Held(proposal, "new-team").ShouldBe([("CC", 60)]);
    }

    [Fact]
    public void Decision_D_has_354_children_in_two_teams_and_seven_whose_proceedings_end_that_week()
    {
        var proposal = Worked("manager");
        var baseline = proposal.MeasureBaseline();
        baseline.ByTeam.Where(t => t.Team is { Text: "T1" or "T2" }).Select(t => t.Load.Children.Value).ShouldBe([177, 177]);
        baseline.Pipeline.Days.Where(d => d.What == "proceedings end").Select(d => d.Day.DayNumber - proposal.Extract.Snapshot.AsAt.DayNumber).ShouldBe(Enumerable.Repeat(4, 7));
        proposal.Extract.Snapshot.Children.Count(c => c.InCare).ShouldBe(361);
    }

    [Fact]
    public void Decision_D_gives_the_third_manager_nobody_and_put_right_118_children_to_each()
    {
        Held(Worked("manager"), "third-manager").ShouldBe([("FW", 7), ("T1", 177), ("T2", 177)]);
        var put = Worked("manager-corrected");
        Held(put, "third-manager").ShouldBe([("FW", 7), ("T1", 118), ("T2", 118), ("T3", 118)]);
        var figures = PlanAction.FromRun(put, put.Options.Single(o => o.Id.Text == "third-manager"))!.Figures!;
        figures.KeepWorker.Value!.Value.ShouldBeGreaterThan(99);
    }

    [Fact]
    public void Decision_E_adds_50_social_workers_and_17_support_officers_and_brings_21_children_to_a_worker_down_to_16()
    {
        var proposal = Worked("programme-corrected");
        var option = proposal.Options.Single(o => o.Id.Text == "invest");
        (option.NewPosts.Count(p => p.Role == WorkerRole.SocialWorker), option.NewPosts.Count(p => p.Role == WorkerRole.FamilyWorker)).ShouldBe((50, 17));
        proposal.MeasureBaseline().Load.ChildrenPerFte.Value.ShouldBe(21);
        var outcome = PlanAction.FromRun(proposal, option)!.Outcome!;
        (Held(proposal, "invest").Sum(t => t.Children), outcome.Workers.Count(w => w.Worker.InPlan)).ShouldBe((336, 21));
        outcome.After.Load.ChildrenPerFte.Value.ShouldBe(16);
    }

    private static Proposal Worked(string example) => WorkedCases.Of(example).Proposal;

    /// <summary>Children by team under the kept plan, for teams that hold any.</summary>
    private static IReadOnlyList<(string Team, int Children)> Held(Proposal proposal, string option) =>
    [
        .. from worker in PlanAction.FromRun(proposal, proposal.Options.Single(o => o.Id.Text == option))!.Outcome!.Workers
           where worker.ChildrenAfter.Count > 0
           group worker.ChildrenAfter.Count by worker.TeamAfter!.Id.Text into team
           orderby team.Key
           select (team.Key, team.Sum()),
    ];

    private static void IsWhole(DecisionCase of)
    {
        of.Reading.Rejected.ShouldBeEmpty();
        of.Reading.Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        of.Proposal.MadeUp.ShouldBeTrue();
        of.Proposal.Extract.Snapshot.Children.ShouldNotBeEmpty();
        var options = of.Proposal.Options.Where(o => !o.DoNothing).Select(o => o.Id).ToList();
        options.ShouldNotBeEmpty();
        // Laying a large plan over its children takes seconds; that the kept plan is of these children and this option is told by their fingerprints.
        options.Where(o => !PlanAction.HoldsStill(of.Proposal, o)).ShouldBeEmpty();
    }
}
