using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>A worker with a child from a first to a last day, both counted; without a last day it goes on.</summary>
public sealed record WorkerSpan(string Worker, DateOnly Since, DateOnly? Until, string Reason, Place Where)
{
    public bool OpenOn(DateOnly day) => Since <= day && (Until is null || Until >= day);

    internal static WorkerSpan Longer(WorkerSpan? known, WorkerSpan told) =>
        known is null || (known.Until is { } until && (told.Until is null || told.Until > until)) ? told : known;
}

/// <summary>
/// Turns a return's worker episodes into spans of whole days. The day on which one worker hands over to the next stands in both
/// rows: it belongs to the new worker.
/// </summary>
internal static class Handover
{
    public static IReadOnlyList<WorkerSpan> Of(IReadOnlyList<SocialWorkerEpisode> episodes, DateOnly day)
    {
        var spans = new List<WorkerSpan>();
        foreach (var e in episodes)
        {
            if (e.From > day) continue;
            var until = e.To is { } end && end > e.From && episodes.Any(next => next.From == end && next.Worker != e.Worker) ? end.AddDays(-1) : e.To;
            spans.Add(new(e.Worker, e.From, until, e.Reason, e.Where));
        }
        return spans;
    }
}
