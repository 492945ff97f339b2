using Throughcare.App.Delivery;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Transfers;
using Throughcare.Calendar;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Runs;

/// <summary>Solves one option of a proposal; when cancelled, gives the best plan so far.</summary>
public delegate AllocationRun SolveOption(Proposal proposal, OptionId option, RunLimits limits, int seed, IProgress<RunProgress> progress, CancellationToken stop);

/// <summary>Works out the trade-off curve of one option; when cancelled, gives the points so far.</summary>
public delegate KeptTradeOff TradeOffOption(Proposal proposal, OptionId option, RunLimits limits, int seed, IProgress<RunProgress> progress, CancellationToken stop);

/// <summary>Makes the timetable of the plan that is kept for one option; when cancelled, gives the best so far.</summary>
public delegate ScheduleRun TimetableOption(Proposal proposal, OptionId option, RunLimits limits, int seed, IProgress<RunProgress> progress, CancellationToken stop);

/// <summary>What a run was started with.</summary>
internal sealed record RunTask(RunId Id, RunKind Kind, ProposalKey Proposal, OptionId Option, RunLimits Limits, int Seed);

/// <summary>Works on an option in the background. The same proposal, seed and limits give the same answer, so beginning again loses time only.</summary>
internal sealed class PlanWork(IProposalStore store, SolveOption solve, TradeOffOption trade, TimetableOption timetable, TimeProvider clock)
{
    public async Task<RunAnswer> Do(RunTask task, IProgress<RunProgress> progress, CancellationToken stop)
    {
        // Cancelling ends the search and keeps its best; it must not end the loading before there is any.
        var proposal = (await store.Load(task.Proposal, CancellationToken.None)).Proposal;
        return task.Kind switch
        {
            RunKind.TradeOff => new TradeOffAnswer(trade(proposal, task.Option, task.Limits, task.Seed, progress, stop)),
            RunKind.Schedule when task.Limits.Rest => new TimetableAnswer(await Rest(proposal, task, progress, stop)),
            RunKind.Schedule => new TimetableAnswer(timetable(task.Limits.PlanFirst ? await Planned(proposal, task, progress, stop) : proposal, task.Option, task.Limits, task.Seed, progress, stop)),
            _ => new PlanAnswer(solve(proposal, task.Option, task.Limits, task.Seed, progress, stop)),
        };
    }

    // A plan that is kept on the way is there for its own pages too, and stays where the timetable then fails.
    private async Task<Proposal> Planned(Proposal proposal, RunTask task, IProgress<RunProgress> progress, CancellationToken stop)
    {
        if (PlanAction.HoldsStill(proposal, task.Option)) return proposal;
        var plan = solve(DeliveryAction.ForPlanningAgain(proposal, task.Option, LondonTime.Today(clock)), task.Option, task.Limits, task.Seed, progress, stop);
        // Decisions of people are counted; what the extract shows is none of them.
        await store.SaveRun(task.Proposal, plan with { Judgements = proposal.Judgements.Count }, CancellationToken.None);
        return (await store.Load(task.Proposal, CancellationToken.None)).Proposal;
    }

    // The plan is kept before its weeks are worked out: they are those of a plan that is there.
    private async Task<ScheduleRun> Rest(Proposal proposal, RunTask task, IProgress<RunProgress> progress, CancellationToken stop)
    {
        var option = proposal.Options.Single(o => o.Id == task.Option);
        if (TimetableAction.Kept(proposal, option) is not { Answer.Schedule: not null } earlier) return timetable(proposal, task.Option, task.Limits, task.Seed, progress, stop);
        var before = RestAction.Moves(proposal, earlier);
        progress.Report(new() { State = RunState.Running, Doing = "Looking for a plan that keeps everything else where it is." });
        if (RestAction.Plan(proposal, option, task.Seed, clock, cancel: stop) is { } plan)
        {
            await store.SaveRun(task.Proposal, plan, CancellationToken.None);
            proposal = (await store.Load(task.Proposal, CancellationToken.None)).Proposal;
        }
        return RestAction.Timetable(proposal, option, earlier, before, task.Limits, task.Seed, clock, new SolveByPlanAction.Weeks(progress), stop);
    }
}
