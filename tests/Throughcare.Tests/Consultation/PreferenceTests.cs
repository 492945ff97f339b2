using Throughcare.Consultation;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Caseload.SmallCouncil;
using static Throughcare.Tests.Consultation.StaffInScopeTests;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Consultation;

public class PreferenceTests
{
    private static readonly TeamId North = new("North team"), South = new("South team");

    [Fact]
    public void What_cannot_be_taken_is_said_in_words_for_the_worker()
    {
        Rules(Order("North team", "Old team")).ShouldBe(["team-gone"]);
        Rules(Order("North team", "North team")).ShouldBe(["team-twice"]);
        Rules(Order()).ShouldBe(["nothing-ranked"]);
        Rules(Order("South team"), [North]).ShouldBe(["team-not-open"]);
        Rules(Order("North team"), null).ShouldBe(["not-in-scope"]);
        Rules(Order("North team") with { Bases = ["Atlantis"] }).ShouldBe(["base-unknown"]);
        Rules(Order("South team", "North team")).ShouldBeEmpty();
        PreferenceChecks.Of(Order("Old team"), TwoTeams, [North]).Single().What.ShouldBe("Old team is not, or not any more, a team of the option.");
    }

    [Fact]
    public void Bases_decide_between_teams_that_the_order_of_teams_leaves_level()
    {
        Team[] open = [At("A", "Quay"), At("B", "Hill"), At("C", "Quay"), At("D", null)];

        Ranks(new() { Worker = new("ann"), GivenOn = Day, Teams = [new("C")], Bases = ["hill"] }, open).ShouldBe("C0 B1 A2 D2");
        Ranks(new() { Worker = new("ann"), GivenOn = Day, Bases = ["Quay", "Hill"] }, open).ShouldBe("A0 C0 B1 D2");
        Ranks(new() { Worker = new("ann"), GivenOn = Day, Teams = [new("B"), new("A")] }, open).ShouldBe("B0 A1 C2 D2");
        new WorkerPreference { Worker = new("ann"), GivenOn = Day, Teams = [new("gone")] }.Ranks(open).ShouldBeEmpty();
    }

    [Fact]
    public void Preferences_and_agreed_limits_reach_the_engine_and_the_reason_does_not()
    {
        var asked = new Circumstance { Worker = new("ann"), Text = "I look after my father in the evenings.", AskedOn = Day, State = CircumstanceState.Agreed, RuledOut = [South] };
        var option = PreferencesInOption.Of(TwoTeams, Scope(Today, TwoTeams), [Order("South team", "North team") with { Worker = new("bea") }], [asked.Limit!]);

        var workers = Read(option: option).Problem.Workers.ToDictionary(w => w.Id.Text);

        workers["ann"].AllowedTeams.ShouldBe([North]);
        workers["bea"].PreferenceRank[South].ShouldBe(0);
        workers["bea"].PreferenceRank[North].ShouldBe(1);
        $"{option}{string.Join(" ", option.Terms)}{Read(option: option).Problem}".ShouldNotContain("father");
    }

    [Fact]
    public void A_limit_is_only_what_was_agreed()
    {
        var asked = new Circumstance { Worker = new("ann"), Text = "x", AskedOn = Day, RuledOut = [South] };

        asked.Limit.ShouldBeNull();
        (asked with { State = CircumstanceState.NotAgreed }).Limit.ShouldBeNull();
        (asked with { State = CircumstanceState.Agreed, RuledOut = [] }).Limit.ShouldBeNull();
        (asked with { State = CircumstanceState.Agreed }).Limit.ShouldNotBeNull().RuledOut.ShouldBe([South]);
    }

    [Fact]
    public void Putting_preferences_in_twice_is_the_same_and_a_limit_that_was_taken_back_goes()
    {
        var scope = Scope(Today, TwoTeams);
        var once = PreferencesInOption.Of(TwoTeams, scope, [Order("South team")], [new(new("ann"), [South])]);

        PreferencesInOption.Of(once, scope, [Order("South team")], [new(new("ann"), [South])]).Terms.ShouldBeEquivalentTo(once.Terms);
        var back = PreferencesInOption.Of(once, scope, [Order("South team")], []).Terms.Single();
        back.RuledOut.ShouldBeEmpty();
        back.Preferences[South].ShouldBe(0);
    }

    [Fact]
    public void What_else_the_option_says_of_a_worker_stays()
    {
        var option = TwoTeams with { Terms = [new() { Worker = new("ann"), HrOrder = 3 }] };

        PreferencesInOption.Of(option, Scope(Today, option), [Order("South team")], []).Terms.Single().HrOrder.ShouldBe(3);
    }

    [Fact]
    public void Ruling_out_every_open_team_is_an_error_and_leaves_the_worker_a_place()
    {
        var reading = Read(option: TwoTeams with { Terms = [new() { Worker = new("ann"), RuledOut = [North, South] }] });

        reading.Findings.ShouldContain(f => f.Rule == "every-team-ruled-out");
        reading.Problem.Workers.Single(w => w.Id.Text == "ann").AllowedTeams.Count.ShouldBe(2);
    }

    [Fact]
    public void Nobody_is_put_into_a_team_that_is_ruled_out_by_a_pin()
    {
        var reading = Read(option: TwoTeams with { Terms = [new() { Worker = new("ann"), RuledOut = [South], PinnedTeam = South }] });

        reading.Findings.ShouldContain(f => f.Rule == "pinned-team-ruled-out");
        reading.Problem.Workers.Single(w => w.Id.Text == "ann").PinnedTeam.ShouldBeNull();
    }

    [Fact]
    public void What_somebody_asked_wished_or_said_is_not_in_the_records_own_text()
    {
        new Circumstance { Worker = new("ann"), Text = "my father", AskedOn = Day }.ToString().ShouldBe("circumstances of ann");
        Order("South team").ToString().ShouldBe("preference of ann");
        new Response { Id = "r1", From = ResponseFrom.Staff, On = Day, Text = "too far" }.ToString().ShouldBe("response r1");
    }

    private static WorkerPreference Order(params string[] teams) => new() { Worker = new("ann"), GivenOn = Day, Teams = [.. teams.Select(t => new TeamId(t))] };

    private static IEnumerable<string> Rules(WorkerPreference preference) => Rules(preference, [North, South]);

    private static IEnumerable<string> Rules(WorkerPreference preference, IReadOnlyList<TeamId>? open) => PreferenceChecks.Of(preference, TwoTeams, open).Select(f => f.Rule);

    private static Team At(string id, string? place) => SmallCouncil.Team(id, "care", "North") with { Base = place };

    private static string Ranks(WorkerPreference preference, IReadOnlyList<Team> open) => string.Join(" ", preference.Ranks(open).OrderBy(r => r.Value).ThenBy(r => r.Key).Select(r => $"{r.Key}{r.Value}"));
}
