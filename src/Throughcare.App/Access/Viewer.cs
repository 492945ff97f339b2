namespace Throughcare.App.Access;

/// <summary>The person who asks for a page or an action, with all that they may see and do. Made anew for each request; holds no traits.</summary>
public sealed record Viewer
{
    /// <summary>The person's id; empty in single-person mode, where nobody signs in.</summary>
    public required Guid Person { get; init; }

    /// <summary>What the pages call them.</summary>
    public required string Name { get; init; }

    public required int Council { get; init; }

    public required IReadOnlyCollection<Granted> Grants { get; init; }

    /// <summary>Ids of the teams that grants of scope <see cref="GrantScope.Team"/> reach.</summary>
    public IReadOnlyCollection<string> Teams { get; init; } = [];

    /// <summary>The worker that this person is, for grants of scope <see cref="GrantScope.Oneself"/>; null where none.</summary>
    public string? Worker { get; init; }

    /// <summary>True in single-person mode.</summary>
    public bool Alone => Person == Guid.Empty;

    /// <summary>The only visitor of single-person mode: everything of the only council.</summary>
    public static Viewer OnlyPerson { get; } = new()
    {
        Person = Guid.Empty,
        Name = "You",
        Council = Database.CouncilRow.TheOnly,
        Grants = [.. Enum.GetValues<Grant>().Select(g => new Granted(g, GrantScope.Council))],
    };

    /// <summary>The widest reach of a grant; null where it was not given at all.</summary>
    public GrantScope? ReachOf(Grant grant) => Grants.Where(g => g.Grant == grant).Select(g => (GrantScope?)g.Scope).Max();

    /// <summary>Has the grant with at least this reach.</summary>
    public bool May(Grant grant, GrantScope atLeast = GrantScope.Oneself) => ReachOf(grant) >= atLeast;

    /// <summary>Does the grant reach a thing of this team and this worker?</summary>
    public bool Reaches(Grant grant, string? team, string? worker) => ReachOf(grant) switch
    {
        GrantScope.Council => true,
        GrantScope.Team => team is not null && Teams.Contains(team, StringComparer.OrdinalIgnoreCase) || IsMe(worker),
        GrantScope.Oneself => IsMe(worker),
        _ => false,
    };

    private bool IsMe(string? worker) => worker is not null && string.Equals(worker, Worker, StringComparison.OrdinalIgnoreCase);
}
