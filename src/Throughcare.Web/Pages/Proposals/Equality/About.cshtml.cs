using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>What the assessment is about, what it was made from, on which days it was made and is looked at again, and answers to challenges of the whole.</summary>
public class AboutModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    [BindProperty] public string? Option { get; set; }
    [BindProperty] public string? Aims { get; set; }
    [BindProperty] public string? Background { get; set; }
    [BindProperty] public string? Data { get; set; }
    [BindProperty] public string? Engagement { get; set; }
    [BindProperty] public string? MustSign { get; set; }
    [BindProperty] public string? FoundAfterConsultation { get; set; }
    [BindProperty] public string? FoundAfterChange { get; set; }
    [BindProperty] public Dictionary<string, string?> Answers { get; set; } = [];
    [BindProperty] public int FromVersion { get; set; }

    public DateParts AgreedOn { get; private set; }
    public DateParts AssessedOn { get; private set; }
    public DateParts AfterConsultation { get; private set; }
    public DateParts AfterConsultationDone { get; private set; }
    public DateParts AfterChange { get; private set; }
    public DateParts AfterChangeDone { get; private set; }

    public bool Edits => HttpContext.Sends(Links.EqualityAbout);

    /// <summary>Points about the whole, not about one heading or action.</summary>
    public IEnumerable<PointToAnswer> Points => OfTheWhole.Select(p => new PointToAnswer(p, Answers.GetValueOrDefault(p.Key)));

    private IEnumerable<ReviewPoint> OfTheWhole => Review.Points.Where(p => p.Heading is null && (p.Weight == PointWeight.Challenged || !Assessment.Actions.Any(a => a.Id == p.Action)));

    public IEnumerable<SelectItem> Options => Measured.Proposed.Select(o => new SelectItem { Value = o.Id.Text, Text = o.Title, Selected = o.Id.Text == Option });

    public async Task OnGetAsync()
    {
        await Load();
        FromVersion = Version;
        var (a, after, second) = (Assessment, Assessment.Review(LookAgain.AfterConsultation), Assessment.Review(LookAgain.AfterChange));
        (Option, Aims, Background, Data, Engagement) = (Case.Option?.Id.Text, a.Aims, a.Background, a.Data, a.Engagement);
        MustSign = string.Join("\n", Paper.MustSign);
        (AgreedOn, AssessedOn) = (DateParts.Of(Paper.AgreedOn), DateParts.Of(a.AssessedOn));
        (AfterConsultation, AfterConsultationDone, FoundAfterConsultation) = (DateParts.Of(after?.Due), DateParts.Of(after?.Done), after?.Found);
        (AfterChange, AfterChangeDone, FoundAfterChange) = (DateParts.Of(second?.Due), DateParts.Of(second?.Done), second?.Found);
        Answers = a.Answers.ToDictionary(x => x.Challenge, x => (string?)x.Text, StringComparer.OrdinalIgnoreCase);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        (AgreedOn, AssessedOn) = (Day(nameof(AgreedOn)), Day(nameof(AssessedOn)));
        (AfterConsultation, AfterConsultationDone) = (Day(nameof(AfterConsultation)), Day(nameof(AfterConsultationDone)));
        (AfterChange, AfterChangeDone) = (Day(nameof(AfterChange)), Day(nameof(AfterChangeDone)));
        foreach (var (name, text) in new[] { (nameof(Aims), Aims), (nameof(Background), Background), (nameof(Data), Data), (nameof(Engagement), Engagement), (nameof(FoundAfterConsultation), FoundAfterConsultation), (nameof(FoundAfterChange), FoundAfterChange) })
            if (text?.Length > 10_000) ModelState.AddModelError(name, "Use 10,000 characters or fewer");
        var challenged = OfTheWhole.Where(p => p.Weight == PointWeight.Challenged).Select(p => p.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!ModelState.IsValid || !await Save(FromVersion, Change, Me)) return Page();
        return Redirect(Links.Equality);

        EqualityPaper Change(EqualityPaper paper)
        {
            var changed = paper with
            {
                Option = Measured.Proposed.Any(o => o.Id.Text == Option) ? new(Option!) : paper.Option,
                AgreedOn = AgreedOn.Date,
                MustSign = (MustSign ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } roles ? roles : EqualityPaper.UsuallySign,
                Assessment = paper.Assessment with { Aims = Text(Aims), Background = Text(Background), Data = Text(Data), Engagement = Text(Engagement), AssessedOn = AssessedOn.Date },
            };
            changed = changed.With(new EqualityReview(LookAgain.AfterConsultation, AfterConsultation.Date, AfterConsultationDone.Date, Text(FoundAfterConsultation)))
                .With(new EqualityReview(LookAgain.AfterChange, AfterChange.Date, AfterChangeDone.Date, Text(FoundAfterChange)));
            return Answers.Where(a => challenged.Contains(a.Key)).Aggregate(changed, (p, answer) => p.Answered(answer.Key, answer.Value));
        }
    }

    private DateParts Day(string name)
    {
        var parts = DateParts.From(Request.Form, name);
        if (!parts.Empty && parts.Date is null) ModelState.AddModelError(name, "Enter the day as day, month and year, such as 31 3 2027, or leave it empty");
        return parts;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
