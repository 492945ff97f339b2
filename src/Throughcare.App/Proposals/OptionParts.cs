using Throughcare.Intake;
using YamlDotNet.RepresentationModel;

namespace Throughcare.App.Proposals;

/// <summary>What a proposal's content says of one option: its part of the settings and its rows of the option tables.</summary>
internal sealed record OptionPart(string Id, string Settings, IReadOnlyList<RawTable> Tables);

/// <summary>Takes the options out of a proposal's content, each as it is written there.</summary>
internal static class OptionParts
{
    /// <summary>In the order of the settings; then those that only a table names, so that no row is lost.</summary>
    public static IReadOnlyList<OptionPart> Split(ProposalContent content)
    {
        var written = SettingsOf(content.Settings);
        var tables = ProposalParts.Options(content).ToList();
        var named = tables.SelectMany(t => t.Rows.Select(r => t.Cell(r, "option")));
        var ids = written.Keys.Concat(named).Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. ids.Select(id => new OptionPart(id, written.GetValueOrDefault(id, ""), [.. tables.Select(t => RowsOf(t, id)).Where(t => t.Rows.Count > 0)]))];
    }

    /// <summary>The table with the rows of one option only.</summary>
    private static RawTable RowsOf(RawTable table, string option) =>
        new(table.File, table.Sheet, table.Columns, [.. table.Rows.Where(r => string.Equals(table.Cell(r, "option"), option, StringComparison.OrdinalIgnoreCase))]);

    /// <summary>Each option's text in the settings, by id.</summary>
    private static Dictionary<string, string> SettingsOf(string settings)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(settings));
        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }]) return parts;
        if (!root.Children.TryGetValue("options", out var options) || options is not YamlSequenceNode list) return parts;
        foreach (var option in list.OfType<YamlMappingNode>())
            if (option.Children.TryGetValue("id", out var id) && id is YamlScalarNode { Value: { } text })
                parts.TryAdd(text, settings[(int)option.Start.Index..(int)Math.Min(option.End.Index, settings.Length)].TrimEnd());
        return parts;
    }
}
