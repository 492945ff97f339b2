using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Web.Govuk.TagHelpers;
using Throughcare.Web.Uploads;

namespace Throughcare.Web.Pages.Proposals.Data;

/// <summary>Takes newer files in the place of the present extract. Options, judgements and runs stay.</summary>
[RequestSizeLimit(UploadForm.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = UploadForm.MostBytes)]
public class ReplaceModel(IProposalStore store, UploadDesk desk) : ProposalPage(store)
{
    protected override string StageName => "Data";

    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    public DateParts AsAt { get; private set; }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        AsAt = DateParts.From(Request.Form, nameof(AsAt));
        return await UploadForm.Send(desk, HttpContext, ModelState, Files, Proposal.Title, Proposal.Council, Kept) is { } upload ? Redirect(UploadWords.Next(upload)) : Page();
    }
}
