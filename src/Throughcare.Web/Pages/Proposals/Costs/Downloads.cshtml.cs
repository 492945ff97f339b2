using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Findings;
using Throughcare.Web.Costs;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>The lists that finance and HR ask for, and the workbook with live formulas.</summary>
public class DownloadsModel(IProposalStore store) : CostOptionPage(store)
{
    public IReadOnlyList<ReportTable> Tables { get; private set; } = [];

    public string? Notification { get; private set; }

    public IReadOnlyList<Finding> Wrong { get; private set; } = [];

    /// <summary>Every list with what it is for; those that the option has no data for say what they need.</summary>
    public static IReadOnlyList<(string Name, string Title, string For, string Needs)> Lists { get; } =
    [
        ("medium-term-plan", "Medium-term plan", "Each line against the base year and its step from the year before, with cost centre and budget code.", "an option with costs"),
        ("budget-monitoring", "Budget monitoring", "Plan and spending by month, variance and forecast outturn.", "the table actuals, with what the ledger says was spent"),
        ("establishment", "Establishment", "Posts, holders and vacancies by team and grade.", "post numbers, or in_post, in the table post_lines"),
        ("redeployment", "Redeployment list", "Posts with holders that go, and open posts of the same grade.", "a post with a holder that goes"),
    ];

    public IActionResult OnGet([FromQuery(Name = "file")] string? file = null)
    {
        (Tables, Notification) = (CostExports.Tables(Costs!, Cost), CostExports.RedundancyNotification(Costs!, Cost));
        return file switch
        {
            null => Page(),
            "finance-and-hr.xlsx" when Tables.Count > 0 => CostFile.Workbook(Tables, $"{Option.Id.Text}-finance-and-hr"),
            "redundancy-notification-draft.txt" when Notification is { } draft => CostFile.Text(draft, "text/plain", $"{Option.Id.Text}-redundancy-notification-draft.txt"),
            "costs.xlsx" => Workbook(),
            _ => Tables.FirstOrDefault(t => t.Name + ".csv" == file) is { } table ? CostFile.Csv(table, $"{Option.Id.Text}-{table.Name}") : NotHere(),
        };
    }

    private IActionResult Workbook()
    {
        try
        {
            // The writer goes back in what it writes, so it is written whole before any of it is sent.
            using var book = new MemoryStream();
            CostWorkbook.Write(Costing, Costs!.Terms, book);
            return File(book.ToArray(), CostWorkbook.ContentType, $"{Option.Id.Text}-costs.xlsx");
        }
        catch (RefusedException refused)
        {
            Wrong = refused.Findings;
            return Page();
        }
    }
}
