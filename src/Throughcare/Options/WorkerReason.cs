namespace Throughcare.Options;

/// <summary>What a plan says of a worker, as a sentence.</summary>
public sealed class WorkerReason(PlanOutcome outcome)
{
    private readonly Dictionary<Structure.TeamId, Structure.Team> _teams = outcome.Planned.Teams.ToDictionary(t => t.Id);
    private readonly ILookup<Structure.WorkerId?, PlacedChild> _holds = outcome.Children.ToLookup(c => c.After.Worker?.Id);

    private sealed record Voice(string Stays, string Would, string Has, string They, string TheWorker, string OfTheWorker, string Their, string Keeps, string Base);

    private static readonly Voice Others = new("Stays", "Would", "Has", "they", "the worker", "the worker's", "their", "Keeps", "Base"), Oneself = new("You stay", "You would", "You have", "you", "you", "your", "your", "You keep", "Your base");

    /// <summary>As it is said of a worker to others.</summary>
    public string Of(PlacedWorker worker) => Of(worker, Others);

    /// <summary>The same as it is said to the worker.</summary>
    public string ToldTo(PlacedWorker worker) => Of(worker, Oneself);

    private string Of(PlacedWorker worker, Voice voice)
    {
        if (worker.Worker.NewPost) return $"New post in {worker.TeamAfter?.Name}, to be recruited to.";
        if (!worker.Worker.InPlan) return $"Not in the plan: {worker.Worker.OutWhy}.";
        if (worker.TeamAfter is not { } team) return $"{voice.Has} no team in the plan.";
        if (worker.TeamBefore is null) return $"{voice.Would} work in {team.Name}.";
        if (!worker.ChangesTeam) return $"{voice.Stays} in {team.Name}.{Rest(worker, voice)}";
        return $"{voice.Would} move to {team.Name}, because {Why(worker, team, voice)}.{Rest(worker, voice)}";
    }

    private string Why(PlacedWorker worker, Structure.Team team, Voice voice)
    {
        if (outcome.Reading.Problem.Workers.FirstOrDefault(w => w.Id == worker.Id) is { } terms)
        {
            if (terms.PinnedTeam == team.Id) return "that was decided beforehand";
            if (terms.AllowedTeams.Count == 1) return $"it is the only team {voice.TheWorker} may be in";
        }
        if (worker.TeamBefore is { } from && !_teams.ContainsKey(from.Id) && Local(worker, team) is (var n, var all) && all > 0)
            return n > 0 ? $"{from.Name} would be no more and {n} of the {all} children {voice.They} would work with are from the localities of {team.Name}" : $"{from.Name} would be no more";
        var (near, of) = Local(worker, team);
        if (of > 0 && near * 2 >= of) return $"{near} of the {of} children {voice.They} would work with are from its localities";
        if (worker.RankMet == 0) return $"it is {voice.OfTheWorker} first choice";
        return near > 0 ? $"{near} of the {of} children {voice.They} would work with are from its localities, and the team needs {voice.Their} working time" : $"the team needs {voice.Their} working time";
    }

    private (int Near, int Of) Local(PlacedWorker worker, Structure.Team team)
    {
        var held = _holds[worker.Id].Where(c => c.InPlan).ToList();
        return (held.Count(c => c.Before.Child.HomeLocality is { } home && team.Covers(home)), held.Count);
    }

    private static string Rest(PlacedWorker worker, Voice voice)
    {
        var kept = worker.ChildrenBefore.Count == 0 ? "" : $" {voice.Keeps} {worker.Kept} of {worker.ChildrenBefore.Count} children.";
        var based = worker.ChangesBase ? $" {voice.Base} would be {worker.TeamAfter!.Base} instead of {worker.TeamBefore!.Base}." : "";
        return kept + based;
    }
}
