using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>Where the decision stands: steps with the law under the plan, what stops publication, and documents.</summary>
public class IndexModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    public sealed record DocumentLine(DocumentKind Kind, KeptDocument? Kept, int Changed);

    protected override bool IsStagePage => true;

    public bool Saved { get; private set; }

    public IReadOnlyList<DecisionStep> Steps { get; private set; } = [];

    public IReadOnlyList<Finding> Stops { get; private set; } = [];

    public IReadOnlyList<Finding> Mind { get; private set; } = [];

    public IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    /// <summary>It was published just now.</summary>
    public bool JustPublished { get; private set; }

    public void OnGet([FromQuery(Name = "saved")] bool saved = false, [FromQuery(Name = "published")] bool published = false)
    {
        (Saved, JustPublished) = (saved, published && Public is not null);
        if (!Paper.Begun) return;
        Steps = DecisionTimeline.Of(Paper, Case.Terms);
        Clock = CallInDays.Of(Paper, Case.Terms.Days, Case.Terms.Costed);
        var found = Case.BeforePublication;
        Stops = [.. found.Where(f => f.Severity == Severity.Error)];
        Mind = [.. found.Where(f => f.Severity == Severity.Warning)];
        Documents = [.. DecisionDocuments.For(Paper).Select(k => Paper.Documents.LastOrDefault(d => d.Kind == k) is { } kept ? new DocumentLine(k, kept, kept.Stale(DecisionDocuments.Figures(Case, k)).Count) : new(k, null, 0))];
    }

    public IReadOnlyList<ClockDay> Clock { get; private set; } = [];

    public string ClockWords => CallInClock.Of(Paper, Case.Terms.Days, Case.Terms.Costed) is var clock && clock.Held is { } held ? $"{clock.Why} {held}" : $"{clock.Why} It may be called in until {clock.LastDay:d MMMM yyyy}, and takes effect on {clock.Effective:d MMMM yyyy}.";

    /// <summary>The address at which everybody reads it; null where nothing is public.</summary>
    public string? Public => PublicDecisions.Read(Kept.Paper(PaperKind.Published).Text) is { Open.Count: > 0 } published ? $"/published/decision/{HttpContext.Viewer().Council}/{published.Address ?? Kept.Key.Text}" : null;

    /// <summary>The version that is public now; null where nothing is.</summary>
    public PublicDecision? PublicNow => PublicDecisions.Read(Kept.Paper(PaperKind.Published).Text).Open is [.., var last] ? last : null;

    /// <summary>Every form and page of what is written, in the order in which a decision is made.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<(string Href, string Name, string Count)> Links)> Written =>
    [
        ("The report", [Edit("basics"), Edit("case"), List("statements"), List("options"), (Links.DecisionImplications, "Implications", ""), List("exempt")]),
        ("What the law and the constitution ask for", [Edit("rules"), Edit("notices"), Edit("days"), List("questions"), (Links.DecisionSignOffs, "Sign-offs, and answers to the questions", "")]),
        ("What was decided, and what followed", [List("resolutions"), List("values"), List("powers"), List("followed"), (Links.DecisionEntry("call-in", Paper.CallIn is null ? "new" : "1"), "Call-in", Paper.CallIn is null ? ": none" : ": called in"),
            (Links.DecisionProgramme, "Resolutions, powers and what followed on one page", ""), (Links.DecisionRecord, "Record of the decision", "")]),
        ("For those who prefer the file", [(Links.DecisionText, "All of it as text", "")]),
    ];

    private (string, string, string) Edit(string part) => (Links.DecisionEdit(part), EditModel.Parts.First(p => p.Part == part).Title, "");

    private (string, string, string) List(string part) => EntryKinds.Of(part) is { } kind && DecisionLists.Of(Paper, kind.List).Count is var count ? (Links.DecisionList(part), kind.Title, count == 0 ? ": none yet" : $": {count}") : throw new InvalidOperationException(part);

    /// <summary>The form in which something that stops publication is put right; null where it is not in one.</summary>
    public string? Form(Finding finding) => finding.Rule.Split('-') switch
    {
        ["implication", ..] => Links.DecisionImplications,
        ["sign", ..] or ["author", ..] or ["step", "sign", ..] => Links.DecisionSignOffs,
        ["confirmation", ..] => Links.DecisionList("questions"),
        ["exempt", ..] => Links.DecisionList("exempt"),
        ["step", "notice" or "private", ..] => Links.DecisionEdit("notices"),
        ["step", ..] => Links.DecisionEdit("days"),
        ["record", "decision" or "date", ..] => Links.DecisionEdit("days"),
        ["record", "alternatives", ..] or ["no", "option", "recommended"] => Links.DecisionList("options"),
        ["record", "decided", ..] or ["key", ..] or ["call", ..] or ["route", ..] or ["no", "title" or "route" or "decision" or "call", ..] => Links.DecisionEdit("basics"),
        ["record", ..] or ["no", "background" or "recommendation", ..] => Links.DecisionEdit("case"),
        _ => null,
    };

    /// <summary>Who decides, what it is and how it stands, in a sentence or two.</summary>
    public string Lead
    {
        get
        {
            var test = KeyDecisionTest.Of(Paper, Case.Terms.Costed);
            var key = Paper.Rules.Governance == Governance.Committees ? "" : test.IsKey switch { true => " It is a key decision.", false => " It is not a key decision.", null => " Whether it is a key decision cannot be told yet." };
            return $"{Paper.DecisionMaker ?? "Nobody is named who"} {(Paper.Decided is { } day ? $"decided on {day:d MMMM yyyy}" : Paper.Planned is { } planned ? $"decides on {planned:d MMMM yyyy}" : "decides, on a day that is not set")}.{key}";
        }
    }

    public static string Asked(DecisionStep step) => string.Join(" ", new[] { step.Rule is { } rule ? $"{char.ToUpperInvariant(rule[0])}{rule[1..].TrimEnd('.')}." : null, step.Latest is { } latest ? $"By {latest:d MMMM yyyy}." : null, step.Earliest is { } earliest ? $"Not before {earliest:d MMMM yyyy}." : null }.OfType<string>());
}
