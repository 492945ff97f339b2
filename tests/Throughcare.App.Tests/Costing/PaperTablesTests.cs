using System.Globalization;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;

namespace Throughcare.App.Tests.Costing;

/// <summary>What a paper for decision says of money: no pence where there are none, and whole pounds that add up where there are.</summary>
public sealed class PaperTablesTests
{
    [Fact]
    public void Who_pays_for_decision_B_is_said_in_whole_pounds_that_add_up_across_and_down()
    {
        var costing = ExampleCosts.Option("together", "new-team").Costing!;

        var table = PaperTables.Funding("funding", costing);

        var rows = table.Rows.Select(r => r.Skip(1).Take(costing.Years.Count + 1).Select(c => Pounds(c.Text)).ToList()).ToList();
        for (var c = 0; c <= costing.Years.Count; c++) rows[0][c].ShouldBe(rows.Skip(1).Sum(r => r[c]));
        foreach (var row in rows) row[^1].ShouldBe(row.SkipLast(1).Sum());
        table.Rows[0][^2].Text.ShouldBe("£653,930");
        table.Rows[1][^1].Text.ShouldBe("£1,919,070", "what the fund holds less what is drawn as it is shown");
        CostTables.Funding("funding", costing).Rows[0][^2].Text.ShouldBe("£653,930.33", "the table of the costing is to the penny");
    }

    [Fact]
    public void A_programme_of_whole_pounds_is_said_without_pence()
    {
        var table = PaperTables.WithoutNoughts(CostTables.Programme("programme", ExampleCosts.Option("programme", "invest").Costing!.Programme!));

        table.Rows[0].Select(c => c.Text).ShouldContain("£3,000,000");
        table.Rows.SelectMany(r => r).ShouldAllBe(c => !c.Text.Contains('.'));
    }

    [Fact]
    public void One_sum_with_pence_leaves_all_of_them_theirs()
    {
        var table = new ReportTable("sums", "Sums", [new("What"), new("Sum", true)], [["One", new ReportCell("£10.00", 10)], ["Other", new ReportCell("£0.50", 0.5m)], ["Total", new ReportCell("£10.50", 10.5m)]]);

        PaperTables.WithoutNoughts(table).Rows.Select(r => r[1].Text).ShouldBe(["£10.00", "£0.50", "£10.50"]);
        PaperTables.WithoutNoughts(table with { Rows = [["Weeks", "80 at £750.00 a week net, for £60,000.00 a year"]] }).Rows[0][1].Text.ShouldBe("80 at £750 a week net, for £60,000 a year");
    }

    private static decimal Pounds(string text) => decimal.Parse(text.Replace("£", "", StringComparison.Ordinal), NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
