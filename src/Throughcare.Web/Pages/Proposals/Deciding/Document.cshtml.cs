using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Proposals;
using Throughcare.Decisions;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>One document: downloads, every figure with its source, and what has changed since it was kept.</summary>
public class DocumentModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
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

    public IActionResult OnGet([FromQuery(Name = "as")] string? form = null, [FromQuery(Name = "public")] bool forPublication = false)
    {
        Version = KeptPaper.Version;
        if (form is null)
        {
            Figures = DecisionDocuments.Figures(Case, Kind);
            Stale = KeptOne?.Stale(Figures) ?? [];
            return Page();
        }
        if (form is not ("docx" or "html")) return NotHere();
        var document = DecisionDocuments.Of(Case, Kind, forPublication);
        var name = $"{Kind.Name()}{(forPublication ? "-public" : "")}.{form}";
        return new FileContentResult(DocumentOfFolder.Bytes(document.Report, form == "docx" ? DocumentForm.Docx : DocumentForm.Html, Proposal.Council, null, Paper.HasExempt && !forPublication), form == "docx" ? WordType : "text/html; charset=utf-8") { FileDownloadName = name };
    }

    public async Task<IActionResult> OnPostAsync() =>
        await Save(Paper with { Documents = [.. Paper.Documents.Where(d => d.Kind != Kind), new() { Kind = Kind, MadeOn = Today, Figures = DecisionDocuments.Figures(Case, Kind) }] }, Links.DecisionDocument(Kind.Name()));
}
