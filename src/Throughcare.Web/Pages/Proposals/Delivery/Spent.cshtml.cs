using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Costs;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Delivery;

/// <summary>A line of spending against its plan, as it is written.</summary>
public sealed record SpentRow(string Title, string PlanToDate, string SpentToDate, string Over, string PlanOfYear, string Outturn);

/// <summary>What would be saved, in words.</summary>
public sealed record SpentCheck(string Title, Month Month, string Amount, string Planned, string Before);

/// <summary>Money spent on an option against the costing of the same months, and a form to record a month of a line.</summary>
public class SpentModel(IProposalStore store, TimeProvider clock) : DeliveryPage(store, clock)
{
    [BindProperty] public string? Line { get; set; }
    [BindProperty] public string? Month { get; set; }
    [BindProperty] public string? Amount { get; set; }

    /// <summary>The version of the costs that the form was opened on.</summary>
    [BindProperty] public int Version { get; set; }

    public OptionCost Cost { get; private set; } = null!;

    public Throughcare.Options.Option Option => Cost.Option;

    private OptionCosting Costing => Cost.Costing!;

    public SpentCheck? Checked { get; private set; }

    public string Address => Links.DeliverySpent(Option.Id);

    /// <summary>The first page of the costs says what has to be put right first.</summary>
    protected override string? Elsewhere => Links.Costs;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Measured.Costs?.Options.FirstOrDefault(o => string.Equals(o.Option.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { Costing: not null } found) return false;
        Cost = found;
        return true;
    }

    public BudgetMonitoring? Monitoring => SpentAgainstPlan.Of(Measured.Costs!, Costing);

    public IReadOnlyList<Month> Months => SpentAgainstPlan.Months(Costing, Today);

    public string Begins => Calendar.Month.Of(Costing.Years[0].First).InWords;

    /// <summary>"£8,500 of £9,000 planned is spent to the end of June 2027: £500 less than planned".</summary>
    public string Says => Monitoring is { } m ? $"{CostTables.Shown(Total(r => r.ActualToDate))} is spent and {CostTables.Shown(Total(r => r.PlanToDate))} was planned to the end of {m.ClosedTo.InWords}: {Over(Total(r => r.VarianceToDate))}" : "";

    public IEnumerable<SpentRow> Rows => Monitoring!.Rows.Select(r => Row(r.Title, r.PlanToDate, r.ActualToDate, r.PlanOfYear, r.Outturn))
        .Append(Row("Together", Total(r => r.PlanToDate), Total(r => r.ActualToDate), Total(r => r.PlanOfYear), Total(r => r.Outturn)));

    public IEnumerable<SelectItem> LineItems => [new() { Value = "", Text = "Choose one" }, .. Costing.Needs.Select(l => new SelectItem { Value = l.Id, Text = l.Title, Selected = l.Id == Line })];

    public IEnumerable<SelectItem> MonthItems => [new() { Value = "", Text = "Choose one" }, .. Months.Reverse().Select(m => new SelectItem { Value = m.ToString(), Text = m.InWords, Selected = m.ToString() == Month })];

    public IEnumerable<(string Name, string? Value)> Answers => [(nameof(Line), Line), (nameof(Month), Month), (nameof(Amount), Amount), (nameof(Version), $"{Version}")];

    public void OnGet() => Version = Kept.CostingVersion;

    public IActionResult OnPost()
    {
        Read();
        return Page();
    }

    public IActionResult OnPostBack() => Page();

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Read() is not { } changed) return Page();
        try
        {
            await Store.SaveCosting(Kept.Key, changed, HttpContext.RequestAborted);
            return Redirect(Address);
        }
        catch (RefusedException refused)
        {
            Checked = null;
            ModelState.AddRefusal(refused);
            return Page();
        }
    }

    private CostingContent? Read()
    {
        var line = Costing.Needs.FirstOrDefault(l => l.Id == Line);
        if (line is null) ModelState.AddModelError(nameof(Line), "Select a line");
        if (!Calendar.Month.TryParse(Month, out var month) || !Months.Contains(month)) ModelState.AddModelError(nameof(Month), "Select a month of the costing that has begun");
        var typed = (Amount ?? "").Replace("£", "").Replace(",", "").Trim();
        if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pounds) || decimal.Round(pounds, 2) != pounds || Math.Abs(pounds) >= 1_000_000_000)
            ModelState.AddModelError(nameof(Amount), "Enter the amount in pounds, such as 4250 or 4250.75");
        if (!ModelState.IsValid) return null;
        try
        {
            var present = CostingContent.Of(Kept) with { Version = Version };
            var changed = CostingChange.PutSpent(present, line!.Id, month, pounds.ToString(CultureInfo.InvariantCulture));
            CostingChange.Try(Kept, changed);
            var before = Kept.Reading.Costing!.Actuals.Where(a => a.Month == month && string.Equals(a.Line, line.Id, StringComparison.OrdinalIgnoreCase)).ToList();
            Checked = new(line.Title, month, CostTables.Shown(Money.FromPounds(pounds)), CostTables.Shown(line.Of(month)), before.Count == 0 ? "nothing" : CostTables.Shown(before.Aggregate(Money.Zero, (sum, a) => sum + a.Amount)) + ", which this replaces");
            return changed;
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return null;
        }
    }

    private Money Total(Func<MonitoringRow, Money> of) => Monitoring!.Rows.Aggregate(Money.Zero, (sum, r) => sum + of(r));

    private static SpentRow Row(string title, Money plan, Money spent, Money year, Money outturn) =>
        new(title, CostTables.Shown(plan), CostTables.Shown(spent), Over(spent - plan), CostTables.Shown(year), CostTables.Shown(outturn));

    private static string Over(Money variance) => variance == Money.Zero ? "as planned" : variance > Money.Zero ? $"{CostTables.Shown(variance)} more than planned" : $"{CostTables.Shown(Money.Zero - variance)} less than planned";
}
