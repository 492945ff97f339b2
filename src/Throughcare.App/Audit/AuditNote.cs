using System.Text.Json;
using System.Text.Json.Nodes;
using Throughcare.App.Costing;
using Throughcare.App.Runs;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Audit;

/// <summary>What stands before and after a change, as JSON for an event: counts, versions and settings, and never a name or anything about one child.</summary>
internal static class AuditNote
{
    public static string Of(object note) => JsonSerializer.Serialize(note, JsonSerializerOptions.Web);

    public static string Whole(Proposal proposal, int rejected) => Of(new
    {
        children = proposal.Extract.Snapshot.Children.Count,
        workers = proposal.Extract.Snapshot.Workers.Count,
        options = proposal.Options.Count(o => !o.DoNothing),
        judgements = proposal.Judgements.Count,
        runs = proposal.Runs.Count,
        rejected,
        asAt = proposal.Extract.Snapshot.AsAt,
        fingerprint = proposal.Extract.Fingerprint,
    });

    public static string Extract(Proposal proposal, int? rejected = null) => Of(new
    {
        asAt = proposal.Extract.Snapshot.AsAt,
        fingerprint = proposal.Extract.Fingerprint,
        children = proposal.Extract.Snapshot.Children.Count,
        workers = proposal.Extract.Snapshot.Workers.Count,
        rejected,
    });

    /// <summary>The two sides of a change to an option: its version, and whatever differs.</summary>
    public static (string? Before, string After) Option(Option? before, Option after)
    {
        var (was, now) = (before is null ? [] : Flat(before), Flat(after));
        var differs = now.Where(p => before is null || p.Key == "version" || !was.TryGetValue(p.Key, out var old) || old != p.Value).Select(p => p.Key).ToList();
        return (before is null ? null : Some(was, differs), Some(now, differs));
    }

    /// <summary>The two sides of a change to a costing: the assumptions where they differ, and the rows of each table that differs.</summary>
    public static (string Before, string After) Costing(CostingContent before, CostingContent after)
    {
        Dictionary<string, string> Flat(CostingContent costing) => costing.Tables.GroupBy(t => t.File).Select(g => KeyValuePair.Create(g.Key, $"{g.Sum(t => t.Rows.Count)} rows {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(g.SelectMany(t => t.Rows.Select(r => r.Cells)))))[..12]}"))
            .Append(KeyValuePair.Create("assumptions", costing.SettingsText)).ToDictionary();
        var (was, now) = (Flat(before), Flat(after));
        List<string> differ = [.. was.Keys.Union(now.Keys).Where(k => was.GetValueOrDefault(k) != now.GetValueOrDefault(k)).Order(StringComparer.Ordinal)];
        return (Some(was, differ), Some(now, differ));
    }

    public static string Run(RunId id) => $"run:{id}";

    private static Dictionary<string, string> Flat(Option option)
    {
        var flat = new Dictionary<string, string>
        {
            ["version"] = $"{option.Version}",
            ["teams"] = $"{option.Teams.Count}",
            ["newPosts"] = $"{option.NewPosts.Count}",
            ["terms"] = $"{option.Terms.Count}",
            // Names and places of teams are many words: that they changed shows here, and what they are stands with the option's version.
            ["teamsAre"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(option.Teams)))[..12],
        };
        foreach (var (name, part) in new (string, object)[] { ("priorities", option.Priorities), ("limits", option.Limits), ("rules", option.Rules) })
            foreach (var setting in part.GetType().GetProperties()) flat[$"{name}.{JsonNamingPolicy.CamelCase.ConvertName(setting.Name)}"] = $"{setting.GetValue(part)}";
        return flat;
    }

    private static string Some(Dictionary<string, string> flat, List<string> keys) =>
        new JsonObject(keys.Where(flat.ContainsKey).Select(k => KeyValuePair.Create(k, (JsonNode?)flat[k]))).ToJsonString();
}
