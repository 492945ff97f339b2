using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Tests.Samples;

/// <summary>The published structure of decision A, read off the borough example.</summary>
public sealed class DecisionATests
{
    private static readonly ProposalReading Reading = ProposalReader.Read(SampleTables.Borough);

    [Fact]
    public void A_borough_of_582_children_in_care_and_190_care_leavers_reads_without_a_fault()
    {
        Reading.Rejected.ShouldBeEmpty();
        Reading.Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        Reading.Proposal.Extract.Snapshot.Children.Count(c => c.InCare).ShouldBe(582);
        Reading.Proposal.Extract.Snapshot.Children.Count(c => c.LeavingCareStatus == "former relevant").ShouldBe(190);
    }

    [Fact]
    public void An_after_care_team_of_nine_personal_advisers_and_three_teams_of_eight_social_workers_are_proposed()
    {
        var option = Reading.Proposal.Options.Single(o => !o.DoNothing);
        var workers = Reading.Proposal.Extract.Snapshot.Workers;
        var after = option.Teams.Single(t => t.Team.Serves(new("after-care")));
        var permanence = option.Teams.Where(t => t.Team.Serves(new("through-care"))).ToList();

        after.Team.CoversAll.ShouldBeTrue();
        (workers.Count(w => w.Role == WorkerRole.PersonalAdviser) + option.NewPosts.Count(p => p.Role == WorkerRole.PersonalAdviser)).ShouldBe(9);
        permanence.Count.ShouldBe(3);
        permanence.ShouldAllBe(t => (t.FteMin!.Value.Value + t.FteMax!.Value.Value) / 2 == 8);
        workers.Count(w => w.Role == WorkerRole.SeniorPractitioner).ShouldBe(5);
        Affected(workers).Sum(w => w.Fte.Value).ShouldBe(24);
    }

    [Fact]
    public void Every_affected_social_worker_has_a_preference_between_the_three_teams()
    {
        var option = Reading.Proposal.Options.Single(o => !o.DoNothing);
        var affected = Affected(Reading.Proposal.Extract.Snapshot.Workers);

        affected.Count.ShouldBe(24);
        affected.ShouldAllBe(w => option.Terms.Single(t => t.Worker == w.Id).Preferences.Count == 3);
    }

    private static List<Worker> Affected(IEnumerable<Worker> workers) =>
        [.. workers.Where(w => w is { Role: WorkerRole.SocialWorker, Leaves: null, Team.Text: "LN" or "LS" or "TC" })];
}
