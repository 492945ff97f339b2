using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using static Throughcare.Tests.Costing.SmallFunding;

namespace Throughcare.Tests.Costing;

public sealed class ProgrammeTests
{
    private static readonly Workstream Centres = new() { Id = "centres", Title = "Children's centres", OwnerRole = "Director of early help", Starts = new(2024, 4, 1), Stated = Pounds(3_000_000) };

    private static FundingSource External(string id, decimal pounds, string? workstream = null) => new() { Id = id, Title = id, Kind = FundingKind.External, Recurrent = false, InAll = Pounds(pounds), Workstream = workstream };

    private static ProgrammeTable DecisionE(ProgrammeTotals? totals = null) => new(totals ?? new() { Title = "Investment in children's services", Stated = Pounds(14_700_000) },
        [Centres, new() { Id = "targeted", Title = "Targeted support", Stated = Pounds(2_700_000) }, new() { Id = "workers", Title = "50 social workers" }], [], [External("Funding of centres", 3_000_000, "centres"), External("Funding of targeted support", 2_700_000, "targeted")]);

    [Fact]
    public void Of_14_7_million_pounds_9_million_or_61_percent_are_not_attributed()
    {
        var programme = DecisionE();

        programme.NotAttributed.ShouldBe(Pounds(9_000_000));
        decimal.Round(programme.NotAttributedPercent!.Value).ShouldBe(61);
        programme.NotAttributedShare.Denominator.ShouldBe("£9,000,000 of £14,700,000");
        programme.ByFunding.Parts.Select(p => p.Value).ShouldBe([3_000_000, 2_700_000, 9_000_000]);
        programme.InNoWorkstream.ShouldBe(Pounds(9_000_000));
        FundingTests.ShouldAddUp(programme.ByWorkstream);
        FundingTests.ShouldAddUp(programme.ByFunding);
        programme.Findings.Single(f => f.Rule == "programme-not-attributed").What.ShouldBe("£9,000,000 of £14,700,000 (61%) has no named funding.");
    }

    [Fact]
    public void What_a_workstream_does_not_say_is_a_finding_and_not_a_zero()
    {
        var programme = DecisionE();

        programme.Findings.Select(f => f.Rule).ShouldContain("no-split");
        programme.Findings.Single(f => f.Rule == "workstreams-without-cost").What.ShouldBe("1 of the 3 workstreams has no cost.");
        programme.Findings.Where(f => f.Rule == "workstream-without-owner").Select(f => f.Where!.File).ShouldBe(["workstream targeted", "workstream workers"]);
        programme.Findings.Count(f => f.Rule == "workstream-without-start").ShouldBe(2);
        programme.Rows[2].Amount.ShouldBeNull();
    }

    [Fact]
    public void Recurrent_and_one_off_must_come_to_the_total()
    {
        ProgrammeTotals totals = new() { Title = "Investment", Stated = Pounds(14_700_000), StatedRecurrent = Pounds(11_800_000), StatedOneOff = Pounds(2_900_000) };

        DecisionE(totals).Findings.Select(f => f.Rule).ShouldNotContain("no-split");
        DecisionE(totals).Findings.Select(f => f.Rule).ShouldNotContain("recurrent-and-one-off");
        DecisionE(totals with { StatedOneOff = Pounds(2_000_000) }).Findings.Single(f => f.Rule == "recurrent-and-one-off").Value.ShouldBe("£13,800,000");
    }

    [Fact]
    public void Lines_roll_up_by_workstream_and_what_is_in_none_is_shown()
    {
        var posts = Monthly("posts", 1_000, new(2024, 4), new(2025, 3)) with { Workstream = "centres", Recurrent = true, Fte = Fte.From(2) };
        var once = Monthly("once", 500, new(2024, 4), new(2024, 4)) with { Workstream = "centres" };
        var alone = Monthly("alone", 700, new(2024, 4), new(2024, 4));
        var savings = new SavingPlan([new() { Id = "s", Title = "S", Kind = SavingKind.Other, WeeklyCost = Pounds(12), Number = 1, From = new(2024, 4), To = new(2025, 3), Workstream = "centres" }], Y2024, Y2024);

        var programme = new ProgrammeTable(new() { Title = "P" }, [Centres with { Stated = null }], [posts, once, alone], [External("e", 20_000, "centres")], savings);

        programme.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => (r.Amount, r.Recurrent, r.OneOff).ShouldBe((Pounds(12_500), Pounds(12_000), Pounds(500))), r => r.Posts.ShouldBe(Fte.From(2)), r => r.Savings.ShouldBe(Pounds(624)), r => r.Funding.ShouldBe(Pounds(20_000)));
        (programme.Total, programme.InNoWorkstream, programme.NotAttributed).ShouldBe((Pounds(13_200), Pounds(700), Pounds(-6_800)));
        programme.NotAttributedPercent.ShouldBeNull();
        FundingTests.ShouldAddUp(programme.ByWorkstream);
    }

    [Fact]
    public void A_stated_cost_that_is_not_what_lines_come_to_is_named() =>
        new ProgrammeTable(new() { Title = "P" }, [Centres], [Monthly("a", 1_000, new(2024, 4), new(2024, 4)) with { Workstream = "CENTRES" }], []).Findings.Single(f => f.Rule == "stated-not-the-lines").What.ShouldContain("£3,000,000, and its lines come to £1,000");

    [Fact]
    public void Workstreams_above_the_stated_total_are_an_error() =>
        new ProgrammeTable(new() { Title = "P", Stated = Pounds(2_000_000) }, [Centres], [], []).Findings.Single(f => f.Rule == "workstreams-above-total").What.ShouldContain("£1,000,000 more");

    [Fact]
    public void What_cannot_be_is_refused_by_name()
    {
        string Refusal(Func<object> make) => Should.Throw<RefusedException>(make).Findings.Single(f => f.Severity == Severity.Error).Rule;

        Refusal(() => new ProgrammeTable(new() { Title = "P" }, [Centres, Centres], [], [])).ShouldBe("workstream-twice");
        Refusal(() => new ProgrammeTable(new() { Title = "P" }, [Centres with { Ends = new(2024, 3, 31) }], [], [])).ShouldBe("end-before-start");
        Refusal(() => new ProgrammeTable(new() { Title = "P" }, [Centres with { Stated = Pounds(-1) }], [], [])).ShouldBe("negative-amount");
        Refusal(() => new ProgrammeTable(new() { Title = "P" }, [], [Monthly("a", 1, new(2024, 4), new(2024, 4)) with { Workstream = "none" }], [])).ShouldBe("workstream-unknown");
    }
}
