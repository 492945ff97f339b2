using Throughcare.Decisions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Throughcare.App.Decisions;

/// <summary>Single values of a decision as a form shows and takes them, by the names that they have in decision.yaml: "title", "forward_plan.published".</summary>
public static class DecisionAnswers
{
    public static IReadOnlyDictionary<string, string?> Of(DecisionPaper paper, IEnumerable<string> names)
    {
        var root = Root(paper);
        return names.ToDictionary(n => n, n => (Find(root, n) as YamlScalarNode)?.Value);
    }

    /// <summary>The paper with the answers in it; what cannot be read is a finding whose place names the answer.</summary>
    public static DecisionReading Read(DecisionPaper paper, IReadOnlyDictionary<string, string?> answers)
    {
        var root = Root(paper);
        foreach (var (name, value) in answers) Put(root, name.Split('.'), value?.Trim().ReplaceLineEndings("\n"));
        return DecisionYaml.Read(Text(root));
    }

    internal static string Text(YamlMappingNode root)
    {
        var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return text.ToString();
    }

    internal static YamlMappingNode Root(DecisionPaper paper)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(DecisionText.Write(paper)));
        return yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode root ? root : [];
    }

    private static YamlNode? Find(YamlMappingNode root, string name)
    {
        YamlNode? at = root;
        foreach (var part in name.Split('.')) at = at is YamlMappingNode group && group.Children.TryGetValue(new YamlScalarNode(part), out var inner) ? inner : null;
        return at;
    }

    private static void Put(YamlMappingNode at, ReadOnlySpan<string> path, string? value)
    {
        var name = new YamlScalarNode(path[0]);
        if (path.Length == 1)
        {
            at.Children.Remove(name);
            if (!string.IsNullOrEmpty(value)) at.Add(name, new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted });
            return;
        }
        if (!at.Children.TryGetValue(name, out var there) || there is not YamlMappingNode inner)
        {
            if (string.IsNullOrEmpty(value)) return;
            at.Children.Remove(name);
            at.Add(name, inner = []);
        }
        Put(inner, path[1..], value);
        if (inner.Children.Count == 0) at.Children.Remove(name);
    }
}
