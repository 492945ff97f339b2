using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Checks;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.CheckADraft;

/// <summary>A draft report, pasted or sent, is checked at once. Nothing is stored.</summary>
public class IndexModel : PageModel
{
    /// <summary>Most characters that are pasted: some 900 pages.</summary>
    private const int MostPasted = 3_000_000;

    [BindProperty] public string? Draft { get; set; }

    [BindProperty] public IFormFile? File { get; set; }

    public PaperChecked? Read { get; private set; }

    public string Summary => Read switch
    {
        null => "",
        { Clashes.Count: 0 } => "Nothing was found.",
        _ => $"{Count(Read.Errors, "error")} and {Count(Read.Warnings, "warning")}.",
    };

    public void OnPost()
    {
        var field = File is null ? nameof(Draft) : nameof(File);
        if (File is null && string.IsNullOrWhiteSpace(Draft)) ModelState.AddModelError(nameof(Draft), "Paste a report, or choose a file");
        else if (File is not null && !string.IsNullOrWhiteSpace(Draft)) ModelState.AddModelError(nameof(File), "Paste a report or choose a file, not both");
        else if (Draft?.Length > MostPasted) ModelState.AddModelError(nameof(Draft), "Paste less at once: without its appendices, for example");
        if (!ModelState.IsValid) return;
        try
        {
            if (File is null) Read = PaperCheck.Of(PaperFiles.OfText(Draft!));
            else
            {
                using var sent = File.OpenReadStream();
                Read = PaperCheck.Of(PaperFiles.Of(sent, Path.GetFileName(File.FileName), HttpContext.RequestAborted));
            }
        }
        catch (RefusedException refused)
        {
            foreach (var finding in refused.Findings) ModelState.AddModelError(field, $"{finding.What} {finding.ToDo}");
        }
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number:#,0} {what}s";
}
