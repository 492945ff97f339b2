using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>The measures of a programme, decisions passed on, and who signed.</summary>
internal static partial class ProgrammeReader
{
    public static IEnumerable<Fact> Read(Outline outline, IReadOnlyList<Sentence> sentences) =>
        Measures(outline).Concat(sentences.Where(s => Delegates().IsMatch(s.Plain) && s.Under(Topic.Decision, Topic.Recommendation)).Select(Delegation)).Concat(Signatures(outline));

    // The points of a list below a sentence or heading that speaks of an investment; a point that introduces others is none itself.
    private static IEnumerable<Fact> Measures(Outline outline)
    {
        var passages = outline.Paper.Passages;
        var measures = new List<Passage>();
        var (under, headed, spoken) = (false, false, false);
        for (var i = 0; i < passages.Count; i++)
        {
            var plain = passages[i].Plain;
            if (passages[i].Kind is PassageKind.Heading) (headed, spoken, under) = (Investment().IsMatch(plain), false, false);
            else if (passages[i].Kind is PassageKind.Point && passages[i].Label is null)
            {
                if (under && !Introduces().IsMatch(plain) && plain.Length > 15) measures.Add(passages[i]);
            }
            else
            {
                // A line that introduces the next part of the list goes on with it.
                spoken = Introduces().IsMatch(plain) && (spoken || Investment().IsMatch(plain));
                under = Introduces().IsMatch(plain) && (spoken || headed);
            }
        }
        if (measures.Count < 3) yield break;
        foreach (var measure in measures)
            yield return new MeasureFact(measure.Text, SumReader.Sum().IsMatch(measure.Plain), new DatesInText().Find(measure.Plain).Count > 0, outline.Say(measure));
    }

    private static DelegationFact Delegation(Sentence sentence) =>
        new(SumReader.Sum().IsMatch(sentence.Plain) || ValueLimit().IsMatch(sentence.Plain), new DatesInText().Find(sentence.Plain).Count > 0 || TimeLimit().IsMatch(sentence.Plain), sentence.Said);

    private static IEnumerable<Fact> Signatures(Outline outline)
    {
        foreach (var section in outline.Sections.Where(s => s.Topic is Topic.AuthorSignOff or Topic.SignOff))
        {
            var name = section.Answer.Split('\n').FirstOrDefault(line => Named().IsMatch(line));
            if (name is not null) yield return new SignatureFact(section.Asks, name, section.Topic is Topic.AuthorSignOff, new($"{section.Asks}: {name}", outline.Where(section.Heading)) { At = section.Heading.At });
        }
    }

    [GeneratedRegex(@"\binvest(?:ment|ing|s)?\b|\bprogramme\b|\bproposals?\b|\bmeasures\b", RegexOptions.IgnoreCase)]
    private static partial Regex Investment();

    [GeneratedRegex(@"(?:[:;]|\bby|\bincluding)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"\bdelegat(?:e|ed|es|ion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Delegates();

    [GeneratedRegex(@"\bwithin (?:the |an? )?(?:\w+ ){0,3}(?:budget|limits?|sums?|envelope|total)\b|\bup to a (?:limit|value)\b|\bno more than\b", RegexOptions.IgnoreCase)]
    private static partial Regex ValueLimit();

    [GeneratedRegex(@"\b(?:until|before|by the end of|for (?:a period of )?\w+ (?:weeks|months|years)|within \w+ (?:weeks|months))\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeLimit();

    [GeneratedRegex(@"\b[A-Z][a-z]+(?:[ -][A-Z][a-z']+)+\b")]
    private static partial Regex Named();
}
