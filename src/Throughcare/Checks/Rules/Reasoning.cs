using System.Text.RegularExpressions;

namespace Throughcare.Checks.Rules;

/// <summary>What an answer in words amounts to.</summary>
internal static partial class Reasoning
{
    /// <summary>The line names an option and gives no reason.</summary>
    public static bool OnlyLists(string line) => Lists().IsMatch(line) && !Reason().IsMatch(line);

    /// <summary>Nine in ten of the words of the line's sentences stand in the other text too.</summary>
    public static bool Repeats(string line, string other)
    {
        var there = Words(other).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = Words(line).ToList();
        return words.Count > 0 && words.Count(there.Contains) >= 0.9 * words.Count;
    }

    public static bool AsksForConflicts(string heading) => Conflicts().IsMatch(heading);

    public static bool AnswersConflicts(string answer) => ConflictAnswer().IsMatch(answer);

    /// <summary>Two texts share a name: two words in a row with capitals that stand in both.</summary>
    public static bool SharesName(string author, string signed) => Names().Match(PlainLetters.Of(author)) is not { Success: true } name || PlainLetters.Of(signed).Contains(name.Groups["last"].Value, StringComparison.OrdinalIgnoreCase);

    public static bool SaysYes(string answer) => Yes().IsMatch(answer);

    public static bool NoComments(string answer) => answer.Length == 0 || None().IsMatch(answer);

    /// <summary>No alternative was looked at.</summary>
    public static bool SaysNone(string answer) => NoneAtAll().IsMatch(answer);

    /// <summary>The answer only says that it will come.</summary>
    public static bool IsPutOff(string answer) => PutOff().IsMatch(answer);

    public static string FirstLine(string answer) => answer.Split('\n')[0];

    private static IEnumerable<string> Words(string text) => Word().Matches(PlainLetters.Of(text)).Select(m => m.Value).Where(w => w.Length > 2);

    [GeneratedRegex(@"^\W*option\s+\w{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lists();

    [GeneratedRegex(@"\b(?:because|since|so that|as it|as this|recommended|would (?!continue)|will|best|better|improv\w*|reduc\w*|ensur\w*|allow\w*|enabl\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\bconflicts? of interests?\b|\bdeclarations? of interests?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conflicts();

    [GeneratedRegex(@"\b(?:conflicts?|interests?|declar\w+|none|no|nil|n/a|not applicable)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ConflictAnswer();

    [GeneratedRegex(@"\b[A-Z][a-z'-]+ (?:[A-Z]\.? )?(?<last>[A-Z][A-Za-z'-]+)\b")]
    private static partial Regex Names();

    [GeneratedRegex(@"^\W*(?:yes|confirmed|y)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(@"\bno (?:further |specific )?(?:legal |financial |finance )?comments?\b(?! beyond)|^\W*(?:n/a|none|nil|not applicable|to follow|tbc)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex None();

    [GeneratedRegex(@"^\W*(?:none|nil|n/?a|not applicable|no (?:other|alternative)(?: options?)?(?: (?:was|were|has been|have been) (?:considered|looked at))?|none (?:was|were )?considered|(?:only )?one option(?: only)?(?: (?:was|is|has been) (?:considered|proposed|put forward))?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoneAtAll();

    [GeneratedRegex(@"^\W*(?:(?:comments? |advice )?(?:is |are )?(?:still )?awaited|to follow|tbc|tba|to be (?:confirmed|added|completed|provided|advised)|pending)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PutOff();

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Word();
}
