namespace Throughcare.App.Database;

/// <summary>One thing that somebody did or looked at. Rows are only ever added; each holds the hash of the one before.</summary>
public sealed class AuditEventRow : ICouncilRow
{
    public int CouncilId { get; set; }

    /// <summary>Counts the council's events from 1, without gaps.</summary>
    public required long Sequence { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>What happened: a name of the list in docs/guide/audit-events.md.</summary>
    public required string Event { get; set; }

    /// <summary>Who: a person's id; empty for single-person mode, the command line and the program itself, which <see cref="By"/> tells apart.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>In what capacity: "person", "single person", "command line", "program".</summary>
    public required string By { get; set; }

    /// <summary>From where: the network address of the request; null for the program's own work.</summary>
    public string? From { get; set; }

    /// <summary>The proposal that it was about; null where none.</summary>
    public Guid? ProposalId { get; set; }

    /// <summary>What it was about: a kind and an opaque id, such as "child:3f9a…"; never a name and never a case system's id.</summary>
    public string? Subject { get; set; }

    /// <summary>What was there before, as JSON; null for a look.</summary>
    public string? Before { get; set; }

    public string? After { get; set; }

    /// <summary>The reason that was given.</summary>
    public string? Why { get; set; }

    public required string PreviousHash { get; set; }

    public required string Hash { get; set; }
}

/// <summary>Where the council's trail ends: the row that is locked while an event is added.</summary>
public sealed class AuditHeadRow : ICouncilRow
{
    public int CouncilId { get; set; }

    public required long Sequence { get; set; }

    public required string Hash { get; set; }
}
