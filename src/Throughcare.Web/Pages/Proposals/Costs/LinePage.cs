using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;
using Throughcare.Findings;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>A form about one line of posts: what was typed is tried before it is saved, and the table's own reader says what is wrong with it.</summary>
public abstract class LinePage(IProposalStore store) : CostPage(store)
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Team { get; set; }
    [BindProperty] public string? Fte { get; set; }
    [BindProperty] public string? Grade { get; set; }
    [BindProperty] public string? StatedCost { get; set; }
    [BindProperty] public string? Funding { get; set; }
    [BindProperty] public string? CostCentre { get; set; }

    /// <summary>The version of the costs that the form was opened on.</summary>
    [BindProperty] public int Version { get; set; }

    public DateParts Starts { get; protected set; }

    public DateParts Ends { get; protected set; }

    public Throughcare.Options.Option Option { get; private set; } = null!;

    /// <summary>The short name under which the line is kept.</summary>
    public abstract string LineId { get; }

    /// <summary>The costs as they would be; not null while the answers are checked.</summary>
    public ProposalCosts? After { get; protected set; }

    protected static IReadOnlyList<(string Field, string Column)> Fields { get; } =
        [(nameof(Title), "title"), (nameof(Team), "team"), (nameof(Fte), "fte"), (nameof(Grade), "grade"), (nameof(StatedCost), "stated_cost"), (nameof(Starts), "starts"), (nameof(Ends), "ends"), (nameof(Funding), "funding"), (nameof(CostCentre), "cost_centre")];

    protected CostingContent Present => CostingContent.Of(Kept) with { Version = Version };

    protected string OptionCell => CostingChange.OptionCell(Option);

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        var today = Proposal.Options.FirstOrDefault(o => o.DoNothing) ?? Throughcare.Options.DoNothing.Option;
        if (Measured.Proposed.Append(today).FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } option) return false;
        Option = option;
        return true;
    }

    public IEnumerable<SelectItem> Grades =>
        [new() { Value = "", Text = "None: a stated cost" }, .. (Kept.Reading.Costing?.Grades ?? []).Select(g => g.Id).Append(Grade ?? "").Where(g => g.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(g => new SelectItem { Value = g, Text = g, Selected = g == Grade })];

    public IEnumerable<SelectItem> Sources =>
        [new() { Value = "", Text = "The sources in their stated order" }, .. (Kept.Reading.Costing?.Funding(OptionCell) ?? []).Select(s => (s.Id, s.Title)).Concat(string.IsNullOrEmpty(Funding) ? [] : [(Funding, Funding)]).DistinctBy(s => s.Item1).Select(s => new SelectItem { Value = s.Item1, Text = s.Item2, Selected = s.Item1 == Funding })];

    /// <summary>The answers, to be sent again from the page that checks them.</summary>
    public IEnumerable<(string Name, string? Value)> Answers =>
    [
        (nameof(Title), Title), (nameof(Team), Team), (nameof(Fte), Fte), (nameof(Grade), Grade), (nameof(StatedCost), StatedCost), (nameof(Funding), Funding), (nameof(CostCentre), CostCentre), (nameof(Version), $"{Version}"),
        ("Starts-day", Starts.Day), ("Starts-month", Starts.Month), ("Starts-year", Starts.Year), ("Ends-day", Ends.Day), ("Ends-month", Ends.Month), ("Ends-year", Ends.Year),
    ];

    /// <summary>The line as it would be, in words.</summary>
    public SummaryList InWords => new()
    {
        Classes = "tc-read",
        Rows =
        [
            Row("Post", Title), Row("Team", string.IsNullOrEmpty(Team) ? "none given" : Team), Row("Full-time posts", string.IsNullOrEmpty(Fte) ? "1.0" : Fte), Row("Paid", string.IsNullOrEmpty(Grade) ? $"stated cost: {StatedCost}" : Grade),
            Row("First day", Starts.Date is { } from ? FigureWords.Day(from) : "there already"), Row("Last day", Ends.Date is { } to ? FigureWords.Day(to) : "permanent"), Row("Paid from", string.IsNullOrEmpty(Funding) ? "the sources in their stated order" : Funding), Row("Cost centre", string.IsNullOrEmpty(CostCentre) ? "none given" : CostCentre),
        ],
    };

    /// <summary>What the line would cost by year; nothing while something else keeps the option from being costed.</summary>
    public IEnumerable<(string Year, string Cost)> ByYear => After?.Of(Option.Id.Text).Costing is { } costing && costing.Posts.Lines.FirstOrDefault(l => string.Equals(l.Id, LineId, StringComparison.OrdinalIgnoreCase)) is { } line
        ? costing.Years.Select(y => ($"{y}", CostTables.Shown(costing.Posts.Cost(line, y)))) : [];

    public IActionResult OnPost()
    {
        Read();
        return Page();
    }

    public IActionResult OnPostBack()
    {
        (Starts, Ends) = (DateParts.From(Request.Form, nameof(Starts)), DateParts.From(Request.Form, nameof(Ends)));
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync() => Save(Read());

    protected async Task<IActionResult> Save(CostingContent? changed)
    {
        if (changed is null) return Page();
        try
        {
            await Store.SaveCosting(Kept.Key, changed, HttpContext.RequestAborted);
            return Redirect(Links.Costs + "?saved=true");
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return Page();
        }
    }

    /// <summary>The costing with what was typed; null where something must be put right first, which the model state says.</summary>
    private CostingContent? Read()
    {
        (Starts, Ends) = (DateParts.From(Request.Form, nameof(Starts)), DateParts.From(Request.Form, nameof(Ends)));
        if (string.IsNullOrWhiteSpace(Title)) ModelState.AddModelError(nameof(Title), "Enter the post’s title");
        foreach (var (name, parts) in new[] { (nameof(Starts), Starts), (nameof(Ends), Ends) })
            if (!parts.Empty && parts.Date is null) ModelState.AddModelError(name, "Enter the date as day, month and year, such as 1 4 2027, or leave it empty");
        foreach (var (name, text) in new[] { (nameof(Title), Title), (nameof(Team), Team), (nameof(StatedCost), StatedCost), (nameof(CostCentre), CostCentre) })
            if (text?.Length > 200) ModelState.AddModelError(name, "Use 200 characters or fewer");
        if (!ModelState.IsValid) return null;
        return Try(CostingChange.PutLine(Present, OptionCell, LineId, new Dictionary<string, string?>
        {
            ["title"] = Title, ["team"] = Team, ["fte"] = Fte, ["grade"] = Grade, ["stated_cost"] = StatedCost, ["starts"] = Starts.Date?.ToString("yyyy-MM-dd"), ["ends"] = Ends.Date?.ToString("yyyy-MM-dd"), ["funding"] = Funding, ["cost_centre"] = CostCentre,
        }));
    }

    protected CostingContent? Try(CostingContent changed)
    {
        try
        {
            After = CostAction.Of(CostingChange.Try(Kept, changed));
            return changed;
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return null;
        }
    }

    private void Say(RefusedException refused)
    {
        After = null;
        ModelState.AddRefusal(refused, finding => Fields.FirstOrDefault(f => f.Column == finding.Where?.Column).Field ?? "");
    }

    private static SummaryRow Row(string key, string? value) => new() { Key = key, Value = value ?? "" };
}
