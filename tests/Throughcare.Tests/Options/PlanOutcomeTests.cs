using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Options;

public class PlanOutcomeTests
{
    private static readonly Snapshot Today = SmallCouncil.Today;

    // c2 and c4 exchange workers: everybody is in the home-locality team.
    private static OptionResult Exchanged => Read().Result(Today, Plan("ann: North team = c1, c4", "bea: South team = c2, c3"));

    // The workers exchange teams instead: two children gain and two lose, and nobody changes worker.
    private static OptionResult TeamsExchanged => Read().Result(Today, Plan("ann: South team = c1, c2", "bea: North team = c3, c4"));

    [Fact]
    public void A_plan_leads_with_the_children_who_keep_their_social_worker()
    {
        var keep = Exchanged.Figures!.Headlines[0];

        keep.Share!.Value.ToString().ShouldBe("50% (2 of 4)");
        keep.Denominator.ShouldBe("children in the plan who have a social worker today");
        keep.Behind.ShouldBe(["c1", "c3"]);
    }

    [Fact]
    public void Right_team_and_right_locality_are_measured_after_as_they_are_before()
    {
        var figures = Exchanged.Figures!;

        figures.RightBefore.Share!.Value.Part.ShouldBe(2);
        figures.RightAfter.Share!.Value.Part.ShouldBe(4);
    }

    [Fact]
    public void A_gain_by_a_new_worker_is_counted_apart_from_a_gain_by_the_same_worker()
    {
        Exchanged.Figures!.Gained.Parts.Select(p => p.Value).ShouldBe([0, 2]);
        TeamsExchanged.Figures!.Gained.Parts.Select(p => p.Value).ShouldBe([2, 0]);
        TeamsExchanged.Figures!.Lost.Parts.Select(p => p.Value).ShouldBe([2, 0]);
    }

    [Fact]
    public void The_parts_of_every_figure_add_up_to_it()
    {
        foreach (var figure in Exchanged.Figures!.All.Concat(TeamsExchanged.Figures!.All).Where(f => f.Parts.Count > 0))
            figure.Parts.Sum(p => p.Value).ShouldBe(figure.Value, figure.Id);
    }

    [Fact]
    public void Workers_who_change_team_are_counted_and_named()
    {
        TeamsExchanged.Figures!.StaffChangeTeam.Value.ShouldBe(2);
        TeamsExchanged.Figures!.StaffChangeTeam.Behind.ShouldBe(["ann", "bea"]);
        Exchanged.Figures!.StaffChangeTeam.Value.ShouldBe(0);
    }

    [Fact]
    public void A_base_that_is_not_known_is_no_change_of_base() => TeamsExchanged.Figures!.StaffChangeBase.Value.ShouldBe(0);

    [Fact]
    public void The_child_who_changes_worker_stands_first_and_the_reason_is_a_sentence()
    {
        var line = Exchanged.Children[0];

        line.Child.Text.ShouldBe("c2");
        line.Change.ShouldBe(ChildChange.NewWorker);
        line.Reason.ShouldBe("Would change social worker, to bea in South team, the home-locality team, because ann would work in North team.");
    }

    [Fact]
    public void A_child_who_stays_is_told_so()
    {
        Exchanged.Children.Single(c => c.Child.Text == "c1").Reason.ShouldBe("Stays with their social worker.");
        TeamsExchanged.Children.Single(c => c.Child.Text == "c2").Reason.ShouldBe("Stays with their social worker, who would be in South team, the home-locality team.");
    }

    [Fact]
    public void A_child_decided_by_a_person_shows_who_decided_and_why()
    {
        var result = Read(null, null, Judged(JudgementKind.Stay, "c2")).Result(Today, Plan("ann: North team = c1, c2", "bea: South team = c3, c4"));

        result.Children.Single(c => c.Child.Text == "c2").Reason.ShouldBe("Stays with their social worker: decided by Team manager (a good relationship).");
    }

    [Fact]
    public void A_worker_who_leaves_is_the_reason_for_the_change()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { Leaves = new(2025, 5, 1) }, .. Today.Workers.Skip(1)] };

        var result = Read(snapshot).Result(snapshot, Plan("bea: South team = c1, c2, c3, c4"));

        result.Children.Single(c => c.Child.Text == "c1").Reason.ShouldBe("Would change social worker, to bea in South team, because ann leaves on 1 May 2025.");
        result.Figures!.ChangeWorker.Parts.Single(p => p.Id.EndsWith("not-in-plan")).Value.ShouldBe(2);
    }

    [Fact]
    public void A_worker_line_counts_the_children_from_the_localities_of_the_new_team()
    {
        TeamsExchanged.Workers[0].Reason.ShouldBe("Would move to South team, because 1 of the 2 children they would work with are from its localities. Keeps 2 of 2 children.");
        Exchanged.Workers[0].Reason.ShouldBe("Stays in North team. Keeps 1 of 2 children.");
    }

    [Fact]
    public void The_flows_hold_every_child_of_the_plan()
    {
        var flows = Exchanged.View!.Flows;

        flows.Sum(f => f.Children).ShouldBe(4);
        flows.Single(f => f is { From: "North team", To: "South team" }).NewWorker.ShouldBe(1);
        flows.Single(f => f is { From: "North team", To: "North team" }).KeepWorker.ShouldBe(1);
    }

    [Fact]
    public void A_child_outside_the_plan_keeps_worker_and_reason()
    {
        var snapshot = Today with { Children = [Today.Children[0] with { StatedAge = null, DateOfBirth = new(2007, 5, 1) }, .. Today.Children.Skip(1)] };

        var result = Read(snapshot).Result(snapshot, Plan("ann: South team = c2, c4, outside the plan, with ann", "bea: North team = c3") with
        {
            WorkerOf = Plan("ann: South team = c2, c4", "bea: North team = c3").WorkerOf
                .Append(new(new("outside the plan, with ann"), new("ann"))).ToDictionary(),
        });

        var line = result.Children.Single(c => c.Child.Text == "c1");
        line.ToWorker.ShouldBe(line.FromWorker);
        line.Reason.ShouldStartWith("Not in the plan. Becomes 18 by 30 September 2025");
        result.Workers.Single(w => w.Worker.Text == "ann").ChildrenAfter.ShouldBe(3);
        result.Figures!.KeepWorker.Share!.Value.Whole.ShouldBe(3);
    }

    [Theory]
    [InlineData(100, 99.6, "No plan under these rules does better by more than 0.4%: proved.")]
    [InlineData(100, 99.52, "No plan under these rules does better by more than 0.5%: proved.")]
    [InlineData(100, 100, "No plan under these rules does better: proved.")]
    [InlineData(100, 0, "This plan keeps every limit. How much better another could be is not proved.")]
    public void What_is_proved_is_said_in_words_that_stay_true(decimal total, decimal bound, string words)
    {
        var answer = Answer(Read().Problem, Plan("ann: North team = c1, c2", "bea: South team = c3, c4"), bound) with
        {
            Terms = new() { Locality = total, Continuity = 0, OverStandard = 0, Fairness = 0, Preference = 0, TeamChange = 0, Travel = 0 },
        };

        ProvedInWords.Of(answer).ShouldBe(words);
    }
}
