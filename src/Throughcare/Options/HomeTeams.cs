using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>
/// The team of an option that serves a phase and covers a locality. Where two teams do, a group belongs to the one its worker is
/// in today, and otherwise to the one with the most room for its FTE, so that both fill evenly.
/// </summary>
internal sealed class HomeTeams(Option option, IReadOnlyList<Team> today, PhaseRules rules)
{
    private readonly Dictionary<TeamId, int> _dealt = [];
    private readonly HashSet<TeamId> _known = [.. today.Select(t => t.Id)];
    private readonly SortedDictionary<string, int> _shared = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, int> _uncovered = new(StringComparer.OrdinalIgnoreCase);

    public TeamId? Of(PlannedGroup group, TeamId? workersTeam)
    {
        if (group.Locality is not { } locality) return null;
        var teams = option.Teams.Where(t => rules.Serves(t.Team, group.Phase) && t.Team.Covers(locality)).ToList();
        // A team that names the locality goes before one that serves the whole council.
        if (teams.Any(t => t.Team.Localities.Contains(locality))) teams.RemoveAll(t => !t.Team.Localities.Contains(locality));
        if (teams.Count == 0)
        {
            _uncovered[locality.Text] = _uncovered.GetValueOrDefault(locality.Text) + group.Children.Count;
            return null;
        }
        if (teams.Count > 1) _shared[locality.Text] = _shared.GetValueOrDefault(locality.Text) + group.Children.Count;
        var home = teams.Count == 1 ? teams[0]
            : teams.FirstOrDefault(t => t.Team.Id == workersTeam && _known.Contains(t.Team.Id))
              ?? teams.MinBy(t => (decimal)_dealt.GetValueOrDefault(t.Team.Id) / Math.Max(1, Size(t).Hundredths))!;
        _dealt[home.Team.Id] = _dealt.GetValueOrDefault(home.Team.Id) + group.Weight.Hundredths;
        return home.Team.Id;
    }

    private static Fte Size(ProposedTeam team) => team.FteMax ?? team.FteMin ?? Fte.FullTime;

    public IEnumerable<Finding> Findings()
    {
        foreach (var (locality, children) in _uncovered)
            yield return new()
            {
                Rule = "locality-not-covered", Severity = Severity.Warning, Value = locality, Times = children,
                What = $"No team of the option '{option.Title}' covers {locality} for these children's phase of care, so none of them can have a worker in a home-locality team.",
                ToDo = "Add the locality to a team of the option.",
            };
        foreach (var (locality, children) in _shared)
            yield return new()
            {
                Rule = "locality-shared", Severity = Severity.Note, Value = locality, Times = children,
                What = $"Two or more teams of the option '{option.Title}' cover {locality}. A child belongs to the team that their worker is in today, otherwise to the one with more room.",
                ToDo = "Split the locality between the teams if the council has decided how.",
            };
    }
}
