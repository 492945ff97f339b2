using Throughcare.Options;

namespace Throughcare.Web;

/// <summary>What matters how much, as sentences. The numbers are weights in one sum, not money.</summary>
public static class PriorityWords
{
    /// <summary>What each departure from the plan that is kept counts, where a plan is made near it.</summary>
    public static string NearKept(Option option) =>
        $"Where a plan keeps to the one that is there, each child with another social worker counts {option.Priorities.PublishedChild:0.##} and each worker in another team {option.Priorities.PublishedWorker:0.##}.";

    public static IReadOnlyList<string> Of(Option option)
    {
        var p = option.Priorities;
        var sentences = new List<(decimal Weight, string Sentence)>
        {
            (p.Continuity, $"A child who changes social worker counts {p.Continuity:0.##} for each point of the relationship (0 to 3)."),
            (p.Locality, $"A child whose worker is outside the home-locality team counts {p.Locality:0.##}."),
            (p.OverStandard, $"Each weighted child above the standard of {option.Limits.Standard} per full-time worker counts {p.OverStandard:0.##}."),
            (p.Fairness, $"Each weighted child per FTE of difference from the mean load counts {p.Fairness:0.##}."),
            (p.TeamChange, $"A worker who changes team counts {p.TeamChange:0.##}."),
            (p.Preference, $"Each step down a worker's list of preferred teams counts {p.Preference:0.##}."),
            (p.Travel, $"Each kilometre of added travel to a new base counts {p.Travel:0.##}."),
        };
        return
        [
            p.StayFromContinuity > 3 ? "No child is held to the present social worker by rule." : $"A child whose relationship is {p.StayFromContinuity} or more, or who is in court proceedings, stays with the present social worker unless no plan fits so.",
            .. sentences.Where(s => s.Weight > 0).Select(s => s.Sentence),
            NearKept(option),
            .. sentences.Any(s => s.Weight == 0) ? new[] { "What is not named here counts nothing." } : [],
        ];
    }
}
