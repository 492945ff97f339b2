using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>Who comes to the plan's teams from outside while it goes on: children whose proceedings end, and stated arrivals. Nobody knows their worker yet, so they take their team's room.</summary>
internal static class Joining
{
    public static IReadOnlyList<JoiningChild> Of(Snapshot snapshot, PlanOutcome outcome, PhaseRules rules, PlanWeeks weeks, int proceedingsWeeks)
    {
        var joining = new List<JoiningChild>();
        foreach (var placed in outcome.Children)
        {
            if (placed.NotPlanned is not { Because: NotPlannedBecause.PhaseNotServed } || placed.Before.Child.Proceedings is not { } court || !court.OpenOn(snapshot.AsAt)) continue;
            var ends = court.EndsBy(proceedingsWeeks);
            if (weeks.FirstFrom(ends) > weeks.Count || ends < snapshot.AsAt) continue;
            // An interim order lasts only while proceedings are open; a full one is taken to follow it.
            var child = placed.Before.Child;
            var phase = rules.PhaseOf(child with { Proceedings = court with { Ended = ends }, LegalStatus = child.LegalStatus == "C1" ? "C2" : child.LegalStatus }, ends).Phase;
            if (phase is not { } then || placed.Before.Child.HomeLocality is not { } home) continue;
            if (outcome.Reading.Option.Teams.FirstOrDefault(t => rules.Serves(t.Team, then) && t.Team.Covers(home)) is { } team) joining.Add(new(placed.Id, team.Team.Id, ends));
        }
        return joining;
    }

    public static IEnumerable<LoadChange> Loads(Snapshot snapshot, PlanOutcome outcome, IReadOnlyList<JoiningChild> joining, PlanWeeks weeks, List<Finding> findings)
    {
        var weights = outcome.Children.ToDictionary(c => c.Id, c => c.Before.Child.Weight);
        var loads = joining.Select(j => new LoadChange { Week = weeks.FirstFrom(j.Day), Team = j.Team, Weight = weights[j.Child] }).ToList();
        var teams = outcome.Reading.Option.Teams.Select(t => t.Team.Id).ToHashSet();
        foreach (var arrival in snapshot.Arrivals.Where(a => a.AWeek > Points.Zero))
        {
            if (teams.Contains(arrival.Team)) loads.AddRange(Enumerable.Range(1, weeks.Count).Select(w => new LoadChange { Week = w, Team = arrival.Team, Weight = arrival.AWeek }));
            else
                findings.Add(new()
                {
                    Rule = "arrivals-team-unknown", Severity = Severity.Warning, Value = arrival.Team.Text,
                    What = $"Arrivals are stated for a team that the option '{outcome.Reading.Option.Title}' does not have; they take no room in it.", ToDo = "Name a team of the option.",
                });
        }
        return loads;
    }
}
