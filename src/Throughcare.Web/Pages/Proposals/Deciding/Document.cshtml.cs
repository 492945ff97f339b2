using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Decisions;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>One document: downloads, every figure with its source, and what has changed since it was kept.</summary>
public class DocumentModel(IProposalStore store, CouncilTemplates templates, TimeProvider clock) : DecisionPage(store, clock)
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public DocumentKind Kind { get; private set; }

    public KeptDocument? KeptOne => Paper.Documents.LastOrDefault(d => d.Kind == Kind);

    public IReadOnlyList<FigureInDocument> Figures { get; private set; } = [];

    public IReadOnlyList<string> Stale { get; private set; } = [];

    protected override bool FindSubject()
    {
        var name = (string?)RouteData.Values["kind"];
        var found = Enum.GetValues<DocumentKind>().Where(k => k.Name() == name).ToList();
        if (found.Count == 1) Kind = found[0];
        return found.Count == 1;
    }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "as")] string? form = null, [FromQuery(Name = "public")] bool forPublication = false)
    {
        Version = KeptPaper.Version;
        if (form is null)
        {
            Figures = DecisionDocuments.Figures(Case, Kind);
            Stale = KeptOne?.Stale(Figures) ?? [];
            return Page();
        }
        if (form is not ("docx" or "html")) return NotHere();
        var look = await templates.Look(HttpContext.RequestAborted);
        var report = look.Wording.In(DecisionDocuments.Of(Case, Kind, forPublication).Report, Kind);
        var name = $"{Kind.Name()}{(forPublication ? "-public" : "")}.{form}";
        return new FileContentResult(DocumentOfFolder.Bytes(report, form == "docx" ? DocumentForm.Docx : DocumentForm.Html, Proposal.Council, look, Paper.HasExempt && !forPublication), form == "docx" ? WordType : "text/html; charset=utf-8") { FileDownloadName = name };
    }

    public async Task<IActionResult> OnPostAsync() =>
        await Save(Paper with { Documents = [.. Paper.Documents.Where(d => d.Kind != Kind), new() { Kind = Kind, MadeOn = Today, Figures = DecisionDocuments.Figures(Case, Kind) }] }, Links.DecisionDocument(Kind.Name()));
}
