using System.Text;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Costing;

/// <summary>The assumptions of a costing as a form asks for them: the names and words of proposal.yaml, so that the same reader says what is wrong.</summary>
public static class CostingAnswers
{
    /// <summary>Settings with a value for each of several years, a line each: "2026/27: 3%".</summary>
    private static readonly IReadOnlyList<string> ByYear = ["awards", "pension"];

    /// <summary>What the settings say now, by name; empty where the product's default holds.</summary>
    public static IReadOnlyDictionary<string, string> Of(CostingSettings settings)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["awards"] = Lines(settings.Awards), ["pension"] = Lines(settings.Pension) };
        foreach (var line in CostingYaml.Write(settings with { Programme = null }).Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' '))
            if (line.Split(": ", 2) is [var name, var value]) answers[name.Trim()] = value.Trim('"');
        return answers;
    }

    /// <summary>The settings that these answers make. What was published of a programme is no assumption, and stays.</summary>
    public static (CostingSettings Settings, IReadOnlyList<Finding> Findings) Read(CostingSettings present, IReadOnlyDictionary<string, string?> answers)
    {
        var (text, findings) = (new StringBuilder("costing:\n"), new List<Finding>());
        foreach (var (name, value) in answers)
        {
            if (string.IsNullOrWhiteSpace(value)) continue;
            if (!ByYear.Contains(name)) text.Append("  ").Append(name).Append(": ").Append(Quoted(value)).Append('\n');
            else
            {
                text.Append("  ").Append(name).Append(":\n");
                foreach (var (year, rate) in Years(name, value, findings)) text.Append("    ").Append(Quoted(year)).Append(": ").Append(Quoted(rate)).Append('\n');
            }
        }
        var (settings, wrong) = SettingsYaml.Read(text.ToString());
        return (settings.Costing with { Programme = present.Programme }, [.. findings, .. wrong]);
    }

    /// <summary>The assumption that a finding is about; null where it is about none of its own.</summary>
    public static string? NameOf(Finding finding) => finding.Where?.Column is { } column && column.Split('.') is ["costing", var name, ..] ? name : null;

    private static IEnumerable<(string Year, string Rate)> Years(string name, string value, List<Finding> findings)
    {
        var years = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } year, { Length: > 0 } rate]) Wrong("not-year-and-rate", line, "This line is not a year and a rate.", "Write a line for each year, such as 2026/27: 3%.");
            else if (!years.Add(year)) Wrong("year-twice", line, $"{year} is there twice.", "Write each year once.");
            else yield return (year, rate);
        }

        void Wrong(string rule, string line, string what, string toDo) => findings.Add(new() { Rule = rule, Severity = Severity.Error, What = what, Value = line, Where = new(SettingsYaml.FileName, null, null, "costing." + name), ToDo = toDo });
    }

    private static string Lines(IReadOnlyDictionary<FinancialYear, Proportion> years) => string.Join('\n', years.OrderBy(y => y.Key).Select(y => $"{y.Key}: {y.Value}"));

    private static string Quoted(string text) => "\"" + string.Concat(text.Trim().Where(c => !char.IsControl(c))).Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
