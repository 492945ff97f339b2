using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>A worker in a picture of the teams.</summary>
public sealed record WorkerView
{
    public required WorkerId Id { get; init; }
    public required WorkerRole Role { get; init; }
    public required Fte Fte { get; init; }
    public required bool Agency { get; init; }
    public required bool NewPost { get; init; }
    public required int Children { get; init; }
    public required Points Load { get; init; }

    /// <summary>The team on the other side of the change, where it is another; null where the worker stays.</summary>
    public required string? OtherTeam { get; init; }

    public Rate PerFte => new(Load.Value, Fte.Value);
}

/// <summary>A team in a picture, with the workers who hold or may hold children.</summary>
public sealed record TeamView
{
    /// <summary>Null for the workers who are in no team.</summary>
    public required TeamId? Id { get; init; }
    public required string Name { get; init; }
    public required WorkerId? Manager { get; init; }
    public required string? Base { get; init; }
    public required IReadOnlyList<LocalityId> Localities { get; init; }
    public required IReadOnlyList<WorkerView> Workers { get; init; }

    public int Children => Workers.Sum(w => w.Children);

    public Points Load => Workers.Aggregate(Points.Zero, (sum, w) => sum + w.Load);

    public Fte Fte => Workers.Aggregate(Fte.Zero, (sum, w) => sum + w.Fte);

    public Rate PerFte => new(Load.Value, Fte.Value);
}

/// <summary>Children of the plan from a team of today ("" where nobody holds them) to a team of the plan.</summary>
public sealed record TeamFlow(string From, string To, int KeepWorker, int NewWorker)
{
    public int Children => KeepWorker + NewWorker;
}

/// <summary>The three views of one structure, before, after and changes: what pages and report draw from.</summary>
public sealed record PlanView
{
    public required IReadOnlyList<TeamView> Before { get; init; }

    public required IReadOnlyList<TeamView> After { get; init; }

    /// <summary>Largest first.</summary>
    public required IReadOnlyList<TeamFlow> Flows { get; init; }

    public static PlanView Of(PlanOutcome outcome)
    {
        var inPlan = outcome.Children.Where(c => c.InPlan).ToList();
        var before = outcome.Before.ByTeam.Where(t => t.Team is not null).ToDictionary(t => t.Team!.Value, t => t.Title);
        var after = outcome.After.ByTeam.Where(t => t.Team is not null).ToDictionary(t => t.Team!.Value, t => t.Title);
        return new()
        {
            Before = Teams(outcome.Workers.Where(w => w.Worker.InPlan && !w.Worker.NewPost || w.ChildrenBefore.Count > 0), w => w.TeamBefore, w => w.TeamAfter, w => (w.ChildrenBefore.Count, w.LoadBefore)),
            After = Teams(outcome.Workers.Where(w => w.Worker.InPlan || w.ChildrenAfter.Count > 0), w => w.TeamAfter, w => w.TeamBefore, w => (w.ChildrenAfter.Count, w.LoadAfter)),
            Flows = [.. inPlan
                .GroupBy(c => (From: Name(before, c.Before.Worker is null ? null : c.Before.Team), To: Name(after, c.After.Team)))
                .Select(g => new TeamFlow(g.Key.From, g.Key.To, g.Count(c => c.KeepsWorker), g.Count(c => !c.KeepsWorker)))
                .OrderByDescending(f => f.Children).ThenBy(f => f.From, StringComparer.OrdinalIgnoreCase).ThenBy(f => f.To, StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static List<TeamView> Teams(IEnumerable<PlacedWorker> workers, Func<PlacedWorker, Team?> team, Func<PlacedWorker, Team?> other, Func<PlacedWorker, (int Children, Points Load)> held) =>
        [.. workers.GroupBy(w => team(w)?.Id).Select(g => (Team: team(g.First()), Workers: g)).OrderBy(g => g.Team is null).ThenBy(g => g.Team?.Name, StringComparer.OrdinalIgnoreCase).Select(g => new TeamView
        {
            Id = g.Team?.Id,
            Name = g.Team?.Name ?? "In no team",
            Manager = g.Team?.Manager,
            Base = g.Team?.Base,
            Localities = g.Team?.Localities ?? [],
            Workers = [.. g.Workers.Select(w => new WorkerView
            {
                Id = w.Id,
                Role = w.Worker.Role,
                Fte = w.Worker.Fte,
                Agency = w.Worker.Agency,
                NewPost = w.Worker.NewPost,
                Children = held(w).Children,
                Load = held(w).Load,
                OtherTeam = other(w) is { } there && there.Id != g.Team?.Id ? there.Name : null,
            }).OrderByDescending(w => w.PerFte.Value ?? 0).ThenBy(w => w.Id)],
        })];

    private static string Name(Dictionary<TeamId, string> names, TeamId? team) => team is { } id ? names.GetValueOrDefault(id, id.Text) : "";
}
