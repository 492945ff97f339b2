using Throughcare.App.Database;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>What a council is called where everybody reads what it published.</summary>
public static class PublishedUnder
{
    /// <summary>The name that it was given. On one machine nobody gave it one, and it goes by the name in what it published.</summary>
    public static string Name(string council, IEnumerable<Publication> publications) =>
        council == CouncilRow.NotNamed && publications.Select(p => p.Latest.Council).Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } names ? string.Join(", ", names) : council;
}
