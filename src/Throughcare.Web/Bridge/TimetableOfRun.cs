using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.Web.Bridge;

using Option = Throughcare.Options.Option;

/// <summary>The kept timetable of a plan, read again with what it was worked out from.</summary>
internal static class TimetableOfRun
{
    public static ScheduleRun? Find(Proposal proposal, Option option, AllocationRun plan) => proposal.Timetables
        .Where(r => r.Option == option.Id && r.OptionVersion == option.Version && r.ExtractFingerprint == proposal.Extract.Fingerprint && r.PlanFinishedAt == plan.FinishedAt).MaxBy(r => r.FinishedAt);

    public static TransferTimetable Read(Proposal proposal, PlanOutcome outcome, ScheduleRun run)
    {
        var snapshot = proposal.Extract.Snapshot;
        var reading = TransferProblems.From(snapshot, [.. proposal.Judgements.Take(run.Judgements)], outcome, proposal.Transfers, proposal.PhaseRules, proposal.ProceedingsWeeks);
        return TransferTimetable.Of(snapshot, reading, run.Answer, proposal.PhaseRules);
    }
}
