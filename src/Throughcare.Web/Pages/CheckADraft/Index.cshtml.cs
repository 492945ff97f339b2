using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Checks;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.CheckADraft;

/// <summary>A draft report, pasted or sent, is checked at once. Nothing is stored.</summary>
[RequestSizeLimit(MostSent), RequestFormLimits(MultipartBodyLengthLimit = MostSent, ValueLengthLimit = 4 * MostPasted)]
public class IndexModel : PageModel
{
    /// <summary>Most characters that are pasted: some 900 pages.</summary>
    private const int MostPasted = 3_000_000;

    private const long MostSent = PaperFiles.MostBytes + 4L * MostPasted;

    [BindProperty] public string? Draft { get; set; }

    [BindProperty] public IReadOnlyList<IFormFile>? Files { get; set; }

    public PaperChecked? Read { get; private set; }

    public string Summary => Read switch
    {
        null => "",
        { Clashes.Count: 0 } => "Nothing was found.",
        _ => $"{Count(Read.Errors, "error")} and {Count(Read.Warnings, "warning")}.",
    };

    public void OnPost()
    {
        var file = Files is { Count: > 0 } ? Files[0] : null;
        if (Files is { Count: > 1 }) ModelState.AddModelError(nameof(Files), "Choose one file");
        else if (file is null && string.IsNullOrWhiteSpace(Draft)) ModelState.AddModelError(nameof(Draft), "Paste a report, or choose a file");
        else if (file is not null && !string.IsNullOrWhiteSpace(Draft)) ModelState.AddModelError(nameof(Files), "Paste a report or choose a file, not both");
        else if (Draft?.Length > MostPasted) ModelState.AddModelError(nameof(Draft), "Paste less at once: without its appendices, for example");
        if (!ModelState.IsValid) return;
        try
        {
            if (file is null) Read = PaperCheck.Of(PaperFiles.OfText(Draft!));
            else
            {
                using var sent = file.OpenReadStream();
                Read = PaperCheck.Of(PaperFiles.Of(sent, Path.GetFileName(file.FileName), HttpContext.RequestAborted));
            }
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused, file is null ? nameof(Draft) : nameof(Files));
        }
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number:#,0} {what}s";
}
