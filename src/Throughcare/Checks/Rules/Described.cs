using System.Text.RegularExpressions;

namespace Throughcare.Checks.Rules;

/// <summary>What the words after a percentage say that it counts.</summary>
internal static partial class Described
{
    /// <summary>Two conditions at once: "in the right team and the right locality".</summary>
    public static bool Both(string words) => BothConditions().IsMatch(words);

    /// <summary>A denial of one of the two conditions alone: "not supported in their home locality".</summary>
    public static bool NotOne(string words, string both)
    {
        if (!Denied().IsMatch(words) || DeniesBoth().IsMatch(words)) return false;
        var conditions = Condition().Matches(both).Select(m => m.Value.ToLowerInvariant()).Distinct().ToList();
        var named = Condition().Matches(words).Select(m => m.Value.ToLowerInvariant()).Distinct().ToList();
        return conditions.Count >= 2 && named.Count(conditions.Contains) == 1;
    }

    [GeneratedRegex(@"\b(?:team|locality|worker|area|placement|school|health|home)\b[^.;]{0,40}\band\b[^.;]{0,40}\b(?:team|locality|worker|area|placement|school|health|home)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BothConditions();

    [GeneratedRegex(@"\b(?:team|locality|worker|area|placement|school)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?:not|without|outside|no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:both|or|either)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeniesBoth();
}
