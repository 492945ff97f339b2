using Throughcare.Consultation;
using Throughcare.Options;
using static Throughcare.Tests.Caseload.SmallCouncil;
using static Throughcare.Tests.Consultation.TimetableChecksTests;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Consultation;

/// <summary>Open from 3 March to 10 April 2025; preferences until 17 April.</summary>
public class PlacementGateTests
{
    private static readonly ConsultationPaper Paper = new() { Option = new("two-teams"), Dates = Days("2025-03-03", "2025-04-10") with { PreferencesClose = Date("2025-04-17") } };

    [Theory]
    [InlineData("2025-03-02", "The consultation opens on 3 March 2025.")]
    [InlineData("2025-04-10", "The consultation is open until 10 April 2025.")]
    [InlineData("2025-04-17", "People may say what they would like until 17 April 2025.")]
    public void Until_consultation_and_preferences_have_closed_a_plan_is_posts_by_team(string day, string why) =>
        Gate(Paper, day).ShouldBe(new PlacementGate(PlacementsShown.PostsByTeam, why));

    [Fact]
    public void Once_both_have_closed_it_waits_for_human_resources_and_a_release_names()
    {
        Gate(Paper, "2025-04-18").Shown.ShouldBe(PlacementsShown.AwaitingRelease);
        Gate(Released("run-1"), "2025-04-22").ShouldBe(new PlacementGate(PlacementsShown.Named, "Human resources released the placements of this plan on 22 April 2025."));
    }

    [Fact]
    public void A_release_is_of_one_plan_and_does_not_pass_to_the_next()
    {
        Gate(Released("run-1"), "2025-05-01", run: "run-2").Named.ShouldBeFalse();
        Gate(Released("run-1"), "2025-05-01", option: "three-teams").Named.ShouldBeFalse();
        Gate(Released("run-1"), "2025-05-01", run: null).Named.ShouldBeFalse();
    }

    [Fact]
    public void A_release_does_not_hold_before_its_day_nor_while_the_consultation_was_opened_again()
    {
        Gate(Released("run-1"), "2025-04-21").Named.ShouldBeFalse();
        Gate(Released("run-1") with { Dates = Paper.Dates with { Closes = Date("2025-06-30") } }, "2025-05-01").Named.ShouldBeFalse();
    }

    [Fact]
    public void Without_a_consultation_nothing_was_asked_and_nobody_is_named()
    {
        PlacementGate.Of(null, new("two-teams"), "run-1", Date("2025-05-01")).Why.ShouldBe("No consultation has been set up.");
        Gate(new ConsultationPaper(), "2025-05-01").MayRelease.ShouldBeFalse();
        Gate(Paper with { Dates = Days("2025-04-10", "2025-03-03") }, "2025-05-01").MayRelease.ShouldBeFalse();
        Gate(Paper with { Dates = Days("2025-03-03", "2025-04-10") }, "2025-05-01").MayRelease.ShouldBeFalse();
    }

    [Fact]
    public void Posts_by_team_count_posts_and_working_time_and_name_nobody()
    {
        var outcome = Read().Result(Today, Plan("ann: South team = c1, c2", "bea: South team = c3, c4")).Outcome!;

        var posts = PostsByTeam.Of(outcome);

        posts.Select(p => (p.Team, p.PeopleBefore, $"{p.FteBefore}", p.PostsAfter, $"{p.FteAfter}")).ShouldBe([("North team", 1, "1", 0, "0"), ("South team", 1, "0.5", 2, "1.5")]);
    }

    private static ConsultationPaper Released(string run) => Paper with { Releases = [new() { Option = new("two-teams"), Run = run, On = Date("2025-04-22"), By = "Human resources", Reason = "Preferences are considered." }] };

    private static PlacementGate Gate(ConsultationPaper paper, string day, string? run = "run-1", string option = "two-teams") => PlacementGate.Of(paper, new OptionId(option), run, Date(day));
}
