using Microsoft.EntityFrameworkCore;
using Throughcare.App.Papers;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Intake;

namespace Throughcare.App.Database;

/// <summary>Puts a proposal's content together from its rows: the present extract, every judgement, the latest of each option, the latest answer for each option.</summary>
internal static class ContentRows
{
    /// <summary>With the fingerprint of the extract as it was brought.</summary>
    public static async Task<(ProposalContent Content, string Fingerprint)> Read(ThroughcareDb db, ProposalRow proposal, CouncilKeys keys)
    {
        var extract = await db.Extracts.AsNoTracking().SingleAsync(e => e.Id == proposal.CurrentExtractId);
        var tables = await ExtractTables.Read(db, extract.Id, keys, default);
        return (new()
        {
            Settings = proposal.Settings,
            Boundaries = extract.Boundaries,
            Tables = [.. tables, .. await OptionTables(db, proposal.Id, keys), .. await JudgementTable(db, proposal.Id, keys)],
            Runs = await LatestAnswers(db, proposal.Id, RunKind.Plan, keys),
            Timetables = await LatestAnswers(db, proposal.Id, RunKind.Schedule, keys),
            Papers = await PaperVersions.Latest(db, proposal.Id, keys),
        }, extract.Fingerprint);
    }

    private static async Task<IEnumerable<RawTable>> OptionTables(ThroughcareDb db, Guid proposal, CouncilKeys keys)
    {
        var versions = await db.OptionVersions.AsNoTracking().Where(o => o.ProposalId == proposal)
            .GroupBy(o => o.Option).Select(g => g.OrderByDescending(o => o.Version).First()).ToListAsync();
        var parts = versions.OrderBy(v => v.Position).ThenBy(v => v.Option, StringComparer.Ordinal).SelectMany(v => TableText.Read(v.Tables)).Select(t => SealedJudgements.Opened(keys, t));
        // One table for each file again, as they came.
        return parts.GroupBy(t => (t.File, t.Sheet, Columns: string.Join('\n', t.Columns)))
            .Select(same => new RawTable(same.Key.File, same.Key.Sheet, same.First().Columns, [.. same.SelectMany(t => t.Rows).OrderBy(r => r.Number)]));
    }

    private static async Task<IReadOnlyList<RawTable>> JudgementTable(ThroughcareDb db, Guid proposal, CouncilKeys keys)
    {
        var rows = await db.Judgements.AsNoTracking().Where(j => j.ProposalId == proposal).OrderBy(j => j.Id).ToListAsync();
        if (rows.Count == 0) return [];
        var contract = ProposalTables.Judgements;
        return [new("judgements.csv", null, [.. contract.Columns.Select(c => c.Name)],
            [.. rows.Select((j, i) => new RawRow(i + 2, SealedJudgements.Open(keys, j)))])];
    }

    private static async Task<IReadOnlyDictionary<string, string>> LatestAnswers(ThroughcareDb db, Guid proposal, RunKind kind, CouncilKeys keys)
    {
        var runs = await db.Runs.AsNoTracking()
            .Where(r => r.ProposalId == proposal && r.Kind == kind && r.Answer != null && (r.State == RunState.Done || r.State == RunState.Stopped))
            .Select(r => new { r.Option, r.FinishedAt, r.Answer }).ToListAsync();
        return runs.GroupBy(r => r.Option).ToDictionary(g => g.Key, g => SealedRuns.Read(keys, g.MaxBy(r => r.FinishedAt)!.Answer!));
    }
}
