using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Consultation;

/// <summary>Tells people their own outcome: letters, and the same on the page of their link. Only of a plan whose placements are released.</summary>
public sealed class OutcomeAction(IProposalStore store, StaffRecords records, TimeProvider clock)
{
    /// <summary>Puts each outcome onto the page of the worker's link.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> Send(ProposalKey key, CancellationToken ct = default)
    {
        var kept = await store.Load(key, ct);
        var (outcomes, today) = (ReleasedOutcomes.Of(kept, LondonTime.Today(clock)).Where(o => o.Placed.TeamAfter is not null).ToList(), LondonTime.Today(clock));
        await records.KeepOutcomes(key, outcomes.ToDictionary(o => o.Member.Id, o => new OutcomeSent(o.Placed.TeamAfter!.Name, o.Placed.TeamAfter.Base, o.Placed.ManagerAfter?.Text, o.Reason, o.Choice, today)), ct);
        return outcomes.Count;
    }

    /// <summary>Puts what people would like and what was agreed into the option, as its next version; its plan must then be worked out anew.</summary>
    public async Task<Option> TakeIntoOption(KeptProposal kept, CancellationToken ct = default)
    {
        var paper = ConsultationAction.Of(kept).Paper;
        var scope = StaffInvitations.Scope(kept) ?? throw Refused("no-option", "No option is chosen that is consulted on.", "Choose one in the timetable first.");
        if (!paper.PreferencesClosedOn(LondonTime.Today(clock))) throw Refused("preferences-open", "People may still say what they would like.", "Wait until preferences have closed.");
        var asked = await records.Circumstances(kept.Key, ct);
        if (asked.Count(a => a.State == CircumstanceState.Asked) is var open and > 0) throw Refused("circumstances-open", $"{(open == 1 ? "1 request" : $"{open:#,0} requests")} to have circumstances considered {(open == 1 ? "waits" : "wait")} for an answer.", "Answer each of them first.");
        var changed = PreferencesInOption.Of(scope.Option, scope, await records.Preferences(kept.Key, ct), [.. asked.Select(a => a.Limit).OfType<AgreedLimit>()]);
        return await store.SaveOption(kept.Key, changed, ct);
    }

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
