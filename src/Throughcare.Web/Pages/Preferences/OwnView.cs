using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Throughcare.App.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Preferences;

/// <summary>What a worker sends: an order of teams and of bases, and circumstances in confidence.</summary>
public sealed class OwnAnswers
{
    public List<string?> Teams { get; set; } = [];

    public List<string?> Bases { get; set; } = [];

    public string? Circumstances { get; set; }
}

/// <summary>A worker's own part as a page shows it, whichever way they came to it: by a personal link or by signing in.</summary>
/// <param name="Part">What is theirs.</param>
/// <param name="Answers">What they just sent.</param>
/// <param name="SendTo">Where the form goes.</param>
/// <param name="Who">The worker id that a personal link asks for and sends along; null for whoever has signed in.</param>
/// <param name="Saved">The order was just kept.</param>
public sealed record OwnView(OwnPart Part, OwnAnswers Answers, string SendTo, string? Who = null, bool Saved = false)
{
    /// <summary>The fields of the form, for the list of what is wrong.</summary>
    public const string Fields = "Teams[0],Bases[0],Circumstances";

    private const int MostChoices = 6;

    public string? Circumstances => Answers.Circumstances;

    public int TeamChoices => Math.Min(Part.Open.Count, MostChoices);

    public int BaseChoices => Part.OpenBases.Count > 1 ? Math.Min(Part.OpenBases.Count, MostChoices) : 0;

    public static string Heading(OwnPart part) => part.Outcome is not null ? "Your outcome" : part.MayChoose ? "Which team would you like?" : "Your part in the consultation";

    /// <summary>The choices of one place, with what is typed or kept chosen.</summary>
    public IEnumerable<SelectItem> TeamItems(int place) => Items(Part.Open.Select(t => (t.Id.Text, t.Base is { } at ? $"{t.Name}, based in {at}" : t.Name)), place < Answers.Teams.Count ? Answers.Teams[place] : Part.Wish?.Teams.ElementAtOrDefault(place).Text);

    public IEnumerable<SelectItem> BaseItems(int place) => Items(Part.OpenBases.Select(b => (b, b)), place < Answers.Bases.Count ? Answers.Bases[place] : Part.Wish?.Bases.ElementAtOrDefault(place));

    public string TeamName(TeamId team) => Part.Option?.Teams.FirstOrDefault(t => t.Team.Id == team)?.Team.Name ?? $"{team} (not a team any more)";

    public static string Place(int place) => place switch { 0 => "First choice", 1 => "Second choice", 2 => "Third choice", _ => $"{place + 1}th choice" };

    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What was wrong with an order, at its field.</summary>
    public static void Say(ModelStateDictionary state, RefusedException refused) => state.AddRefusal(refused, f => f.Rule switch
    {
        "may-not-choose" => "",
        "circumstances-too-long" => nameof(Circumstances),
        var rule when rule.StartsWith("base", StringComparison.Ordinal) => "Bases[0]",
        _ => "Teams[0]",
    });

    private static IEnumerable<SelectItem> Items(IEnumerable<(string Value, string Text)> items, string? chosen) =>
        [new() { Value = "", Text = "No choice" }, .. items.Select(i => new SelectItem { Value = i.Value, Text = i.Text, Selected = string.Equals(i.Value, chosen, StringComparison.OrdinalIgnoreCase) })];
}
