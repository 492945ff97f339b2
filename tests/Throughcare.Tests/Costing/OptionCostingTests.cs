using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Testing;
using static Throughcare.Tests.Costing.SmallCosting;
using static Throughcare.Tests.Costing.SmallFunding;

namespace Throughcare.Tests.Costing;

public sealed class OptionCostingTests
{
    private static readonly FinancialYear First = new(2018), Last = new(2021), Y2024 = new(2024), Y2025 = new(2025), Y2026 = new(2026);

    /// <summary>Decision B: points, held pay and the rate are inference (TogetherWithTeamTests).</summary>
    private static CostingInput TogetherWith { get; } = new()
    {
        Option = "C", Title = "the new team", First = First, Last = Last,
        Rules = Rules(new FlatOnCosts(Proportion.FromPercent(28.7m))) with { PayHeldAt = First },
        Posts = [Team("supervisor", "G8", 1.2m) with { Holders = [Fte.FullTime, Fte.From(0.2m)] }, Team("worker", "G5", 4)],
        Funding = [new() { Id = "rif", Title = "Reform Investment Fund", Kind = FundingKind.Grant, InAll = Pounds(2_573_000), To = new(2022, 3, 31), Recurrent = false, PaysFor = [CostKind.Posts] }],
    };

    private static PostLine Team(string id, string grade, decimal fte) => Line(id, fte, new(2018, 9, 1), new(2022, 3, 31), new OnGrade(grade)) with { Title = $"Together With {id}", Change = PostChange.Added, Funding = "rif" };

    [Fact]
    public void Decision_B_leaves_1919_thousand_pounds_of_its_fund()
    {
        var costing = new OptionCosting(TogetherWith);

        decimal.Round(costing.Funding.Left(TogetherWith.Funding[0]).Pounds / 1000).ShouldBe(1_919);
        costing.Years.Select(y => decimal.Round(costing.Change(y).Pounds / 1000)).ShouldBe([101, 179, 184, 190]);
        costing.Funding.Years.ShouldAllBe(y => costing.Funding.Gap(y) == Money.Zero);
    }

    [Fact]
    public void Decision_B_costs_no_redundancy_though_three_years_of_service_end_with_the_fund()
    {
        var findings = new OptionCosting(TogetherWith).Findings.Where(f => f.Rule == "redundancy-not-costed").ToList();

        findings.Select(f => f.Where!.File).ShouldBe(["line supervisor", "line worker"]);
        findings.ShouldAllBe(f => f.What.Contains("3 full years") && f.What.Contains("may not pay for redundancy"));
        findings[1].What.ShouldContain("its 4 holders");
    }

    [Fact]
    public void Permanent_posts_on_a_fund_that_ends_are_named_with_their_cost_after_it()
    {
        var permanent = TogetherWith with { Posts = [.. TogetherWith.Posts.Select(p => p with { End = null })] };

        var end = new OptionCosting(permanent).GrantEnds.ShouldHaveSingleItem();

        end.GoOn.Select(g => g.YearAfter).ShouldAllBe(y => y == new FinancialYear(2022));
        // The last full year that is costed: the top of both grades.
        decimal.Round(end.CostAYearAfter!.Value.Pounds / 1000).ShouldBe(190);
        new OptionCosting(permanent).Findings.Select(f => f.Rule).ShouldContain("recurrent-on-one-off");
    }

    [Fact]
    public void A_full_year_stands_beside_seven_months()
    {
        var costing = new OptionCosting(TogetherWith);
        var (part, full) = (costing.Change(First), OptionFigures.FullYear(costing, First).Value!.Value);

        (part.Pounds * 12 / 7).ShouldBe(full, 0.2m);
    }

    private static CostingInput Changed { get; } = new()
    {
        Option = "1", Title = "Four teams", First = Y2024, Last = Y2026, Rules = Rules(new FlatOnCosts(Proportion.FromPercent(30))),
        Posts =
        [
            Line("stays"),
            Line("goes", end: new(2024, 9, 30)) with { Change = PostChange.Removed },
            Line("comes", start: new(2025, 1, 1)) with { Change = PostChange.Added },
        ],
        Others = [new StatedAmount { Id = "training", Title = "Training", Kind = CostKind.Training, Amount = Pounds(1_000), From = new(2024, 6) }],
        Savings = [new() { Id = "saves", Title = "Fewer placements", Kind = SavingKind.PlacementsAvoided, WeeklyCost = Pounds(800), CostInstead = Pounds(300), Number = 1, From = new(2025, 4) }],
    };

    [Fact]
    public void The_change_against_today_is_posts_that_come_less_posts_that_go_and_other_costs()
    {
        var costing = new OptionCosting(Changed);

        // £24,000 and 30% is £31,200 a year, £2,600 a month: three months come, six go.
        costing.Change(Y2024).ShouldBe(Pounds((3 * 2_600) - (6 * 2_600) + 1_000));
        costing.Change(Y2025).ShouldBe(Money.Zero);
        costing.Net(Y2025).ShouldBe(Pounds(-26_000));
        OptionFigures.FullYear(costing, Y2024).Value.ShouldBe(0);
        OptionFigures.FullYear(costing, Y2024).Parts.Select(p => p.Value).ShouldBe([31_200, -31_200]);
        costing.TotalNet.ShouldBe(Pounds(-6_800 - 52_000));
        OptionFigures.Net(costing).Value.ShouldBe(-58_800);
        OptionFigures.RecurrentAndOneOff(costing).Parts.Select(p => p.Value).ShouldBe([-7_800, 1_000]);
    }

    [Fact]
    public void Budget_of_posts_that_go_pays_for_posts_that_come()
    {
        var plan = new OptionCosting(Changed).Funding;

        plan.Draws.ShouldAllBe(d => d.Source == FundingPlan.ReleasedId);
        plan.Need(Y2024).ShouldBe(Pounds(8_800));
        plan.Gap(Y2024).ShouldBe(Money.Zero);
        plan.Gap(Y2025).ShouldBe(Money.Zero);
    }

    [Fact]
    public void The_medium_term_plan_has_the_change_against_base_and_its_steps()
    {
        var plan = new OptionCosting(Changed).MediumTerm;

        var goes = plan.Single(l => l.Title == "Worker goes");
        (goes.Recurrent, goes.Years[Y2024], goes.Years[Y2025], goes.Years[Y2026]).ShouldBe((true, (Pounds(-15_600), Pounds(-15_600)), (Pounds(-31_200), Pounds(-15_600)), (Pounds(-31_200), Money.Zero)));
        plan.Single(l => l.Title == "Training").Years[Y2025].ShouldBe((Money.Zero, Pounds(-1_000)));
        (MediumTermPlan.Total(plan, Y2025, true) + MediumTermPlan.Total(plan, Y2025, false)).ShouldBe(new OptionCosting(Changed).Net(Y2025));
    }

    [Fact]
    public void Payback_counts_posts_that_go_and_keeps_the_downside_beside_it()
    {
        var payback = new OptionCosting(Changed with { Posts = [Changed.Posts[0], Changed.Posts[2]], Last = new(2028) }).Payback;

        // £1,000 and then £2,600 a month of cost against £2,166.67 of saving: never.
        payback.PaidBackIn.ShouldBeNull();
        payback.DownsideOfNothing.ShouldBe(Pounds(-1_000 - (51 * 2_600)));
    }

    [Fact]
    public void What_is_wrong_in_posts_costs_and_savings_is_said_together()
    {
        var bad = Changed with { Posts = [Line(fte: -1)], Others = [new StatedAmount { Id = "t", Title = "T", Kind = CostKind.Training, Amount = Pounds(-1), From = new(2024, 4) }], Savings = [Changed.Savings[0] with { Attribution = Proportion.FromPercent(150) }] };

        Should.Throw<RefusedException>(() => new OptionCosting(bad)).Findings.Select(f => f.Rule).ShouldBe(["negative-fte", "negative-amount", "attribution"]);
        Should.Throw<RefusedException>(() => new OptionCosting(Changed with { Others = [new StatedAmount { Id = "comes", Title = "T", Kind = CostKind.Training, Amount = Pounds(1), From = new(2024, 4) }] })).Findings.ShouldHaveSingleItem().Rule.ShouldBe("line-twice");
    }

    [Fact]
    public void Every_figure_points_to_a_heading_of_a_method_page()
    {
        var costing = new OptionCosting(Changed with { Funding = [Source("base", FundingKind.BaseBudget, null, (Y2024, 1_000))], Workstreams = [new() { Id = "w", Title = "W", Stated = Pounds(5) }] });
        Figure[] figures = [OptionFigures.Net(costing), OptionFigures.FullYear(costing, Y2024), OptionFigures.RecurrentAndOneOff(costing), FundingFigures.Need(costing.Funding, Y2024), FundingFigures.Source(costing.Funding, costing.Funding.Sources[0]),
            costing.Programme!.ByWorkstream, costing.Programme.ByFunding, costing.Programme.NotAttributedShare, costing.Payback.PresentValueFigure, costing.Payback.DownsideFigure, BreakEvenWeeks.Of(Pounds(1), Pounds(1)).Figure];

        var methods = figures.SelectMany(All).Select(f => f.Method!).Distinct().ToList();

        methods.Count.ShouldBeGreaterThan(5);
        foreach (var method in methods)
        {
            var (page, heading) = (method.Split('#')[0], method.Split('#')[1]);
            File.ReadLines(Checkout.PathTo("docs", $"{page}.md")).Where(l => l.StartsWith('#')).Select(l => l.TrimStart('#', ' ').ToLowerInvariant().Replace(",", "").Replace(' ', '-')).ShouldContain(heading, method);
        }

        static IEnumerable<Figure> All(Figure figure) => figure.Parts.SelectMany(All).Prepend(figure);
    }

    [Fact]
    public void Every_figure_is_the_sum_of_its_parts_and_every_year_of_its_months()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new SeededRandom(seed);
            var posts = Enumerable.Range(0, 4).Select(i => Drawn(random, $"p{i}") with { Change = i < 2 ? PostChange.Added : i == 2 ? PostChange.Removed : PostChange.Today }).ToList();
            var saving = Changed.Savings[0] with { RampMonths = random.Next(20), Attribution = Proportion.FromMillionths(random.Next(1_000_000)) };
            var costing = new OptionCosting(Changed with
            {
                First = Y2018,
                Last = new(2028),
                Rules = DrawnRules(random),
                Posts = posts,
                Savings = [saving],
                Funding = [Source("base", FundingKind.BaseBudget, null, (Y2024, 20_000), (Y2025, 30_000))],
            });

            FundingTests.ShouldAddUp(OptionFigures.Net(costing));
            FundingTests.ShouldAddUp(OptionFigures.RecurrentAndOneOff(costing));
            OptionFigures.Net(costing).Value.ShouldBe(costing.TotalNet.Pounds, $"seed {seed}");
            OptionFigures.RecurrentAndOneOff(costing).Value.ShouldBe(costing.TotalChange.Pounds, $"seed {seed}");
            costing.Payback.Cost.ShouldBe(costing.TotalChange);
            (costing.Payback.Saving - costing.Payback.Cost).ShouldBe(Money.Zero - costing.TotalNet);
            foreach (var year in costing.Years)
            {
                OptionFigures.Change(costing, year).Value.ShouldBe(costing.Change(year).Pounds, $"seed {seed}, {year}");
                (costing.Posts.Cost(year) - costing.Today.Cost(year) + Sum(costing.Others.Lines.Select(l => l.Of(year)))).ShouldBe(costing.Change(year));
                FundingTests.ShouldAddUp(FundingFigures.Need(costing.Funding, year));
                (MediumTermPlan.Total(costing.MediumTerm, year, true) + MediumTermPlan.Total(costing.MediumTerm, year, false)).ShouldBe(costing.Net(year));
            }
        }

        static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, a) => sum + a);
    }
}
