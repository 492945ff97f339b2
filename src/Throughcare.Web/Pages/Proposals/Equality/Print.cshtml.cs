using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Decisions;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>The whole assessment as it may be published, on the page and as a document: figures in which a few people could be known are hidden, whoever reads it.</summary>
public class PrintModel(IProposalStore store, Characteristics characteristics, CouncilTemplates templates, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    protected override Audience Audience => Audience.Everyone;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "as")] string? form = null)
    {
        await Load();
        if (form is null) return Page();
        if (form is not ("docx" or "html")) return NotHere();
        var look = await templates.Look(HttpContext.RequestAborted);
        var report = look.Wording.In(DecisionDocuments.Equality(DecisionCase.Of(Kept, Today, await Store.PapersElsewhere(Kept.Key, PaperKind.Released, HttpContext.RequestAborted)).Comparing(Traits)), DocumentKind.EqualityAssessment);
        var file = DocumentOfFolder.Bytes(report, form == "docx" ? DocumentForm.Docx : DocumentForm.Html, Proposal.Council, look);
        return new FileContentResult(file, form == "docx" ? WordType : "text/html; charset=utf-8") { FileDownloadName = $"equality-impact-assessment.{form}" };
    }
}
