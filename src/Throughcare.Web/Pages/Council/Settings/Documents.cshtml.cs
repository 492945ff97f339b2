using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Database;
using Throughcare.App.Reports.Templates;
using Throughcare.Findings;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Council.Settings;

/// <summary>The council's own Word template: taken in, looked at with a sample, and taken away.</summary>
[RequestSizeLimit(MostSent), RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
public class DocumentsModel(CouncilTemplates templates, Councils councils) : PageModel
{
    // A little more than a template may have, so that one that is too large is refused in words.
    private const long MostSent = 14L << 20;

    [BindProperty] public IReadOnlyList<IFormFile>? Files { get; set; }

    public CouncilTemplate? Template { get; private set; }

    public IReadOnlyList<string> Filled { get; private set; } = [];

    public string? Done { get; private set; }

    public bool AskRemoval { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "as")] string? form = null, string? done = null, bool remove = false)
    {
        await Show();
        switch (form)
        {
            case null: break;
            case "sample": return Word(TemplateSample.Document(Template, await CouncilName()), "sample.docx");
            case "template" when Template is { } kept: return Word(kept.Document, "template.docx");
            default: return NotFound();
        }
        AskRemoval = remove && Template is not null;
        Done = done switch { "taken" => "The template has been taken in. Documents have its look from now on.", "removed" => "The template has been taken away. Documents have our look again.", _ => null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Files is not [var file]) ModelState.AddModelError(nameof(Files), Files is { Count: > 1 } ? "Choose one file" : "Choose a Word document or template");
        else
        {
            try
            {
                await using var sent = file.OpenReadStream();
                await templates.Take(sent, Path.GetFileName(file.FileName), HttpContext.RequestAborted);
                return Redirect("/council/settings/documents?done=taken");
            }
            catch (RefusedException refused)
            {
                ModelState.AddRefusal(refused, nameof(Files));
            }
        }
        await Show();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await templates.Remove(HttpContext.RequestAborted);
        return Redirect("/council/settings/documents?done=removed");
    }

    private async Task Show()
    {
        Template = await templates.Of(HttpContext.RequestAborted);
        Filled = Template?.Filled ?? [];
    }

    private async Task<string> CouncilName() => (await councils.All(HttpContext.RequestAborted)).Where(c => c.Id == HttpContext.Viewer().Council).Select(c => c.Name).FirstOrDefault() ?? "Council";

    private static FileContentResult Word(byte[] bytes, string name) => new(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document") { FileDownloadName = name };
}
