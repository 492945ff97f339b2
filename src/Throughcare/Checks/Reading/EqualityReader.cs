using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>The impacts of an equality assessment, group by group, and the rows of its action plan; from tables, and from tables that were pasted as lines.</summary>
internal static partial class EqualityReader
{
    public static IEnumerable<Fact> Read(Outline outline)
    {
        var passages = outline.Paper.Passages;
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Kind is PassageKind.Row)
            {
                var cells = passages[i].Cells;
                if (cells.Count >= 2 && Group().IsMatch(PlainLetters.Of(cells[0])) && cells.Skip(1).FirstOrDefault(c => EffectAlone().IsMatch(c)) is { } cell)
                    yield return new ImpactFact(cells[0], EffectOf(cell), string.Join("\n", cells.Skip(1).Where(c => c != cell)), outline.Say(passages[i]));
                continue;
            }
            if (!EffectAlone().IsMatch(passages[i].Plain)) continue;
            var groups = GroupsBefore(passages, i);
            var details = passages.Skip(i + 1).TakeWhile(p => !EffectAlone().IsMatch(p.Plain) && !IsGroup(p) && outline.SectionOf(p)?.Heading != p).Take(12).ToList();
            foreach (var group in groups)
                yield return new ImpactFact(group.Text.TrimEnd(':'), EffectOf(passages[i].Plain), string.Join("\n", details.Select(d => d.Text)), Quote(group, passages[i], details));
        }
        foreach (var action in Actions(outline)) yield return action;
    }

    // The group, its effect and the sentence that gives the reason, as they stand one after the other.
    private static Said Quote(Passage group, Passage effect, List<Passage> details) =>
        new($"{group.Text.TrimEnd(':')}: {effect.Text}. {(details.Count > 0 ? details[0].Text : "")}".TrimEnd(), group.Place) { At = group.At };

    private static List<Passage> GroupsBefore(IReadOnlyList<Passage> passages, int effect)
    {
        var groups = new List<Passage>();
        for (var j = effect - 1; j >= 0 && (IsGroup(passages[j]) || passages[j].Plain.StartsWith('(')); j--)
            if (IsGroup(passages[j])) groups.Insert(0, passages[j]);
        return groups;
    }

    internal static bool IsEffect(Passage passage) => EffectAlone().IsMatch(passage.Plain);

    internal static bool IsGroup(Passage passage) => passage.Kind is not PassageKind.Row && passage.Plain.Length <= 80 && Group().IsMatch(passage.Plain);

    private static Effect EffectOf(string word) => char.ToUpperInvariant(PlainLetters.Of(word).Trim()[0]) switch
    {
        'P' => Effect.Positive,
        'U' => Effect.Unclear,
        _ => word.TrimStart()[2] is 'g' or 'G' ? Effect.Negative : Effect.Neutral,
    };

    private static IEnumerable<Fact> Actions(Outline outline)
    {
        var dates = new DatesInText();
        dates.BeginFrom(outline.Paper.Passages.Select(p => p.Plain));
        foreach (var plan in outline.Sections.Where(s => s.Topic is Topic.ActionPlan))
        {
            var begin = outline.Paper.Passages.ToList().IndexOf(plan.Heading) + 1;
            var open = new List<Passage>();
            foreach (var passage in outline.Paper.Passages.Skip(begin))
            {
                if (EndOfPlan().IsMatch(passage.Plain)) break;
                if (HeadingRow().IsMatch(passage.Plain)) continue;
                if (passage.Kind is PassageKind.Row)
                {
                    var cells = passage.Cells;
                    if (cells.Count >= 3 && cells[1].Length > 0) yield return new ActionFact(cells[0], cells[1], Blank(cells[2]), cells.Count > 3 ? Day(cells[3]) : null, outline.Say(passage));
                    continue;
                }
                open.Add(passage);
                if (passage.Plain.Length > 60 || dates.Find(passage.Plain) is not { Count: > 0 } found) continue;
                var longest = open.Where(p => p.Plain.Length > 40 && p != passage).ToList();
                if (longest.Count > 0) yield return new ActionFact(open[0] == longest[0] ? "" : open[0].Text, string.Join(" ", longest.Select(p => p.Text)), open.Find(p => p != open[0] && p != passage && p.Plain.Length <= 40)?.Text, found[0].Last, outline.Say(longest[0]));
                if (longest.Exists(p => Review().IsMatch(p.Plain))) yield return new DateFact(DateOf.Review, found[0].Last, new($"{longest[0].Text} {passage.Text}", outline.Where(passage)) { At = passage.At });
                open.Clear();
            }
        }

        DateOnly? Day(string cell) => dates.Find(PlainLetters.Of(cell)) is { Count: > 0 } found ? found[0].Last : null;
        static string? Blank(string cell) => cell.Trim().Length == 0 ? null : cell;
    }

    [GeneratedRegex(@"^\W*(?:positive|negative|neutral|unclear)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex EffectAlone();

    [GeneratedRegex(@"^\W*(?:age|disabilit(?:y|ies)|gender|race|ethnicity|religion|belief|sex(?:ual orientation)?|marriage|pregnancy|maternity|carers?|single parents?|lone parents?|rural|armed forces|social|socio|economic|care[- ](?:experience|leavers)|health|human rights|children in care|low income|poverty)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Group();

    [GeneratedRegex(@"^\W*issue\b.*\baction\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingRow();

    [GeneratedRegex(@"^\W*(?:name|job title|officer completing|signed|who has agreed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfPlan();

    [GeneratedRegex(@"\breview", RegexOptions.IgnoreCase)]
    private static partial Regex Review();
}
