using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Privacy;
using Throughcare.Calendar;

namespace Throughcare.Web.Pages.Council.Privacy;

/// <summary>How much is held about one person, and a copy of all of it to hand over.</summary>
public class PersonModel(PersonRecords records, TimeProvider clock) : PersonPage(records)
{
    [BindProperty] public string? Why { get; set; }

    public void OnGet()
    {
        // The record is found before.
    }

    public async Task<IActionResult> OnPostCopyAsync()
    {
        if (string.IsNullOrWhiteSpace(Why) || Why.Length > 1000)
        {
            ModelState.AddModelError(nameof(Why), "Say who asked, and when, in 1,000 characters or fewer");
            return Page();
        }
        var record = await Records.Export(Record.Token, Why.Trim(), HttpContext.RequestAborted);
        return record is null ? NotFound() : File(PersonFile.Of(record, LondonTime.Today(clock)), "application/zip", $"{Record.Token}.zip");
    }
}
