using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Throughcare.Consultation;

namespace Throughcare.App.Consultation;

/// <summary>Writes a consultation as consultation.yaml, so that reading it gives the same again.</summary>
public static class ConsultationText
{
    public static string Write(ConsultationPaper paper)
    {
        var usual = new ConsultationRules();
        var (dates, rules, dismissals) = (paper.Dates, paper.Rules, paper.Dismissals);
        var root = Group(
            ("option", Words(paper.Option?.Text)), ("option_version", Plain(paper.OptionVersion)),
            ("dates", Group(("opens", Day(dates.Opens)), ("closes", Day(dates.Closes)), ("stated_days", Plain(dates.StatedDays)), ("preferences_open", Day(dates.PreferencesOpen)), ("preferences_close", Day(dates.PreferencesClose)),
                ("replies_by", Day(dates.RepliesBy)), ("decision", Day(dates.Decision)), ("outcomes", Day(dates.Outcomes)), ("starts", Day(dates.Starts)))),
            ("rules", Group(("minimum_days", rules.MinimumDays == usual.MinimumDays ? null : Plain(rules.MinimumDays)), ("in_working_days", rules.InWorkingDays ? Plain("yes") : null),
                ("minimum_preference_days", rules.MinimumPreferenceDays == usual.MinimumPreferenceDays ? null : Plain(rules.MinimumPreferenceDays)), ("source", Words(rules.Source)))),
            ("dismissals", Group(("compulsory", Count(dismissals.Compulsory)), ("voluntary", Count(dismissals.Voluntary)), ("new_terms", Count(dismissals.NewTerms)), ("fixed_terms_ending", Count(dismissals.FixedTermsEnding)),
                ("first", Day(dismissals.First)), ("notified", Day(dismissals.Notified)))),
            ("criteria", List(paper.Criteria.Select(c => Group(("criterion", Words(c)))))),
            ("meetings", List(paper.Meetings.Select(m => Group(("id", Words(m.Id)), ("kind", Plain(ConsultationYaml.MeetingKinds.First(k => k.Value == m.Kind).Word)), ("on", Day(m.On)), ("with", Words(m.With)), ("attended", Plain(m.Attended)), ("note", Words(m.Note)))))),
            ("documents", List(paper.Documents.Select(d => Group(("title", Words(d.Title)), ("on", Day(d.On)), ("to", Words(d.To)))))),
            ("themes", List(paper.Themes.Select(t => Group(("id", Words(t.Id)), ("title", Words(t.Title)), ("asked", Words(t.Asked)), ("said", Words(t.Said)), ("did", Words(t.Did)), ("why_not", Words(t.WhyNot)), ("option_version", Plain(t.OptionVersion)))))),
            ("templates", List(paper.Templates.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => Group(("name", Words(t.Key)), ("text", Words(t.Value)))))),
            ("releases", List(paper.Releases.Select(r => Group(("option", Words(r.Option.Text)), ("run", Words(r.Run)), ("on", Day(r.On)), ("by", Words(r.By)), ("reason", Words(r.Reason)))))));
        if (root is null) return "";
        var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        var written = text.ToString();
        return written.EndsWith("...\n", StringComparison.Ordinal) ? written[..^4] : written;
    }

    private static YamlMappingNode? Group(params (string Name, YamlNode? Value)[] parts)
    {
        var given = parts.Where(p => p.Value is not null).Select(p => new KeyValuePair<YamlNode, YamlNode>(new YamlScalarNode(p.Name), p.Value!)).ToList();
        return given.Count == 0 ? null : new(given);
    }

    private static YamlSequenceNode? List(IEnumerable<YamlMappingNode?> groups) => groups.OfType<YamlMappingNode>().ToList() is { Count: > 0 } some ? new(some) : null;

    // What somebody typed stands in quotes: "no" is then a word and not an answer, and a line break survives.
    private static YamlScalarNode? Words(string? text) => string.IsNullOrEmpty(text) ? null : new(text) { Style = ScalarStyle.DoubleQuoted };

    private static YamlScalarNode? Day(DateOnly? day) => day is { } given ? new($"{given:yyyy-MM-dd}") { Style = ScalarStyle.Plain } : null;

    private static YamlScalarNode? Plain(object? value) => value is null ? null : new(FormattableString.Invariant($"{value}")) { Style = ScalarStyle.Plain };

    private static YamlScalarNode? Count(int number) => number == 0 ? null : Plain(number);
}
