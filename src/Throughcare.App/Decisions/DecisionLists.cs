using Throughcare.Decisions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Throughcare.App.Decisions;

/// <summary>
/// The lists of a decision as forms show and take them, entry by entry, by the names that they have in decision.yaml. Read and written as the file is, so that a form takes exactly what the
/// file does. What of the paper there is one of, such as the call-in, is a list of one.
/// </summary>
public static class DecisionLists
{
    /// <summary>The entries of a list, each with its values as the file has them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Of(DecisionPaper paper, string list) =>
        [.. Groups(DecisionAnswers.Root(paper), list).Select(g => (IReadOnlyDictionary<string, string?>)g.Children.Where(c => c.Key is YamlScalarNode && c.Value is YamlScalarNode).ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => ((YamlScalarNode)c.Value).Value))];

    /// <summary>The paper with an entry changed, or added where it is not there yet.</summary>
    /// <param name="paper">The paper as it is.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="at">Which entry, from 0; null for a new one.</param>
    /// <param name="place">Where it is to stand, from 0; null for where it stands, and at the end for a new one.</param>
    /// <param name="answers">Its values; an empty one is taken out.</param>
    public static DecisionReading Put(DecisionPaper paper, string list, int? at, int? place, IReadOnlyDictionary<string, string?> answers)
    {
        var root = DecisionAnswers.Root(paper);
        var groups = Groups(root, list).ToList();
        var entry = at is { } known ? groups[known] : [];
        foreach (var (name, value) in answers)
        {
            entry.Children.Remove(new YamlScalarNode(name));
            if (!string.IsNullOrWhiteSpace(value)) entry.Add(new YamlScalarNode(name), new YamlScalarNode(value.Trim().ReplaceLineEndings("\n")) { Style = ScalarStyle.DoubleQuoted });
        }
        groups.Remove(entry);
        var to = Math.Clamp(place ?? at ?? groups.Count, 0, groups.Count);
        groups.Insert(to, entry);
        var read = Written(root, list, groups);
        return at is { } before && read.Findings.Count == 0 ? read with { Paper = WithExempt(paper, read.Paper, Name(paper, list, before), Name(read.Paper, list, to)) } : read;
    }

    /// <summary>The paper without an entry, and without what was said of keeping it back.</summary>
    public static DecisionReading Remove(DecisionPaper paper, string list, int at)
    {
        var root = DecisionAnswers.Root(paper);
        var groups = Groups(root, list).ToList();
        groups.RemoveAt(at);
        var read = Written(root, list, groups);
        return read with { Paper = WithExempt(paper, read.Paper, Name(paper, list, at), null) };
    }

    /// <summary>By what name an entry can be kept back; null in a list of which nothing can.</summary>
    public static string? Name(DecisionPaper paper, string list, int at) => list switch
    {
        "statements" => paper.Statements[at].Part,
        "options" => paper.Options[at].Part,
        "values" => PartsOfPaper.Agreed(paper.Values[at]),
        "resolutions" => PartsOfPaper.ResolutionPart(paper.Resolutions[at]),
        "delegations" => PartsOfPaper.DelegationPart(paper.Delegations[at]),
        "later" => PartsOfPaper.LaterPart(paper.Later[at]),
        _ => null,
    };

    // A part that gets another name is still kept back: what would no longer be found would be published.
    private static DecisionPaper WithExempt(DecisionPaper before, DecisionPaper after, string? was, string? now)
    {
        if (was is null || was == now || before.ExemptOf(was) is null || PartsOfPaper.Of(after).Contains(was, StringComparer.OrdinalIgnoreCase)) return after;
        return after with { Exempt = [.. after.Exempt.Where(e => now is not null || !Same(e)).Select(e => Same(e) ? e with { Part = now! } : e)] };

        bool Same(ExemptPart exempt) => string.Equals(exempt.Part, was, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<YamlMappingNode> Groups(YamlMappingNode root, string list) => !root.Children.TryGetValue(new YamlScalarNode(list), out var there) ? []
        : there is YamlMappingNode single ? [single] : there is YamlSequenceNode many ? many.Children.OfType<YamlMappingNode>() : [];

    private static DecisionReading Written(YamlMappingNode root, string list, IReadOnlyList<YamlMappingNode> groups)
    {
        var name = new YamlScalarNode(list);
        root.Children.Remove(name);
        if (groups.Count > 0) root.Add(name, list == "call_in" ? groups[0] : new YamlSequenceNode(groups));
        return DecisionYaml.Read(DecisionAnswers.Text(root));
    }
}
