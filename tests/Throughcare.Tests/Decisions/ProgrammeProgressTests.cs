using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Tests.Decisions;

public sealed class ProgrammeProgressTests
{
    private static readonly DecisionPaper Programme = Papers.Sound with
    {
        Resolutions = [new(1, "Approve the investment."), new(2, "Delegate what follows.")],
        Delegations = [new() { To = "the Director", What = "decisions that follow", Resolution = 2, UpTo = Money.FromPounds(100_000), Until = new(2027, 3, 31) }],
        Later =
        [
            new() { Title = "Support officers", On = new(2026, 5, 1), Under = 2, Value = Money.FromPounds(60_000) },
            new() { Title = "Foster carers", On = new(2026, 6, 1), Under = 2 },
        ],
    };

    private static IEnumerable<string> Found(DecisionPaper paper) => ProgrammeProgress.Of(paper).Findings.Select(f => f.Rule);

    [Fact]
    public void What_was_done_under_each_resolution_is_added_up_against_its_limit()
    {
        var progress = ProgrammeProgress.Of(Programme);
        progress.Resolutions[0].Uses.ShouldBeEmpty();
        var use = progress.Resolutions[1].Uses.ShouldHaveSingleItem();
        (use.Decisions.Count, use.Committed, use.Left, use.WithoutValue).ShouldBe((2, Money.FromPounds(60_000), Money.FromPounds(40_000), 1));
        progress.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_power_without_limits_is_said_to_have_none()
    {
        var open = Programme with { Delegations = [Programme.Delegations[0] with { UpTo = null, Until = null }] };
        ProgrammeProgress.Of(open).Findings.ShouldHaveSingleItem().What.ShouldBe("The delegation to the Director has no limit of value or time.");
    }

    [Fact]
    public void Going_beyond_the_power_is_found()
    {
        Found(Programme with { Later = [Programme.Later[0] with { Value = Money.FromPounds(100_001) }] }).ShouldBe(["delegation-overspent"]);
        Found(Programme with { Later = [Programme.Later[0] with { On = new(2027, 4, 1) }] }).ShouldBe(["delegation-expired"]);
        Found(Programme with { Later = [Programme.Later[0] with { On = new(2026, 3, 15) }] }).ShouldBe(["decided-before-power"]);
        Found(Programme with { Later = [Programme.Later[0] with { Under = 1 }] }).ShouldBe(["decision-without-delegation"]);
    }

    [Fact]
    public void At_the_limit_nothing_is_wrong() => Found(Programme with { Later = [Programme.Later[0] with { Value = Money.FromPounds(100_000), On = new(2027, 3, 31) }] }).ShouldBeEmpty();
}
