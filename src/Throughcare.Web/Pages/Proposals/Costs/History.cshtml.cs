using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>Every version of the costs that was saved, any of which can be put back: as the next version, so that nothing is lost.</summary>
public class HistoryModel(IProposalStore store) : CostPage(store)
{
    public IReadOnlyList<CostingVersion> Versions { get; private set; } = [];

    /// <summary>The version that is to be put back, while it is checked.</summary>
    public CostingVersion? Chosen { get; private set; }

    public ProposalCosts? After { get; private set; }

    /// <summary>The version that is kept now.</summary>
    [BindProperty] public int Version { get; set; }

    [BindProperty] public int PutBack { get; set; }

    public async Task OnGetAsync()
    {
        Version = Kept.CostingVersion;
        Versions = await Store.CostingVersions(Kept.Key, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Choose();
        return Chosen is null ? NotHere() : Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (await Choose() is not { } changed) return Chosen is null ? NotHere() : Page();
        try
        {
            await Store.SaveCosting(Kept.Key, changed, HttpContext.RequestAborted);
            return Redirect(Links.Costs + "?saved=true");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }

    public static string Saved(CostingVersion version) => $"{FigureWords.Day(LondonTime.DateOf(version.SavedAt))}, {LondonTime.Of(version.SavedAt):HH:mm}";

    public static string Holds(CostingVersion version) => CostingChange.RowCounts(version.Costing) is { Count: > 0 } rows ? string.Join(", ", rows.Select(r => $"{r.Key} {r.Value:#,0}")) : "no tables";

    private async Task<CostingContent?> Choose()
    {
        Versions = await Store.CostingVersions(Kept.Key, HttpContext.RequestAborted);
        Chosen = Versions.FirstOrDefault(v => v.Version == PutBack && v.Version != Kept.CostingVersion);
        if (Chosen is null) return null;
        var changed = Chosen.Costing with { Version = Version };
        try
        {
            After = CostAction.Of(CostingChange.Try(Kept, changed));
            return changed;
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return null;
        }
    }
}
