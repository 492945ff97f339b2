using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.Tests.Caseload;

public sealed class PhaseRulesTests
{
    private static readonly DateOnly Day = new(2025, 3, 31);

    [Theory]
    [InlineData(10, "C2", null, "permanence", "permanence-full-order")]
    [InlineData(10, "C2", true, "permanence", "permanence-plan-final")]
    [InlineData(10, "C2", false, "care-planning", "care-planning")]
    [InlineData(10, "V2", null, "care-planning", "care-planning")]
    [InlineData(10, "V2", true, "permanence", "permanence-plan-final")]
    [InlineData(3, "E1", null, "permanence", "permanence-placement-order")]
    [InlineData(3, "C1", null, "proceedings", "proceedings-interim-order")]
    [InlineData(16, "C2", true, "through-care", "through-care-in-care")]
    [InlineData(17, "V2", null, "through-care", "through-care-in-care")]
    [InlineData(17, "C1", null, "proceedings", "proceedings-interim-order")]
    public void The_phase_of_a_child_in_care_follows_from_age_order_and_plan(int age, string status, bool? final, string phase, string rule)
    {
        var decision = PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = age, InCare = true, LegalStatus = status, PermanencePlanFinal = final }, Day);

        decision.Phase.ShouldBe(new CarePhase(phase));
        decision.Rule!.Id.ShouldBe(rule);
    }

    [Theory]
    [InlineData(17, "relevant", "through-care")]
    [InlineData(17, null, "not-in-care")]
    [InlineData(18, null, "after-care-18-20")]
    [InlineData(20, "former relevant", "after-care-18-20")]
    [InlineData(21, null, "after-care-21-24")]
    [InlineData(24, "former relevant", "after-care-21-24")]
    public void The_phase_of_a_young_person_out_of_care_follows_from_age_and_status(int age, string? status, string phase) =>
        PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = age, LeavingCareStatus = status }, Day).Phase.ShouldBe(new CarePhase(phase));

    [Fact]
    public void Open_proceedings_go_before_age_16()
    {
        var child = new Child { Id = new("c1"), StatedAge = 16, InCare = true, LegalStatus = "V2", Proceedings = new Proceedings(new(2025, 1, 6)) };

        PhaseRules.Standard.PhaseOf(child, Day).Rule!.Id.ShouldBe("proceedings-open");
    }

    [Fact]
    public void Someone_of_25_has_no_phase_and_it_is_said_why()
    {
        var decision = PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = 25 }, Day);

        decision.Phase.ShouldBeNull();
        decision.Because.ShouldBe("aged 25 or over: no phase of care is left");
    }

    [Fact]
    public void A_child_in_care_whose_age_is_not_known_counts_as_under_18() =>
        PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), InCare = true, LegalStatus = "C2" }, Day).Phase.ShouldBe(new CarePhase("permanence"));

    [Fact]
    public void Before_April_2018_only_a_former_relevant_young_person_of_21_has_a_phase()
    {
        var day = new DateOnly(2018, 3, 31);

        PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = 21 }, day).Phase.ShouldBeNull();
        PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = 21, LeavingCareStatus = "former relevant" }, day).Phase.ShouldNotBeNull();
        PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = 21 }, day.AddDays(1)).Phase.ShouldNotBeNull();
    }

    [Fact]
    public void A_stated_phase_goes_before_the_rules_and_may_be_written_as_words()
    {
        var decision = PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = 10, InCare = true, LegalStatus = "C2", StatedPhase = "Care planning" }, Day);

        decision.Phase.ShouldBe(new CarePhase("care-planning"));
        decision.Because.ShouldBe("stated in the extract");
    }

    [Fact]
    public void A_stated_phase_that_nobody_knows_leaves_the_rules_to_decide() =>
        PhaseRules.Standard.PhaseOf(new Child { Id = new("c1"), StatedAge = 10, InCare = true, LegalStatus = "C2", StatedPhase = "Locality 4" }, Day).Phase.ShouldBe(new CarePhase("permanence"));

    [Theory]
    [InlineData("care", "permanence", true)]
    [InlineData("care", "through-care", true)]
    [InlineData("care", "after-care-18-20", false)]
    [InlineData("After care", "after-care-21-24", true)]
    [InlineData("permanence", "permanence", true)]
    [InlineData("permanence", "proceedings", false)]
    public void A_team_that_serves_a_group_serves_each_phase_in_it(string serves, string phase, bool expected) =>
        PhaseRules.Standard.Serves(SmallCouncil.Team("t", serves, "North"), new CarePhase(phase)).ShouldBe(expected);

    [Fact]
    public void A_council_may_bring_its_own_table()
    {
        var rules = PhaseRules.Parse("phase_rules.csv", """
            rule,phase,in_care,age_from,age_to,because
            short,young,yes,,11,"in care and under 12"
            long,older,yes,12,17,"in care and 12 or over"
            """);

        rules.PhaseOf(new Child { Id = new("c1"), StatedAge = 12, InCare = true }, Day).Phase.ShouldBe(new CarePhase("older"));
    }

    [Fact]
    public void A_wrong_row_refuses_the_table_and_says_where_and_what_to_do()
    {
        var refused = Should.Throw<RefusedException>(() => PhaseRules.Parse("phase_rules.csv", "rule,phase,age_from,valid_from\nr1,care,sixteen,31/02/2025\nr1,,,"));

        refused.Findings.Select(f => f.ToString()).ShouldBe([
            "phase_rules.csv, row 2, column age_from: This is not an age in whole years. Found: \"sixteen\". Write a whole number from 0 to 120, or leave it empty.",
            "phase_rules.csv, row 2, column valid_from: This is not a date. Found: \"31/02/2025\". Write it as 2025-03-31.",
            "phase_rules.csv, row 3, column phase: This must be filled in. Write a short name, such as permanence.",
            "phase_rules.csv, row 3, column rule: Two rules have the same name. Found: \"r1\". Give each rule a name of its own."]);
    }

    [Fact]
    public void A_phase_in_two_groups_is_refused() =>
        Should.Throw<RefusedException>(() => PhaseRules.Parse("phase_rules.csv", "rule,phase,group\na,permanence,care\nb,permanence,other")).Findings[0].Rule.ShouldBe("phase-in-two-groups");

    [Fact]
    public void Every_standard_rule_names_its_source_and_when_it_was_checked()
    {
        PhaseRules.Standard.Rules.ShouldAllBe(r => r.Source != null && r.CheckedOn != null);
        PhaseRules.Standard.Rules.Count.ShouldBe(12);
    }
}
