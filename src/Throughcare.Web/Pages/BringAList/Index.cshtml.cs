using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Proposals;
using Throughcare.Web.Govuk.TagHelpers;
using Throughcare.Web.Uploads;

namespace Throughcare.Web.Pages.BringAList;

/// <summary>Takes a council's files for a new proposal.</summary>
[RequestSizeLimit(UploadForm.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = UploadForm.MostBytes)]
public class IndexModel(UploadDesk desk) : PageModel
{
    [BindProperty] public List<IFormFile> Files { get; set; } = [];
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Council { get; set; }

    public DateParts AsAt { get; private set; }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        AsAt = DateParts.From(Request.Form, nameof(AsAt));
        return await UploadForm.Send(desk, HttpContext, ModelState, Files, Title, Council, null) is { } upload ? Redirect(UploadWords.Next(upload)) : Page();
    }

    /// <summary>An empty workbook to fill in.</summary>
    public IActionResult OnGetBlankWorkbook()
    {
        var book = new MemoryStream();
        ProposalWorkbook.Blank(book);
        return File(book.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "throughcare-blank.xlsx");
    }
}
