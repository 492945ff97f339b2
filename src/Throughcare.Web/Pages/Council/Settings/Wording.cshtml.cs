using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Reports.Templates;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Council.Settings;

/// <summary>The council's own words in its documents: what each is called, and what stands first and last.</summary>
public class WordingModel(CouncilTemplates templates) : PageModel
{
    private const int MostName = 100, MostText = 2_000;

    [BindProperty] public Dictionary<string, string?> Names { get; set; } = [];
    [BindProperty] public string? Opening { get; set; }
    [BindProperty] public string? ClosingHeading { get; set; }
    [BindProperty] public string? Closing { get; set; }
    [BindProperty] public string? NotForPublication { get; set; }

    public bool Saved { get; private set; }

    public static IReadOnlyList<DocumentKind> Kinds { get; } = Enum.GetValues<DocumentKind>();

    public static string Fields => string.Join(',', [.. Kinds.Select(k => $"Names[{k.Name()}]"), nameof(Opening), nameof(ClosingHeading), nameof(Closing), nameof(NotForPublication)]);

    public async Task OnGetAsync(bool saved = false)
    {
        var wording = (await templates.Look(HttpContext.RequestAborted)).Wording;
        Names = Kinds.ToDictionary(k => k.Name(), k => wording.Names.GetValueOrDefault(k.Name()));
        (Opening, ClosingHeading, Closing, NotForPublication, Saved) = (wording.Opening, wording.ClosingHeading, wording.Closing, wording.NotForPublication, saved);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Names = Kinds.ToDictionary(k => k.Name(), k => Names.GetValueOrDefault(k.Name()));
        foreach (var (kind, name) in Names) Check($"Names[{kind}]", name, MostName);
        Check(nameof(Opening), Opening, MostText);
        Check(nameof(ClosingHeading), ClosingHeading, MostName);
        Check(nameof(Closing), Closing, MostText);
        Check(nameof(NotForPublication), NotForPublication, MostName);
        if (!ModelState.IsValid) return Page();
        await templates.Say(new()
        {
            Names = Names.Where(n => !string.IsNullOrWhiteSpace(n.Value)).ToDictionary(n => n.Key, n => n.Value!.Trim()),
            Opening = Trimmed(Opening), ClosingHeading = Trimmed(ClosingHeading), Closing = Trimmed(Closing), NotForPublication = Trimmed(NotForPublication),
        }, HttpContext.RequestAborted);
        return Redirect("/council/settings/wording?saved=true");
    }

    private void Check(string field, string? text, int most)
    {
        if (text?.Length > most) ModelState.AddModelError(field, $"Use {most:#,0} characters or fewer");
        // It stands in documents that are published, whatever they are about.
        else if (text is not null && SmallCountsInProse.Find(text, new()) is [var found, ..]) ModelState.AddModelError(field, $"“{found.Text}” gives away a small number of people, and these words stand in every document. {found.Suggestion}");
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
