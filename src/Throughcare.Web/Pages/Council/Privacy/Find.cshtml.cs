using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Privacy;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Council.Privacy;

/// <summary>Takes somebody's id in the body of a form, so that it stands in no address, and goes on by the opaque one.</summary>
public class FindModel(PersonRecords records) : PageModel
{
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Number { get; set; }

    public IEnumerable<ChoiceItem> Kinds => [new() { Value = "child", Text = "A child or young person", Checked = Kind != "worker" }, new() { Value = "worker", Text = "A worker", Checked = Kind == "worker" }];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var kind = Kind == "worker" ? PersonKind.Worker : PersonKind.Child;
        if (!PersonPage.May(HttpContext.Viewer(), kind)) return StatusCode(StatusCodes.Status403Forbidden);
        if (string.IsNullOrWhiteSpace(Number)) ModelState.AddModelError(nameof(Number), "Enter the id");
        else if (Number.Length <= 200 && await records.Find(kind, Number, HttpContext.RequestAborted) is { } token) return Redirect($"/council/privacy/person/{token}");
        else ModelState.AddModelError(nameof(Number), "Nobody is held under this id. Check it against your own system; a person whose rows were deleted is not held any more");
        return Page();
    }
}
