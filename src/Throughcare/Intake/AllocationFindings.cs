using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>Children with no allocated worker on a day, and with two at once.</summary>
internal static class AllocationFindings
{
    /// <summary>The finding for one child, or null where one worker leads.</summary>
    public static Finding? Of(string child, IReadOnlyList<WorkerSpan> spans, DateOnly day)
    {
        var open = spans.Where(s => s.OpenOn(day)).ToList();
        var leads = open.Where(s => s.Role == "lead").ToList();
        if (open.Count == 0)
            return new()
            {
                Rule = "child-with-no-allocated-worker",
                Severity = Severity.Warning,
                What = $"Child {child} has no allocated worker on {day:yyyy-MM-dd}.",
                Where = spans.Count > 0 ? spans[^1].Where : null,
                Value = child,
                ToDo = "Allocate a worker, or correct the end of the last worker's record.",
            };
        if (leads.Count < 2) return null;
        return new()
        {
            Rule = "two-allocated-workers",
            Severity = Severity.Warning,
            What = $"Child {child} has {leads.Count} allocated workers on {day:yyyy-MM-dd}: {string.Join(", ", leads.Select(s => s.Worker))}.",
            Where = leads[^1].Where,
            Value = child,
            ToDo = "End the record of the worker who no longer holds the child.",
        };
    }
}
