using Throughcare.Caseload;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>An option that the product drew up as a first guess, and how, in words. People are meant to change it.</summary>
public sealed record FirstGuess
{
    /// <summary>FTE of workers that one manager can oversee well; local. Source: domain rule 6.7.</summary>
    public const decimal WorkableFte = 6.5m;

    /// <summary>Above this a team is split in two.</summary>
    public const decimal LargestFte = 9;

    public required Option Option { get; init; }

    /// <summary>How it was drawn up, a sentence for each step.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>
    /// Teams by locality (docs/method/options.md#first-guess): neighbouring localities are put together until each team is of workable
    /// size, by the children who come from them; working time is shared by children. After-care teams and teams whose phases only they
    /// serve stay as they are. Null where there is nothing to draw on: no home locality is known, or nobody may hold children.
    /// </summary>
    public static FirstGuess? TeamsByLocality(Snapshot snapshot, PhaseRules rules, CaseloadLimits limits)
    {
        var positions = ChildPositions.Of(snapshot, rules);
        var why = new List<string>();
        var teams = new List<ProposedTeam>();
        foreach (var set in CareTeams(snapshot, rules))
        {
            var draft = new LocalityTeams(snapshot, rules, limits, positions, set, why).Draw();
            teams.AddRange(draft);
        }
        if (teams.Count == 0) return null;
        foreach (var kept in snapshot.Teams.Where(t => ServesOnlyAfterCare(t, rules)))
        {
            teams.Add(new() { Team = kept });
            why.Add($"{kept.Name} stays as it is: it works with care leavers.");
        }
        return new()
        {
            Option = new()
            {
                Id = new("teams-by-locality"),
                Title = "Teams by locality",
                Summary = "A first guess. " + string.Join(" ", why),
                Teams = teams,
                Limits = limits,
            },
            Why = why,
        };
    }

    /// <summary>Today's teams that work with children in care, by the phases they serve; one set where none states its phases.</summary>
    private static IEnumerable<IReadOnlyList<Team>> CareTeams(Snapshot snapshot, PhaseRules rules)
    {
        var care = rules.Phases.Where(p => rules.GroupOf(p) == new CarePhase("care")).ToList();
        return snapshot.Teams
            .Where(t => t.Phases.Count == 0 || care.Any(p => rules.Serves(t, p)))
            .GroupBy(t => t.Phases.Count == 0 ? "" : string.Join(';', care.Where(p => rules.Serves(t, p)).Select(p => p.Text)))
            .Select(g => (IReadOnlyList<Team>)[.. g]);
    }

    private static bool ServesOnlyAfterCare(Team team, PhaseRules rules) =>
        team.Phases.Count > 0 && team.Phases.All(p => RolePhases.IsAfterCare(p, rules) || p == RolePhases.AfterCare);
}
