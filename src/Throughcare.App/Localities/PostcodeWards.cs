using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Localities;

namespace Throughcare.App.Localities;

/// <summary>
/// Which ward each postcode of a look-up lies in: by the look-up's own code where it has one, else by the polygon its point lies in. Where
/// it has both and they differ, the look-up is believed and the postcode is listed.
/// </summary>
public sealed record PostcodeWards(IReadOnlyList<PostcodeEntry> Entries, int ByLookup, int ByPolygon, int InNone, IReadOnlyList<Finding> Findings)
{
    // More than this many are counted and no longer listed one by one.
    private const int MostListed = 200;

    public static PostcodeWards Of(IReadOnlyList<PostcodeEntry> entries, LocalityBoundaries? boundaries)
    {
        var placed = new List<PostcodeEntry>(entries.Count);
        var findings = new List<Finding>();
        var codes = boundaries?.Areas.Select(a => a.Code).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var (byLookup, byPolygon, none, differ) = (0, 0, 0, 0);
        foreach (var entry in entries)
        {
            // A look-up whose ward is no area of this map is not contradicted by it: the map is of something else, or of another council.
            var compared = entry.Ward is null || codes.Contains(entry.Ward.Value.Text);
            var inside = boundaries is not null && entry.Point is { } point && compared ? boundaries.At(point) : null;
            if (entry.Ward is { } official)
            {
                byLookup++;
                placed.Add(entry);
                if (boundaries is null || entry.Point is null || !compared || string.Equals(inside?.Code, official.Text, StringComparison.OrdinalIgnoreCase)) continue;
                if (++differ <= MostListed) findings.Add(Differs(entry, official, inside));
            }
            else if (inside is not null)
            {
                byPolygon++;
                placed.Add(entry with { Ward = new AreaCode(inside.Code) });
            }
            else
            {
                if (entry.Locality.Length == 0) none++;
                placed.Add(entry);
            }
        }
        if (differ > MostListed) findings.Add(MoreDiffer(differ - MostListed));
        if (none > 0) findings.Add(NoWard(none));
        return new(placed, byLookup, byPolygon, none, findings);
    }

    private static Finding Differs(PostcodeEntry entry, AreaCode official, Boundary? inside) => new()
    {
        Rule = "postcode-outside-its-ward",
        Severity = Severity.Note,
        What = $"{entry.Postcode} is in ward {official} by the look-up and {(inside is null ? "outside every area" : "in " + inside.Code)} on the map; the look-up is believed.",
        Where = entry.Where,
        Value = entry.Postcode.Text,
        ToDo = "Do nothing, if the boundaries are simplified ones: near an edge that is to be expected.",
    };

    private static Finding MoreDiffer(int times) => new()
    {
        Rule = "postcode-outside-its-ward",
        Severity = Severity.Warning,
        What = "More postcodes lie outside their ward on the map; they are not listed.",
        ToDo = "Check that look-up and boundaries are of the same year.",
        Times = times,
    };

    private static Finding NoWard(int times) => new()
    {
        Rule = "postcode-in-no-ward",
        Severity = Severity.Note,
        What = "Postcodes of the look-up have no ward code, and lie in no area of the map.",
        ToDo = "Add a look-up with ward codes, or boundaries, if children live there.",
        Times = times,
    };
}
