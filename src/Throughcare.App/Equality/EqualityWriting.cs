using System.Globalization;
using System.Text;
using Throughcare.App.Proposals;
using Throughcare.Equality;

namespace Throughcare.App.Equality;

/// <summary>Writes equality.yaml: the same paper is always the same text, and read again it is the same paper.</summary>
public static class EqualityWriting
{
    public static string Write(EqualityPaper paper)
    {
        var text = new StringBuilder();
        var assessment = paper.Assessment;
        Lines(text, "", ("option", paper.Option?.Text), ("aims", assessment.Aims), ("background", assessment.Background), ("data", assessment.Data), ("engagement", assessment.Engagement), ("agreed_on", Day(paper.AgreedOn)), ("assessed_on", Day(assessment.AssessedOn)));
        if (!paper.MustSign.SequenceEqual(EqualityPaper.UsuallySign)) Lines(text, "", ("must_sign", string.Join("; ", paper.MustSign)));
        var own = paper.Headings.All.Where(h => !h.Statutory).ToList();
        if (!own.SequenceEqual(EqualityHeadings.UsualOfCouncils)) List(text, "headings", own, h => [("id", h.Id), ("name", h.Name)]);
        foreach (var (word, on) in EqualityYaml.On)
            List(text, word, [.. paper.Headings.All.Select(h => assessment.Row(h.Id, on)).OfType<HeadingAssessed>()], r => [("heading", r.Heading), ("impact", r.Impact?.ToString().ToLowerInvariant()), ("evidence", r.Evidence), ("mitigation", r.Mitigation)]);
        List(text, "answers", assessment.Answers, a => [("challenge", a.Challenge), ("answer", a.Text)]);
        List(text, "actions", assessment.Actions, a =>
        [
            ("id", a.Id), ("headings", a.Headings.Count == 0 ? null : string.Join("; ", a.Headings)), ("on", a.On?.ToString().ToLowerInvariant()), ("issue", a.Issue), ("action", a.Action), ("owner", a.Owner), ("due", Day(a.Due)), ("done", Day(a.Done)),
        ]);
        List(text, "reviews", assessment.Reviews, r => [("when", EqualityYaml.When.Single(w => w.Value == r.When).Word), ("due", Day(r.Due)), ("done", Day(r.Done)), ("found", r.Found)]);
        List(text, "sign_offs", assessment.SignOffs, s => [("role", s.Role), ("on", Day(s.On)), ("text", s.Text)]);
        StatementsYaml.Write(paper.Statements, text);
        return text.ToString();
    }

    private static void List<T>(StringBuilder text, string name, IReadOnlyList<T> items, Func<T, (string Name, string? Value)[]> parts)
    {
        if (items.Count > 0) text.Append(name).Append(":\n");
        foreach (var item in items)
        {
            var first = true;
            foreach (var (part, value) in parts(item))
            {
                if (string.IsNullOrWhiteSpace(value)) continue;
                Lines(text, first ? "  - " : "    ", (part, value));
                first = false;
            }
        }
    }

    private static void Lines(StringBuilder text, string indent, params (string Name, string? Value)[] lines)
    {
        foreach (var (name, value) in lines)
            if (!string.IsNullOrWhiteSpace(value)) text.Append(indent).Append(name).Append(": ").Append(IsDay(value) ? value : SettingsYaml.Quoted(value.Trim())).Append('\n');
    }

    private static bool IsDay(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
