using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Equality;

/// <summary>An assessment as it was read, with what is wrong in the file.</summary>
public sealed record EqualityReading(EqualityPaper Paper, IReadOnlyList<Finding> Findings);

/// <summary>Reads equality.yaml (docs/guide/equality.md). A line that cannot be read is a finding with its number and counts as not written. <see cref="EqualityWriting"/> writes it.</summary>
public static class EqualityYaml
{
    public const string FileName = "equality.yaml";

    internal static readonly IReadOnlyList<(string Word, Impact Value)> Impacts = [.. Enum.GetValues<Impact>().Select(i => (i.ToString().ToLowerInvariant(), i))];
    internal static readonly IReadOnlyList<(string Word, EffectOn Value)> On = [("staff", EffectOn.Staff), ("children", EffectOn.Children)];
    internal static readonly IReadOnlyList<(string Word, LookAgain Value)> When = [("after consultation", LookAgain.AfterConsultation), ("after change", LookAgain.AfterChange)];

    public static EqualityReading Read(string text, string file = FileName)
    {
        var findings = new List<Finding>();
        return new(YamlText.Open(text, file, findings) is { } root ? Paper(root) : new(), findings);
    }

    private static EqualityPaper Paper(SettingsNode node)
    {
        var headings = Headings(node);
        var paper = new EqualityPaper
        {
            Option = node.Text("option") is { } option ? new(option) : null,
            AgreedOn = node.Date("agreed_on"),
            MustSign = CellText.List(node.Text("must_sign") ?? "") is { Count: > 0 } roles ? roles : EqualityPaper.UsuallySign,
            Headings = headings,
            Assessment = new()
            {
                Aims = node.Text("aims"),
                Background = node.Text("background"),
                Data = node.Text("data"),
                Engagement = node.Text("engagement"),
                AssessedOn = node.Date("assessed_on"),
                Rows = [.. On.SelectMany(on => Rows(node, on.Word, on.Value, headings))],
                Answers = node.List("answers", Answer),
                Actions = Actions(node),
                Reviews = node.List("reviews", Review),
                SignOffs = node.List("sign_offs", SignOff),
            },
            Statements = StatementsYaml.Read(node),
        };
        node.SayUnknown();
        return paper;
    }

    private static EqualityHeadings Headings(SettingsNode paper)
    {
        var own = paper.List("headings", node =>
        {
            var (id, name) = (node.Text("id"), node.Text("name"));
            node.SayUnknown();
            if (id is null) node.Wrong("heading-without-id", "id", null, "This heading has no id; it is passed over.", "Give it a short id, such as carers.");
            else if (EqualityHeadings.OfTheAct.Any(h => string.Equals(h.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                node.Wrong("heading-of-the-act", "id", id, "This is a characteristic of the Equality Act, which is always there; it is passed over.", "Take it out of the council's own headings.", Severity.Warning);
                id = null;
            }
            return id is null ? null : new EqualityHeading(id, name ?? id, HeadingSource.Council);
        });
        return own.Count == 0 ? EqualityHeadings.Usual : new(own.DistinctBy(h => h.Id, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<HeadingAssessed> Rows(SettingsNode paper, string name, EffectOn on, EqualityHeadings headings)
    {
        var rows = paper.List(name, node =>
        {
            var row = new HeadingAssessed { Heading = node.Text("heading") ?? "", On = on, Impact = node.Word("impact", Impacts), Evidence = node.Text("evidence"), Mitigation = node.Text("mitigation") };
            node.SayUnknown();
            if (headings.Find(row.Heading) is { } known) return row with { Heading = known.Id };
            node.Wrong("unknown-heading", "heading", row.Heading, "The assessment has no heading of this name; what stands here is passed over.", $"Write one of: {string.Join(", ", headings.All.Select(h => h.Id))}.");
            return null;
        });
        foreach (var twice in rows.GroupBy(r => r.Heading, StringComparer.Ordinal).Where(g => g.Count() > 1))
            paper.Wrong("heading-twice", name, twice.Key, "This heading stands here twice; the first is taken.", "Put the two together.");
        return rows.DistinctBy(r => r.Heading);
    }

    private static ChallengeAnswer? Answer(SettingsNode node)
    {
        var (challenge, answer) = (node.Text("challenge"), node.Text("answer"));
        node.SayUnknown();
        return challenge is null || answer is null ? null : new(challenge, answer);
    }

    private static IReadOnlyList<EqualityAction> Actions(SettingsNode paper)
    {
        var number = 0;
        var actions = paper.List("actions", node =>
        {
            number++;
            var action = new EqualityAction
            {
                Id = node.Text("id") ?? $"action-{number}",
                Headings = CellText.List(node.Text("headings") ?? ""),
                On = node.Word("on", On),
                Issue = node.Text("issue"),
                Action = node.Text("action"),
                Owner = node.Text("owner"),
                Due = node.Date("due"),
                Done = node.Date("done"),
            };
            node.SayUnknown();
            return action;
        });
        foreach (var twice in actions.GroupBy(a => a.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            paper.Wrong("action-twice", "actions", twice.Key, "Two actions have this id; the first is taken.", "Give each an id of its own.");
        return [.. actions.DistinctBy(a => a.Id, StringComparer.OrdinalIgnoreCase)];
    }

    private static EqualityReview? Review(SettingsNode node)
    {
        var when = node.Word("when", When);
        var review = new EqualityReview(when ?? default, node.Date("due"), node.Date("done"), node.Text("found"));
        node.SayUnknown();
        if (when is null && node.Text("when") is null) node.Wrong("review-without-when", "when", null, "This look does not say what it comes after; it is passed over.", "Write after consultation or after change.");
        return when is null ? null : review;
    }

    private static EqualitySignOff? SignOff(SettingsNode node)
    {
        var (role, on, text) = (node.Text("role"), node.Date("on"), node.Text("text"));
        node.SayUnknown();
        if (role is { } who && on is { } day) return new(who, day, text);
        node.Wrong("sign-off-incomplete", role is null ? "role" : "on", null, "A sign-off needs a role and a day; it is passed over.", "Give both.");
        return null;
    }
}
