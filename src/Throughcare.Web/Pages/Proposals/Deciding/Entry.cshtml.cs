using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>One entry of a list of the decision as a form: a new one, or one that is there.</summary>
public class EntryModel(IProposalStore store, TimeProvider clock) : EntryPage(store, clock)
{
    private const int Most = 20_000;

    [BindProperty] public Dictionary<string, string?> Answers { get; set; } = [];

    [BindProperty] public List<string> Ticks { get; set; } = [];

    /// <summary>Where it is to stand, from 1; empty for where it stands.</summary>
    [BindProperty] public string? Place { get; set; }

    public string Names => string.Join(',', Kind.Fields.Select(Name).Append(nameof(Place)));

    public string Title => At is null ? $"Add {(Kind.One[0] is 'o' or 'a' or 'e' ? "an" : "a")} {Kind.One}" : $"Change the {Kind.One}";

    public void OnGet()
    {
        Version = KeptPaper.Version;
        var entry = At is { } at ? Entries[at] : new Dictionary<string, string?>();
        Answers = Kind.Fields.Where(f => f.Kind != EntryFieldKind.Ticks).ToDictionary(f => f.Setting, f => f.Kind is EntryFieldKind.Choice or EntryFieldKind.Option ? entry.GetValueOrDefault(f.Setting) : Shown(f, entry.GetValueOrDefault(f.Setting)));
        Ticks = [.. Kind.Fields.Where(f => f.Kind == EntryFieldKind.Ticks).SelectMany(f => (entry.GetValueOrDefault(f.Setting) ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))];
        if (At is null && Kind.Part == "resolutions") Answers["number"] = $"{(Paper.Resolutions.Count == 0 ? 0 : Paper.Resolutions.Max(r => r.Number)) + 1}";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var answers = Kind.Fields.ToDictionary(f => f.Setting, f => f.Kind == EntryFieldKind.Ticks ? string.Join(", ", Ticks) : Answers.GetValueOrDefault(f.Setting)?.Trim());
        foreach (var field in Kind.Fields)
            if (Wrong(field, answers) is { } wrong) ModelState.AddModelError(Name(field), wrong);
        int? place = null;
        if (!string.IsNullOrEmpty(Place))
        {
            if (int.TryParse(Place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Entries.Count + 1) place = number - 1;
            else ModelState.AddModelError(nameof(Place), "Choose where it stands");
        }
        if (!ModelState.IsValid) return Page();
        var read = DecisionLists.Put(Paper, Kind.List, At, place, answers);
        foreach (var finding in read.Findings.Where(f => f.Severity == Severity.Error))
            ModelState.AddModelError(Kind.Fields.FirstOrDefault(f => finding.Where?.Column == $"{Kind.List}.{f.Setting}") is { } of ? Name(of) : "", $"{finding.What} {finding.ToDo}");
        return ModelState.IsValid ? await Save(read.Paper, BackTo) : Page();
    }

    public IEnumerable<SelectItem> Items(EntryField field)
    {
        var chosen = Answers.GetValueOrDefault(field.Setting);
        var choices = Choices(field).ToList();
        // What stands there and is no longer a choice is shown, so that saving does not lose it unseen.
        if (!string.IsNullOrEmpty(chosen) && choices.All(c => !Same(c.Value))) choices.Add((chosen, chosen));
        return [new() { Value = "", Text = field.None }, .. choices.Select(c => new SelectItem { Value = c.Value, Text = c.Words, Selected = Same(c.Value) })];

        bool Same(string value) => string.Equals(value, chosen, StringComparison.OrdinalIgnoreCase);
    }

    public IEnumerable<ChoiceItem> TickItems(EntryField field) => Choices(field).Select(c => new ChoiceItem { Value = c.Value, Text = c.Words, Checked = Ticks.Contains(c.Value) });

    public IEnumerable<SelectItem> Places()
    {
        var others = Entries.Count - (At is null ? 0 : 1);
        yield return new() { Value = "", Text = At is null ? "At the end" : "Where it stands now" };
        for (var i = 0; i <= others; i++) yield return new() { Value = $"{i + 1}", Text = i == 0 ? "First" : $"After {Named(i - 1)}", Selected = Place == $"{i + 1}" };

        string Named(int other) => EntryKinds.Short(Entries[other >= At ? other + 1 : other].GetValueOrDefault(Kind.Naming.Setting) ?? "");
    }

    public static string Name(EntryField field) => field.Kind == EntryFieldKind.Ticks ? nameof(Ticks) : $"{nameof(Answers)}[{field.Setting}]";

    /// <summary>What is wrong with an answer; days and sums are put as the file has them.</summary>
    private static string? Wrong(EntryField field, Dictionary<string, string?> answers)
    {
        var said = answers[field.Setting];
        if (string.IsNullOrWhiteSpace(said)) return field.Needed;
        if (said.Length > Most) return $"Use {Most:#,0} characters or fewer";
        switch (field.Kind)
        {
            case EntryFieldKind.Day when !CellText.TryDate(said, out _): return DayWanted;
            case EntryFieldKind.Pounds:
                var plain = PlainSum(said);
                if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) return SumWanted;
                answers[field.Setting] = plain;
                return null;
            default: return null;
        }
    }
}
