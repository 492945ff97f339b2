using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Runs;

/// <summary>Starts work in the background, follows it and stops it. What was started survives the end of the program.</summary>
public sealed class RunQueue(IDbContextFactory<ThroughcareDb> databases, IProposalStore store, RunRecords records, RunScheduler scheduler, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Solves one option in the background. Where a run of it is waiting or under way, that one is given: pressing the button twice
    /// starts one run.
    /// </summary>
    public Task<RunId> Start(ProposalKey proposal, OptionId option, RunLimits? limits = null, int seed = 1, CancellationToken ct = default) =>
        Start(RunKind.Plan, proposal, option, limits ?? RunLimits.Default, seed, ct);

    /// <summary>Works out the trade-off curve of one option in the background; the limits hold for each of its points.</summary>
    public Task<RunId> StartTradeOff(ProposalKey proposal, OptionId option, RunLimits? limits = null, int seed = 1, CancellationToken ct = default) =>
        Start(RunKind.TradeOff, proposal, option, limits ?? RunLimits.ForEachPoint, seed, ct);

    /// <summary>Makes the timetable of the plan that is kept for an option, in the background.</summary>
    public Task<RunId> StartTimetable(ProposalKey proposal, OptionId option, RunLimits? limits = null, int seed = 1, CancellationToken ct = default) =>
        Start(RunKind.Schedule, proposal, option, limits ?? RunLimits.Default, seed, ct);

    /// <summary>
    /// Plans the rest again on a fresh extract, in one step: plan and timetable, each as near as can be to the ones that people know.
    /// </summary>
    public Task<RunId> StartRebased(ProposalKey proposal, OptionId option, RunLimits? limits = null, int seed = 1, CancellationToken ct = default) =>
        Start(RunKind.Schedule, proposal, option, (limits ?? RunLimits.Default) with { NearKept = true, PlanFirst = true }, seed, ct);

    /// <summary>Works out the rest again after a decision about a change of worker, with everything else where it is.</summary>
    public Task<RunId> StartRest(ProposalKey proposal, OptionId option, RunLimits? limits = null, int seed = 1, CancellationToken ct = default) =>
        Start(RunKind.Schedule, proposal, option, (limits ?? RunLimits.ForRest) with { Rest = true, NearKept = true }, seed, ct);

    private async Task<RunId> Start(RunKind kind, ProposalKey proposal, OptionId option, RunLimits limits, int seed, CancellationToken ct)
    {
        var kept = (await store.Load(proposal, ct)).Proposal;
        var chosen = kept.Options.FirstOrDefault(o => o.Id == option) ?? throw Refused("no-such-option", "This proposal has no such option.", "Choose one from the list of options.");
        if (chosen.DoNothing) throw Refused("nothing-to-solve", "\"Do nothing\" is measured as it stands; there is nothing to solve.", "Choose another option.");
        if ((await records.Of(proposal, ct)).FirstOrDefault(r => r.Kind == kind && r.Option == option && !r.Progress.Over) is { } underWay) return underWay.Id;
        await using var db = await databases.CreateDbContextAsync(ct);
        var id = await records.Add(new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ProposalId = await db.Proposals.Where(p => p.Key == proposal.Text).Select(p => p.Id).SingleAsync(ct),
            Kind = kind,
            State = RunState.Queued,
            Option = option.Text,
            OptionVersion = chosen.Version,
            ExtractFingerprint = kept.Extract.Fingerprint,
            Seed = seed,
            Limits = JsonSerializer.Serialize(limits),
            QueuedAt = clock.GetUtcNow(),
        }, ct);
        await scheduler.Schedule(id, ct);
        return id;
    }

    public Task<RunStatus?> Find(RunId id, CancellationToken ct = default) => records.Find(id, ct);

    /// <summary>The runs of a proposal, latest first.</summary>
    public Task<IReadOnlyList<RunStatus>> Of(ProposalKey proposal, CancellationToken ct = default) => records.Of(proposal, ct);

    /// <summary>Asks a run to end and keep the best so far. It ends within a second or so.</summary>
    public Task Stop(RunId id, CancellationToken ct = default) => records.AskToStop(id, ct);

    /// <summary>How far the run is, each time that there is news, until it is over. Empty when there is no such run.</summary>
    public async IAsyncEnumerable<RunProgress> Watch(RunId id, [EnumeratorCancellation] CancellationToken ct = default)
    {
        RunProgress? shown = null;
        while (await records.Find(id, ct) is { Progress: var now })
        {
            if (now != shown) yield return now;
            if (now.Over) yield break;
            shown = now;
            await Task.Delay(BetweenLooks, ct);
        }
    }

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
