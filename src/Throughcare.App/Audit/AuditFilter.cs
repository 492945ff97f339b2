using Throughcare.App.Database;
using Throughcare.Calendar;

namespace Throughcare.App.Audit;

/// <summary>Which events of a trail are asked for; what is empty leaves nothing out.</summary>
public sealed record AuditFilter
{
    /// <summary>A person's id; or "single person", "command line" or "program".</summary>
    public string? Person { get; init; }

    public string? Event { get; init; }

    public Guid? Proposal { get; init; }

    /// <summary>What it was about, as the trail has it: "child:3f9a…".</summary>
    public string? Subject { get; init; }

    /// <summary>Beside a subject: also lists that may have shown it, which do not name each child that they held.</summary>
    public bool Lists { get; init; }

    /// <summary>First and last day, in London.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only events before this one: where the page before ended.</summary>
    public long? Before { get; init; }

    /// <summary>Only events after this one.</summary>
    public long? After { get; init; }

    private static readonly string[] ListsOf = [AuditEvents.ChildrenSeen, AuditEvents.WorkersSeen, AuditEvents.ExtractSeen, AuditEvents.UploadSeen, AuditEvents.ListDownloaded];

    internal IQueryable<AuditEventRow> Of(IQueryable<AuditEventRow> events)
    {
        if (Guid.TryParse(Person, out var id)) events = events.Where(e => e.PersonId == id);
        else if (!string.IsNullOrEmpty(Person)) events = events.Where(e => e.PersonId == null && e.By == Person);
        if (!string.IsNullOrEmpty(Event)) events = events.Where(e => e.Event == Event);
        if (Proposal is { } proposal) events = events.Where(e => e.ProposalId == proposal);
        if (!string.IsNullOrEmpty(Subject)) events = Lists ? events.Where(e => e.Subject == Subject || ListsOf.Contains(e.Event)) : events.Where(e => e.Subject == Subject);
        if (From is { } from && LondonTime.StartOf(from) is var begins) events = events.Where(e => e.At >= begins);
        if (To is { } to && LondonTime.StartOf(to.AddDays(1)) is var ends) events = events.Where(e => e.At < ends);
        if (Before is { } before) events = events.Where(e => e.Sequence < before);
        if (After is { } after) events = events.Where(e => e.Sequence > after);
        return events;
    }
}
