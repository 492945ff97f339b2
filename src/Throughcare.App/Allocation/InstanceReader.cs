using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.App.Allocation;

/// <summary>Turns JSON into a problem and collects what is missing, misspelt or out of range, with its path.</summary>
internal sealed class InstanceReader(string file)
{
    public List<Finding> Findings { get; } = [];

    public static IEnumerable<(string Name, decimal Price)> PricesOf(AllocationPrices prices) =>
    [
        ("locality", prices.Locality), ("continuity", prices.Continuity), ("over_standard", prices.OverStandard), ("fairness", prices.Fairness),
        ("preference", prices.Preference), ("team_change", prices.TeamChange), ("travel", prices.Travel),
    ];

    public void Find(string path, string rule, string what, string? value, string toDo) => Findings.Add(new()
    {
        Rule = rule,
        Severity = Severity.Error,
        What = what,
        Where = new(file, Column: path),
        Value = value is { Length: > 100 } ? value[..100] : value,
        ToDo = toDo,
    });

    public AllocationProblem? Problem(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) { Find("(whole file)", "not-an-instance", "The file does not hold an instance.", root.ValueKind.ToString(), "Give a JSON object with teams, workers and groups."); return null; }
        var cost = Member(root, "", "cost", JsonValueKind.Object);
        decimal Price(string name) => cost is { } c ? Number(c, "cost.", name) : 0;
        var problem = new AllocationProblem
        {
            Name = root.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : Path.GetFileNameWithoutExtension(file),
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

    private List<T> List<T>(JsonElement root, string name, Func<JsonElement, string, T> read)
    {
        var list = new List<T>();
        if (Member(root, "", name, JsonValueKind.Array) is not { } array) return list;
        var i = 0;
        foreach (var item in array.EnumerateArray())
        {
            var at = $"{name}[{i++}]";
            if (item.ValueKind == JsonValueKind.Object) list.Add(read(item, at + "."));
            else Find(at, "wrong-kind", "An object should stand here.", item.GetRawText(), "Give it in braces, with its fields.");
        }
        return list;
    }

    private JsonElement? Member(JsonElement parent, string at, string name, JsonValueKind kind)
    {
        if (!parent.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null) Find(at + name, "missing-field", $"The field '{name}' is missing.", null, "Add it.");
        else if (found.ValueKind != kind) Find(at + name, "wrong-kind", $"The field '{name}' should be {Words(kind)}.", found.GetRawText(), "Put it right in the file.");
        else return found;
        return null;
    }

    private string Text(JsonElement parent, string at, string name) => Member(parent, at, name, JsonValueKind.String)?.GetString() ?? "";

    private string? OptionalText(JsonElement parent, string at, string name)
    {
        if (!parent.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null) return null;
        if (found.ValueKind == JsonValueKind.String) return found.GetString();
        Find(at + name, "wrong-kind", $"The field '{name}' should be text.", found.GetRawText(), "Put it in quotation marks.");
        return null;
    }

    private bool OptionalFlag(JsonElement parent, string at, string name)
    {
        if (!parent.TryGetProperty(name, out var found) || found.ValueKind is JsonValueKind.Null or JsonValueKind.False) return false;
        if (found.ValueKind == JsonValueKind.True) return true;
        Find(at + name, "wrong-kind", $"The field '{name}' should be true or false.", found.GetRawText(), "Put true or false.");
        return false;
    }

    // Fields beyond the plain problem: absent, they change nothing.
    private static bool Given(JsonElement parent, string name) => parent.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null;

    private decimal? OptionalNumber(JsonElement parent, string at, string name) => Given(parent, name) ? Number(parent, at, name) : null;

    private int? OptionalWhole(JsonElement parent, string at, string name) => Given(parent, name) ? Whole(Number(parent, at, name), at + name) : null;

    private IReadOnlyList<string> OptionalTexts(JsonElement parent, string at, string name) => Given(parent, name) ? [.. Texts(parent, at, name)] : [];

    private decimal Number(JsonElement parent, string at, string name) =>
        Member(parent, at, name, JsonValueKind.Number) is { } found ? NotNegative(found, at + name) : 0;

    private decimal NotNegative(JsonElement number, string path)
    {
        if (!number.TryGetDecimal(out var value) || value > 100_000_000) Find(path, "number-out-of-range", "The number is too large.", number.GetRawText(), "Check its unit.");
        else if (value < 0) Find(path, "negative-number", "The number is below zero.", number.GetRawText(), "Put 0 or more.");
        else return value;
        return 0;
    }

    private Fte Fte(JsonElement parent, string at, string name) => Measures.Fte.FromHundredths(Hundredths(Number(parent, at, name), at + name));

    private Points Points(JsonElement parent, string at, string name) => Measures.Points.FromHundredths(Hundredths(Number(parent, at, name), at + name));

    private int Hundredths(decimal value, string path)
    {
        if (value > 10_000_000) Find(path, "number-out-of-range", "The number is too large.", value.ToString(), "Check its unit.");
        else if (decimal.Truncate(value * 100) != value * 100) Find(path, "too-many-decimals", "The number has more than two decimals.", value.ToString(), "Round it to hundredths.");
        else return (int)(value * 100);
        return 0;
    }

    private int Whole(decimal value, string path)
    {
        if (decimal.Truncate(value) == value && value <= 1_000_000) return (int)value;
        Find(path, "not-whole", "A whole number should stand here.", value.ToString(), "Put a whole number.");
        return 0;
    }

    private IEnumerable<string> Texts(JsonElement parent, string at, string name)
    {
        if (Member(parent, at, name, JsonValueKind.Array) is not { } array) yield break;
        var i = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String) yield return item.GetString()!;
            else Find($"{at}{name}[{i}]", "wrong-kind", "Text should stand here.", item.GetRawText(), "Put it in quotation marks.");
            i++;
        }
    }

    private IEnumerable<(string Name, decimal Value)> Numbers(JsonElement parent, string at, string name)
    {
        if (Member(parent, at, name, JsonValueKind.Object) is not { } map) yield break;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in map.EnumerateObject())
        {
            var path = $"{at}{name}.{item.Name}";
            if (!seen.Add(item.Name)) Find(path, "twice", "The same team stands there twice.", item.Name, "Leave one of them out.");
            else if (item.Value.ValueKind == JsonValueKind.Number) yield return (item.Name, NotNegative(item.Value, path));
            else Find(path, "wrong-kind", "A number should stand here.", item.Value.GetRawText(), "Put a number.");
        }
    }

    private static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object in braces",
        JsonValueKind.Array => "a list in brackets",
        JsonValueKind.Number => "a number",
        _ => "text",
    };
}
