using System.Text.RegularExpressions;
using Throughcare.Findings;

namespace Throughcare.Consultation;

/// <summary>
/// A council's own text with named fields in braces: "Dear {worker}, you would be in {team}." A field that nobody knows is refused before anything goes out, and a
/// field that is empty for somebody leaves that person's letter unwritten.
/// </summary>
public sealed partial class LetterText
{
    /// <summary>The fields of an outcome letter and what stands in them.</summary>
    public static readonly IReadOnlyDictionary<string, string> OutcomeFields = new Dictionary<string, string>
    {
        ["name"] = "the worker's name, from the sheet of names that is sent along for the letters; the id where there is none",
        ["salutation"] = "what follows \"Dear\": from the sheet, or else the name, or else \"colleague\"",
        ["address"] = "the lines of the address, from the sheet; or else the worker's role, team and council",
        ["worker"] = "the worker's id in the council's systems",
        ["role"] = "the worker's role",
        ["council"] = "the council",
        ["proposal"] = "the proposal",
        ["team_now"] = "the team today",
        ["team"] = "the team in the plan",
        ["base"] = "the base of that team",
        ["manager"] = "the manager of that team",
        ["standing"] = "slot-in, ring-fence, preference or at risk",
        ["choice"] = "a sentence: which choice of the worker's this is",
        ["reason"] = "why, as a sentence",
        ["starts"] = "the first day of the new arrangement",
        ["today"] = "the day of the letter",
        ["reference"] = "the worker's id and the day, to be quoted in a reply",
        ["whom_to_ask"] = "whom people ask about the letter",
    };

    /// <summary>The fields of a reply to a response.</summary>
    public static readonly IReadOnlyDictionary<string, string> ReplyFields = new Dictionary<string, string>
    {
        ["council"] = "the council",
        ["proposal"] = "the proposal",
        ["themes"] = "the themes that the response bears on",
        ["we_did"] = "what the council did about them",
        ["received"] = "the day on which the response came",
        ["today"] = "the day of the reply",
    };

    private readonly string _text;

    private LetterText(string text) => _text = text;

    /// <exception cref="RefusedException">The text is empty, or has a field that is not known.</exception>
    public static LetterText Read(string text, IReadOnlyDictionary<string, string> fields)
    {
        var findings = new List<Finding>();
        if (string.IsNullOrWhiteSpace(text)) findings.Add(new() { Rule = "letter-empty", Severity = Severity.Error, What = "The text of the letter is empty.", ToDo = "Write the letter, with fields such as {team} where each person's own words go." });
        foreach (var name in Field().Matches(text).Select(m => m.Groups[1].Value.Trim()).Distinct().Where(n => !fields.ContainsKey(n)))
            findings.Add(new() { Rule = "letter-field-unknown", Severity = Severity.Error, What = $"The text has a field {{{name}}}, which is not known.", Value = name is { Length: > 100 } ? name[..100] : name, ToDo = $"Use one of: {string.Join(", ", fields.Keys.Select(f => "{" + f + "}"))}." });
        return findings.Count == 0 ? new(text.ReplaceLineEndings("\n")) : throw new RefusedException(findings);
    }

    /// <summary>Names of the fields that the text uses, each once.</summary>
    public IReadOnlyList<string> Fields => [.. Field().Matches(_text).Select(m => m.Groups[1].Value.Trim()).Distinct()];

    /// <summary>Fields that the text uses and that are empty for this person.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyDictionary<string, string?> values) => [.. Fields.Where(f => string.IsNullOrWhiteSpace(values.GetValueOrDefault(f)))];

    /// <summary>The lines for one person. What is in a value is never read as a field; a value may have several lines.</summary>
    public IReadOnlyList<string> Fill(IReadOnlyDictionary<string, string?> values) =>
        [.. _text.Split('\n').SelectMany(line => Field().Replace(line, m => values.GetValueOrDefault(m.Groups[1].Value.Trim()) ?? "").Split('\n'))];

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Field();
}
