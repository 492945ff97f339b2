using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Intake;

namespace Throughcare.App.Privacy;

/// <summary>A row about a person, as text under its headings: where it stands, and what it says.</summary>
public sealed record HeldRow(string Proposal, string Table, DateOnly? AsAt, IReadOnlyList<string> Columns, IReadOnlyList<string> Cells);

/// <summary>Finds the rows in which somebody stands by opaque id: the same search for what somebody may see of themselves and for what an erasure reaches.</summary>
internal static partial class Held
{
    public static async Task<IReadOnlyList<HeldRow>> Rows(ThroughcareDb db, CouncilKeys keys, string token, CancellationToken ct)
    {
        var like = $"%{token}%";
        var found = await (
            from cells in db.ExtractCells.FromSql($"select * from extract_cells where cells like {like}")
            join table in db.ExtractTables on cells.TableId equals table.Id
            join extract in db.Extracts on table.ExtractId equals extract.Id
            join proposal in db.Proposals on extract.ProposalId equals proposal.Id
            orderby proposal.Title, extract.AsAt, table.Position, cells.Position
            select new { proposal.Title, extract.AsAt, table.File, table.Sheet, table.Columns, cells.Cells }).AsNoTracking().ToListAsync(ct);
        var rows = found.Select(r => new HeldRow(r.Title, r.File, r.AsAt, r.Columns, new SealedRows(new RawTable(r.File, r.Sheet, r.Columns, [])).Open(keys, r.Cells))).ToList();

        var judgements = await (
            from judgement in db.Judgements
            join proposal in db.Proposals on judgement.ProposalId equals proposal.Id
            where judgement.Subject == token || judgement.Value == token
            orderby judgement.Id
            select new { proposal.Title, judgement }).AsNoTracking().ToListAsync(ct);
        rows.AddRange(judgements.Select(j => new HeldRow(j.Title, "judgements", null, [.. ProposalTables.Judgements.Columns.Select(c => c.Name)], SealedJudgements.Open(keys, j.judgement))));

        var options = await (
            from option in db.OptionVersions
            join proposal in db.Proposals on option.ProposalId equals proposal.Id
            where option.Tables.Contains(token)
            select new { proposal.Title, option.Option, option.Version, option.Tables }).ToListAsync(ct);
        foreach (var option in options)
            foreach (var table in Proposals.TableText.Read(option.Tables))
                rows.AddRange(table.Rows.Where(r => r.Cells.Contains(token)).Select(r => new HeldRow(option.Title, $"{table.File}, version {option.Version} of {option.Option}", null, table.Columns, new SealedRows(table).Open(keys, r.Cells))));
        return rows;
    }

    /// <summary>The opaque ids of children and of groups of brothers and sisters in a text.</summary>
    public static IEnumerable<string> ChildTokens(string text) => OfChildren().Matches(text).Select(m => m.Value);

    [GeneratedRegex("(?:ch|sg)-[a-km-np-z2-9]{20}")]
    private static partial Regex OfChildren();
}
