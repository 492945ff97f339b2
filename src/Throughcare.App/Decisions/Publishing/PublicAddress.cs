using System.Globalization;
using Throughcare.App.Proposals;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>
/// What a published decision is called in addresses: its day and its title as they were first published. The proposal's own title, which may be a working title, has no part in it. A decision keeps its
/// address when its title changes.
/// </summary>
internal static class PublicAddress
{
    /// <summary>The address of each decision, by the key of its proposal. Those that were published before addresses were kept are given theirs after the others, in the order of the keys.</summary>
    public static IReadOnlyDictionary<string, string> All(IEnumerable<KeyValuePair<string, PublicDecisions>> published)
    {
        var all = published.Where(p => p.Value.Versions.Count > 0).OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        var found = all.Where(p => p.Value.Address is not null).ToDictionary(p => p.Key, p => p.Value.Address!);
        foreach (var (key, decisions) in all.Where(p => p.Value.Address is null)) found[key] = Free(decisions.Versions[0], found.Values);
        return found;
    }

    /// <summary>The address that this decision gets, which no other has.</summary>
    public static string Free(PublicDecision decision, IEnumerable<string> taken)
    {
        var (others, wanted) = (taken.ToHashSet(StringComparer.Ordinal), $"{decision.Decided.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{ProposalKey.FromTitle(decision.Title.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal))}");
        var free = wanted;
        for (var n = 2; others.Contains(free); n++) free = $"{wanted}-{n}";
        return free;
    }
}
