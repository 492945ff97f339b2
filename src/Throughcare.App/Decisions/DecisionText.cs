using Throughcare.Decisions;
using Throughcare.Measures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Throughcare.App.Decisions;

/// <summary>Writes a decision as decision.yaml, so that reading it gives the same again. What is as usual is left out.</summary>
public static class DecisionText
{
    public static string Write(DecisionPaper paper)
    {
        var root = Group(
            ("title", Words(paper.Title)), ("reference", Words(paper.Reference)), ("route", Plain(paper.Route is { } route ? DecisionWords.Routes.Of(route) : null)), ("decision_maker", Words(paper.DecisionMaker)), ("author", Words(paper.Author)),
            ("service", Words(paper.Service)), ("wards", Lines(paper.Wards)), ("key", YesNo(paper.Key)), ("subject_to_call_in", YesNo(paper.SubjectToCallIn)), ("value", Pounds(paper.Value)), ("staffing_only", paper.StaffingOnly ? Plain("yes") : null),
            ("option", Words(paper.Option)), ("option_version", Plain(paper.OptionVersion)), ("rules", Rules(paper.Rules)),
            ("planned", Day(paper.Planned)), ("agenda_published", Day(paper.AgendaPublished)), ("decided", Day(paper.Decided)), ("published", Day(paper.Published)), ("effective", Day(paper.Effective)), ("starts", Day(paper.Starts)), ("ends", Day(paper.Ends)),
            ("statements", List(paper.Statements.Select(s => Group(("heading", Words(s.Heading)), ("text", Words(s.Text)))))),
            ("options", List(paper.Options.Select(o => Group(("title", Words(o.Title)), ("option", Words(o.Option)), ("outcome", Plain(DecisionWords.Outcomes.Of(o.Outcome))), ("summary", Words(o.Summary)), ("reason", Words(o.Reason)))))),
            ("reasons", Words(paper.Reasons)), ("recommendations", Lines(paper.Recommendations)), ("consultation", Words(paper.Consultation)), ("conflicts", Words(paper.Conflicts)),
            ("implications", List(paper.Implications.Select(i => Group(("kind", Plain(i.Kind.Word())), ("name", Words(i.Name)), ("text", Words(i.Text)), ("by", Words(i.By)), ("on", Day(i.On)))))),
            ("confirmations", List(paper.Confirmations.Select(c => Group(("question", Words(c.Question)), ("answer", YesNo(c.Answer)), ("wanted", c.Wanted ? null : Plain("no")), ("by", Words(c.By)))))),
            ("sign_offs", List(paper.SignOffs.Select(s => Group(("step", Plain(s.Step.Word())), ("role", Words(s.Role)), ("on", Day(s.On)), ("on_behalf", Words(s.OnBehalf)))))),
            ("background_papers", Lines(paper.BackgroundPapers)), ("attachments", Lines(paper.Attachments)),
            ("exempt", List(paper.Exempt.Select(e => Group(("part", Words(e.Part)), ("paragraphs", e.Paragraphs.Count == 0 ? null : Words(string.Join(", ", e.Paragraphs))), ("confidential", e.Confidential ? Plain("yes") : null), ("public_interest", Words(e.PublicInterest)))))),
            ("forward_plan", paper.ForwardPlan is { } plan ? Group(("published", Day(plan.Published)), ("matter", Words(plan.Matter)), ("decision_maker", Words(plan.DecisionMaker)), ("from", Day(plan.From)), ("to", Day(plan.To)), ("documents", Lines(plan.Documents)), ("copies_from", Words(plan.CopiesFrom)), ("further_documents", Words(plan.FurtherDocuments))) : null),
            ("general_exception", paper.GeneralException is { } exception ? Group(("chair_told", Day(exception.ChairTold)), ("published", Day(exception.Published)), ("reason", Words(exception.Reason))) : null),
            ("special_urgency", paper.SpecialUrgency is { } urgency ? Group(("agreed_by", Words(urgency.AgreedBy)), ("agreed_on", Day(urgency.AgreedOn)), ("published", Day(urgency.Published)), ("reason", Words(urgency.Reason))) : null),
            ("private_meeting", paper.PrivateMeeting is { } meeting ? Group(("first_notice", Day(meeting.FirstNotice)), ("second_notice", Day(meeting.SecondNotice)), ("reasons", Words(meeting.Reasons)), ("representations", Words(meeting.Representations)), ("reply", Words(meeting.Reply))) : null),
            ("values", List(paper.Values.Select(v => Group(("what", Words(v.What)), ("recommended", Words(v.Recommended)), ("agreed", Words(v.Agreed)))))),
            ("resolutions", List(paper.Resolutions.Select(r => Group(("number", Plain(r.Number)), ("text", Words(r.Text)))))),
            ("delegations", List(paper.Delegations.Select(d => Group(("to", Words(d.To)), ("what", Words(d.What)), ("resolution", Plain(d.Resolution)), ("up_to", Pounds(d.UpTo)), ("until", Day(d.Until)), ("in_consultation_with", Words(d.InConsultationWith)))))),
            ("later", List(paper.Later.Select(l => Group(("title", Words(l.Title)), ("on", Day(l.On)), ("by", Words(l.By)), ("under", Plain(l.Under)), ("value", Pounds(l.Value)), ("did", Words(l.Did)), ("reference", Words(l.Reference)))))),
            ("call_in", paper.CallIn is { } callIn ? Group(("asked", Day(callIn.Asked)), ("by", Words(callIn.By)), ("grounds", Words(callIn.Grounds)), ("outcome", Plain(callIn.Outcome is { } outcome ? DecisionWords.CallIns.Of(outcome) : null)), ("outcome_on", Day(callIn.OutcomeOn)), ("said", Words(callIn.Said))) : null),
            ("documents", List(paper.Documents.Select(d => Group(("kind", Plain(d.Kind.Name())), ("made_on", Day(d.MadeOn)), ("figures", List(d.Figures.Select(f => Group(("id", Words(f.Id)), ("title", Words(f.Title)), ("value", Words(f.Value)), ("from", Words(f.From)))))))))));
        if (root is null) return "";
        var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        var written = text.ToString();
        return written.EndsWith("...\n", StringComparison.Ordinal) ? written[..^4] : written;
    }

    private static YamlMappingNode? Rules(DecisionRules rules)
    {
        var usual = new DecisionRules();
        return Group(
            ("governance", rules.Governance == usual.Governance ? null : Plain(DecisionWords.Governances.Of(rules.Governance))), ("key_from", Pounds(rules.KeyFrom)), ("key_wards", Number(rules.KeyWards, usual.KeyWards)), ("notice_days", Number(rules.NoticeDays, usual.NoticeDays)),
            ("exception_days", Number(rules.ExceptionDays, usual.ExceptionDays)), ("agenda_days", Number(rules.AgendaDays, usual.AgendaDays)), ("short_notices_in_working_days", rules.ShortNoticesInWorkingDays ? null : Plain("no")),
            ("call_in_days", Number(rules.CallInDays, usual.CallInDays)), ("scrutiny_meets_within", Number(rules.ScrutinyMeetsWithin, usual.ScrutinyMeetsWithin)), ("staffing_outside_call_in", rules.StaffingOutsideCallIn ? Plain("yes") : null),
            ("implications", rules.RequiredImplications.SequenceEqual(usual.RequiredImplications) ? null : Lines(rules.RequiredImplications.Count == 0 ? ["none"] : [.. rules.RequiredImplications.Select(i => i.Word())])),
            ("sign_offs", rules.RequiredSignOffs.SequenceEqual(usual.RequiredSignOffs) ? null : Lines(rules.RequiredSignOffs.Count == 0 ? ["none"] : [.. rules.RequiredSignOffs.Select(s => s.Word())])));
    }

    private static YamlMappingNode? Group(params (string Name, YamlNode? Value)[] parts)
    {
        var given = parts.Where(p => p.Value is not null).Select(p => new KeyValuePair<YamlNode, YamlNode>(new YamlScalarNode(p.Name), p.Value!)).ToList();
        return given.Count == 0 ? null : new(given);
    }

    private static YamlSequenceNode? List(IEnumerable<YamlMappingNode?> groups) => groups.OfType<YamlMappingNode>().ToList() is { Count: > 0 } some ? new(some) : null;

    // What somebody typed stands in quotes: "no" is then a word and not an answer, and a line break survives.
    private static YamlScalarNode? Words(string? text) => string.IsNullOrEmpty(text) ? null : new(text) { Style = ScalarStyle.DoubleQuoted };

    private static YamlScalarNode? Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : Words(string.Join("\n", lines));

    private static YamlScalarNode? Day(DateOnly? day) => day is { } given ? new($"{given:yyyy-MM-dd}") { Style = ScalarStyle.Plain } : null;

    private static YamlScalarNode? Plain(object? value) => value is null ? null : new(FormattableString.Invariant($"{value}")) { Style = ScalarStyle.Plain };

    private static YamlScalarNode? Number(int number, int usual) => number == usual ? null : Plain(number);

    private static YamlScalarNode? YesNo(bool? answer) => answer is { } given ? Plain(given ? "yes" : "no") : null;

    private static YamlScalarNode? Pounds(Money? money) => money is { } given ? Plain(given.Pounds.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)) : null;
}
