using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Options with their labels, which of them is chosen, and references to parts of the paper.</summary>
internal static partial class OptionReader
{
    public static IEnumerable<Fact> Read(Outline outline, IReadOnlyList<Sentence> sentences)
    {
        var options = new Dictionary<string, (Passage Passage, string Words)>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in outline.Paper.Passages)
            if (Defined().Match(passage.Plain) is { Success: true } option && !Spoken().IsMatch(passage.Plain[option.Length..])) options.TryAdd(option.Groups["label"].Value, (passage, passage.Text[option.Length..].Trim()));
        if (options.Count < 2) options.Clear();
        var chosen = sentences.Where(s => ChosenWords().IsMatch(s.Plain) || s.Under(Topic.Recommendation, Topic.Decision)).SelectMany(s => Named().Matches(s.Plain)).Select(m => m.Groups["label"].Value).FirstOrDefault(options.ContainsKey);
        foreach (var (label, option) in options)
            yield return new OptionFact(label, option.Words, string.Equals(label, chosen, StringComparison.OrdinalIgnoreCase), outline.Say(option.Passage));
        foreach (var sentence in sentences)
        {
            if (options.Count > 0)
                foreach (Match named in Named().Matches(sentence.Plain))
                    yield return new ReferenceFact($"Option {named.Groups["label"].Value}", options.ContainsKey(named.Groups["label"].Value), "options " + string.Join(", ", options.Keys), sentence.Said);
            foreach (var reference in References(sentence, outline)) yield return reference;
        }
    }

    private static IEnumerable<ReferenceFact> References(Sentence sentence, Outline outline)
    {
        foreach (Match match in Reference().Matches(sentence.Plain).Concat(PartHolds().Matches(sentence.Plain)))
        {
            var (kind, label) = (match.Groups["kind"].Value.ToLowerInvariant(), match.Groups["label"].Value);
            if (kind is "section" or "paragraph")
            {
                var numbered = outline.Paper.Passages.Where(p => p.Label is not null && char.IsDigit(p.Label[0])).Select(p => p.Label!).Distinct().ToList();
                // A paper that numbers nothing has no section 9 either; a reference in the middle of a sentence may be to another paper.
                var none = numbered.Count == 0 && outline.Sections.Count >= 5 && sentence.Plain.Length - match.Index - match.Length <= 2;
                if (!none && outline.Sections.Count(s => s.Label is not null && char.IsDigit(s.Label[0])) < 3) continue;
                yield return new(match.Groups["whole"].Value, numbered.Exists(n => n == label || n.StartsWith(label + ".", StringComparison.Ordinal)), "numbered " + kind + "s " + string.Join(", ", outline.Sections.Where(s => s.Label is not null).Select(s => s.Label)), sentence.Said);
            }
            else
            {
                var name = kind is "annex" or "appendix" ? "(?:annex|appendix)" : kind;
                var found = outline.Paper.Passages.Any(p => p.Plain.Length < 200 && p != sentence.Passage && Regex.IsMatch(p.Plain, $@"^\W*{name}\s+{Regex.Escape(label)}\b", RegexOptions.IgnoreCase));
                yield return new(match.Groups["whole"].Value, found, $"no {kind} of that name in the paper", sentence.Said);
            }
        }
    }

    [GeneratedRegex(@"^\W*option\s+(?<label>\d{1,2}|[A-Z])\b\s*[-:.)]?\s*(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Defined();

    // "Option 2 would continue to …" speaks of an option; it does not say what the option is.
    [GeneratedRegex(@"^(?:would|will|is|was|has|had|can|could|does|did|was also|may|might)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\boption\s+(?<label>\d{1,2}|[A-Z])\b(?!['’.]\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:recommend\w*|chosen|preferred|selected|adopted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChosenWords();

    [GeneratedRegex(@"\b(?:see|set out (?:in|at)|shown (?:in|at)|detailed (?:in|at)|described (?:in|at)|given (?:in|at)|refer(?:red)? to (?:in)?|outlined (?:in|at)|attached (?:as|at)|listed in|explained in|in(?=\s+paragraph))\s+(?:the\s+)?(?<whole>(?<kind>section|paragraph|table|figure|appendix|annex)\s+(?<label>\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]))\b(?!\s+(?:of|to)\s+(?:the|schedule)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    // "Appendix 2 holds the assessment".
    [GeneratedRegex(@"\b(?<whole>(?<kind>appendix|annex)\s+(?<label>\d{1,2}|[A-Z]))\s+(?:holds|sets out|shows|gives|contains|lists|describes|provides|summarises)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PartHolds();
}
