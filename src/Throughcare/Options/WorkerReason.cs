namespace Throughcare.Options;

/// <summary>What a plan says of a worker, as a sentence.</summary>
public sealed class WorkerReason(PlanOutcome outcome)
{
    private readonly Dictionary<Structure.TeamId, Structure.Team> _teams = outcome.Planned.Teams.ToDictionary(t => t.Id);
    private readonly ILookup<Structure.WorkerId?, PlacedChild> _holds = outcome.Children.ToLookup(c => c.After.Worker?.Id);

    public string Of(PlacedWorker worker)
    {
        if (worker.Worker.NewPost) return $"New post in {worker.TeamAfter?.Name}, to be recruited to.";
        if (!worker.Worker.InPlan) return $"Not in the plan: {worker.Worker.OutWhy}.";
        if (worker.TeamAfter is not { } team) return "Has no team in the plan.";
        if (worker.TeamBefore is null) return $"Would work in {team.Name}.";
        if (!worker.ChangesTeam) return $"Stays in {team.Name}.{Rest(worker)}";
        return $"Would move to {team.Name}, because {Why(worker, team)}.{Rest(worker)}";
    }

    private string Why(PlacedWorker worker, Structure.Team team)
    {
        if (outcome.Reading.Problem.Workers.FirstOrDefault(w => w.Id == worker.Id) is { } terms)
        {
            if (terms.PinnedTeam == team.Id) return "that was decided beforehand";
            if (terms.AllowedTeams.Count == 1) return "it is the only team the worker may be in";
        }
        if (worker.TeamBefore is { } from && !_teams.ContainsKey(from.Id) && Local(worker, team) is (var n, var all) && all > 0)
            return n > 0 ? $"{from.Name} would be no more and {n} of the {all} children they would work with are from the localities of {team.Name}" : $"{from.Name} would be no more";
        var (near, of) = Local(worker, team);
        if (of > 0 && near * 2 >= of) return $"{near} of the {of} children they would work with are from its localities";
        if (worker.RankMet == 0) return "it is the worker's first choice";
        return near > 0 ? $"{near} of the {of} children they would work with are from its localities, and the team needs their working time" : "the team needs their working time";
    }

    private (int Near, int Of) Local(PlacedWorker worker, Structure.Team team)
    {
        var held = _holds[worker.Id].Where(c => c.InPlan).ToList();
        return (held.Count(c => c.Before.Child.HomeLocality is { } home && team.Covers(home)), held.Count);
    }

    private static string Rest(PlacedWorker worker)
    {
        var kept = worker.ChildrenBefore.Count == 0 ? "" : $" Keeps {worker.Kept} of {worker.ChildrenBefore.Count} children.";
        var based = worker.ChangesBase ? $" Base would be {worker.TeamAfter!.Base} instead of {worker.TeamBefore!.Base}." : "";
        return kept + based;
    }
}
