using Throughcare.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Throughcare.App.Proposals;

/// <summary>Opens a file of names and values; where that cannot be done, the findings say from which line on.</summary>
internal static class YamlText
{
    /// <summary>Null for an empty file, and for one that cannot be read.</summary>
    public static SettingsNode? Open(string text, string file, List<Finding> findings)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException wrong)
        {
            findings.Add(new()
            {
                Rule = "settings-not-yaml",
                Severity = Severity.Error,
                What = $"The settings cannot be read from this line on: {wrong.InnerException?.Message ?? wrong.Message}",
                Where = new(file, null, (int)wrong.Start.Line),
                ToDo = "Write each setting as name: value, with two spaces before what belongs to the line above, and quotes around a value that holds a colon.",
            });
            return null;
        }
        if (yaml.Documents.Count == 0) return null;
        if (yaml.Documents[0].RootNode is YamlMappingNode root) return new(root, "", file, findings);
        findings.Add(new()
        {
            Rule = "settings-not-yaml",
            Severity = Severity.Error,
            What = "The settings are not a list of names and values.",
            Where = new(file, null, 1),
            ToDo = "Write each setting as name: value.",
        });
        return null;
    }
}
