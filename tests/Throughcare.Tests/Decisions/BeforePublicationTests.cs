using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Tests.Decisions;

public sealed class BeforePublicationTests
{
    private static IEnumerable<string> Stops(DecisionPaper paper) => BeforePublication.Of(paper, Papers.Terms).Where(f => f.Severity == Severity.Error).Select(f => f.Rule);

    [Fact]
    public void Nothing_stops_a_sound_decision() => BeforePublication.Of(Papers.Sound, Papers.Terms).ShouldBeEmpty();

    [Fact]
    public void An_empty_paper_is_stopped_in_words_and_not_by_a_failure()
    {
        var findings = BeforePublication.Of(new(), Papers.Terms);
        findings.ShouldAllBe(f => f.What.EndsWith('.') && f.ToDo.Length > 0);
        findings.Select(f => f.Rule).ShouldContain("no-route");
    }

    public static TheoryData<string, Func<DecisionPaper, DecisionPaper>> Breaks => new()
    {
        { "no-title", p => p with { Title = " " } },
        { "no-decision-maker", p => p with { DecisionMaker = null } },
        { "no-recommendation", p => p with { Recommendations = [] } },
        { "no-option-recommended", p => p with { Options = [.. p.Options.Take(1)] } },
        { "no-background-papers", p => p with { BackgroundPapers = [] } },
        { "route-not-here", p => p with { Route = DecisionRoute.Committee } },
        { "no-call-in-here", p => p with { Rules = new() { Governance = Governance.Committees }, Route = DecisionRoute.Committee } },
        { "key-not-said", p => p with { Key = null } },
        { "key-and-not-said", p => p with { Key = false } },
        { "call-in-clash", p => p with { SubjectToCallIn = false } },
        { "record-reasons", p => p with { Reasons = null } },
        { "record-alternatives-considered-and-rejected", p => p with { Options = [.. p.Options.Skip(1)] } },
        { "record-conflicts-of-interest", p => p with { Conflicts = "" } },
        { "record-date-of-the-decision", p => p with { Decided = null, Planned = Papers.Decision } },
        { "implication-missing", p => p with { Implications = [.. p.Implications.Skip(1)] } },
        { "implication-empty", p => p with { Implications = [p.Implications[0] with { Text = " " }, .. p.Implications.Skip(1)] } },
        { "confirmation-open", p => p with { Confirmations = [new() { Question = "Is it lawful?" }] } },
        { "confirmation-refused", p => p with { Confirmations = [new() { Question = "Is it contrary to the policy framework?", Answer = true, Wanted = false }] } },
        { "sign-off-missing", p => p with { SignOffs = [.. p.SignOffs.Take(2)] } },
        { "sign-off-open", p => p with { SignOffs = [.. p.SignOffs.Take(2), new() { Step = SignOffStep.Legal }] } },
        { "author-differs", p => p with { Author = "Operational Manager" } },
        { "step-notice", p => p with { ForwardPlan = null } },
        { "exempt-part-unknown", p => p with { Exempt = [new() { Part = "statement Backgroun", Paragraphs = [1], PublicInterest = "Because." }] } },
        { "exempt-without-paragraph", p => p with { Exempt = [new() { Part = "statement Background", PublicInterest = "Because." }] } },
        { "exempt-without-balance", p => p with { Exempt = [new() { Part = "statement Background", Paragraphs = [4] }] } },
        { "small-number", p => p with { Statements = [new("Staff", "One worker is pregnant.")] } },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Each_gap_and_clash_stops_publication(string rule, Func<DecisionPaper, DecisionPaper> with) => Stops(with(Papers.Sound)).ShouldContain(rule);

    [Fact]
    public void A_small_number_in_a_part_that_is_kept_back_does_not_stop_it() =>
        Stops(Papers.Sound with
        {
            Route = DecisionRoute.CabinetMember,
            Statements = [new("Staff", "One worker is pregnant.")],
            Exempt = [new() { Part = "statement Staff", Paragraphs = [2], PublicInterest = "It would tell who somebody is." }],
        }).ShouldBeEmpty();

    [Fact]
    public void One_who_signs_for_the_author_says_so() =>
        Stops(Papers.Sound with { Author = "Operational Manager", SignOffs = [Papers.Sound.SignOffs[0] with { OnBehalf = "The author is on leave." }, .. Papers.Sound.SignOffs.Skip(1)] }).ShouldBeEmpty();

    [Fact]
    public void What_the_checks_found_stops_it_too() =>
        BeforePublication.Stops(BeforePublication.Of(Papers.Sound, Papers.Terms with { Checks = [new() { Rule = "does-not-foot", Severity = Severity.Error, What = "It does not add up.", ToDo = "Correct it." }] })).ShouldBeTrue();

    [Fact]
    public void A_decision_may_be_treated_as_key_by_choice()
    {
        var finding = BeforePublication.Of(Papers.Sound with { Value = Money.FromPounds(10), Wards = [] }, Papers.Terms).ShouldHaveSingleItem();
        (finding.Rule, finding.Severity).ShouldBe(("key-by-choice", Severity.Warning));
    }
}
