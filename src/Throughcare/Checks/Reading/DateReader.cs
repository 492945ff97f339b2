using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Says of each date in a paper what it is the date of: by the label before it, or by the words nearest before it in the sentence.</summary>
internal sealed partial class DateReader(IReadOnlyList<Sentence> sentences, bool isAssessment)
{
    private readonly DatesInText _dates = new();
    private readonly DateLabels _labels = new(sentences, isAssessment);

    public IEnumerable<Fact> Read()
    {
        _dates.BeginFrom(sentences.Select(s => s.Plain));
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var found = _dates.Find(sentence.Plain);
            for (var n = 0; n < found.Count; n++)
            {
                var date = found[n];
                yield return new DateFact(Of(i, found, n), date.First, date.Last, sentence.Said);
                if (date.Weekday is { } weekday && date.First == date.Last) yield return new WeekdayFact(weekday, date.First, sentence.Said);
            }
            foreach (var none in ImpossibleDates.In(sentence.Plain)) yield return new UnreadDateFact(none, sentence.Said);
            if (found.Count == 0 && UnreadDate().Match(sentence.Plain) is { Success: true } unread) yield return new UnreadDateFact(unread.Groups["written"].Value.Trim(), sentence.Said);
        }
    }

    private DateOf Of(int at, IReadOnlyList<DateInText> found, int n)
    {
        var (sentence, date) = (sentences[at], found[n]);
        var plain = sentence.Plain;
        var begin = n == 0 ? 0 : found[n - 1].End;
        var before = plain[begin..date.Index];
        var upToHere = plain[..date.Index];
        if (n > 0 && Joined().IsMatch(before) && Consulted().IsMatch(plain[..found[n - 1].Index])) return DateOf.ConsultationCloses;
        if (n + 1 < found.Count && Joined().IsMatch(plain[date.End..found[n + 1].Index]) && Consulted().IsMatch(upToHere)) return DateOf.ConsultationOpens;
        if (n > 0 && ClosesHere().IsMatch(before) && Of(at, found, n - 1) is DateOf.ConsultationOpens) return DateOf.ConsultationCloses;
        if (_labels.Of(sentence, before, date) is { } told) return told;
        if (ByLabel(at, before, date) is { } labelled) return labelled;
        if (FromHere().IsMatch(before) && WillBe().IsMatch(plain[date.End..])) return DateOf.Start;
        if (date.First != date.Last && date.Last.Month == 3 && date.Last.AddYears(-1) < date.First) return Money().IsMatch(plain) && UntilHere().IsMatch(before) ? DateOf.FundingEnds : DateOf.Other;
        return ByWords(before, plain) ?? (n > 0 && AndAlso().IsMatch(before) ? Of(at, found, n - 1) : DateOf.Other);
    }

    private static DateOf? ByWords(string before, string plain) =>
        Closes().IsMatch(before) ? DateOf.ConsultationCloses
        : Replies().IsMatch(before) && !WeReply().IsMatch(before) ? DateOf.RepliesBy
        : Meeting().IsMatch(before) ? DateOf.ConsultationMeeting
        : Opens().IsMatch(before) ? DateOf.ConsultationOpens
        : Reviewed().IsMatch(before) ? DateOf.Review
        : Assessed().IsMatch(before) ? DateOf.AssessmentWritten
        : AssessmentAgreed().IsMatch(before) ? DateOf.AssessmentSigned
        : Notice().IsMatch(before) ? DateOf.Notice
        : CallInEnds().IsMatch(before) ? DateOf.CallInEnds
        : Published().IsMatch(before) ? DateOf.Publication
        : Decided().IsMatch(before) ? DateOf.Decision
        : Signed().IsMatch(before) ? DateOf.SignOff
        : Begins().IsMatch(before) ? DateOf.Start
        : Ends().IsMatch(before) && Money().IsMatch(plain) ? DateOf.FundingEnds
        : Agreed().IsMatch(before) && !OtherAgreed().IsMatch(before) ? DateOf.Agreed
        : null;

    private DateOf? ByLabel(int at, string before, DateInText date)
    {
        var sentence = sentences[at];
        var alone = before.Trim().Length == 0 && date.Length + 12 >= sentence.Plain.Length;
        Topic? beside = before.TrimEnd().EndsWith(':') && Beside().Match(before) is { Success: true } label ? Topics.Of(label.Value) : null;
        if (before.Trim().Length == 0 && sentence.Topic is Topic.DecisionDate || beside is Topic.DecisionDate) return DateOf.Decision;
        if (before.Trim().Length == 0 && sentence.Topic is Topic.PublicationDate || beside is Topic.PublicationDate) return DateOf.Publication;
        if (before.Trim().Length == 0 && TitleAfter().IsMatch(sentence.Plain[date.End..]) && sentences.Take(at).Any(s => s.Plain.Contains("decision", StringComparison.OrdinalIgnoreCase))) return DateOf.Decision;
        if (ReviewLabel().IsMatch(before)) return DateOf.Review;
        if (StartLabel().IsMatch(before)) return DateOf.Start;
        if (DateLabel().IsMatch(before) || (alone && at > 0 && DateLabel().IsMatch(sentences[at - 1].Plain))) return OfSignature(at, before) ?? (isAssessment ? DateOf.AssessmentWritten : DateOf.PaperWritten);
        return alone && at == sentences.Count - 1 ? DateOf.PaperWritten : null;
    }

    // "Date:" says nothing itself: the line before it says who wrote or signed.
    private DateOf? OfSignature(int at, string before)
    {
        if (SignedHere().IsMatch(before)) return isAssessment ? DateOf.AssessmentSigned : DateOf.SignOff;
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            var line = sentences[i].Plain;
            if (isAssessment && Writer().IsMatch(line)) return DateOf.AssessmentWritten;
            if (isAssessment && Approver().IsMatch(line)) return DateOf.AssessmentSigned;
            if (SignedHere().IsMatch(line)) return DateOf.SignOff;
        }
        return sentences[at].Under(Topic.AuthorSignOff, Topic.SignOff) ? isAssessment ? DateOf.AssessmentSigned : DateOf.SignOff : null;
    }

    [GeneratedRegex(@"^\s*(?:up\s+)?(?:to|until|till|and|through|-|up to and including)\s*(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^\s*(?:and|,)\s*(?:again\s+on\s+)?(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AndAlso();

    [GeneratedRegex(@"\bconsult(?:ation|ed|ing)?\b(?![^.]*\b(?:mileage|grant|costs?|funding|posts? (?:is|are|run))\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Consulted();

    // "After consultation the teams begin on …" is no beginning of consultation.
    private const string Exercise = @"(?<!\b(?:after|following|subject to|pending)\s+(?:the\s+|this\s+|formal\s+)?)\bconsultation\b[^,;.]{0,90}?\b";

    [GeneratedRegex(Exercise + @"(?:clos\w+|end(?:s|ed|ing)?|conclud\w+|finish\w*|complet\w+|until|up to)\b[^,;.]{0,25}$", RegexOptions.IgnoreCase)]
    private static partial Regex Closes();

    [GeneratedRegex(Exercise + @"(?:open\w*|beg[aiu]n\w*|start\w*|commenc\w+|launch\w*|proposed\s+date)\b[^,;.]{0,25}$", RegexOptions.IgnoreCase)]
    private static partial Regex Opens();

    [GeneratedRegex(@"^\s*(?:and|,|but)?\s*(?:will\s+|it\s+)?(?:clos\w+|end(?:s|ed|ing)?|conclud\w+|finish\w*|run(?:s|ning)?\s+(?:to|until))\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClosesHere();

    [GeneratedRegex(@"\bconsultation\s+(?:meetings?|events?|sessions?|briefings?)\b(?!.*\b(?:follow\w*|after)\b)[^;.]{0,90}\b(?:on|for|date|of|to be held|took place)\b[^;.,]{0,12}$", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\breview(?:ed|s)?\b(?!.*\b(?:approv|agreed|decid|publish|start|beg[iau]n))[^;.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex Reviewed();

    private const string Assessment = @"\b(?:EqIA|EIA|equality(?:\s+impact)?\s+(?:assessment|analysis))\b";

    [GeneratedRegex(Assessment + @"[^;.]{0,40}\b(?:dated|completed|written|carried out|undertaken|done|prepared|made)\b[^;.]{0,15}$", RegexOptions.IgnoreCase)]
    private static partial Regex Assessed();

    [GeneratedRegex(Assessment + @"[^;.]{0,40}\b(?:agreed|signed(?: off)?|approved)\b[^;.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex AssessmentAgreed();

    [GeneratedRegex(@"\b(?:decision|report|notice|it)\b[^;.,]{0,20}\b(?:was|is|were|will be|be)?\s*published\b[^;.,]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex Published();

    [GeneratedRegex(@"\b(?:decision\b[^;.,]{0,30}\b(?:taken|made|dated|took place)|decided|date of (?:the )?decision|(?:cabinet|committee|council|director)\s+(?:\w+\s+){0,2}(?:decided|approved|resolved|agreed))\b[^;.,]{0,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex Decided();

    [GeneratedRegex(@"\bsigned(?:\s+off)?\b[^;.]{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex Signed();

    [GeneratedRegex(@"\b(?:start(?:s|ing|ed)?(?:\s+date(?:\s+of)?)?|begin(?:s|ning)?|beg[au]n|commenc\w+|with\s+effect|takes?\s+effect|effective|go(?:es)?\s+live|into\s+(?:force|effect)|in\s+(?:place|post)|implement(?:ed|ation))\b[^;.,]{0,25}$", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:ceas\w+|end(?:s|ed|ing)?|expir\w+|runs?\s+out|running\s+out|until|up\s+to|to|available\s+to|finish\w*|stops?)\b[^;.,]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:until|to|till|ends?|ending)\s*(?:in\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex UntilHere();

    [GeneratedRegex(@"\b(?:agree(?:d|ment)|approv(?:ed|al)|endorsed)\b[^;.]{0,80}$", RegexOptions.IgnoreCase)]
    private static partial Regex Agreed();

    [GeneratedRegex(@"^\s*(?:with\s+effect\s+)?from\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FromHere();

    [GeneratedRegex(@"^,?\s*(?:the|our|all|each|every|there|we)\b[^.;]{0,60}\b(?:will|would)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WillBe();

    [GeneratedRegex(@"\b(?:repl(?:y|ies)|respon(?:d|ses?)|comments?|feedback|views)\b[^.;]{0,60}\bby\b(?!\s+(?:e-?mail|post|phone)\b)[^.;]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex Replies();

    [GeneratedRegex(@"\b(?:we|managers?|council|director|service)\s+(?:will|shall|would)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WeReply();

    [GeneratedRegex(@"\bnotice\s+of\s+(?:the\s+|this\s+|an?\s+)?(?:intended\s+|forthcoming\s+)?(?:key\s+)?decision\b[^.;]{0,40}\b(?:given|published|issued|placed)\b[^.;]{0,40}$|\bforward\s+plan\b[^.;]{0,30}\b(?:published|of|on)\b[^.;]{0,15}$", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"\bcall[- ]?in\b[^.;]{0,40}\b(?:ends?|expires?|closes?|runs?\s+(?:until|to))\b[^.;,]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex CallInEnds();

    [GeneratedRegex(@"\b(?:EqIA|assessment|minutes|budget|strategy|policy|in principle)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherAgreed();

    [GeneratedRegex(@"\b(?:fund\w*|grants?|costs?|costings?|budget|money|contracts?|fixed[- ]term)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"[^.;]{0,60}:\s*$")]
    private static partial Regex Beside();

    [GeneratedRegex(@"^\s*-\s+[A-Z]")]
    private static partial Regex TitleAfter();

    [GeneratedRegex(@"\b(?:review date|date of (?:next )?review|next review)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ReviewLabel();

    [GeneratedRegex(@"^\s*(?:(?:proposed|planned|expected)\s+)?(?:start|implementation|effective) date(?: of \w+)?\s*:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StartLabel();

    [GeneratedRegex(@"^\W*dated?\s*:?\s*$|\bdate\s*:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\bsign(?:ed|ature|[- ]?off)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SignedHere();

    [GeneratedRegex(@"\b(?:completing|completed by|author|prepared by|written by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Writer();

    [GeneratedRegex(@"\b(?:equality (?:lead|officer|adviser)|chair|head of|director|agreed|approved)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Approver();

    [GeneratedRegex(@"\bdated?\s*:\s*(?<written>\d[\d./ -]{4,12}|\w*\d\w*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex UnreadDate();
}
