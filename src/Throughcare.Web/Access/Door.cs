using Throughcare.App.Access;

namespace Throughcare.Web.Access;

/// <summary>Who may open one address, and who may send something there.</summary>
/// <param name="Route">The address as a pattern, such as /proposals/{proposal}/plan.</param>
public sealed record Door(string Route)
{
    /// <summary>No sign-in is asked for.</summary>
    public bool Public { get; init; }

    /// <summary>Any one of these opens it; none named: whoever is signed in.</summary>
    public IReadOnlyList<Grant> See { get; init; } = [];

    /// <summary>How far that one must reach. What it reaches within the page, the page itself keeps to.</summary>
    public GrantScope Reach { get; init; } = GrantScope.Council;

    /// <summary>All of these are needed, beside opening it, to send something there.</summary>
    public IReadOnlyList<Grant> Send { get; init; } = [Grant.Change];

    /// <summary>How far each of those must reach. A plan or an option is everybody's, so whoever changes one must reach the whole council.</summary>
    public GrantScope SendReach { get; init; } = GrantScope.Council;

    public bool LetsIn(Viewer viewer, bool sends) =>
        (See.Count == 0 || See.Any(g => viewer.May(g, Reach))) && (!sends || Send.All(g => viewer.May(g, SendReach)));
}
