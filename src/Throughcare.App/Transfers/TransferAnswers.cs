using System.Text;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>Dates and policy of a timetable as a form asks for them: the names and words of proposal.yaml, so that the same reader says what is wrong.</summary>
public static class TransferAnswers
{
    /// <summary>As proposal.yaml writes them; what is as usual is left out.</summary>
    public static string Text(TransferSettings settings) => TransferSettingsYaml.Write(settings);

    /// <summary>Settings as <see cref="Text"/> wrote them.</summary>
    public static TransferSettings Of(string text) => SettingsYaml.Read("transfers:\n" + text).Settings.Transfers;

    /// <summary>What the settings say now, by name; a setting that is as usual is not there.</summary>
    public static IReadOnlyDictionary<string, string> Of(TransferSettings settings) =>
        Text(settings).Split('\n').Select(l => l.Split(": ", 2)).Where(l => l.Length == 2).ToDictionary(l => l[0].Trim(), l => l[1].Trim('"'), StringComparer.Ordinal);

    /// <summary>The settings that these answers make, with what is wrong with any of them or with all together.</summary>
    public static (TransferSettings Settings, IReadOnlyList<Finding> Findings) Read(IReadOnlyDictionary<string, string?> answers, DateOnly asAt)
    {
        var text = new StringBuilder("transfers:\n");
        foreach (var (name, value) in answers)
            if (!string.IsNullOrWhiteSpace(value)) text.Append("  ").Append(name).Append(": \"").Append(string.Concat(value.Trim().Where(c => !char.IsControl(c))).Replace("\\", "\\\\").Replace("\"", "\\\"")).Append("\"\n");
        var (settings, wrong) = SettingsYaml.Read(text.ToString());
        return (settings.Transfers, wrong.Count > 0 ? wrong : settings.Transfers.Faults(asAt));
    }

    /// <summary>The setting that a finding is about; null where it is about none of these.</summary>
    public static string? NameOf(Finding finding) => finding.Where?.Column is { } column && column.Split('.') is ["transfers", var name, ..] ? name : null;

    /// <summary>The text of the settings with these in their place; refused where somebody else changed them since they were opened.</summary>
    internal static string Put(string kept, TransferSettings opened, TransferSettings settings)
    {
        var now = SettingsYaml.Read(kept).Settings;
        if (Text(now.Transfers) != Text(opened))
            throw new RefusedException(new Finding { Rule = "changed-meanwhile", Severity = Severity.Error, What = "Somebody else changed the dates and the transfer policy after you opened them.", ToDo = "Open them again, and make your change to what they say now." });
        return SettingsYaml.Write(now with { Transfers = settings });
    }
}
