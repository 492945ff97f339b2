using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Web.Access;
using Throughcare.Web.Equality;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>One action of the plan, or a new one. It may be saved before it is complete; it counts when it is.</summary>
public class ActionModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    [BindProperty] public List<string> Headings { get; set; } = [];
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Issue { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public string? Owner { get; set; }
    [BindProperty] public int FromVersion { get; set; }

    public DateParts Due { get; private set; }
    public DateParts Done { get; private set; }

    /// <summary>The action of the address; null for a new one.</summary>
    public EqualityAction? Kind { get; private set; }

    private bool New => string.Equals(Id, "new", StringComparison.OrdinalIgnoreCase);

    public string Id => (string)RouteData.Values["line"]!;

    public bool Edits => HttpContext.Sends(Links.EqualityAction(Id));

    protected override bool FindSubject()
    {
        Kind = EqualityOfProposal.Paper(Kept).Assessment.Actions.FirstOrDefault(a => string.Equals(a.Id, Id, StringComparison.OrdinalIgnoreCase));
        return New || Kind is not null;
    }

    public async Task OnGetAsync()
    {
        await Load();
        FromVersion = Version;
        if (Kind is not { } action) return;
        (Headings, On, Issue, What, Owner) = ([.. action.Headings], action.On?.ToString().ToLowerInvariant(), action.Issue, action.Action, action.Owner);
        (Due, Done) = (DateParts.Of(action.Due), DateParts.Of(action.Done));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        (Due, Done) = (Day(nameof(Due)), Day(nameof(Done)));
        foreach (var (name, text, most) in new[] { (nameof(Issue), Issue, 500), (nameof(What), What, 5_000), (nameof(Owner), Owner, 200) })
            if (text?.Length > most) ModelState.AddModelError(name, $"Use {most:#,0} characters or fewer");
        if (!ModelState.IsValid || !await Save(FromVersion, Change, Me)) return Page();
        return Redirect(Links.Equality);

        EqualityPaper Change(EqualityPaper paper) => paper.With(new EqualityAction
        {
            Id = Kind?.Id ?? paper.NextAction(),
            Headings = [.. paper.Headings.All.Select(h => h.Id).Where(Headings.Contains)],
            On = Enum.TryParse<EffectOn>(On, ignoreCase: true, out var on) && Enum.IsDefined(on) ? on : null,
            Issue = Text(Issue), Action = Text(What), Owner = Text(Owner), Due = Due.Date, Done = Done.Date,
        });
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Load();
        return await Save(FromVersion, p => p.WithoutAction(Id), Me) ? Redirect(Links.Equality) : Page();
    }

    public IEnumerable<ChoiceItem> HeadingChoices => Paper.Headings.All.Select(h => new ChoiceItem { Value = h.Id, Text = h.Name, Checked = Headings.Contains(h.Id) });

    public IEnumerable<SelectItem> Ons =>
        [new() { Value = "", Text = "Staff and children", Selected = On is null }, .. Enum.GetValues<EffectOn>().Select(o => new SelectItem { Value = o.ToString().ToLowerInvariant(), Text = EqualityWords.Of(o), Selected = On == o.ToString().ToLowerInvariant() })];

    private DateParts Day(string name)
    {
        var parts = DateParts.From(Request.Form, name);
        if (!parts.Empty && parts.Date is null) ModelState.AddModelError(name, "Enter the day as day, month and year, such as 31 3 2027, or leave it empty");
        return parts;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
