using Throughcare.App.Transfers;
using Throughcare.Delivery;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Delivery;

/// <summary>How the plan of an option is carried out. The same action serves folder, database, command line and pages.</summary>
public static class DeliveryAction
{
    /// <param name="proposal">The proposal with its present extract and all judgements.</param>
    /// <param name="option">The option.</param>
    /// <param name="plan">Its plan, where one still holds; null otherwise.</param>
    /// <param name="today">The day to which it is told.</param>
    /// <returns>Null where no timetable is kept that says which changes it has.</returns>
    public static Delivered? Of(Proposal proposal, Option option, OptionResult? plan, DateOnly today)
    {
        if (TimetableAction.Kept(proposal, option) is not { Changes.Count: > 0, Weeks: [var first, ..] } kept) return null;
        // The teams of the plan are there from its first day; an extract from before it does not show them yet.
        var snapshot = proposal.Extract.Snapshot;
        var structure = snapshot.AsAt < first.Day && plan?.Outcome is { } outcome ? outcome.Planned : snapshot;
        return Delivered.Of(proposal, option, kept, structure, today);
    }
}
