using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Decisions;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>What is said under each implication that the council asks for, and under its own.</summary>
public class ImplicationsModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    public sealed class Line
    {
        public ImplicationKind Kind { get; set; }
        public string? Name { get; set; }
        public string? Text { get; set; }
        public string? By { get; set; }

        public string Heading => new Implication { Kind = Kind, Name = Name }.Heading;
    }

    [BindProperty] public List<Line> Lines { get; set; } = [];

    public void OnGet()
    {
        Version = KeptPaper.Version;
        Lines = [.. Paper.Implications.Concat(Paper.Rules.RequiredImplications.Where(k => Paper.Implications.All(i => i.Kind != k)).Select(k => new Implication { Kind = k }))
            .Select(i => new Line { Kind = i.Kind, Name = i.Name, Text = i.Text, By = i.By })];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Lines.Count > 50 || Lines.Any(l => l.Text?.Length > 20_000 || l.By?.Length > 200 || l.Name?.Length > 200)) ModelState.AddModelError("", "Use 20,000 characters or fewer for each text, and 200 for each role");
        if (!ModelState.IsValid) return Page();
        // Only what the paper or the rules know: a form cannot add one of another name.
        var known = Lines.Where(l => Paper.Rules.RequiredImplications.Contains(l.Kind) || Paper.Implications.Any(i => i.Kind == l.Kind && i.Name == l.Name));
        return await Save(Paper with
        {
            Implications = [.. known.Where(l => !string.IsNullOrWhiteSpace(l.Text) || !string.IsNullOrWhiteSpace(l.By)).Select(l => (Paper.Implications.FirstOrDefault(i => i.Kind == l.Kind && i.Name == l.Name) ?? new Implication { Kind = l.Kind }) with { Text = l.Text?.Trim() ?? "", By = Trimmed(l.By) })],
        });
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
