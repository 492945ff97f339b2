using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>A worker with a child from a first to a last day, both counted; without a last day it goes on.</summary>
public sealed record WorkerSpan(string Worker, DateOnly Since, DateOnly? Until, Place Where)
{
    /// <summary>A value of the column role of the involvements table.</summary>
    public string Role { get; init; } = "lead";

    public string Team { get; init; } = "";

    public string Reason { get; init; } = "";

    public bool OpenOn(DateOnly day) => Since <= day && (Until is null || Until >= day);

    /// <summary>
    /// The spans up to a day, where the day on which one worker hands over to the next stands in both rows: it belongs to the
    /// new worker.
    /// </summary>
    public static IReadOnlyList<WorkerSpan> UpTo(DateOnly day, IReadOnlyList<WorkerSpan> told)
    {
        var spans = new List<WorkerSpan>(told.Count);
        foreach (var span in told.OrderBy(s => s.Since))
        {
            if (span.Since > day) continue;
            var handedOver = span.Until is { } end && end > span.Since && told.Any(next => next.Since == end && next.Role == span.Role && next.Worker != span.Worker);
            spans.Add(handedOver ? span with { Until = span.Until!.Value.AddDays(-1) } : span);
        }
        return spans;
    }

    /// <summary>The later last day of two; null when one of them goes on.</summary>
    internal static DateOnly? LaterEnd(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;
}
