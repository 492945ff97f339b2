using Throughcare.Localities;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>How a child stands to "right team, right locality": every child is in exactly one of these.</summary>
public enum TeamLocalityFit
{
    /// <summary>The worker's team serves the child's phase and covers the home locality.</summary>
    Both,

    /// <summary>The team serves the phase and does not cover the home locality.</summary>
    TeamOnly,

    /// <summary>The team covers the home locality and does not serve the phase.</summary>
    LocalityOnly,

    Neither,

    /// <summary>Nobody holds the child.</summary>
    Unallocated,

    /// <summary>Somebody holds the child, and there is no home locality to be right for.</summary>
    NoHomeLocality,

    /// <summary>The phase is not known, or the data do not say which phases or localities the team serves.</summary>
    CannotSay,
}

/// <summary>Both halves of the question and the class they give. A half is null where it cannot be said.</summary>
public readonly record struct TeamLocalityAnswer(TeamLocalityFit Fit, bool? RightTeam, bool? RightLocality);

/// <summary>
/// Decides right team, right locality, for any holding: today's or a plan's. The right team serves the child's phase; the
/// right locality is one that the team covers (docs/method/caseload.md#right-team-right-locality).
/// </summary>
public sealed class TeamLocalityRule
{
    private readonly PhaseRules _rules;
    private readonly Dictionary<TeamId, Team> _teams = [];
    private readonly Dictionary<(TeamId, CarePhase), bool?> _serves = [];

    public TeamLocalityRule(PhaseRules rules, IEnumerable<Team> teams)
    {
        _rules = rules;
        foreach (var team in teams) _teams.TryAdd(team.Id, team);
    }

    /// <summary>True where the team serves the phase; null where the data do not say.</summary>
    public bool? RightTeam(TeamId? team, CarePhase? phase)
    {
        if (team is not { } id || phase is not { } wanted || !_teams.TryGetValue(id, out var found)) return null;
        if (_serves.TryGetValue((id, wanted), out var known)) return known;
        return _serves[(id, wanted)] = found.Phases.Count == 0 ? null : _rules.Serves(found, wanted);
    }

    /// <summary>True where the team covers the locality; null where the data do not say.</summary>
    public bool? RightLocality(TeamId? team, LocalityId? home)
    {
        if (team is not { } id || home is not { } place || !_teams.TryGetValue(id, out var found)) return null;
        return found.Localities.Count == 0 && !found.CoversAll ? null : found.Covers(place);
    }

    /// <summary>The class of a child in this phase, from this home, held in this team (null: in none that is known).</summary>
    public TeamLocalityAnswer Of(bool allocated, TeamId? team, CarePhase? phase, LocalityId? home)
    {
        if (!allocated) return new(TeamLocalityFit.Unallocated, false, home is null ? null : false);
        var (rightTeam, rightLocality) = (RightTeam(team, phase), RightLocality(team, home));
        var fit = home is null ? TeamLocalityFit.NoHomeLocality : (rightTeam, rightLocality) switch
        {
            (true, true) => TeamLocalityFit.Both,
            (true, false) => TeamLocalityFit.TeamOnly,
            (false, true) => TeamLocalityFit.LocalityOnly,
            (false, false) => TeamLocalityFit.Neither,
            _ => TeamLocalityFit.CannotSay,
        };
        return new(fit, rightTeam, rightLocality);
    }
}
