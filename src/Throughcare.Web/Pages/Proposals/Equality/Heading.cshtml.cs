using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Web.Access;
using Throughcare.Web.Equality;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>One heading: the figures that are there already, what is said of staff and of children, and answers to what is challenged.</summary>
public class HeadingModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    private const int Longest = 10_000;

    public EqualityHeading Heading { get; private set; } = null!;

    [BindProperty] public string? StaffImpact { get; set; }
    [BindProperty] public string? StaffEvidence { get; set; }
    [BindProperty] public string? StaffMitigation { get; set; }
    [BindProperty] public string? ChildrenImpact { get; set; }
    [BindProperty] public string? ChildrenEvidence { get; set; }
    [BindProperty] public string? ChildrenMitigation { get; set; }

    /// <summary>Answers by the key of the challenge.</summary>
    [BindProperty] public Dictionary<string, string?> Answers { get; set; } = [];

    [BindProperty] public int FromVersion { get; set; }

    public bool Edits => HttpContext.Sends(Links.EqualityHeading(Heading.Id));

    public IEnumerable<PointToAnswer> Points(EffectOn on) => Review.Under(Heading.Id, on).Select(p => new PointToAnswer(p, Answers.GetValueOrDefault(p.Key)));

    public EqualityHeading? Next => Paper.Headings.All.SkipWhile(h => h != Heading).Skip(1).FirstOrDefault();

    protected override bool FindSubject()
    {
        if (EqualityOfProposal.Paper(Kept).Headings.Find((string)RouteData.Values["heading"]!) is not { } heading) return false;
        Heading = heading;
        return true;
    }

    public async Task OnGetAsync()
    {
        await Load();
        FromVersion = Version;
        var (staff, children) = (Assessment.Row(Heading.Id, EffectOn.Staff), Assessment.Row(Heading.Id, EffectOn.Children));
        (StaffImpact, StaffEvidence, StaffMitigation) = (Code(staff), staff?.Evidence, staff?.Mitigation);
        (ChildrenImpact, ChildrenEvidence, ChildrenMitigation) = (Code(children), children?.Evidence, children?.Mitigation);
        Answers = Assessment.Answers.ToDictionary(a => a.Challenge, a => (string?)a.Text, StringComparer.OrdinalIgnoreCase);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        foreach (var (name, text) in new[] { (nameof(StaffEvidence), StaffEvidence), (nameof(StaffMitigation), StaffMitigation), (nameof(ChildrenEvidence), ChildrenEvidence), (nameof(ChildrenMitigation), ChildrenMitigation) })
            if (text?.Length > Longest) ModelState.AddModelError(name, $"Use {Longest:#,0} characters or fewer");
        var rows = new[] { Row(EffectOn.Staff, StaffImpact, StaffEvidence, StaffMitigation), Row(EffectOn.Children, ChildrenImpact, ChildrenEvidence, ChildrenMitigation) };
        var challenged = Review.Points.Where(p => p.Weight == PointWeight.Challenged && string.Equals(p.Heading, Heading.Id, StringComparison.OrdinalIgnoreCase)).Select(p => p.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!ModelState.IsValid || !await Save(FromVersion, Change, Me)) return Page();
        return Redirect(Links.EqualityHeading(Heading.Id) + "?saved=true");

        EqualityPaper Change(EqualityPaper paper)
        {
            var changed = rows.Aggregate(paper, (p, row) => p.With(row));
            return Answers.Where(a => challenged.Contains(a.Key)).Aggregate(changed, (p, answer) => p.Answered(answer.Key, answer.Value));
        }
    }

    public IEnumerable<ChoiceItem> Impacts(string? now) =>
        Enum.GetValues<Impact>().Select(i => new ChoiceItem { Value = i.ToString().ToLowerInvariant(), Text = EqualityWords.Of(i), Checked = now == i.ToString().ToLowerInvariant(), Hint = new() { Text = EqualityWords.What(i) } });

    private HeadingAssessed Row(EffectOn on, string? impact, string? evidence, string? mitigation) => new()
    {
        Heading = Heading.Id, On = on, Impact = Enum.TryParse<Impact>(impact, ignoreCase: true, out var said) && Enum.IsDefined(said) ? said : null, Evidence = Text(evidence), Mitigation = Text(mitigation),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    private static string? Code(HeadingAssessed? row) => row?.Impact?.ToString().ToLowerInvariant();
}
