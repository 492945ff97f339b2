using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.Web.Access;
using Throughcare.Web.Uploads;

namespace Throughcare.Web.Pages.BringAList;

/// <summary>Says how far the reading is, and goes on by itself; or says why the files cannot be read.</summary>
public class ReadingModel(UploadDesk desk) : PageModel
{
    public Upload Upload { get; private set; } = null!;

    public IActionResult OnGet(string upload)
    {
        if (desk.Find(upload, HttpContext.Viewer()) is not { } found) return NotFound();
        Upload = found;
        if (found.State is UploadState.Read or UploadState.Kept) return Redirect(UploadWords.Next(found));
        if (found.Busy) ViewData["RefreshAfter"] = 1;
        return Page();
    }
}
