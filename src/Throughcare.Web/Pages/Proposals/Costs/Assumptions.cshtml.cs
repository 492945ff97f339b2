using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>By which rules everything is costed: shown, changed, checked in words and saved as the next version of the costs.</summary>
public class AssumptionsModel(IProposalStore store) : CostPage(store)
{
    /// <summary>A field with its setting; the choices of those that have some, the empty one being the product's default.</summary>
    public sealed record Field(string Setting, string Label, string? Hint = null, bool ByYear = false, IReadOnlyList<string>? Choices = null, string? Default = null);

    public static IReadOnlyList<(string Heading, IReadOnlyList<Field> Fields)> Groups { get; } =
    [
        ("Years", [new("from", "First financial year shown", "Such as 2026/27"), new("to", "Last financial year shown", "Such as 2029/30")]),
        ("Pay", [
            new("awards", "Pay award by year", "A line for each year that is not settled, such as 2026/27: 3%", ByYear: true), new("later_awards", "Pay award of all later years", "Such as 2%"), new("pay_held_at", "Hold the pay of one year for all years", "Leave it empty, or write the year, such as 2026/27"),
            new("starting_point", "Posts start at this point of their grade", Choices: ["bottom", "middle", "top"], Default: "bottom"), new("increments", "Increments", Choices: ["april after six months", "each april", "none"], Default: "april after six months"),
            new("vacancy_factor", "Part of the cost of posts that vacancies save", "Such as 5%; empty for none"), new("points_as_at", "Day on which the points of posts of today are as given", "Such as 2026-03-31; empty for the day of the extract")]),
        ("On top of pay", [
            new("flat_on_cost", "One on-cost rate for everything", "Such as 28.5%; leave it empty to work it out"), new("pension", "Employer’s pension rate, from each year on", "A line for each year from which it changes, such as 2026/27: 21%. National Insurance and levy are then added by formula", ByYear: true),
            new("levy", "Charge the apprenticeship levy to posts", Choices: ["yes", "no"], Default: "yes"), new("rates_held_at", "Hold National Insurance and levy of one year for all years", "Leave it empty, or write the year")]),
        ("Showing and discounting", [
            new("discount_rate", "Rate at which later money counts for less, a year", "Empty for 3.5%"), new("weeks_per_year", "Weeks in a year of a weekly cost", Choices: ["52", "52.14", "52.18"], Default: "52"), new("redundancy_cap", "Cut a week’s pay in redundancy at the statutory cap", Choices: ["yes", "no"], Default: "yes"),
            new("rounded_to", "Round the table to so many pounds", "Empty for 1000"), new("rounding", "How the table is rounded", Choices: ["adds up", "sum of rounded", "rounded sum"], Default: "adds up")]),
    ];

    [BindProperty] public Dictionary<string, string?> Answers { get; set; } = [];

    [BindProperty] public int Version { get; set; }

    /// <summary>The costs as they would be; null while nothing is checked, or where the proposal has no tables of costs yet.</summary>
    public ProposalCosts? After { get; private set; }

    public bool Checks { get; private set; }

    private IReadOnlyDictionary<string, string> Now => CostingAnswers.Of(Kept.Reading.Settings.Costing);

    /// <summary>What would change: label, before and after.</summary>
    public IEnumerable<(string Label, string Before, string After)> Changes =>
        Groups.SelectMany(g => g.Fields).Select(f => (f.Label, Before: Now.GetValueOrDefault(f.Setting) ?? "", After: (Answers.GetValueOrDefault(f.Setting) ?? "").Trim().ReplaceLineEndings("\n"))).Where(c => c.Before != c.After).Select(c => (c.Label, InWords(c.Before), InWords(c.After)));

    public IEnumerable<SelectItem> Items(Field field) => [new() { Value = "", Text = $"As usual: {field.Default}" }, .. field.Choices!.Select(c => new SelectItem { Value = c, Text = c, Selected = Answers.GetValueOrDefault(field.Setting) == c })];

    public static string Names => string.Join(',', Groups.SelectMany(g => g.Fields).Select(f => Name(f.Setting)));

    public static string Name(string setting) => $"{nameof(Answers)}[{setting}]";

    public void OnGet() => (Answers, Version) = (Groups.SelectMany(g => g.Fields).ToDictionary(f => f.Setting, f => Now.GetValueOrDefault(f.Setting)), Kept.CostingVersion);

    public void OnPost() => Checks = Read() is not null;

    /// <summary>The form again, with what was typed.</summary>
    public void OnPostBack() => OnlyKnown();

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Read() is not { } changed) return Page();
        try
        {
            await Store.SaveCosting(Kept.Key, changed, HttpContext.RequestAborted);
            return Redirect(Links.Costs + "?saved=true");
        }
        catch (RefusedException refused)
        {
            Say(refused.Findings);
            return Page();
        }
    }

    private CostingContent? Read()
    {
        OnlyKnown();
        foreach (var (setting, value) in Answers)
            if (value?.Length > 1000) ModelState.AddModelError(Name(setting), "Use 1,000 characters or fewer");
        if (!ModelState.IsValid) return null;
        var (settings, findings) = CostingAnswers.Read(Kept.Reading.Settings.Costing, Answers);
        Say(findings);
        if (!ModelState.IsValid) return null;
        var changed = CostingContent.Of(Kept) with { Settings = settings, Version = Version };
        try
        {
            After = CostAction.Of(CostingChange.Try(Kept, changed));
            return changed;
        }
        catch (RefusedException refused)
        {
            Say(refused.Findings);
            return null;
        }
    }

    private void OnlyKnown() => Answers = Groups.SelectMany(g => g.Fields).ToDictionary(f => f.Setting, f => Answers.GetValueOrDefault(f.Setting));

    private void Say(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings) ModelState.AddModelError(CostingAnswers.NameOf(finding) is { } name ? Name(name) : "", $"{finding.What} {finding.ToDo}");
    }

    private static string InWords(string text) => text.Length == 0 ? "as usual" : text.Replace("\n", "; ");
}
