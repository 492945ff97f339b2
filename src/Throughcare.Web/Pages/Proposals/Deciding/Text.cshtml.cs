using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>All of the decision as the text of its file, with the line of whatever cannot be read.</summary>
public class TextModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    [BindProperty] public string? Text { get; set; }

    public void OnGet() => (Text, Version) = (KeptPaper.Text, KeptPaper.Version);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Text?.Length > 500_000) ModelState.AddModelError(nameof(Text), "Use 500,000 characters or fewer");
        // Saved empty, everything that is written would be gone.
        if (string.IsNullOrWhiteSpace(Text) && Paper.Begun) ModelState.AddModelError(nameof(Text), "The text is empty, and would take away everything that is written. Write it again, or open the page anew to get it back");
        if (!ModelState.IsValid) return Page();
        var read = DecisionYaml.Read(Text ?? "");
        // A misspelt name would lose what stands under it, so it is refused here too.
        foreach (var finding in read.Findings.Where(f => f.Severity > Severity.Note)) ModelState.AddModelError(nameof(Text), finding.ToString());
        return ModelState.IsValid ? await Save(read.Paper) : Page();
    }
}
