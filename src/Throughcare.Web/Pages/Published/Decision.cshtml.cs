using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Database;
using Throughcare.App.Decisions.Publishing;

namespace Throughcare.Web.Pages.Published;

/// <summary>One published decision, at any version.</summary>
public class DecisionModel(Councils all, CurrentCouncil councils, PublishedDecisions published) : PageModel
{
    public int Council { get; private set; }

    public string Address { get; private set; } = "";

    public PublicDecision Shown { get; private set; } = null!;

    public int Latest => Versions.Count;

    public IReadOnlyList<PublicDecision> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int council, string decision, [FromQuery(Name = "version")] int? version = null, [FromQuery(Name = "as")] string? form = null)
    {
        if (!(await all.All(HttpContext.RequestAborted)).Any(c => c.Id == council)) return NotFound();
        using var entered = councils.Enter(council);
        if (await published.Of(decision, HttpContext.RequestAborted) is not { } found) return NotFound();
        (Council, Versions, Address) = (council, found.Decisions.Versions, $"/published/decision/{council}/{Uri.EscapeDataString(decision)}");
        if ((version is null ? found.Latest : Versions.FirstOrDefault(v => v.Version == version)) is not { } shown) return NotFound();
        Shown = shown;
        return form switch
        {
            null => Page(),
            "json" => Content(PublicDecisions.Json(shown), "application/json; charset=utf-8"),
            "report" when shown.Report is { } report => new FileContentResult(Encoding.UTF8.GetBytes(report), "text/html; charset=utf-8") { FileDownloadName = "report.html" },
            _ => NotFound(),
        };
    }
}
