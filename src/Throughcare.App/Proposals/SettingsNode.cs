using System.Globalization;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;
using YamlDotNet.RepresentationModel;

namespace Throughcare.App.Proposals;

/// <summary>One part of the settings: names and values, with the line of each.</summary>
internal sealed class SettingsNode(YamlMappingNode node, string path, string file, List<Finding> findings)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string? Text(string name) => Scalar(name) is { Value: { Length: > 0 } text } ? text : null;

    public bool? YesNo(string name)
    {
        if (Text(name) is not { } text) return null;
        if (CellText.YesNo(text) is { } answer) return answer;
        Wrong("not-yes-or-no", name, text, "This is neither yes nor no.", "Write yes or no.");
        return null;
    }

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        if (CellText.TryDate(text, out var day)) return day;
        Wrong("not-a-date", name, text, "This is not a date.", "Write the date as 2025-03-31.");
        return null;
    }

    public decimal? Number(string name, decimal least, decimal most)
    {
        if (Text(name) is not { } text) return null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            Wrong("not-a-number", name, text, "This is not a number.", "Write a plain number, such as 16 or 0.6.");
        else if (number < least || number > most)
            Wrong("number-out-of-range", name, text, $"This number is not between {least:0.##} and {most:0.##}.", "Correct the number.");
        else return number;
        return null;
    }

    /// <summary>A rate such as 3.2% or 0.032.</summary>
    public Proportion? Share(string name, decimal least, decimal most)
    {
        if (Text(name) is not { } text) return null;
        if (!Proportion.TryParse(text, out var rate))
            Wrong("not-a-rate", name, text, "This is not a rate.", "Write it as 3.2% or as 0.032.");
        else if (rate < Proportion.From(least) || rate > Proportion.From(most))
            Wrong("number-out-of-range", name, text, $"This rate is not between {Proportion.From(least)} and {Proportion.From(most)}.", "Correct the rate; 3.2% is also written 0.032.");
        else return rate;
        return null;
    }

    public FinancialYear? Year(string name)
    {
        if (Text(name) is not { } text) return null;
        if (FinancialYear.TryParse(text, out var year) && year.StartsIn is >= 1990 and < 2150) return year;
        Wrong("not-a-financial-year", name, text, "This is not a financial year.", "Write it as 2026/27.");
        return null;
    }

    /// <summary>One of some words; null, with a finding, for any other.</summary>
    public T? Word<T>(string name, IReadOnlyList<(string Word, T Value)> words) where T : struct
    {
        if (Text(name) is not { } text) return null;
        foreach (var (word, value) in words)
            if (CellText.Heading(word) == CellText.Heading(text)) return value;
        Wrong("not-one-of", name, text, "This is not one of the words that may stand here.", $"Write one of: {string.Join(", ", words.Select(w => w.Word))}.");
        return null;
    }

    /// <summary>A value for each financial year that is named.</summary>
    public IReadOnlyDictionary<FinancialYear, T> ByYear<T>(Func<string, T?> read) where T : struct
    {
        var years = new Dictionary<FinancialYear, T>();
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
        {
            if (key.Value is not { } name) continue;
            if (!FinancialYear.TryParse(name, out var year)) Wrong("not-a-financial-year", name, name, "This is not a financial year.", "Write it as 2026/27.");
            else if (read(name) is { } value) years[year] = value;
        }
        return years;
    }

    public T? Child<T>(string name, Func<SettingsNode, T> read) where T : class
    {
        if (Value(name) is not { } value || value is YamlScalarNode { Value: null or "" }) return null;
        if (value is YamlMappingNode mapping) return read(new(mapping, path + name + ".", file, findings));
        Wrong("not-a-group", name, null, "This should be a group of settings.", "Write each of them on a line of its own below, with two more spaces before it.");
        return null;
    }

    public IReadOnlyList<T> List<T>(string name, Func<SettingsNode, T?> read) where T : class
    {
        if (Value(name) is not { } value || value is YamlScalarNode { Value: null or "" }) return [];
        if (value is YamlSequenceNode sequence && sequence.Children.All(c => c is YamlMappingNode))
            return [.. sequence.Children.Cast<YamlMappingNode>().Select(c => read(new(c, path + name + ".", file, findings))).OfType<T>()];
        Wrong("not-a-list", name, null, "This should be a list of groups of settings.", "Begin each group with a hyphen, such as - id: four-teams.");
        return [];
    }

    public IReadOnlyDictionary<string, DateOnly> AllDates()
    {
        var dates = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
            if (key.Value is { } name && Date(name) is { } day) dates[name] = day;
        return dates;
    }

    /// <summary>Says which settings nobody asked for: a name that is misspelt must not be passed over in silence.</summary>
    public void SayUnknown()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
            if (key.Value is { } name && !_asked.Contains(name))
                Wrong("unknown-setting", name, name, "No setting has this name; it is passed over.", $"Correct the name. Settings here are: {string.Join(", ", _asked)}.", Severity.Warning);
    }

    public void Wrong(string rule, string name, string? value, string what, string toDo, Severity severity = Severity.Error) => findings.Add(new()
    {
        Rule = rule,
        Severity = severity,
        What = what,
        Where = new(file, null, (int)(Value(name) ?? node).Start.Line, path + name),
        Value = value is { Length: > 100 } ? value[..100] : value,
        ToDo = toDo,
    });

    private YamlScalarNode? Scalar(string name)
    {
        switch (Value(name))
        {
            case null: return null;
            case YamlScalarNode scalar: return scalar.Value is "null" or "~" && scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? null : scalar;
            default:
                Wrong("not-a-value", name, null, "This should be one value.", "Write the value on the same line.");
                return null;
        }
    }

    private YamlNode? Value(string name)
    {
        _asked.Add(name);
        return node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;
    }
}
