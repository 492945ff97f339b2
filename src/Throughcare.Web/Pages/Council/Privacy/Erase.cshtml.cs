using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Privacy;

namespace Throughcare.Web.Pages.Council.Privacy;

/// <summary>Erases one person, in two steps and with a reason.</summary>
public class EraseModel(PersonRecords records, Erasure erasure) : PersonPage(records)
{
    [BindProperty] public string? Why { get; set; }

    public bool Check { get; private set; }

    public IActionResult OnGet() => Record.ErasedAt is null ? Page() : Redirect(Address);

    public void OnPost() => Check = Said();

    public void OnPostBack()
    {
        // The form again, with what was typed.
    }

    public async Task<IActionResult> OnPostEraseAsync()
    {
        if (!Said()) return Page();
        await erasure.Erase(Record.Token, Why!.Trim(), HttpContext.RequestAborted);
        return Redirect(Address);
    }

    private bool Said()
    {
        if (string.IsNullOrWhiteSpace(Why) || Why.Length > 1000) ModelState.AddModelError(nameof(Why), "Say who decided, and why, in 1,000 characters or fewer");
        return ModelState.IsValid;
    }
}
