namespace Throughcare.App.Audit;

/// <summary>Something to be written into the audit trail; who, when and from where are added to it.</summary>
/// <param name="Name">What happened: one of <see cref="AuditEvents"/>.</param>
public sealed record AuditEvent(string Name)
{
    public Guid? Proposal { get; init; }

    /// <summary>What it was about: a kind and an opaque id, such as "child:3f9a…"; never a name and never a case system's id.</summary>
    public string? Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Why { get; init; }
}
