using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Files;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.App.Allocation;

/// <summary>Turns JSON into a problem and collects what is missing, misspelt or out of range, with its path.</summary>
internal sealed class InstanceReader(string file) : JsonFields(file)
{
    public static IEnumerable<(string Name, decimal Price)> PricesOf(AllocationPrices prices) =>
    [
        ("locality", prices.Locality), ("continuity", prices.Continuity), ("over_standard", prices.OverStandard), ("fairness", prices.Fairness),
        ("preference", prices.Preference), ("team_change", prices.TeamChange), ("travel", prices.Travel),
    ];

    public AllocationProblem? Problem(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) { Find("(whole file)", "not-an-instance", "The file does not hold an instance.", root.ValueKind.ToString(), "Give a JSON object with teams, workers and groups."); return null; }
        var cost = Member(root, "", "cost", JsonValueKind.Object);
        decimal Price(string name) => cost is { } c ? Number(c, "cost.", name) : 0;
        var problem = new AllocationProblem
        {
            Name = root.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : Path.GetFileNameWithoutExtension(File),
            StandardCaseload = Points(root, "", "standard_caseload_per_fte"),
            MaximumCaseload = Points(root, "", "maximum_caseload_per_fte"),
            Prices = new()
            {
                Locality = Price("locality"),
                Continuity = Price("continuity"),
                OverStandard = Price("over_standard"),
                Fairness = Price("fairness"),
                Preference = Price("preference"),
                TeamChange = Price("team_change"),
                Travel = Price("travel"),
                Placement = cost is { } more ? OptionalNumber(more, "cost.", "placement") ?? 0 : 0,
            },
            Teams = List(root, "teams", Team),
            Workers = List(root, "workers", Worker),
            Groups = List(root, "groups", Group),
        };
        if (Findings.Count == 0) KnownIds(problem);
        return problem;
    }

    private AllocationTeam Team(JsonElement team, string at) => new()
    {
        Id = new(Text(team, at, "id")),
        Name = OptionalText(team, at, "name") ?? Text(team, at, "id"),
        FteMin = Fte(team, at, "fte_min"),
        FteMax = Fte(team, at, "fte_max"),
        OversightLimit = Points(team, at, "oversight_limit"),
        MostWorkers = OptionalWhole(team, at, "most_workers"),
        MostChildren = OptionalWhole(team, at, "most_children"),
    };

    private AllocationWorker Worker(JsonElement worker, string at) => new()
    {
        Id = new(Text(worker, at, "id")),
        Fte = Fte(worker, at, "fte"),
        Phases = [.. Texts(worker, at, "phases").Select(p => new CarePhase(p))],
        CurrentTeam = OptionalText(worker, at, "current_team") is { } current ? new TeamId(current) : null,
        AllowedTeams = [.. Texts(worker, at, "allowed_teams").Select(t => new TeamId(t))],
        PinnedTeam = OptionalText(worker, at, "pinned_team") is { } pinned ? new TeamId(pinned) : null,
        PreferenceRank = Numbers(worker, at, "preference_rank").ToDictionary(x => new TeamId(x.Name), x => Whole(x.Value, $"{at}preference_rank.{x.Name}")),
        ExcessTravel = Numbers(worker, at, "excess_km").ToDictionary(x => new TeamId(x.Name), x => Distance.FromKilometres(x.Value)),
        CaseloadShare = OptionalNumber(worker, at, "caseload_share") ?? 1,
        Skills = OptionalTexts(worker, at, "skills"),
        Leaving = OptionalFlag(worker, at, "leaving"),
    };

    private AllocationGroup Group(JsonElement group, string at) => new()
    {
        Id = new(Text(group, at, "id")),
        Children = Whole(Number(group, at, "children"), at + "children"),
        Weight = Points(group, at, "weight"),
        Phase = new(Text(group, at, "phase")),
        HomeTeam = OptionalText(group, at, "home_team") is { } home ? new TeamId(home) : null,
        CurrentWorker = OptionalText(group, at, "current_worker") is { } worker ? new WorkerId(worker) : null,
        Continuity = Number(group, at, "continuity"),
        Decision = Decision(group, at),
        NeedsSkills = OptionalTexts(group, at, "needs_skills"),
        NotWorkers = [.. OptionalTexts(group, at, "not_workers").Select(w => new WorkerId(w))],
        ToPlacement = Given(group, "placement_km") ? Numbers(group, at, "placement_km").ToDictionary(x => new TeamId(x.Name), x => Distance.FromKilometres(x.Value)) : new Dictionary<TeamId, Distance>(),
    };

    private GroupDecision Decision(JsonElement group, string at)
    {
        switch (OptionalText(group, at, "decision"))
        {
            case null or "open": return GroupDecision.Open;
            case "stay": return GroupDecision.Stay;
            case "move": return GroupDecision.Move;
            case var other:
                Find(at + "decision", "unknown-decision", "A decision is open, stay or move.", other, "Put one of the three.");
                return GroupDecision.Open;
        }
    }

    private void KnownIds(AllocationProblem problem)
    {
        var teams = problem.Teams.Select(t => t.Id).ToHashSet();
        var workers = problem.Workers.Select(w => w.Id).ToHashSet();
        void TeamKnown(TeamId id, string path)
        {
            if (!teams.Contains(id)) Find(path, "unknown-team", "No team has this id.", id.Text, "Put the id of one of the teams, or add the team.");
        }
        for (var i = 0; i < problem.Workers.Count; i++)
        {
            var worker = problem.Workers[i];
            for (var j = 0; j < worker.AllowedTeams.Count; j++) TeamKnown(worker.AllowedTeams[j], $"workers[{i}].allowed_teams[{j}]");
            if (worker.PinnedTeam is { } pinned) TeamKnown(pinned, $"workers[{i}].pinned_team");
        }
        for (var i = 0; i < problem.Groups.Count; i++)
        {
            var group = problem.Groups[i];
            if (group.HomeTeam is { } home) TeamKnown(home, $"groups[{i}].home_team");
            if (group.CurrentWorker is { } worker && !workers.Contains(worker)) Find($"groups[{i}].current_worker", "unknown-worker", "No worker has this id.", worker.Text, "Put the id of one of the workers, or leave it null for an unallocated group.");
        }
    }
}
