using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Web.Access;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Data;

/// <summary>What we have, from when, what was assumed, and what somebody should look at first.</summary>
public class IndexModel(IProposalStore store, Retention retention, TimeProvider clock) : ProposalPage(store)
{
    protected override string StageName => "Data";

    protected override bool IsStagePage => true;

    public ImportRecord? Import { get; private set; }

    /// <summary>Rows that were not taken, without those of restricted records, which are counted.</summary>
    public Seen<RejectedRow> Rejected { get; private set; } = new([], 0);

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Keeping = await retention.Of(Kept.Key, HttpContext.RequestAborted);
        if (Kept.RowsDeletedOn is not null) Remaining = await retention.FiguresOf(Kept.Key, HttpContext.RequestAborted);
        Import = await Store.LastImport(Kept.Key, HttpContext.RequestAborted);
        if (Import is { } import) Import = import with { Rejected = (Rejected = Said.Rejected(import.Rejected)).Shown };
        Findings = [.. Said.Of((Import?.Findings ?? []).Concat(Proposal.Extract.Findings).Distinct()).OrderByDescending(f => f.Severity).ThenByDescending(f => f.Times)];
        return Page();
    }

    /// <summary>Until when rows about children are kept; null where the council is made up.</summary>
    public Keeping? Keeping { get; private set; }

    public bool DueSoon => Keeping is { } k && (k.DueSoon(LondonTime.Today(clock)) || k.Due(LondonTime.Today(clock)));

    /// <summary>What remains where rows about children were deleted; null while they are here.</summary>
    public KeptFigures? Remaining { get; private set; }

    /// <summary>The figures that remain, as they were last shown.</summary>
    public static Listing RemainingFigures(string title, IReadOnlyList<FigureLine> figures) => new()
    {
        Title = title,
        File = "figures",
        Columns = [new("Figure"), new("Value", true), new("Out of"), new("How it was worked out", Wide: true)],
        Rows = [.. figures.Select(f => (IReadOnlyList<Cell>)[f.Title, f.Value is { } value ? value.ToString("#,0.##") : "not known", f.Denominator, f.Definition])],
    };

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
