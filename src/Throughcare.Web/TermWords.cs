using Throughcare.Allocation;

namespace Throughcare.Web;

/// <summary>The terms of a plan under the names that its priorities have. They are counted in one sum; less is better.</summary>
public static class TermWords
{
    public static string Of(string term) => term switch
    {
        "locality" => "Children outside the home-locality team",
        "continuity" => "Changes of social worker, by strength of relationship",
        "over_standard" => "Load above the standard",
        "fairness" => "Uneven load",
        "preference" => "Staff preferences",
        "team_change" => "Staff changes of team",
        "travel" => "Staff travel",
        "placement" => "Ways to placements",
        "published" => "Changes from the plan that was kept",
        _ => term,
    };

    /// <summary>"12 less for children outside the home-locality team, 6 more for changes of social worker"; "nothing" where nothing differs.</summary>
    public static string Differences(AllocationTerms difference)
    {
        var parts = difference.ByName().Where(t => t.Value != 0).OrderByDescending(t => Math.Abs(t.Value)).Select(t => $"{Math.Abs(t.Value):#,0.##} {(t.Value < 0 ? "less" : "more")} for {Small(Of(t.Name))}").ToList();
        return parts.Count == 0 ? "nothing" : string.Join("; ", parts);
    }

    /// <summary>"4.5 less", "3 more", "the same".</summary>
    public static string Signed(decimal difference) => difference == 0 ? "the same" : $"{Math.Abs(difference):#,0.##} {(difference < 0 ? "less" : "more")}";

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
