using Throughcare.Decisions;

namespace Throughcare.Tests.Decisions;

public sealed class RecordOfDecisionTests
{
    [Theory]
    [InlineData(Governance.Executive, DecisionRoute.Cabinet, "SI 2012/2089, regulation 12")]
    [InlineData(Governance.Executive, DecisionRoute.CabinetMember, "SI 2012/2089, regulation 13")]
    [InlineData(Governance.Executive, DecisionRoute.Officer, "SI 2012/2089, regulation 13")]
    [InlineData(Governance.Committees, DecisionRoute.Officer, "SI 2014/2095, regulation 7")]
    [InlineData(Governance.Committees, DecisionRoute.Committee, "Local Government Act 1972, section 100C")]
    public void Each_route_has_its_law(Governance governance, DecisionRoute route, string law) =>
        RecordOfDecision.Law(Papers.Sound with { Rules = Papers.Sound.Rules with { Governance = governance }, Route = route }).ShouldBe(law);

    [Fact]
    public void A_record_holds_decision_date_reasons_alternatives_and_conflicts()
    {
        var record = RecordOfDecision.Of(Papers.Sound).ToDictionary(e => e.Heading, e => e.Lines);
        record["Decision"].ShouldBe(["Approve four teams."]);
        record["Date of the decision"].ShouldBe(["16 March 2026"]);
        record["Alternatives considered and rejected"].ShouldBe(["Do nothing: Teams stay far from the children."]);
        record["Conflicts of interest, and dispensations"].ShouldBe(["None"]);
    }

    [Fact]
    public void What_was_resolved_stands_before_what_was_recommended() =>
        RecordOfDecision.Of(Papers.Sound with { Resolutions = [new(2, "Review in a year."), new(1, "Approve.")] })[0].Lines.ShouldBe(["1. Approve.", "2. Review in a year."]);

    [Fact]
    public void Values_as_agreed_stand_beside_those_recommended() =>
        RecordOfDecision.Of(Papers.Sound with { Values = [new("Posts", "5.2 FTE", "4.2 FTE"), new("Start", "1 April 2026", "1 April 2026")] }).Last().Lines.ShouldBe(["Posts: 4.2 FTE (recommended: 5.2 FTE)", "Start: 1 April 2026"]);

    [Fact]
    public void An_officer_who_consulted_no_member_is_not_asked_for_their_conflicts()
    {
        var alone = Papers.Sound with { Route = DecisionRoute.Officer, Consultation = null, Conflicts = null };
        RecordOfDecision.Of(alone).ShouldNotContain(e => e.Missing);
        RecordOfDecision.Of(alone with { Consultation = "The cabinet member was consulted." }).ShouldContain(e => e.Missing);
    }
}
