using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>What a plan says of a child, as a sentence that a social worker would say. The reason comes first where there is one.</summary>
public sealed class ChildReason
{
    private readonly ProblemReading _reading;
    private readonly Dictionary<TeamId, string> _names;
    private readonly Dictionary<WorkerId, PlacedWorker> _workers;

    public ChildReason(PlanOutcome outcome)
    {
        _reading = outcome.Reading;
        _names = outcome.Planned.Teams.ToDictionary(t => t.Id, t => t.Name);
        _workers = outcome.Workers.ToDictionary(w => w.Id);
    }

    public string Of(PlacedChild child)
    {
        if (child.NotPlanned is { } why) return "Not in the plan. " + why.Why;
        if (child.Group is not { } group) return "Not in the plan.";
        var after = child.After.Worker!.Id;
        if (child.Before.Worker is not { } before) return $"Would have {after} in {Team(child)} as social worker; nobody is allocated today.";
        return before.Id == after ? Stays(child, group) : Changes(child, group, before.Id, after);
    }

    private string Stays(PlacedChild child, PlannedGroup group)
    {
        var where = child.RightAfter && !child.RightBefore ? $", who would be in {Team(child)}, the home-locality team" : "";
        return group.Held switch
        {
            HeldBecause.Judgement => $"Stays with their social worker: decided by {group.DecidedBy!.Author} ({Sentence(group.DecidedBy.Reason)}){where}.",
            HeldBecause.Proceedings when !group.Released => $"Stays with their social worker until court proceedings end{where}.",
            HeldBecause.Relationship when !group.Released => $"Stays with their social worker: {Known(group)}{where}.",
            _ => $"Stays with their social worker{where}.",
        };
    }

    private string Changes(PlacedChild child, PlannedGroup group, WorkerId before, WorkerId after)
    {
        var to = $"{after} in {Team(child)}{(child.RightAfter ? ", the home-locality team" : "")}";
        var why = Why(child, group, before, after);
        return $"Would change social worker, to {to}, because {why}.";
    }

    private string Why(PlacedChild child, PlannedGroup group, WorkerId before, WorkerId after)
    {
        if (group is { Held: HeldBecause.Judgement, DecidedBy: { } decided })
            return decided.Kind == JudgementKind.Move
                ? $"{decided.Author} decided on a change of social worker ({Sentence(decided.Reason)})"
                : $"{decided.Author} decided that {after} should be their social worker ({Sentence(decided.Reason)})";
        if (_workers.TryGetValue(before, out var worker))
        {
            if (worker.Worker.HoldsNobodyWhy is { } away) return $"{before} {away}";
            if (!CouldHold(worker, group)) return $"a {RolePhases.InWords(worker.Worker.Role)} may not be the worker of a child in this phase of care";
            if (group.Worker is { } siblings && siblings == after && siblings != before) return $"{after} already works with their brothers and sisters";
            if (group.Released) return $"{before} could not keep every child under the limits of this option; the fewest change";
            if (child.RightAfter && worker.TeamAfter is { } team && group.HomeTeam is { } home && team.Id != home) return $"{before} would work in {team.Name}";
            if (worker.LoadBefore.Value > _reading.Option.Limits.Maximum.Value * worker.Worker.Fte.Value)
                return $"{before} carries {worker.LoadBefore} weighted children, above the maximum for {worker.Worker.Fte} FTE";
            if (worker.LoadBefore.Value > _reading.Option.Limits.Standard.Value * worker.Worker.Fte.Value)
                return $"{before} carries {worker.LoadBefore} weighted children, above the standard for {worker.Worker.Fte} FTE";
        }
        return "this spreads the work more evenly";
    }

    private bool CouldHold(PlacedWorker worker, PlannedGroup group) =>
        _reading.Problem.Workers.FirstOrDefault(w => w.Id == worker.Id)?.Phases.Contains(group.Phase) ?? false;

    private string Known(PlannedGroup group) => group switch
    {
        { ContinuityAssumed: false } => "the relationship is recorded as " + (group.Continuity >= ContinuityByTime.Strongest ? "strong" : "good"),
        { WorkerSince: { } since } => "they have known each other since " + since.ToString("MMMM yyyy"),
        _ => "it is not recorded since when, and that is taken as a long time",
    };

    private string Team(PlacedChild child) => child.After.Team is { } team ? _names.GetValueOrDefault(team, team.Text) : "no team";

    private static string Sentence(string reason) => reason.Trim().TrimEnd('.');
}
