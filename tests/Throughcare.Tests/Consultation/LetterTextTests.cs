using Throughcare.Consultation;
using Throughcare.Findings;
using static Throughcare.Tests.Caseload.SmallCouncil;
using static Throughcare.Tests.Consultation.StaffInScopeTests;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Consultation;

public class LetterTextTests
{
    [Fact]
    public void Fields_are_filled_and_what_stands_in_a_value_is_never_read_as_a_field()
    {
        var letter = LetterText.Read("Dear {worker},\n\nYou would be in {team}.", LetterText.OutcomeFields);

        letter.Fill(new Dictionary<string, string?> { ["worker"] = "ann", ["team"] = "the {reason} team" }).ShouldBe(["Dear ann,", "", "You would be in the {reason} team."]);
    }

    [Fact]
    public void A_field_that_is_not_known_or_an_empty_text_is_refused_before_anything_goes_out()
    {
        Should.Throw<RefusedException>(() => LetterText.Read("Dear {first_name}", LetterText.OutcomeFields)).Findings.Single().ToDo.ShouldContain("{team}");
        Should.Throw<RefusedException>(() => LetterText.Read(" \n", LetterText.OutcomeFields)).Findings.Single().Rule.ShouldBe("letter-empty");
    }

    [Fact]
    public void A_field_that_is_empty_for_somebody_is_named() =>
        LetterText.Read("{team}, {base}", LetterText.OutcomeFields).Missing(new Dictionary<string, string?> { ["team"] = "North", ["base"] = " " }).ShouldBe(["base"]);

    [Fact]
    public void Everybody_in_scope_has_an_outcome_with_the_reason()
    {
        var outcome = Read().Result(Today, Plan("ann: South team = c1, c2", "bea: South team = c3, c4")).Outcome!;

        var ann = OutcomeOfWorker.Of(Scope(Today, TwoTeams), outcome)[0];

        var fields = ann.Fields("Made-up County", "Two teams", new(2025, 9, 1), Day, "Human resources, extension 40");
        LetterText.OutcomeFields.Keys.ShouldBe(fields.Keys);
        (fields["team_now"], fields["team"], fields["starts"], fields["choice"], fields["whom_to_ask"]).ShouldBe(("North team", "South team", "1 September 2025", "You gave no order of preference.", "Human resources, extension 40"));
        fields["reason"].ShouldNotBeNull().ShouldStartWith("You would move to South team, because");
    }
}
