using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Database;
using Throughcare.App.Decisions.Publishing;
using Throughcare.Web.Costs;

namespace Throughcare.Web.Pages.Published;

/// <summary>What one council published: a page, a feed, JSON, and a table for modern.gov.</summary>
public class CouncilModel(Councils all, CurrentCouncil council, PublishedDecisions published) : PageModel
{
    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<Publication> Publications { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int council, [FromQuery(Name = "as")] string? form = null)
    {
        if (!await Find(council)) return NotFound();
        var home = $"{Request.Scheme}://{Request.Host}/published/";
        return form switch
        {
            null => Page(),
            "rss" => Content(PublicationFeeds.Rss(Name, Publications, $"{home}council/{Id}", p => $"{home}decision/{Id}/{Uri.EscapeDataString(p.Id)}"), "application/rss+xml; charset=utf-8"),
            "json" => Content(PublicationFeeds.Json(Name, Publications), "application/json; charset=utf-8"),
            "csv" => CostFile.Text(PublicationFeeds.ModernGov(Publications), "text/csv", "decisions.csv", mark: true),
            _ => NotFound(),
        };
    }

    private async Task<bool> Find(int id)
    {
        var known = (await all.All(HttpContext.RequestAborted)).Where(c => c.Id == id).ToList();
        if (known.Count == 0) return false;
        using var entered = council.Enter(id);
        (Id, Publications) = (id, await published.All(HttpContext.RequestAborted));
        Name = PublishedUnder.Name(known[0].Name, Publications);
        return Publications.Count > 0;
    }
}
