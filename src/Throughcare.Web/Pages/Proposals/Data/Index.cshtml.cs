using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Web.Access;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Data;

/// <summary>What we have, from when, what was assumed, and what somebody should look at first.</summary>
public class IndexModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Data";

    protected override bool IsStagePage => true;

    public ImportRecord? Import { get; private set; }

    /// <summary>Rows that were not taken, without those of restricted records, which are counted.</summary>
    public Seen<RejectedRow> Rejected { get; private set; } = new([], 0);

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Import = await Store.LastImport(Kept.Key, HttpContext.RequestAborted);
        if (Import is { } import) Import = import with { Rejected = (Rejected = Said.Rejected(import.Rejected)).Shown };
        Findings = [.. Said.Of((Import?.Findings ?? []).Concat(Proposal.Extract.Findings).Distinct()).OrderByDescending(f => f.Severity).ThenByDescending(f => f.Times)];
        return Page();
    }

    /// <summary>Tables with how many rows each has.</summary>
    public Listing Tables => new()
    {
        Title = "What the extract holds",
        File = "tables",
        Columns = [new("Table"), new("Rows", true), new("From")],
        Rows = [.. Kept.Content.Tables.Select(t => (IReadOnlyList<Cell>)[Intake.ProposalTables.For(t)?.Name.Replace('_', ' ') ?? t.File, t.Rows.Count, t.Sheet is null ? t.File : $"{t.File}, sheet {t.Sheet}"])],
    };

    public async Task<IActionResult> OnGetRejectedAsync()
    {
        var import = await Store.LastImport(Kept.Key, HttpContext.RequestAborted);
        return Said.Rejected(import?.Rejected ?? []).Shown is not { Count: > 0 } rejected ? NotHere()
            : File(System.Text.Encoding.UTF8.GetBytes(RejectedRows.Csv(rejected)), "text/csv; charset=utf-8", "rejected.csv");
    }
}
