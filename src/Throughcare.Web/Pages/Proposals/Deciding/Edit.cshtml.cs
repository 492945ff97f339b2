using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>One part of the decision as a form: who decides, the case, the days, the notices, or the council's rules.</summary>
public class EditModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    /// <summary>A field by its name in decision.yaml.</summary>
    public sealed record Field(string Setting, string Label, string? Hint = null, int Rows = 1, IReadOnlyList<string>? Choices = null);

    private const string Dated = "Such as 16 March 2026 or 16/03/2026";

    private static readonly string[] YesNo = ["yes", "no"], Sums = ["value", "rules.key_from"];

    private static readonly IReadOnlyDictionary<string, (string Title, IReadOnlyList<Field> Fields)> All = new Dictionary<string, (string, IReadOnlyList<Field>)>
    {
        ["basics"] = ("Who decides what", [
            new("title", "Title of the report"), new("reference", "Reference"), new("route", "Who decides", Choices: [.. Enum.GetValues<DecisionRoute>().Select(r => r.InWords())]),
            new("decision_maker", "Decision maker", "A role or a body, not a name"), new("author", "Author", "A role, not a name"), new("service", "Service"), new("option", "Recommended option", "Empty where it is none of this proposal"),
            new("value", "What is spent or saved in all, in pounds", "Empty to take it from the costing"), new("wards", "Wards with a significant effect", "One a line; write All for every ward", Rows: 3),
            new("key", "Is it a key decision?", Choices: YesNo), new("subject_to_call_in", "Is it open to call-in?", Choices: YesNo)]),
        ["case"] = ("What is recommended and why", [
            new("recommendations", "Recommendations", "One a line", Rows: 5), new("reasons", "Reasons for the decision", "They stand in the record; to list the options again is no reason", Rows: 5), new("consultation", "Who was consulted, and what they said", Rows: 5),
            new("conflicts", "Conflicts of interest declared, and dispensations", "Write None where you asked and there are none", Rows: 2), new("background_papers", "Background papers", "One a line; write None where there are none", Rows: 3), new("attachments", "Attached documents", "One a line", Rows: 3)]),
        ["days"] = ("Days", [
            new("planned", "Day on which it is to be decided", Dated), new("agenda_published", "Agenda and report public from", Dated), new("decided", "Decided on", Dated), new("effective", "Takes effect on", $"Empty to use the rule. {Dated}"), new("starts", "First day of the change", Dated), new("ends", "Last day, where it ends", Dated)]),
        ["notices"] = ("Notices", [
            new("forward_plan.published", "Notice of the key decision published on", Dated), new("forward_plan.matter", "The matter to be decided", Rows: 3), new("forward_plan.decision_maker", "Who decides, as the notice says it"), new("forward_plan.from", "Decision on or from", Dated), new("forward_plan.to", "Until, where it is a period", Dated),
            new("forward_plan.documents", "Documents for whoever decides", "One a line", Rows: 3), new("forward_plan.copies_from", "Where copies can be had"), new("forward_plan.further_documents", "How further documents are asked for"),
            new("general_exception.chair_told", "General exception: chair of scrutiny told in writing on", Dated), new("general_exception.published", "General exception: notice published on", Dated), new("general_exception.reason", "General exception: why 28 clear days were impracticable", Rows: 3),
            new("special_urgency.agreed_by", "Special urgency: who agreed", "A role, not a name"), new("special_urgency.agreed_on", "Special urgency: agreed on", Dated), new("special_urgency.published", "Special urgency: reasons published on", Dated), new("special_urgency.reason", "Special urgency: why it cannot be put off", Rows: 3),
            new("private_meeting.first_notice", "Private part: first notice on", Dated), new("private_meeting.second_notice", "Private part: second notice on", Dated), new("private_meeting.reasons", "Private part: reasons", Rows: 3)]),
        ["rules"] = ("What the constitution says", [
            new("rules.governance", "How the council is run", Choices: ["executive", "committees"]), new("rules.key_from", "A decision is key from this sum, in pounds", "Local; there is no national sum"), new("rules.key_wards", "Wards from which a decision is key", "Empty for 2"),
            new("rules.call_in_days", "Clear working days in which a decision may be called in", "Empty for 5; 0 for no call-in"), new("rules.scrutiny_meets_within", "Working days within which scrutiny meets", "Empty for 10"), new("rules.staffing_outside_call_in", "Are decisions about staffing alone outside call-in?", Choices: YesNo),
            new("staffing_only", "Is this decision about staffing alone?", Choices: YesNo), new("rules.implications", "Implications that a report must state", "One a line, such as finance; empty for the usual ones", Rows: 4), new("rules.sign_offs", "Sign-offs needed, in order", "One a line, such as legal; empty for author, finance, legal", Rows: 4)]),
    };

    public static IReadOnlyList<(string Part, string Title)> Parts { get; } = [.. All.Select(p => (p.Key, p.Value.Title))];

    /// <summary>The part in whose form a field of decision.yaml stands; null for one that stands in none.</summary>
    public static string? PartOf(string setting) => All.FirstOrDefault(p => p.Value.Fields.Any(f => f.Setting == setting)).Key;

    [BindProperty] public Dictionary<string, string?> Answers { get; set; } = [];

    public string Part { get; private set; } = "";

    public string Title => All[Part].Title;

    public IReadOnlyList<Field> Fields => All[Part].Fields;

    public string Names => string.Join(',', Fields.Select(f => NameOf(f.Setting)));

    protected override bool FindSubject() => All.ContainsKey(Part = (string?)RouteData.Values["part"] ?? "");

    /// <summary>What may be chosen, with its words; null for a field that is written in.</summary>
    public IReadOnlyList<(string Value, string Words)>? Choices(Field field) => field.Setting == "option" ? [.. OptionsOfProposal] : field.Choices?.Select(c => (c, char.ToUpperInvariant(c[0]) + c[1..])).ToList();

    public IEnumerable<SelectItem> Items(Field field)
    {
        var (chosen, choices) = (Answers.GetValueOrDefault(field.Setting), Choices(field)!);
        // What stands there and is no longer a choice is shown, so that saving does not lose it unseen.
        if (!string.IsNullOrEmpty(chosen) && choices.All(c => c.Value != chosen)) choices = [.. choices, (chosen, $"{chosen}, which this proposal does not have")];
        return [new() { Value = "", Text = "Not said" }, .. choices.Select(c => new SelectItem { Value = c.Value, Text = c.Words, Selected = chosen == c.Value })];
    }

    /// <summary>An answer as it is read by whoever may not change it.</summary>
    public string Answered(Field field) => Answers.GetValueOrDefault(field.Setting) is not { Length: > 0 } said ? "not said" : Choices(field)?.Where(c => c.Value == said).Select(c => c.Words).FirstOrDefault() ?? said;

    public void OnGet() => (Answers, Version) = (new(DecisionAnswers.Of(Paper, Fields.Select(f => f.Setting))), KeptPaper.Version);

    public async Task<IActionResult> OnPostAsync()
    {
        Answers = Fields.ToDictionary(f => f.Setting, f => Answers.GetValueOrDefault(f.Setting));
        foreach (var (setting, value) in Answers)
            if (value?.Length > 20_000) ModelState.AddModelError(NameOf(setting), "Use 20,000 characters or fewer");
        if (!ModelState.IsValid) return Page();
        var read = DecisionAnswers.Read(Paper, Answers.ToDictionary(a => a.Key, a => Sums.Contains(a.Key) && a.Value is { } sum ? PlainSum(sum) : a.Value));
        foreach (var finding in read.Findings.Where(f => f.Severity == Severity.Error)) ModelState.AddModelError(finding.Where?.Column is { } column && Answers.ContainsKey(column) ? NameOf(column) : "", Words(finding));
        return ModelState.IsValid ? await Save(read.Paper) : Page();
    }

    // The file has its own way of writing a day or a sum; whoever fills in the form is told the form's.
    private static string Words(Finding finding) => (finding.Rule, finding.Where?.Column) switch
    {
        ("not-a-date", _) => DayWanted,
        ("not-a-number", { } column) when Sums.Contains(column) => SumWanted,
        _ => $"{finding.What} {finding.ToDo}",
    };

    public static string NameOf(string setting) => $"{nameof(Answers)}[{setting}]";
}
