using Throughcare.App.Checks;
using Throughcare.App.Costing;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;
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
        var (content, proposal) = Read(example);
        EveryOptionIsPlanned(proposal);
        ProposalCheck.OfFolder(Folder(example)).Errors.ShouldBeGreaterThan(0);
        var of = DecisionCase.Of(content, ProposalReader.Read(content), Today);
        of.BeforePublication.ShouldContain(f => f.Severity == Severity.Error);
        HtmlReportWriter.Write(DecisionDocuments.Of(of, DocumentKind.BusinessCase).Report).ShouldContain("MADE UP");
    }

    [Theory]
    [InlineData("after-care-corrected", 522_000)]
    [InlineData("together-corrected", 654_000)]
    [InlineData("locality-corrected", 15_000)]
    [InlineData("manager-corrected", 180_000)]
    [InlineData("programme-corrected", 14_700_000)]
    public void A_decision_that_is_put_right_is_planned_costed_funded_and_decided(string example, int value)
    {
        var (content, proposal) = Read(example);
        EveryOptionIsPlanned(proposal);
        var costs = CostsOfFolder.Read(Folder(example)).Costs;
        costs.Options.SelectMany(o => o.Findings).ShouldNotContain(f => f.Severity == Severity.Error);
        var paper = DecisionYaml.Read(content.Papers[PaperKind.Decision]).Paper;
        paper.Value.ShouldBe(Money.FromPounds(value));
        var costing = costs.Of(paper.Option!).Costing!;
        if (costing.Programme is { } programme) programme.NotAttributed.ShouldBe(Money.Zero);
        else costing.Funding.Years.ShouldAllBe(y => costing.Funding.Gap(y) == Money.Zero);
        var of = DecisionCase.Of(content, ProposalReader.Read(content), Today);
        of.BeforePublication.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        HtmlReportWriter.Write(DecisionDocuments.Of(of, DocumentKind.DecisionNotice, forPublication: true).Report).ShouldContain("MADE UP");
        content.Papers.Keys.ShouldContain(PaperKind.Consultation);
        content.Papers.Keys.ShouldContain(PaperKind.Equality);
    }

    [Fact]
    public void Decision_A_has_no_costs_until_it_is_put_right() =>
        Should.Throw<RefusedException>(() => CostsOfFolder.Read(Folder("after-care"))).Findings.ShouldHaveSingleItem().What.ShouldContain("has no costs");

    [Fact]
    public void Decision_B_adds_five_and_a_fifth_posts_who_hold_no_child()
    {
        var (_, proposal) = Read("together");
        var option = proposal.Options.Single(o => o.Id.Text == "new-team");
        option.NewPosts.Sum(p => p.Fte.Value).ShouldBe(5.2m);
        proposal.Extract.Snapshot.Map.Localities.Count.ShouldBe(3);
        Held(proposal, "new-team").ShouldBe([("CC", 60)]);
    }

    [Fact]
    public void Decision_D_has_354_children_in_two_teams_and_seven_whose_proceedings_end_that_week()
    {
        var (_, proposal) = Read("manager");
        var baseline = proposal.MeasureBaseline();
        baseline.ByTeam.Where(t => t.Team is { Text: "T1" or "T2" }).Select(t => t.Load.Children.Value).ShouldBe([177, 177]);
        baseline.Pipeline.Days.Where(d => d.What == "proceedings end").Select(d => d.Day.DayNumber - proposal.Extract.Snapshot.AsAt.DayNumber).ShouldBe(Enumerable.Repeat(4, 7));
        proposal.Extract.Snapshot.Children.Count(c => c.InCare).ShouldBe(361);
    }

    [Fact]
    public void Decision_D_gives_the_third_manager_nobody_and_put_right_118_children_to_each()
    {
        Held(Read("manager").Proposal, "third-manager").ShouldBe([("FW", 7), ("T1", 177), ("T2", 177)]);
        var put = Read("manager-corrected").Proposal;
        Held(put, "third-manager").ShouldBe([("FW", 7), ("T1", 118), ("T2", 118), ("T3", 118)]);
        var figures = PlanAction.FromRun(put, put.Options.Single(o => o.Id.Text == "third-manager"))!.Figures!;
        figures.KeepWorker.Value!.Value.ShouldBeGreaterThan(99);
    }

    [Fact]
    public void Decision_E_adds_50_social_workers_and_17_support_officers_and_brings_21_children_to_a_worker_down_to_16()
    {
        var (_, proposal) = Read("programme-corrected");
        var option = proposal.Options.Single(o => o.Id.Text == "invest");
        (option.NewPosts.Count(p => p.Role == WorkerRole.SocialWorker), option.NewPosts.Count(p => p.Role == WorkerRole.FamilyWorker)).ShouldBe((50, 17));
        proposal.MeasureBaseline().Load.ChildrenPerFte.Value.ShouldBe(21);
        var outcome = PlanAction.FromRun(proposal, option)!.Outcome!;
        (Held(proposal, "invest").Sum(t => t.Children), outcome.Workers.Count(w => w.Worker.InPlan)).ShouldBe((336, 21));
        outcome.After.Load.ChildrenPerFte.Value.ShouldBe(16);
    }

    private static readonly DateOnly Today = new(2026, 11, 27);

    private static string Folder(string example) => Checkout.PathTo("examples", example);

    private static (ProposalContent Content, Proposal Proposal) Read(string example)
    {
        var content = ProposalFolder.Read(Folder(example));
        var reading = ProposalReader.Read(content);
        reading.Rejected.ShouldBeEmpty();
        reading.Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        reading.Proposal.MadeUp.ShouldBeTrue();
        reading.Proposal.Extract.Snapshot.Children.ShouldNotBeEmpty();
        return (content, reading.Proposal);
    }

    /// <summary>Children by team under the kept plan, for teams that hold any.</summary>
    private static IReadOnlyList<(string Team, int Children)> Held(Proposal proposal, string option) =>
    [
        .. from worker in PlanAction.FromRun(proposal, proposal.Options.Single(o => o.Id.Text == option))!.Outcome!.Workers
           where worker.ChildrenAfter.Count > 0
           group worker.ChildrenAfter.Count by worker.TeamAfter!.Id.Text into team
           orderby team.Key
           select (team.Key, team.Sum()),
    ];

    private static void EveryOptionIsPlanned(Proposal proposal)
    {
        var options = proposal.Options.Where(o => !o.DoNothing).ToList();
        options.ShouldNotBeEmpty();
        foreach (var option in options) PlanAction.FromRun(proposal, option).ShouldNotBeNull(option.Title).Figures.ShouldNotBeNull(option.Title);
    }
}
