using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Database;
using Throughcare.App.Decisions.Publishing;

namespace Throughcare.Web.Pages.Published;

/// <summary>One published decision, at any version.</summary>
public class DecisionModel(Councils all, CurrentCouncil councils, PublishedDecisions published) : PageModel
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public int Council { get; private set; }

    public string Address { get; private set; } = "";

    public PublicDecision Shown { get; private set; } = null!;

    /// <summary>Why nothing is shown; null where something is.</summary>
    public Withdrawal? Withdrawn { get; private set; }

    public string CouncilName { get; private set; } = "";

    public int Latest => Versions[^1].Version;

    public IReadOnlyList<PublicDecision> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int council, string decision, [FromQuery(Name = "version")] int? version = null, [FromQuery(Name = "as")] string? form = null, [FromQuery(Name = "document")] string? document = null)
    {
        if ((await all.All(HttpContext.RequestAborted)).Where(c => c.Id == council).Select(c => c.Name).FirstOrDefault() is not { } name) return NotFound();
        using var entered = councils.Enter(council);
        if (await published.Of(decision, HttpContext.RequestAborted) is not { } found) return NotFound();
        // An address that was given out before decisions had their own.
        if (found.Id != decision) return RedirectPermanent($"/published/decision/{council}/{Uri.EscapeDataString(found.Id)}{Request.QueryString}");
        (Council, CouncilName, Versions, Address) = (council, name, found.Decisions.Open, $"/published/decision/{council}/{Uri.EscapeDataString(decision)}");
        if (version is { } asked && asked <= found.Decisions.Versions.Count || found.IsWithdrawn) Withdrawn = found.Decisions.WithdrawalOf(version ?? found.Decisions.Versions.Count);
        if (Withdrawn is not null)
        {
            // Feeds and files of it are gone too; a page says why.
            Response.StatusCode = StatusCodes.Status410Gone;
            return form is null ? Page() : new StatusCodeResult(StatusCodes.Status410Gone);
        }
        if (Versions.FirstOrDefault(v => v.Version == (version ?? Latest)) is not { } shown) return NotFound();
        Shown = shown;
        return form switch
        {
            null => Page(),
            "json" => Content(PublicDecisions.Json(shown), "application/json; charset=utf-8"),
            "word" when document is not null => shown.Documents?.FirstOrDefault(d => d.Kind == document) is { } one ? new FileContentResult(one.Word, WordType) { FileDownloadName = one.Kind + ".docx" } : NotFound(),
            "word" when shown.ReportWord is { } word => new FileContentResult(word, WordType) { FileDownloadName = "report.docx" },
            "report" when shown.Report is { } report => new FileContentResult(Encoding.UTF8.GetBytes(report), "text/html; charset=utf-8") { FileDownloadName = "report.html" },
            _ => NotFound(),
        };
    }
}
