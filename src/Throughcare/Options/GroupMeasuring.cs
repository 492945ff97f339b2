using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>Writes the outcomes of some workers of a plan as figures.</summary>
internal sealed class GroupMeasuring(PlanOutcome outcome)
{
    private const string Method = "method/allocation#outcomes-by-group";

    private readonly string _from = $"plan of the option '{outcome.Reading.Option.Title}', version {outcome.Reading.Option.Version}";
    private readonly Dictionary<WorkerId, IReadOnlyDictionary<TeamId, Distance>> _ways = outcome.Reading.Option.Terms.Where(t => t.ExcessTravel.Count > 0).GroupBy(t => t.Worker).ToDictionary(g => g.Key, g => g.Last().ExcessTravel);

    public GroupOutcome Of(string id, string who, IReadOnlyList<PlacedWorker> workers)
    {
        var asked = workers.Where(w => w.RankMet is not null).ToList();
        var placed = workers.Where(w => w is { TeamBefore: not null, TeamAfter: not null }).ToList();
        var ways = workers.Select(w => (Worker: w, Km: Travel(w))).Where(w => w.Km is not null).ToList();
        return new()
        {
            Workers = new()
            {
                Id = Named(id, "workers"), Title = $"{Capital(who)} in the plan", Value = workers.Count, Unit = FigureUnit.Workers, Counts = Counts.Traits, Method = Method, From = _from,
                Definition = "Posts that are still to be filled are not counted.", Behind = Ids(workers),
            },
            FirstChoice = Choice("first-choice", "First choice", r => r == 0),
            SecondChoice = Choice("second-choice", "Second choice", r => r == 1),
            ThirdChoice = Choice("third-choice", "Third choice", r => r == 2),
            NoneOfThree = Choice("none-of-three", "A later choice, or a team they did not name", r => r >= 3),
            TeamChanged = Share(Named(id, "team-changed"), "Team changes", placed.Where(w => w.ChangesTeam), placed.Count, $"{who} who have a team today", "The team today and the team in the plan are two."),
            TravelsFurther = Share(Named(id, "travels-further"), "Further to travel", ways.Where(w => w.Km > 0).Select(w => w.Worker), ways.Count, $"{who} whose way is known", "The way to the base of the team in the plan is longer than today's."),
            ExcessTravel = new()
            {
                Id = Named(id, "excess-travel"), Title = "Added travel, mean", Unit = FigureUnit.Kilometres, Counts = Counts.Traits, Method = Method, From = _from,
                Value = ways.Count == 0 ? null : decimal.Round(ways.Sum(w => w.Km!.Value) / ways.Count, 2), Rate = new Rate(ways.Sum(w => w.Km ?? 0), ways.Count),
                Denominator = $"{who} whose way is known", Definition = "Kilometres added to the way to the base, from base to base, over all whose way is known.", Behind = Ids(ways.Select(w => w.Worker)),
            },
        };

        Figure Choice(string slug, string title, Func<int, bool> which) =>
            Share(Named(id, slug), title, asked.Where(w => which(w.RankMet!.Value)), asked.Count, $"{who} who gave an order of preference", "Teams that tie count as the same choice.");
    }

    private Figure Share(string id, string title, IEnumerable<PlacedWorker> part, int whole, string denominator, string definition)
    {
        var ids = Ids(part);
        var share = new Percentage(ids.Count, whole);
        return new()
        {
            Id = id, Title = title, Value = whole == 0 ? null : share.Value, Share = share, Unit = FigureUnit.Percent, Counts = Counts.Traits, Denominator = denominator, Definition = definition, Method = Method,
            From = _from, Behind = ids,
        };
    }

    // Whoever stays in the team has no more to travel than today. What nobody stated of another team is not taken for nothing here.
    private decimal? Travel(PlacedWorker worker) => worker.TeamAfter is not { } team || !_ways.TryGetValue(worker.Id, out var ways) ? null
        : ways.TryGetValue(team.Id, out var way) ? way.Kilometres : worker.ChangesTeam ? null : 0;

    private static string Named(string id, string what) => $"outcomes/{id}/{what}";

    private static string Capital(string who) => char.ToUpperInvariant(who[0]) + who[1..];

    private static IReadOnlyList<string> Ids(IEnumerable<PlacedWorker> workers) => [.. workers.Select(w => w.Id.Text)];
}
