using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>A team as posts and working time, today and in a plan: all that is shown before placements are released.</summary>
/// <param name="Team">The team's name.</param>
/// <param name="PeopleBefore">Workers who hold or may hold children, today.</param>
/// <param name="FteBefore">Their working time.</param>
/// <param name="PostsAfter">Posts in the plan, those to be recruited to with them.</param>
/// <param name="FteAfter">Their working time.</param>
/// <param name="ToRecruit">Of the posts, those to be recruited to.</param>
public sealed record TeamPosts(string Team, int PeopleBefore, Fte FteBefore, int PostsAfter, Fte FteAfter, int ToRecruit);

/// <summary>A plan as posts and FTE by team, with nobody named.</summary>
public static class PostsByTeam
{
    public static IReadOnlyList<TeamPosts> Of(PlanOutcome outcome)
    {
        var workers = outcome.Workers.Where(w => w.Worker.InPlan).ToList();
        var teams = workers.SelectMany(w => new[] { w.TeamBefore, w.TeamAfter }).OfType<Team>().DistinctBy(t => t.Id).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase);
        return [.. teams.Select(team =>
        {
            var (before, after) = (workers.Where(w => w.TeamBefore?.Id == team.Id).ToList(), workers.Where(w => w.TeamAfter?.Id == team.Id).ToList());
            return new TeamPosts(team.Name, before.Count, Sum(before), after.Count, Sum(after), after.Count(w => w.Worker.NewPost));
        })];
    }

    private static Fte Sum(IEnumerable<PlacedWorker> workers) => workers.Aggregate(Fte.Zero, (sum, w) => sum + w.Worker.Fte);
}
