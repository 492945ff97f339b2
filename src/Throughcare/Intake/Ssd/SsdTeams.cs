using Throughcare.Findings;

namespace Throughcare.Intake.Ssd;

/// <summary>
/// Teams of the extract by id. An involvement names its team by id in one system and by name in another, and long names are cut: a
/// name finds its team where only one fits.
/// </summary>
internal sealed class SsdTeams
{
    // Widths at which the extract has cut long names.
    private static readonly int[] CutAt = [48, 100, 255];

    private readonly IReadOnlyDictionary<string, Department> _byId;
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    public SsdTeams(IReadOnlyDictionary<string, Department> departments)
    {
        _byId = departments;
        foreach (var team in departments.Values.Where(d => d.Name.Length > 0)) _byName.TryAdd(team.Name, team.Id);
    }

    /// <summary>The team's id; the text itself where no department has that id or name; "" for none.</summary>
    public string Of(string told)
    {
        if (told.Length == 0 || told == "-1") return "";
        if (_byId.TryGetValue(told, out var team)) return team.Id;
        if (_byName.TryGetValue(told, out var id)) return id;
        if (Array.IndexOf(CutAt, told.Length) < 0) return told;
        var begun = _byName.Where(n => n.Key.StartsWith(told, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return begun.Count == 1 ? begun[0].Value : told;
    }

    /// <summary>The teams used and those above them, with the parent of each; a ring is broken and said.</summary>
    public IReadOnlyList<(string Id, string Name, string Parent)> WithThoseAbove(IEnumerable<string> used, List<Finding> findings)
    {
        var kept = new SortedDictionary<string, (string Id, string Name, string Parent)>(StringComparer.OrdinalIgnoreCase);
        foreach (var start in used)
        {
            var path = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var id = start; id.Length > 0 && !kept.ContainsKey(id);)
            {
                path.Add(id);
                var team = _byId.GetValueOrDefault(id);
                var parent = team is not null && _byId.ContainsKey(team.Parent) ? team.Parent : "";
                if (path.Contains(parent))
                {
                    findings.Add(SsdFindings.TeamRing(team!));
                    parent = "";
                }
                kept[id] = (id, team?.Name ?? "", parent);
                id = parent;
            }
        }
        return [.. kept.Values];
    }
}
