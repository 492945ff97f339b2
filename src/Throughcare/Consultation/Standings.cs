using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>
/// Slot-in, ring-fence, preference or at risk, from the places that are open and the room in them. More people than places: the working time of all
/// whose open teams lie within some teams is more than those teams may have together.
/// </summary>
internal sealed class Standings
{
    private readonly Dictionary<TeamId, ProposedTeam> _teams;
    private readonly IReadOnlyList<PlaceOpen> _places;
    private readonly List<HashSet<TeamId>> _tooFew;
    private readonly HashSet<TeamId> _managedByNobody;

    public Standings(Option option, IReadOnlyList<PlaceOpen> places)
    {
        _teams = option.Teams.ToDictionary(t => t.Team.Id);
        _managedByNobody = [.. option.Teams.Where(t => t.Team.Manager is null).Select(t => t.Team.Id)];
        _places = [.. places.Where(p => p.LeftOut is null && p.Open.Count > 0)];
        var holding = _places.Where(p => Holds(p) && !p.Worker.Agency).ToList();
        _tooFew = [.. holding.Select(p => p.Open.ToHashSet()).Distinct(HashSet<TeamId>.CreateSetComparer()).Where(set => TooFew(set, [.. holding.Where(p => p.Open.All(set.Contains))]))];
    }

    public Standing Of(PlaceOpen place) =>
        place.Worker.Agency ? Standing.Agency
        : place.Open.Count == 0 ? Standing.AtRisk
        : Contested(place) ? Standing.RingFence
        : place.Open.Count > 1 ? Standing.Preference : Standing.SlotIn;

    public string Why(PlaceOpen place) => Of(place) switch
    {
        Standing.Agency => "comes from an agency",
        Standing.AtRisk => $"no team of the option has a place for a {RolePhases.InWords(place.Worker.Role)} who would come from {place.Worker.Team?.Text ?? "no team"}",
        Standing.RingFence => $"more people than places in {Names(place)}",
        Standing.Preference => $"may be in {place.Open.Count} teams: {Names(place)}",
        _ => $"{Names(place)} is the one team that is open",
    };

    private bool Contested(PlaceOpen place) => Holds(place)
        ? _tooFew.Any(set => place.Open.All(set.Contains))
        : _places.Count(p => !Holds(p) && p.Worker.Role == place.Worker.Role && p.Open.ToHashSet().SetEquals(place.Open)) is var people && people > place.Open.Count && place.Open.All(_managedByNobody.Contains);

    private bool TooFew(HashSet<TeamId> teams, List<PlaceOpen> people)
    {
        var caps = teams.Select(t => _teams[t]).ToList();
        var fte = people.Aggregate(Fte.Zero, (sum, p) => sum + p.Worker.Fte);
        return caps.All(t => t.FteMax is not null) && fte > caps.Aggregate(Fte.Zero, (sum, t) => sum + t.FteMax!.Value)
            || caps.All(t => t.MostWorkers is not null) && people.Count > caps.Sum(t => t.MostWorkers!.Value);
    }

    private static bool Holds(PlaceOpen place) => place.Worker.HoldsChildren && RolePhases.HoldsChildren(place.Worker.Role);

    private string Names(PlaceOpen place) => string.Join(", ", place.Open.Select(t => _teams[t].Team.Name));
}
