using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Proposals.Option;

/// <summary>Changes what matters how much and the limits; shows the answers in words before anything is saved.</summary>
public class PrioritiesModel(IProposalStore store) : OptionPage(store)
{
    [BindProperty] public string? Continuity { get; set; }
    [BindProperty] public string? Locality { get; set; }
    [BindProperty] public string? OverStandard { get; set; }
    [BindProperty] public string? Fairness { get; set; }
    [BindProperty] public string? TeamChange { get; set; }
    [BindProperty] public string? Preference { get; set; }
    [BindProperty] public string? Travel { get; set; }
    [BindProperty] public string? PublishedChild { get; set; }
    [BindProperty] public string? PublishedWorker { get; set; }
    [BindProperty] public string? StayFrom { get; set; }
    [BindProperty] public string? Standard { get; set; }
    [BindProperty] public string? Maximum { get; set; }

    /// <summary>The option as it would be; not null while the answers are checked.</summary>
    public Throughcare.Options.Option? Changed { get; private set; }

    public static IReadOnlyList<(string Name, string Label, string Hint)> Weights { get; } =
    [
        (nameof(Continuity), "A change of social worker", "For each child and point of the relationship, 0 to 3"),
        (nameof(Locality), "A worker outside the home-locality team", "For each child"),
        (nameof(OverStandard), "Load above the standard", "For each weighted child"),
        (nameof(Fairness), "Difference from the mean load", "For each weighted child per FTE"),
        (nameof(TeamChange), "A worker who changes team", "For each worker"),
        (nameof(Preference), "A step down a worker's preferences", "For each step"),
        (nameof(Travel), "Added travel of a worker", "For each kilometre"),
        (nameof(PublishedChild), "A child with another social worker than in the plan that is kept", "For each child"),
        (nameof(PublishedWorker), "A worker in another team than in the plan that is kept", "For each worker"),
    ];

    public IEnumerable<(string Name, string? Value)> Answers =>
        [.. Weights.Select(w => (w.Name, Get(w.Name))), (nameof(StayFrom), StayFrom), (nameof(Standard), Standard), (nameof(Maximum), Maximum)];

    public void OnGet()
    {
        var (p, l) = (Option.Priorities, Option.Limits);
        (Continuity, Locality, OverStandard, Fairness) = (Text(p.Continuity), Text(p.Locality), Text(p.OverStandard), Text(p.Fairness));
        (TeamChange, Preference, Travel, StayFrom) = (Text(p.TeamChange), Text(p.Preference), Text(p.Travel), $"{p.StayFromContinuity}");
        (PublishedChild, PublishedWorker) = (Text(p.PublishedChild), Text(p.PublishedWorker));
        (Standard, Maximum) = (l.Standard.ToString(), l.Maximum.ToString());
    }

    /// <summary>Reads the answers and shows them in words.</summary>
    public void OnPost() => Changed = Read();

    public void OnPostBack()
    {
        // The form again, with what was typed.
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        Changed = Read();
        return Changed is null ? Page() : await Save(Changed);
    }

    private Throughcare.Options.Option? Read()
    {
        var weights = Weights.ToDictionary(w => w.Name, w => Number(w.Name, w.Label, 0, 1000));
        var stay = Number(nameof(StayFrom), "The relationship from which a child stays", 0, 4);
        var standard = Number(nameof(Standard), "The standard", 1, 100);
        var maximum = Number(nameof(Maximum), "The maximum", 1, 100);
        if (standard is not null && maximum < standard) ModelState.AddModelError(nameof(Maximum), "Enter a maximum that is not below the standard");
        if (!ModelState.IsValid) return null;
        return Option with
        {
            Priorities = Option.Priorities with
            {
                Continuity = weights[nameof(Continuity)]!.Value,
                Locality = weights[nameof(Locality)]!.Value,
                OverStandard = weights[nameof(OverStandard)]!.Value,
                Fairness = weights[nameof(Fairness)]!.Value,
                TeamChange = weights[nameof(TeamChange)]!.Value,
                Preference = weights[nameof(Preference)]!.Value,
                Travel = weights[nameof(Travel)]!.Value,
                PublishedChild = weights[nameof(PublishedChild)]!.Value,
                PublishedWorker = weights[nameof(PublishedWorker)]!.Value,
                StayFromContinuity = (int)stay!.Value,
            },
            Limits = Option.Limits with { Standard = Points.From(standard!.Value), Maximum = Points.From(maximum!.Value) },
        };
    }

    private decimal? Number(string name, string label, decimal least, decimal most)
    {
        if (decimal.TryParse(Get(name), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        ModelState.AddModelError(name, $"Enter {char.ToLowerInvariant(label[0])}{label[1..]} as a number from {least} to {most}");
        return null;
    }

    private string? Get(string name) => name switch
    {
        nameof(Continuity) => Continuity,
        nameof(Locality) => Locality,
        nameof(OverStandard) => OverStandard,
        nameof(Fairness) => Fairness,
        nameof(TeamChange) => TeamChange,
        nameof(Preference) => Preference,
        nameof(Travel) => Travel,
        nameof(PublishedChild) => PublishedChild,
        nameof(PublishedWorker) => PublishedWorker,
        nameof(StayFrom) => StayFrom,
        nameof(Standard) => Standard,
        _ => Maximum,
    };

    public string? Value(string name) => Get(name);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
