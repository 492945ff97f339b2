using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Plans;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Runs;

/// <summary>Answers of earlier runs that no proposal carries with it: curves, and plans before the latest.</summary>
public sealed class KeptAnswers(IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects)
{
    /// <summary>The last curve that was kept for an option, whatever has changed since; null where there is none.</summary>
    public async Task<KeptTradeOff?> TradeOff(ProposalKey proposal, OptionId option, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var answers = await Answers(db, RunKind.TradeOff, proposal, option, ct);
        return answers.Count == 0 ? null : TradeOffJson.Read(await subjects.Of(db, ct), answers[0]);
    }

    /// <summary>The plan that was kept for an option before its latest answer; null where there is none.</summary>
    public async Task<AllocationRun?> PlanBefore(ProposalKey proposal, OptionId option, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var answers = await Answers(db, RunKind.Plan, proposal, option, ct);
        if (answers.Count < 2) return null;
        var keys = await subjects.Of(db, ct);
        return answers.Skip(1).Select(a => RunJson.Read(SealedRuns.Read(keys, a), "run", [])).FirstOrDefault(r => r?.Answer.Plan is not null);
    }

    private static async Task<IReadOnlyList<string>> Answers(ThroughcareDb db, RunKind kind, ProposalKey proposal, OptionId option, CancellationToken ct)
    {
        var kept = await db.Runs.AsNoTracking()
            .Where(r => r.Kind == kind && r.Option == option.Text && r.Answer != null && (r.State == RunState.Done || r.State == RunState.Stopped) && db.Proposals.Any(p => p.Key == proposal.Text && p.Id == r.ProposalId))
            .Select(r => new { r.FinishedAt, r.Answer }).ToListAsync(ct);
        return [.. kept.OrderByDescending(r => r.FinishedAt).Select(r => r.Answer!)];
    }
}
