using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Imports;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Web.Access;
using Throughcare.Web.Uploads;

namespace Throughcare.Web.Pages.BringAList;

/// <summary>What was understood, with every row accounted for, before anything is kept.</summary>
public class CheckAnswersModel(UploadDesk desk) : PageModel
{
    public Upload Upload { get; private set; } = null!;

    public Imported Imported => Upload.Imported!;

    public IReadOnlyList<Finding> Findings => [.. Imported.Findings.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Times)];

    public IActionResult OnGet(string upload) => Found(upload) ?? Page();

    public async Task<IActionResult> OnPostAsync(string upload)
    {
        if (Found(upload) is { } elsewhere) return elsewhere;
        await desk.Confirm(Upload);
        return Redirect($"/bring-a-list/reading/{Upload.Id}");
    }

    public IActionResult OnGetRejected(string upload) => Found(upload)
        ?? File(Encoding.UTF8.GetBytes(RejectedRows.Csv(Imported.Rejected)), "text/csv; charset=utf-8", "rejected.csv");

    private IActionResult? Found(string upload)
    {
        if (desk.Find(upload, HttpContext.Viewer()) is not { } found) return NotFound();
        Upload = found;
        return found.Imported is null || found.State != UploadState.Read ? Redirect(UploadWords.Next(found)) : null;
    }
}
