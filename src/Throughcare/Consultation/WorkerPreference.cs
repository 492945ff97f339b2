using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>What one worker would like: teams and bases, first choice first. Confidential to those who may see preferences.</summary>
public sealed record WorkerPreference
{
    public required WorkerId Worker { get; init; }

    public IReadOnlyList<TeamId> Teams { get; init; } = [];

    public IReadOnlyList<string> Bases { get; init; } = [];

    public required DateOnly GivenOn { get; init; }

    /// <summary>
    /// The rank of each open team for the engine, 0 first: by the worker's order of teams, and among teams that this leaves level by the order of bases. Teams that are
    /// level in both tie. Empty where nothing that was named is open.
    /// </summary>
    public IReadOnlyDictionary<TeamId, int> Ranks(IReadOnlyList<Team> open)
    {
        var keys = open.Select(t => (t.Id, Key: (Team: At(Teams, t.Id), Base: t.Base is { } at ? At([.. Bases.Select(Same)], Same(at)) : Bases.Count))).ToList();
        if (keys.All(k => k.Key.Team == Teams.Count && k.Key.Base == Bases.Count)) return new Dictionary<TeamId, int>();
        var order = keys.Select(k => k.Key).Distinct().Order().ToList();
        return keys.ToDictionary(k => k.Id, k => order.IndexOf(k.Key));
    }

    private static int At<T>(IReadOnlyList<T> list, T item)
    {
        for (var i = 0; i < list.Count; i++)
            if (EqualityComparer<T>.Default.Equals(list[i], item)) return i;
        return list.Count;
    }

    private static string Same(string name) => name.Trim().ToUpperInvariant();

    /// <summary>An order of preference is nobody's business in a log.</summary>
    public override string ToString() => $"preference of {Worker}";
}

/// <summary>Whether an order of preference can be taken. What cannot is said to the worker, who puts it right; nothing is left out quietly.</summary>
public static class PreferenceChecks
{
    /// <param name="preference">What the worker gave.</param>
    /// <param name="option">The option that is consulted on.</param>
    /// <param name="open">Teams that are open to the worker; null where the worker is not in scope.</param>
    public static IReadOnlyList<Finding> Of(WorkerPreference preference, Option option, IReadOnlyList<TeamId>? open)
    {
        var findings = new List<Finding>();
        if (open is null)
        {
            Say("not-in-scope", "You are not among those whose team may change, so there is no order to give.", null, "Ask human resources if you think that this is wrong.");
            return findings;
        }
        var teams = option.Teams.ToDictionary(t => t.Team.Id, t => t.Team);
        foreach (var gone in preference.Teams.Where(t => !teams.ContainsKey(t)).Distinct()) Say("team-gone", $"{gone} is not, or not any more, a team of the option.", gone.Text, "Choose from the teams that are listed now.");
        foreach (var closed in preference.Teams.Where(t => teams.ContainsKey(t) && !open.Contains(t)).Distinct()) Say("team-not-open", $"{teams[closed].Name} is not open to you: it has no place for your role.", closed.Text, "Choose from the teams that are listed.");
        foreach (var twice in preference.Teams.GroupBy(t => t).Where(g => g.Count() > 1)) Say("team-twice", $"{(teams.TryGetValue(twice.Key, out var team) ? team.Name : twice.Key.Text)} stands twice in your order.", twice.Key.Text, "Give each team one place.");
        var bases = option.Teams.Where(t => open.Contains(t.Team.Id)).Select(t => t.Team.Base).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var unknown in preference.Bases.Where(b => !bases.Contains(b)).Distinct(StringComparer.OrdinalIgnoreCase)) Say("base-unknown", $"No team that is open to you is based in {unknown}.", unknown, "Choose from the bases that are listed.");
        foreach (var twice in preference.Bases.GroupBy(b => b, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)) Say("base-twice", $"{twice.Key} stands twice in your order.", twice.Key, "Give each base one place.");
        if (preference.Teams.Count == 0 && preference.Bases.Count == 0) Say("nothing-ranked", "No team and no base has a place in your order.", null, "Give at least your first choice.");
        return findings;

        void Say(string rule, string what, string? value, string toDo) => findings.Add(new() { Rule = rule, Severity = Severity.Error, What = what, Value = value is { Length: > 100 } ? value[..100] : value, ToDo = toDo });
    }
}
