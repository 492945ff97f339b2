using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Costing;
using Throughcare.Calendar;

namespace Throughcare.Web.Pages.RulesInForce;

/// <summary>Every dated table that comes with the program: what it says, from when to when, by whose word, and whether somebody compared it with the source.</summary>
public class IndexModel(TimeProvider clock) : PageModel
{
    public DateOnly Today => LondonTime.Today(clock);

    public static IEnumerable<IGrouping<string, RuleGroup>> Tables => App.Costing.RulesInForce.All.GroupBy(g => g.Table);

    public IReadOnlyList<(string Table, DateOnly? LastDay)> RunOut => App.Costing.RulesInForce.RunOut(Today);

    public (DateOnly? From, DateOnly? To, bool KnowsNextYear) BankHolidays => App.Costing.RulesInForce.BankHolidays(Today);

    public static int NotChecked => App.Costing.RulesInForce.All.Sum(g => g.Rows.Count(r => r.CheckedOn is null));

    public static int Rows => App.Costing.RulesInForce.All.Sum(g => g.Rows.Count);

    public static string Name(string table) => table switch
    {
        "pay-spine.csv" => "National pay spine",
        "employer-national-insurance.csv" => "Employer’s National Insurance",
        "apprenticeship-levy.csv" => "Apprenticeship levy",
        "redundancy-week-cap.csv" => "A week’s pay in statutory redundancy",
        "collective-consultation.csv" => "When collective consultation is due",
        "redundancy-weeks.csv" => "Weeks of statutory redundancy pay",
        "mileage-rates.csv" => "Approved mileage",
        _ => table,
    };

    public string State(RuleGroup group) => group switch
    {
        { To: { } to } when to < Today => "ended",
        { From: var from } when from > Today => "from then on",
        _ => "holds now",
    };
}
