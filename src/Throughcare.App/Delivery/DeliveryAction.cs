using Throughcare.App.Transfers;
using Throughcare.Children;
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

    /// <summary>How much dearer than the option says a departure from the known plan is when the rest is planned again: people have been told.</summary>
    public const int DearerAgain = 10;

    /// <summary>
    /// The proposal from which the rest is planned again: what the extract shows as done holds as if somebody had recorded it, and departing from the known plan is dear.
    /// </summary>
    public static Proposal ForPlanningAgain(Proposal proposal, OptionId id, DateOnly today)
    {
        var option = proposal.Options.Single(o => o.Id == id);
        var done = Of(proposal, option, null, today)?.Transfers.Where(t => t.State == DeliveryState.Done).ToList() ?? [];
        var recorded = HoldingJudgements.Of(proposal.Judgements).Where(j => j.Kind == JudgementKind.TransferDone).Select(j => new ChildId(j.Subject)).ToHashSet();
        return proposal with
        {
            Judgements =
            [
                .. proposal.Judgements,
                .. done.SelectMany(t => t.Children.Where(c => !recorded.Contains(c)).Select(c => new Judgement { Kind = JudgementKind.TransferDone, Subject = c.Text, Value = t.To.Text, Author = "the extract", Reason = "The extract has this worker.", MadeOn = t.On ?? today })),
            ],
            Options = [.. proposal.Options.Select(o => o.Id != id ? o : o with { Priorities = o.Priorities with { PublishedChild = DearerAgain * o.Priorities.PublishedChild, PublishedWorker = DearerAgain * o.Priorities.PublishedWorker } })],
        };
    }
}
