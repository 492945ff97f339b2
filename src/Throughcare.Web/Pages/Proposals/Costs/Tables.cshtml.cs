using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>Takes tables of costs in: each takes the place of the one of its name, others stay. What was read is shown before anything is saved.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = MostBytes)]
public class TablesModel(IProposalStore store) : CostPage(store)
{
    public const int MostBytes = 20 * 1024 * 1024;

    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    /// <summary>What was read from the files, while it is checked.</summary>
    [BindProperty] public string? Written { get; set; }

    [BindProperty] public int Version { get; set; }

    /// <summary>Each table: its rows now and as they would be.</summary>
    public IReadOnlyList<(string Table, int Now, int Then)> Rows { get; private set; } = [];

    public ProposalCosts? After { get; private set; }

    public IReadOnlyList<Finding> Wrong { get; private set; } = [];

    public void OnGet() => Version = Kept.CostingVersion;

    public IActionResult OnGetBlank() => File(CostTemplates.Blank(), CostWorkbook.ContentType, "costs-blank.xlsx");

    public IActionResult OnGetExample() =>
        File(CostTemplates.Example(Measured.Proposed.Count > 0 ? Measured.Proposed[0].Id : new OptionId("example"), Proposal.Extract.Snapshot.AsAt), CostWorkbook.ContentType, "costs-example.xlsx");

    public IActionResult OnPost()
    {
        if (Files.Count == 0) ModelState.AddModelError(nameof(Files), "Select one or more files");
        else if (Files.Find(f => f.Length == 0) is { } empty) ModelState.AddModelError(nameof(Files), $"Select a file that is not empty: {empty.FileName} is");
        if (!ModelState.IsValid) return Page();
        var opened = Files.Select(f => (Path.GetFileName(f.FileName), f.OpenReadStream())).ToList();
        try
        {
            Take(CostTemplates.TablesOf(opened, HttpContext.RequestAborted));
        }
        catch (RefusedException refused)
        {
            Say(refused);
        }
        finally
        {
            foreach (var (_, stream) in opened) stream.Dispose();
        }
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        try
        {
            await Store.SaveCosting(Kept.Key, Take(CostingChange.FromWritten(Written)), HttpContext.RequestAborted);
            return Redirect(Links.Costs + "?saved=true");
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return Page();
        }
    }

    private CostingContent Take(IReadOnlyList<RawTable> tables)
    {
        var present = CostingContent.Of(Kept) with { Version = Version };
        var changed = CostingChange.PutTables(present, tables);
        After = CostAction.Of(CostingChange.Try(Kept, changed));
        var (now, then) = (CostingChange.RowCounts(present), CostingChange.RowCounts(changed));
        Rows = [.. CostingTables.All.Select(c => (c.Name, now.GetValueOrDefault(c.Name), then.GetValueOrDefault(c.Name))).Where(r => r.Item2 + r.Item3 > 0)];
        Written = CostingChange.Written(tables);
        return changed;
    }

    private void Say(RefusedException refused)
    {
        (After, Rows, Wrong) = (null, [], refused.Findings);
        ModelState.AddModelError(nameof(Files), "These tables cannot be taken as they are. What has to be put right stands below");
    }
}
