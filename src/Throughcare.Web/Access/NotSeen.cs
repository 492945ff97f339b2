using Throughcare.App.Access;
using Throughcare.Children;
using Throughcare.Proposals;

namespace Throughcare.Web.Access;

/// <summary>Says on every page of a proposal what the person does not see there, so that nobody takes a part for the whole.</summary>
public static class NotSeen
{
    public static IReadOnlyList<string> Of(InReach reach, Proposal proposal) => [.. Sentences(reach, proposal)];

    private static IEnumerable<string> Sentences(InReach reach, Proposal proposal)
    {
        var viewer = reach.Viewer;
        var own = string.Join(", ", proposal.Extract.Snapshot.Teams.Where(t => viewer.Teams.Contains(t.Id.Text, StringComparer.OrdinalIgnoreCase)).Select(t => t.Name));
        if (viewer.ReachOf(Grant.SeeChildren) switch
        {
            GrantScope.Council => null,
            GrantScope.Team => own.Length == 0 ? "You see the children of your own teams, and none of them is in this proposal." : $"Of children you see those of {own}, today or in a plan. Figures count everybody.",
            GrantScope.Oneself => "Of children you see those whom you work with. Figures count everybody.",
            _ => "You see no child's record. Figures count everybody.",
        } is { } children) yield return children;
        if (viewer.ReachOf(Grant.SeeStaff) switch
        {
            GrantScope.Council => null,
            GrantScope.Team => own.Length == 0 ? "You see the workers of your own teams, and none of them is in this proposal." : $"Of workers you see those of {own}.",
            GrantScope.Oneself => "Of workers you see yourself.",
            _ => "You see no worker's record.",
        } is { } workers) yield return workers;
        if (reach.RestrictedUnseen > 0) yield return $"{RestrictedWords.Count(reach.RestrictedUnseen)} counted and not shown.";
    }
}
