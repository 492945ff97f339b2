using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>"We asked, you said, we did": for staff to read, and for human resources to write.</summary>
public class ThemesModel(IProposalStore store, TimeProvider clock) : ConsultationPage(store, clock)
{
    /// <summary>The theme that is changed; null or unknown for a new one.</summary>
    [BindProperty(SupportsGet = true)] public string? Theme { get; set; }

    [BindProperty] public string? ThemeTitle { get; set; }
    [BindProperty] public string? Asked { get; set; }
    [BindProperty] public string? YouSaid { get; set; }
    [BindProperty] public string? Did { get; set; }
    [BindProperty] public string? WhyNot { get; set; }
    [BindProperty] public bool Changed { get; set; }

    public void OnGet()
    {
        Version = Now;
        if (Paper.Themes.FirstOrDefault(t => t.Id == Theme) is { } theme)
            (ThemeTitle, Asked, YouSaid, Did, WhyNot, Changed) = (theme.Title, theme.Asked, theme.Said, theme.Did, theme.WhyNot, theme.OptionVersion is not null);
    }

    public Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(ThemeTitle)) ModelState.AddModelError(nameof(ThemeTitle), "Give the theme a title");
        foreach (var (name, text, most) in new[] { (nameof(ThemeTitle), ThemeTitle, 200), (nameof(Asked), Asked, 5000), (nameof(YouSaid), YouSaid, 5000), (nameof(Did), Did, 5000), (nameof(WhyNot), WhyNot, 5000) })
            if (text?.Length > most) ModelState.AddModelError(name, $"Use {most:#,0} characters or fewer");
        if (Changed && Option?.Version is { } version && version == Paper.OptionVersion) ModelState.AddModelError(nameof(Changed), "The option is as it was when the consultation opened. Change it first, and say then that it changed");
        return Save(paper =>
        {
            var theme = new Theme { Id = paper.Themes.FirstOrDefault(t => t.Id == Theme)?.Id ?? Responses.NewId(), Title = ThemeTitle!.Trim(), Asked = Words(Asked), Said = Words(YouSaid), Did = Words(Did), WhyNot = Words(WhyNot), OptionVersion = Changed ? Option?.Version : null };
            return paper with { Themes = paper.Themes.Any(t => t.Id == theme.Id) ? [.. paper.Themes.Select(t => t.Id == theme.Id ? theme : t)] : [.. paper.Themes, theme] };
        }, Links.ConsultationThemes);
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
