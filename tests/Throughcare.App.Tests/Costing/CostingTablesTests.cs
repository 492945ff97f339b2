using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.App.Tests.Costing;

/// <summary>What the tables of a costing mean, and what is said where they cannot be right.</summary>
public sealed class CostingTablesTests
{
    private const string Settings = "title: Ours\nas_at: 2026-03-31\noptions:\n  - id: more\n    title: More\ncosting:\n  from: 2025/26\n  to: 2025/26\n  flat_on_cost: 30%\n";

    [Fact]
    public void A_proposal_without_the_tables_has_no_costs()
    {
        CostAction.Of(Read(Settings)).ShouldBeNull();
        CostAction.Of(Read(Settings, Table("grades.csv", "grade,bottom,top", "G5,10,12"))).ShouldBeNull();
    }

    [Fact]
    public void A_line_without_an_option_is_of_today_and_stays_under_every_option()
    {
        var costs = Costs(Settings, Table("post_lines.csv", "option,line,title,fte,starts,stated_cost", ",now,Now,1,,50000", "more,new,New,2,2025-10-01,40000"));

        costs.Today.Costing!.Posts.Total.ShouldBe(Money.FromPounds(50_000));
        var more = costs.Of("more").Costing!;
        more.Posts.Total.ShouldBe(Money.FromPounds(90_000));
        more.TotalChange.ShouldBe(Money.FromPounds(40_000));
    }

    [Fact]
    public void An_option_ends_a_line_of_today_by_its_name_and_last_day()
    {
        var costs = Costs(Settings, Table("post_lines.csv", "option,line,title,fte,ends,stated_cost", ",now,Now,1,,48000", "more,now,Now,1,2025-09-30,48000"));

        costs.Of("more").Costing!.TotalChange.ShouldBe(Money.FromPounds(-24_000));
    }

    [Fact]
    public void An_option_that_would_change_a_line_of_today_is_told_to_end_it_and_add_another()
    {
        var reading = Read(Settings, Table("post_lines.csv", "option,line,title,fte,stated_cost", ",now,Now,1,48000", "more,now,Now,2,48000"));

        var rejected = reading.Rejected.ShouldHaveSingleItem();
        (rejected.Why.Rule, rejected.Row.Number).ShouldBe(("line-changed", 3));
    }

    [Fact]
    public void One_amount_stands_for_every_year_and_several_for_their_own()
    {
        var costs = Costs(Settings.Replace("to: 2025/26", "to: 2026/27"), Table("post_lines.csv", "option,line,title,starts,stated_cost", "more,a,A,2025-04-01,10000", "more,b,B,2025-04-01,2025/26: 1000; 2026/27: 2000"));

        var costing = costs.Of("more").Costing!;
        costing.Years.Select(costing.Change).ShouldBe([Money.FromPounds(11_000), Money.FromPounds(12_000)]);
    }

    [Theory]
    [InlineData("post_lines.csv", "option,line,title,starts,ends,stated_cost", "more,a,A,2026-01-01,2025-01-01,1", "start-after-end", "starts")]
    [InlineData("post_lines.csv", "option,line,title,fte,stated_cost", "more,a,A,-1,1", "number-out-of-range", "fte")]
    [InlineData("post_lines.csv", "option,line,title,starts", "more,a,A,2025-04-01", "no-pay", "grade")]
    [InlineData("post_lines.csv", "option,line,title,grade,stated_cost", "more,a,A,G5,1", "pay-said-twice", "grade")]
    [InlineData("post_lines.csv", "option,line,title,stated_cost", "less,a,A,1", "unknown-option", "option")]
    [InlineData("post_lines.csv", "option,line,title,stated_cost,holders", "more,a,A,1,one", "not-holders", "holders")]
    [InlineData("post_lines.csv", "option,line,title,stated_cost", "more,a,A,2025: 100", "not-an-amount-by-year", "stated_cost")]
    [InlineData("post_tapers.csv", "option,line,from,fte", "more,a,2025-05-01,1", "unknown-line", "line")]
    [InlineData("grades.csv", "grade,bottom,top", "G5,12,10", "grade-upside-down", "top")]
    [InlineData("pay.csv", "scale,year,point,amount", "own,2025,1,100", "not-a-financial-year", "year")]
    [InlineData("one_off.csv", "option,item,kind,title,from", "more,a,training,A,2025-04-01", "no-amount", "amount")]
    [InlineData("one_off.csv", "option,item,kind,title,from,amount,to", "more,a,training,A,2025-04-01,1,2025-03-01", "end-before-start", "to")]
    [InlineData("one_off.csv", "option,item,kind,title,from,months", "more,a,excess travel,A,2025-04-01,18", "missing-value", "miles_today")]
    [InlineData("one_off.csv", "option,item,kind,title,from,amount", "more,a,gifts,A,2025-04-01,1", "not-one-of", "kind")]
    [InlineData("funding.csv", "source,title,kind,amount,pays_for", "a,A,grant,100,cakes", "not-a-kind-of-cost", "pays_for")]
    [InlineData("savings.csv", "saving,title,kind,weekly_cost,number,starts,attribution", "a,A,other,1,1,2025-04-01,150%", "not-a-share", "attribution")]
    [InlineData("actuals.csv", "month,amount", "2025-04-30,100", "actual-of-what", "line")]
    [InlineData("assumptions.csv", "assumption,kind,low,usual,high", "a,children,few,2,3", "not-a-number", "low")]
    public void A_row_that_cannot_be_right_is_rejected_with_its_place_and_what_to_do(string file, string columns, string row, string rule, string column)
    {
        var reading = Read(Settings, Table(file, columns, row));

        var why = reading.Rejected.ShouldHaveSingleItem().Why;
        (why.Rule, why.Where!.File, why.Where.Row, why.Where.Column).ShouldBe((rule, file, 2, column));
        why.ToDo.ShouldNotBeEmpty();
        var count = reading.Counts.Single(c => c.Table + ".csv" == file);
        (count.In, count.Kept, count.Rejected).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void A_grade_that_is_not_there_is_named_and_nothing_is_costed()
    {
        var cost = Costs(Settings, Table("post_lines.csv", "option,line,title,grade,starts", "more,a,A,G99,2025-04-01")).Of("more");

        cost.Costing.ShouldBeNull();
        cost.Findings.ShouldContain(f => f.Severity == Severity.Error && f.What.Contains("G99", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_rate_for_on_costs_posts_by_grade_are_refused_and_not_costed_at_pay_alone()
    {
        var cost = Costs(Settings.Replace("  flat_on_cost: 30%\n", ""), Table("grades.csv", "grade,bottom,top", "G5,10,12"), Table("post_lines.csv", "option,line,title,grade,starts", "more,a,A,G5,2025-04-01")).Of("more");

        cost.Costing.ShouldBeNull();
        cost.Findings.Single().Rule.ShouldBe("on-costs-not-known");
    }

    [Fact]
    public void A_scale_of_the_councils_own_stands_beside_the_national_ones()
    {
        var costs = Costs(Settings, Table("pay.csv", "scale,year,point,amount", "senior,2025/26,1,70000", "senior,2025/26,2,75000"), Table("post_lines.csv", "option,line,title,scale,point,starts", "more,head,Head of service,senior,2,2025-04-01"));

        costs.Of("more").Costing!.TotalChange.ShouldBe(Money.FromPounds(97_500));
    }

    [Fact]
    public void Settings_that_cannot_be_right_are_named_with_their_line()
    {
        var (_, findings) = SettingsYaml.Read("costing:\n  from: 2026\n  vacancy_factor: 150%\n  rounding: nicely\n  awards:\n    next: 3%\n  colour: blue\n");

        findings.Select(f => (f.Rule, f.Where!.Row, f.Where.Column)).ShouldBe(
        [
            ("not-a-financial-year", 2, "costing.from"), ("not-a-financial-year", 6, "costing.awards.next"), ("number-out-of-range", 3, "costing.vacancy_factor"), ("not-one-of", 4, "costing.rounding"), ("unknown-setting", 7, "costing.colour"),
        ], ignoreOrder: true);
    }

    [Theory, EveryStore]
    public async Task The_tables_and_rules_of_a_costing_are_kept_and_outlast_the_next_extract_and_a_changed_option(StoreKind kind)
    {
        await using var fresh = await FreshStore.Of(kind);
        var content = TestProposals.Content(children: 3);
        content = content with
        {
            Settings = content.Settings + "costing:\n  from: 2025/26\n  to: 2026/27\n  flat_on_cost: 28.7%\n  later_awards: 2%\n",
            Tables = [.. content.Tables, Table("grades.csv", "grade,bottom,top", "G5,10,12"), Table("post_lines.csv", "option,line,title,grade,starts", ",now,Now,G5,", "by-locality,new,New,G5,2025-09-01"),
                Table("funding.csv", "source,title,kind,amount", "base,Base budget,base budget,100000"), Table("actuals.csv", "month,line,amount", "2025-09-30,new,1000")],
        };
        var key = await fresh.Store.Create(content, TestProposals.Import());
        var before = Total(await fresh.Store.Load(key));
        before.ShouldBeGreaterThan(Money.FromPounds(10_000));

        await fresh.Store.ReplaceExtract(key, TestProposals.Content(children: 5, asAt: "2025-04-30"), TestProposals.Import());
        var kept = await fresh.Store.Load(key);
        await fresh.Store.SaveOption(key, kept.Proposal.Options.Single(o => o.Id.Text == "by-locality") with { Title = "By locality" });
        var after = await fresh.Store.Load(key);

        Total(after).ShouldBe(before);
        after.Reading.Costing!.Actuals.ShouldHaveSingleItem();
        after.Reading.Settings.Costing.FlatOnCost.ShouldBe(Proportion.FromPercent(28.7m));
        after.Proposal.Options.Single(o => o.Id.Text == "by-locality").Title.ShouldBe("By locality");
        after.Reading.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_cost_leaves_the_extract_and_so_every_plan_as_it_was()
    {
        var content = TestProposals.Content(children: 3);

        var costed = content with { Tables = [.. content.Tables, Table("post_lines.csv", "option,line,title,stated_cost", ",now,Now,1")] };

        Fingerprint.OfExtract(costed, new(2025, 3, 31)).ShouldBe(Fingerprint.OfExtract(content, new(2025, 3, 31)));
    }

    private static Money Total(KeptProposal kept) => CostAction.Of(kept.Reading)!.Of("by-locality").Costing!.TotalChange;

    private static ProposalReading Read(string settings, params RawTable[] tables) => ProposalReader.Read(new() { Settings = settings, Tables = tables });

    private static ProposalCosts Costs(string settings, params RawTable[] tables) => CostAction.Of(Read(settings, tables)).ShouldNotBeNull();

    private static RawTable Table(string file, string columns, params string[] rows) => TestProposals.Table(file, columns, rows);
}
