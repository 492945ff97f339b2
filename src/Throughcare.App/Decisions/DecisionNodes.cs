using Throughcare.App.Proposals;
using Throughcare.Measures;

namespace Throughcare.App.Decisions;

/// <summary>How values of a decision stand in its file.</summary>
internal static class DecisionNodes
{
    /// <summary>Text that may have several paragraphs.</summary>
    public static string? Block(this SettingsNode node, string name) => node.Text(name)?.Trim() is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null;

    /// <summary>One entry a line.</summary>
    public static IReadOnlyList<string> Lines(this SettingsNode node, string name) => node.Text(name)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public static Money? Pounds(this SettingsNode node, string name) => node.Number(name, -100_000_000_000, 100_000_000_000) is { } pounds ? Money.FromPounds(pounds) : null;

    public static int? Whole(this SettingsNode node, string name, int least = 0, int most = 100_000)
    {
        if (node.Number(name, least, most) is not { } number) return null;
        if (decimal.IsInteger(number)) return (int)number;
        node.Wrong("not-a-whole-number", name, node.Text(name), "This is not a whole number.", "Write a whole number.");
        return null;
    }

    /// <summary>What must be there; null, with a finding, where it is not.</summary>
    public static string? Needed(this SettingsNode node, string name)
    {
        if (node.Block(name) is { } text) return text;
        node.Wrong("value-missing", name, null, $"This part of the decision has no {name.Replace('_', ' ')}, and is passed over.", $"Give it its {name.Replace('_', ' ')}, or take it out.");
        return null;
    }

    /// <summary>What was read, after misspelt names beside it were said; where it was not, the rest was not asked for.</summary>
    public static T? Read<T>(this SettingsNode node, T? value) where T : class
    {
        if (value is not null) node.SayUnknown();
        return value;
    }
}
