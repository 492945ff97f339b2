using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Options;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>What is consulted on, the days, the council's own rules and the dismissals that are proposed.</summary>
public class TimetableModel(IProposalStore store, TimeProvider clock) : ConsultationPage(store, clock)
{
    /// <summary>The days with their labels, in the order of the form.</summary>
    public static IReadOnlyList<(string Name, string Label, string? Hint, Func<ConsultationPaper, DateOnly?> Of)> Fields { get; } =
    [
        ("Opens", "Opens", null, p => p.Dates.Opens), ("Closes", "Closes", "Last day to answer", p => p.Dates.Closes),
        ("PreferencesOpen", "Preferences from", null, p => p.Dates.PreferencesOpen), ("PreferencesClose", "Preferences until", "Last day to rank teams and bases", p => p.Dates.PreferencesClose),
        ("RepliesBy", "Replies are out by", null, p => p.Dates.RepliesBy), ("Decision", "Decision", null, p => p.Dates.Decision), ("Outcomes", "People are told their outcome", null, p => p.Dates.Outcomes), ("Starts", "New arrangement starts", null, p => p.Dates.Starts),
    ];

    [BindProperty] public string? Asked { get; set; }
    [BindProperty] public int? StatedDays { get; set; }
    [BindProperty] public int MinimumDays { get; set; }
    [BindProperty] public string? CountedIn { get; set; }
    [BindProperty] public int MinimumPreferenceDays { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public int Compulsory { get; set; }
    [BindProperty] public int Voluntary { get; set; }
    [BindProperty] public int NewTerms { get; set; }
    [BindProperty] public int FixedTermsEnding { get; set; }
    [BindProperty] public string? Criteria { get; set; }

    public static string Names => "Asked,StatedDays,MinimumDays,CountedIn,MinimumPreferenceDays,Source,Compulsory,Voluntary,NewTerms,FixedTermsEnding,First,Notified,Criteria," + string.Join(',', Fields.Select(f => f.Name));

    public IEnumerable<SelectItem> OptionItems => [new() { Value = "", Text = "Choose one" }, .. Measured.Proposed.Select(o => new SelectItem { Value = o.Id.Text, Text = o.Title })];

    public static IEnumerable<SelectItem> Counting => [new() { Value = "days", Text = "days, weekends too" }, new() { Value = "working days", Text = "working days, without bank holidays" }];

    public void OnGet()
    {
        var (rules, dismissals) = (Paper.Rules, Paper.Dismissals);
        (Version, Asked, StatedDays) = (Now, Paper.Option?.Text, Paper.Dates.StatedDays);
        (MinimumDays, CountedIn, MinimumPreferenceDays, Source) = (rules.MinimumDays, rules.InWorkingDays ? "working days" : "days", rules.MinimumPreferenceDays, rules.Source);
        (Compulsory, Voluntary, NewTerms, FixedTermsEnding) = (dismissals.Compulsory, dismissals.Voluntary, dismissals.NewTerms, dismissals.FixedTermsEnding);
        Criteria = string.Join("\n", Paper.Criteria);
    }

    public Task<IActionResult> OnPostAsync()
    {
        var days = Fields.ToDictionary(f => f.Name, f => DayOf(f.Name));
        var (first, notified) = (DayOf("First"), DayOf("Notified"));
        var option = Measured.Proposed.FirstOrDefault(o => o.Id.Text == Asked);
        if (option is null) ModelState.AddModelError(nameof(Asked), "Choose the option that is consulted on");
        foreach (var (name, value, least, most) in new[] { (nameof(MinimumDays), MinimumDays, 1, 365), (nameof(MinimumPreferenceDays), MinimumPreferenceDays, 1, 365), (nameof(Compulsory), Compulsory, 0, 100_000), (nameof(Voluntary), Voluntary, 0, 100_000), (nameof(NewTerms), NewTerms, 0, 100_000), (nameof(FixedTermsEnding), FixedTermsEnding, 0, 100_000), (nameof(StatedDays), StatedDays ?? 1, 1, 1000) })
            if (value < least || value > most) ModelState.AddModelError(name, $"Enter a whole number from {least} to {most:#,0}");
        if (Source?.Length > 200) ModelState.AddModelError(nameof(Source), "Use 200 characters or fewer");
        if (Criteria?.Length > 10_000) ModelState.AddModelError(nameof(Criteria), "Use 10,000 characters or fewer");
        return Save(paper => paper with
        {
            Option = option!.Id,
            // The version at the opening stays what it was: what came of the consultation is what is different since.
            OptionVersion = paper.Option == option.Id && paper.OptionVersion is not null ? paper.OptionVersion : option.Version,
            Dates = new()
            {
                Opens = days["Opens"], Closes = days["Closes"], StatedDays = StatedDays, PreferencesOpen = days["PreferencesOpen"], PreferencesClose = days["PreferencesClose"], RepliesBy = days["RepliesBy"],
                Decision = days["Decision"], Outcomes = days["Outcomes"], Starts = days["Starts"],
            },
            Rules = new() { MinimumDays = MinimumDays, InWorkingDays = CountedIn == "working days", MinimumPreferenceDays = MinimumPreferenceDays, Source = string.IsNullOrWhiteSpace(Source) ? null : Source.Trim() },
            Dismissals = new() { Compulsory = Compulsory, Voluntary = Voluntary, NewTerms = NewTerms, FixedTermsEnding = FixedTermsEnding, First = first, Notified = notified },
            Criteria = [.. (Criteria ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        }, Links.Consultation);
    }
}
