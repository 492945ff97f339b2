using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>What a date is by where it stands: beside a label, in the row of a table of signatures, or in the title of a paper for a meeting.</summary>
internal sealed partial class DateLabels
{
    private readonly HashSet<Passage> _signed = new(ReferenceEqualityComparer.Instance);
    private readonly Passage? _title;

    public DateLabels(IReadOnlyList<Sentence> sentences, bool isAssessment)
    {
        var (inTable, signatures) = (false, false);
        foreach (var sentence in sentences)
        {
            if (sentence.Passage.Kind is not PassageKind.Row) (inTable, signatures) = (false, false);
            else if (!inTable) (inTable, signatures) = (true, !isAssessment && IsHeadOfSignatures(sentence.Passage.Cells));
            else if (signatures) _signed.Add(sentence.Passage);
        }
        if (!sentences.Any(s => s.Topic is Topic.DecisionDate)) _title = sentences.Take(8).FirstOrDefault(s => s.Passage.Kind is not PassageKind.Row && Meeting().IsMatch(s.Plain))?.Passage;
    }

    public DateOf? Of(Sentence sentence, string before, DateInText date)
    {
        if (_signed.Contains(sentence.Passage)) return DateOf.SignOff;
        if (sentence.Passage == _title && date.End == sentence.Plain.TrimEnd().Length) return DateOf.Decision;
        var label = sentence.Passage.Kind is PassageKind.Row ? PlainLetters.Of(sentence.Passage.Cells[0]) : before.Contains(':', StringComparison.Ordinal) ? Beside().Match(before).Value : "";
        return label.Length == 0 ? null
            : NoticeLabel().IsMatch(label) ? DateOf.Notice
            : CallInLabel().IsMatch(label) && CallInEnd().IsMatch(before) ? DateOf.CallInEnds
            : ReportLabel().IsMatch(label) ? DateOf.Report
            : null;
    }

    private static bool IsHeadOfSignatures(IReadOnlyList<string> cells) => cells.Any(c => Signature().IsMatch(c)) && cells.Any(c => DateHead().IsMatch(c)) && !cells.Any(c => new DatesInText().Find(PlainLetters.Of(c)).Count > 0);

    [GeneratedRegex(@"\bsign(?:ed|ature|[- ]?offs?)\b|\bclear(?:ed|ance)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"\bdate\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateHead();

    // "Report to Cabinet - 17 September 2025": the day of the meeting is the day of the decision.
    [GeneratedRegex(@"^\W*(?:report\s+to\s+(?:the\s+)?|meeting\s+of\s+(?:the\s+)?)?(?:cabinet|executive|(?:full\s+)?council|(?:[\w']+\s+){1,5}committee)(?:\s+meeting)?(?:\s*[-,:]\s*|\s+(?:of|on|held on)\s+|\s+)(?:\w+day,?\s+)?\d[\w\s/.]{4,24}$", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"[^.;:]{0,60}:\s*(?:\w+\s+)?$")]
    private static partial Regex Beside();

    [GeneratedRegex(@"\bforward plan\b|^\W*(?:date (?:of )?(?:the )?)?notice(?:\s+(?:of\s+(?:the\s+)?(?:intended\s+)?(?:key\s+)?decision|published|given))*\b(?!\s*period)[^.]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex NoticeLabel();

    [GeneratedRegex(@"\bcall[- ]?in\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallInLabel();

    [GeneratedRegex(@"\b(?:end(?:s|ed)?|expir\w+|deadline|until|clos\w+|last day)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallInEnd();

    [GeneratedRegex(@"^\W*(?:report date|date of (?:the |this )?report)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ReportLabel();
}
