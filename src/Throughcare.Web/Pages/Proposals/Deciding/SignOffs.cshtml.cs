using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Intake;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>Signatures by role and day, and the questions that are answered before a decision.</summary>
public class SignOffsModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    public sealed class Line
    {
        public SignOffStep Step { get; set; }
        public string? Role { get; set; }
        public string? On { get; set; }
        public string? OnBehalf { get; set; }
    }

    [BindProperty] public List<Line> Lines { get; set; } = [];

    [BindProperty] public List<string?> Questions { get; set; } = [];

    public IEnumerable<SelectItem> Items(int question) =>
        [new() { Value = "", Text = "Not answered", Selected = string.IsNullOrEmpty(Questions[question]) }, new() { Value = "yes", Text = "Yes", Selected = Questions[question] == "yes" }, new() { Value = "no", Text = "No", Selected = Questions[question] == "no" }];

    public void OnGet()
    {
        Version = KeptPaper.Version;
        var missing = Paper.Rules.RequiredSignOffs.Where(s => Paper.SignOffs.All(x => x.Step != s)).Select(s => new SignOff { Step = s });
        Lines = [.. Paper.SignOffs.Concat(missing).Select(s => new Line { Step = s.Step, Role = s.Role, On = s.On is { } on ? $"{on:d MMMM yyyy}" : "", OnBehalf = s.OnBehalf })];
        Questions = [.. Paper.Confirmations.Select(c => c.Answer switch { true => "yes", false => "no", null => "" })];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var signed = new List<SignOff>();
        for (var i = 0; i < Lines.Count && i < 50; i++)
        {
            var line = Lines[i];
            DateOnly? on = null;
            if (line.Role?.Length > 200 || line.OnBehalf?.Length > 500) ModelState.AddModelError($"Lines[{i}].Role", "Use 200 characters or fewer for a role, and 500 for a reason");
            if (!string.IsNullOrWhiteSpace(line.On))
            {
                if (CellText.TryDate(line.On, out var day)) on = day;
                else ModelState.AddModelError($"Lines[{i}].On", $"{line.Step.InWords()}: enter the day as 24 February 2026 or 24/02/2026");
            }
            if (on is not null || !string.IsNullOrWhiteSpace(line.Role)) signed.Add(new() { Step = line.Step, Role = Trimmed(line.Role), On = on, OnBehalf = Trimmed(line.OnBehalf) });
        }
        if (Questions.Count != Paper.Confirmations.Count) Questions = [.. Paper.Confirmations.Select((c, i) => i < Questions.Count ? Questions[i] : "")];
        if (!ModelState.IsValid) return Page();
        return await Save(Paper with { SignOffs = signed, Confirmations = [.. Paper.Confirmations.Select((c, i) => c with { Answer = Questions[i] switch { "yes" => true, "no" => false, _ => null } })] });
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
