using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Privacy;
using Throughcare.App.Reports;
using Throughcare.Calendar;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Council.Settings;

/// <summary>What the council sets for the data of children and workers, and when rows are due.</summary>
public class PrivacyModel(CouncilPrivacy privacy, Retention retention, TimeProvider clock) : PageModel
{
    [BindProperty] public string? KeepNames { get; set; }
    [BindProperty] public string? CutPostcodes { get; set; }
    [BindProperty] public string? KeepMonths { get; set; }
    [BindProperty] public string? Why { get; set; }

    public bool Check { get; private set; }

    public string? Done { get; private set; }

    public IReadOnlyList<Keeping> Keepings { get; private set; } = [];

    public DateOnly Today => LondonTime.Today(clock);

    public async Task OnGetAsync(string? done)
    {
        var now = await privacy.Now(HttpContext.RequestAborted);
        (KeepNames, CutPostcodes, KeepMonths) = (Answer(now.KeepNames), Answer(now.CutPostcodes), $"{now.KeepMonths}");
        Done = done switch { "saved" => "The settings have been saved.", "deleted" => "What was due has been deleted.", _ => null };
        await Show();
    }

    public Task OnPostAsync()
    {
        Check = Read() is not null;
        return Show();
    }

    public Task OnPostBackAsync() => Show();

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Read() is not { } read)
        {
            await Show();
            return Page();
        }
        await privacy.Change(now => now with { KeepNames = read.KeepNames, CutPostcodes = read.CutPostcodes, KeepMonths = read.KeepMonths }, Why!.Trim(), HttpContext.RequestAborted);
        return Redirect("/council/settings/privacy?done=saved");
    }

    public async Task<IActionResult> OnPostDeleteDueAsync()
    {
        await retention.DeleteDue(HttpContext.RequestAborted);
        return Redirect("/council/settings/privacy?done=deleted");
    }

    public IEnumerable<ChoiceItem> YesNo(string? answer) => [new() { Value = "yes", Text = "Yes", Checked = answer == "yes" }, new() { Value = "no", Text = "No", Checked = answer == "no" }];

    public static string When(Keeping keeping, DateOnly today) => keeping switch
    {
        { DeletedOn: { } on } => $"Deleted on {FigureWords.Day(on)}",
        { Until: null } => "Not while the hold lasts",
        { Until: { } until } => FigureWords.Day(until) + (keeping.Due(today) ? ": due" : keeping.DueSoon(today) ? ": soon" : ""),
    };

    private PrivacySettings? Read()
    {
        if (KeepNames is not ("yes" or "no")) ModelState.AddModelError(nameof(KeepNames), "Say whether children's names are to be kept");
        if (CutPostcodes is not ("yes" or "no")) ModelState.AddModelError(nameof(CutPostcodes), "Say whether home postcodes are to be cut");
        if (!int.TryParse(KeepMonths, out var months) || months is < 1 or > 120) ModelState.AddModelError(nameof(KeepMonths), "Enter a whole number of months, from 1 to 120");
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say why you are changing this");
        else if (Why.Length > 1000) ModelState.AddModelError(nameof(Why), "Say why in 1,000 characters or fewer");
        return ModelState.IsValid ? new() { KeepNames = KeepNames == "yes", CutPostcodes = CutPostcodes == "yes", KeepMonths = months } : null;
    }

    private async Task Show() => Keepings = await retention.All(HttpContext.RequestAborted);

    private static string Answer(bool yes) => yes ? "yes" : "no";
}
