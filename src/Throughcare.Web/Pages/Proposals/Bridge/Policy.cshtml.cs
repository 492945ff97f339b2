using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Transfers;
using Throughcare.Web.Bridge;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>When the plan begins and by which transfer policy: shown, changed, checked in words and saved.</summary>
public class PolicyModel(IProposalStore store) : BridgePage(store)
{
    [BindProperty] public Dictionary<string, string?> Answers { get; set; } = [];

    [BindProperty] public string Capacity { get; set; } = "hard";

    /// <summary>Rules that are in force.</summary>
    [BindProperty] public List<string> Rules { get; set; } = [];

    /// <summary>Lines that must be ready before a change is marked done.</summary>
    [BindProperty] public List<string> Ready { get; set; } = [];

    /// <summary>The settings that the form was opened with, as they are written.</summary>
    [BindProperty] public string? Opened { get; set; }

    public DateParts Starts { get; private set; }

    /// <summary>What would be saved; not null while the answers are checked.</summary>
    public TransferSettings? Checked { get; private set; }

    public string Address => Links.BridgePolicy;

    public static string Name(string setting) => $"{nameof(Answers)}[{setting}]";

    public static string Names => string.Join(',', PolicyFields.All.Select(f => Name(f.Setting)).Prepend(nameof(Starts)).Append(nameof(Capacity)).Append(nameof(Rules)).Append(nameof(Ready)));

    public void OnGet() => Show(Proposal.Transfers);

    public void OnPost() => Checked = Read();

    /// <summary>The form again, with what was typed.</summary>
    public void OnPostBack() => OnlyKnown();

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Read() is not { } settings) return Page();
        try
        {
            await Store.SaveTransfers(Kept.Key, TransferAnswers.Of(Opened ?? ""), settings, HttpContext.RequestAborted);
            return Redirect(Links.Bridge);
        }
        catch (RefusedException refused)
        {
            Say(refused.Findings);
            return Page();
        }
    }

    /// <summary>What would change: label, before and after.</summary>
    public IReadOnlyList<(string Label, string Before, string After)> Changes => [.. Words(Proposal.Transfers).Zip(Words(Checked!), (a, b) => (a.Label, Before: a.Says, After: b.Says)).Where(c => c.Before != c.After)];

    /// <summary>Every setting in words, in the order of the form.</summary>
    public static IEnumerable<(string Label, string Says)> Words(TransferSettings settings)
    {
        var said = TransferAnswers.Of(settings);
        yield return ("First day of the first week", settings.Starts is { } day ? BridgeWords.Day(day) : "not set");
        foreach (var field in PolicyFields.All) yield return (field.Label, said.GetValueOrDefault(field.Setting) ?? field.Default);
        yield return ("The limit of a worker and of a team", PolicyFields.Capacities.First(c => c.Value == Code(settings)).Text);
        foreach (var rule in PolicyFields.Rules) yield return (rule.Sentence, settings.SwitchedOff.Contains(rule.Id) ? "does not hold here" : "holds");
        foreach (var line in ReadinessLines.All) yield return ("Ready before it is done: " + line.Sentence, settings.Readiness.Contains(line.Id) ? "asked for" : "not asked for");
    }

    public IEnumerable<ChoiceItem> CapacityItems => PolicyFields.Capacities.Select(c => new ChoiceItem { Value = c.Value, Text = c.Text, Checked = c.Value == Capacity, Hint = new() { Text = c.Hint } });

    public IEnumerable<ChoiceItem> RuleItems => PolicyFields.Rules.Select(r => new ChoiceItem { Value = r.Id, Text = r.Sentence, Checked = Rules.Contains(r.Id), Hint = new() { Text = $"{r.Source}. On unless switched off." } });

    public IEnumerable<ChoiceItem> ReadyItems => ReadinessLines.All.Select(l => new ChoiceItem { Value = l.Id, Text = l.Sentence, Checked = Ready.Contains(l.Id), Hint = new() { Text = l.Source + (l.Id == ReadinessLines.Accepted ? ". Asked for unless switched off." : ".") } });

    /// <summary>Every answer, to be sent on from the page that checks them.</summary>
    public IEnumerable<(string Name, string? Value)> Sent =>
    [
        (nameof(Opened), Opened), ("Starts-day", Starts.Day), ("Starts-month", Starts.Month), ("Starts-year", Starts.Year), (nameof(Capacity), Capacity),
        .. PolicyFields.All.Select(f => (Name(f.Setting), Answers.GetValueOrDefault(f.Setting))), .. Rules.Select(r => (nameof(Rules), (string?)r)), .. Ready.Select(r => (nameof(Ready), (string?)r)),
    ];

    private void Show(TransferSettings settings)
    {
        var said = TransferAnswers.Of(settings);
        Opened = TransferAnswers.Text(settings);
        Starts = DateParts.Of(settings.Starts);
        Answers = PolicyFields.All.ToDictionary(f => f.Setting, f => (string?)(said.GetValueOrDefault(f.Setting) ?? f.Default));
        (Capacity, Rules, Ready) = (Code(settings), [.. PolicyFields.Rules.Select(r => r.Id).Where(r => !settings.SwitchedOff.Contains(r))], [.. settings.Readiness]);
    }

    private void OnlyKnown()
    {
        Starts = DateParts.From(Request.Form, nameof(Starts));
        Answers = PolicyFields.All.ToDictionary(f => f.Setting, f => Answers.GetValueOrDefault(f.Setting));
    }

    private TransferSettings? Read()
    {
        OnlyKnown();
        if (!Starts.Empty && Starts.Date is null) ModelState.AddModelError(nameof(Starts), "Enter the first day as day, month and year, such as 4 1 2027, or leave it empty");
        foreach (var field in PolicyFields.All)
            if (Answers[field.Setting]?.Length > 20) ModelState.AddModelError(Name(field.Setting), "Enter a number of 20 characters or fewer");
        if (!ModelState.IsValid) return null;
        var off = PolicyFields.Rules.Select(r => r.Id).Where(r => !Rules.Contains(r)).ToList();
        var (settings, findings) = TransferAnswers.Read(new Dictionary<string, string?>(Answers)
        {
            ["starts"] = Starts.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["capacity"] = Capacity, ["switched_off"] = string.Join(';', off), ["readiness"] = Ready.Count == 0 ? "none" : string.Join(';', Ready),
        }, Proposal.Extract.Snapshot.AsAt);
        Say(findings);
        return ModelState.IsValid ? settings : null;
    }

    private void Say(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            ModelState.AddModelError(TransferAnswers.NameOf(finding) switch
            {
                "starts" => nameof(Starts),
                "capacity" => nameof(Capacity),
                "switched_off" => nameof(Rules),
                "readiness" => nameof(Ready),
                { } name => Name(name),
                null => "",
            }, $"{finding.What} {finding.ToDo}");
    }

    private static string Code(TransferSettings settings) => settings.Capacity.ToString().ToLowerInvariant();
}
