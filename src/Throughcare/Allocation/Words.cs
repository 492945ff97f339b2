namespace Throughcare.Allocation;

/// <summary>Lists in sentences: "North or East", "g1, g2 and 3 more".</summary>
internal static class Words
{
    public static string Or<T>(IEnumerable<T> things) => Join(things, "or");

    public static string And<T>(IEnumerable<T> things) => Join(things, "and");

    /// <summary>The first few, and how many more.</summary>
    public static string Some<T>(IReadOnlyCollection<T> things, int shown = 6) =>
        things.Count <= shown + 1 ? And(things) : $"{string.Join(", ", things.Take(shown))} and {things.Count - shown} more";

    private static string Join<T>(IEnumerable<T> things, string with)
    {
        var list = things.Select(t => t?.ToString() ?? "").ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} {with} {list[^1]}";
    }
}
