using Throughcare.Checks;
using Throughcare.Checks.Reading;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Tests.Checks;

/// <summary>The same rules over a proposal's own papers: fields and sentences together.</summary>
public class ProposalCaseTests
{
    private static readonly DecisionPaper Sound = new()
    {
        Title = "Joining two teams", Route = DecisionRoute.Officer, Author = "Service Manager, Fostering", Decided = new(2024, 5, 20), Published = new(2024, 5, 22), Starts = new(2024, 9, 1),
        Statements = [new("Background", "Two teams in one building have a manager each and do the same work.")],
        Options = [new() { Title = "A. No change", Reason = "Two managers would go on doing one manager's work." }, new() { Title = "B. One team", Outcome = OptionOutcome.Recommended, Reason = "One manager can lead both." }],
        Reasons = "One team is easier to reach for carers, and duty is covered every day.",
        Conflicts = "none", Attachments = ["Report"],
        Implications = [new() { Kind = ImplicationKind.Finance, Text = "There is no additional cost." }, new() { Kind = ImplicationKind.Legal, Text = "The council has the power to arrange its teams." }],
        Confirmations = [new() { Question = "Has the legal officer confirmed that the recommendations are lawful?", Answer = true }],
        SignOffs = [new() { Step = SignOffStep.Author, Role = "Service Manager, Fostering", On = new(2024, 5, 14) }],
    };

    [Fact]
    public void Nothing_is_found_in_a_sound_decision() => Found(Sound).ShouldBeEmpty();

    [Fact]
    public void A_sign_off_after_the_decision_is_found_from_the_fields() =>
        Found(Sound with { SignOffs = [Sound.SignOffs[0] with { On = new(2024, 5, 21) }] }).ShouldBe(["decision-before-sign-off"]);

    [Fact]
    public void A_signature_of_another_role_is_found_and_one_on_behalf_with_its_reason_is_not()
    {
        var other = Sound.SignOffs[0] with { Role = "Head of Legal Services" };

        Found(Sound with { SignOffs = [other] }).ShouldBe(["author-not-signed"]);
        Found(Sound with { SignOffs = [other with { OnBehalf = "The author is on leave until June." }] }).ShouldBeEmpty();
    }

    [Fact]
    public void An_implication_that_was_left_empty_is_found() =>
        Found(Sound with { Implications = [.. Sound.Implications, new() { Kind = ImplicationKind.Procurement }] }).ShouldBe(["empty-answer"]);

    [Fact]
    public void A_sentence_of_the_paper_clashes_with_a_field()
    {
        var paper = Sound with { Ends = new(2026, 3, 31), Statements = [new("The team", "Posts are on permanent contracts.")] };

        var clash = AllRules.Over(ProposalCase.Of(paper)).Single();

        clash.Rule.Id.ShouldBe("permanent-on-ending-grant");
        clash.First.Words.ShouldBe("Posts are on permanent contracts.");
        clash.Second.Words.ShouldBe("It ends on 31 March 2026.");
    }

    [Fact]
    public void A_delegation_is_judged_by_its_own_limits_and_not_by_how_it_is_worded()
    {
        var resolved = Sound with { Resolutions = [new(1, "All further decisions are delegated to the director.")] };

        Found(resolved).ShouldBe(["delegation-without-limit"]);
        Found(resolved with { Delegations = [new() { To = "Director", What = "Further decisions", Resolution = 1 }] }).ShouldBe(["delegation-without-limit"]);
        Found(resolved with { Delegations = [new() { To = "Director", What = "Further decisions", Resolution = 1, UpTo = Money.FromPounds(50_000), Until = new(2025, 3, 31) }] }).ShouldBeEmpty();
    }

    [Fact]
    public void The_councils_own_threshold_decides_whether_the_value_makes_it_key()
    {
        var paper = Sound with { Key = false, Value = Money.FromPounds(300_000), Statements = [new("Cost", "It costs £300,000 in 2024/25, paid for from the base budget.")], Implications = [] };

        Found(paper).ShouldBeEmpty();
        Found(paper with { Rules = new() { KeyFrom = Money.FromPounds(250_000) } }).ShouldBe(["not-key-by-value"]);
    }

    [Fact]
    public void An_empty_case_file_has_no_findings() => AllRules.Over(ProposalCase.Of(new DecisionPaper())).ShouldBeEmpty();

    private static List<string> Found(DecisionPaper paper) => [.. AllRules.Over(ProposalCase.Of(paper)).Select(c => c.Rule.Id)];

    [Theory]
    [InlineData("Date of publication: 30 January 2026\nCall-in period ends: 4 February 2026", "call-in-too-short")]
    [InlineData("Key decision: Yes\nNotice of key decision: 19 January 2026\nDate of decision: 2 February 2026", "notice-too-short")]
    public void The_days_of_notice_and_call_in_are_those_of_the_councils_own_rules(string text, string rule)
    {
        var read = PaperReader.Read(PastedText.Read(text));

        AllRules.Over(read).ShouldContain(c => c.Rule.Id == rule);
        AllRules.Over(new(read.Facts) { Rules = new() { NoticeDays = 10, CallInDays = 3 } }).ShouldNotContain(c => c.Rule.Id == rule);
    }
}
