using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>Puts orders of preference and agreed limits into an option, where the engine reads them. What else the option says of a worker stays.</summary>
public static class PreferencesInOption
{
    /// <param name="option">The option.</param>
    /// <param name="scope">Who is in scope, and which teams are open to each.</param>
    /// <param name="preferences">What people would like, at most one of each.</param>
    /// <param name="limits">Limits that were agreed, at most one for each.</param>
    public static Option Of(Option option, StaffInScope scope, IReadOnlyList<WorkerPreference> preferences, IReadOnlyList<AgreedLimit> limits)
    {
        var teams = option.Teams.ToDictionary(t => t.Team.Id, t => t.Team);
        var terms = option.Terms.GroupBy(t => t.Worker).ToDictionary(g => g.Key, g => g.Last());
        var order = option.Terms.Select(t => t.Worker).Concat(preferences.Select(p => p.Worker).Concat(limits.Select(l => l.Worker)).Order()).Distinct().ToList();
        // A limit or an order that was taken back must not linger from an earlier time.
        foreach (var worker in terms.Keys.Where(w => scope.Of(w) is not null)) terms[worker] = terms[worker] with { RuledOut = [], Preferences = preferences.Any(p => p.Worker == worker) ? new Dictionary<TeamId, int>() : terms[worker].Preferences };
        foreach (var preference in preferences)
            if (scope.Of(preference.Worker) is { Standing: not null } member)
                Set(preference.Worker, t => t with { Preferences = Ranked(preference.Ranks([.. member.Open.Where(teams.ContainsKey).Select(o => teams[o])])) });
        foreach (var limit in limits)
            if (scope.Of(limit.Worker) is { Standing: not null })
                Set(limit.Worker, t => t with { RuledOut = [.. limit.RuledOut.Where(teams.ContainsKey).Distinct()] });
        return option with { Terms = [.. order.Where(terms.ContainsKey).Select(w => terms[w])] };

        void Set(WorkerId worker, Func<WorkerTerms, WorkerTerms> change) => terms[worker] = change(terms.GetValueOrDefault(worker) ?? new() { Worker = worker });
    }

    // Written in the order of rank, so that the same wishes give the same text.
    private static Dictionary<TeamId, int> Ranked(IReadOnlyDictionary<TeamId, int> ranks) => ranks.OrderBy(r => r.Value).ThenBy(r => r.Key).ToDictionary(r => r.Key, r => r.Value);
}
