using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Access;
using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Restricted;

/// <summary>
/// Who may open which restricted record, and why. Records are spoken of by an id of their own, so that an administrator who may see no child
/// meets none here. In single-person mode the one person opens them, with a reason.
/// </summary>
public class IndexModel(IProposalStore store, RestrictedRecords restricted) : ProposalPage(store)
{
    protected override string StageName => "Data";

    [BindProperty] public List<string> Records { get; set; } = [];
    [BindProperty] public string? Person { get; set; }
    [BindProperty] public string? Why { get; set; }

    public IReadOnlyList<RestrictedRecord> All => RestrictedRecords.Of(Kept);

    public IReadOnlyList<RestrictedAccess> Given { get; private set; } = [];

    public IReadOnlyList<MayBeNamed> People { get; private set; } = [];

    public bool Opened => restricted.OpenedAlone(Kept);

    public bool Alone => Reach.Viewer.Alone;

    public Task OnGetAsync() => Read();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Alone && Records.Count == 0) ModelState.AddModelError(nameof(Records), "Select one or more records");
        var person = Guid.Empty;
        if (!Alone && !Guid.TryParse(Person, out person)) ModelState.AddModelError(nameof(Person), "Select a person");
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), Alone ? "Enter why you open them" : "Enter why this person needs to open them");
        return await Do(() => Alone ? restricted.OpenAlone(Reach.Viewer, Kept, Why!, HttpContext.RequestAborted) : restricted.Give(Reach.Viewer, Kept, Records, person, Why!, HttpContext.RequestAborted));
    }

    public Task<IActionResult> OnPostEndAsync(string record, Guid of) => Do(() => restricted.End(Reach.Viewer, Kept, record, of, HttpContext.RequestAborted));

    public IReadOnlyList<SelectItem> PersonItems => [new() { Value = "", Text = "Select a person" }, .. People.Select(p => new SelectItem { Value = p.Person.ToString(), Text = p.Name })];

    /// <summary>How a record is called here: the first letters of its own id.</summary>
    public static string Short(string token) => token[..Math.Min(12, token.Length)];

    public string Because(string token) => All.FirstOrDefault(r => r.Token == token) is { } record ? RestrictedWords.InWords(record.Because) : "In an earlier extract";

    private async Task<IActionResult> Do(Func<Task> change)
    {
        if (ModelState.IsValid)
        {
            try
            {
                await change();
                return Redirect(Links.Restricted);
            }
            catch (RefusedException refused)
            {
                ModelState.AddRefusal(refused);
            }
        }
        await Read();
        return Page();
    }

    private async Task Read()
    {
        (Given, People) = (await restricted.Given(Kept, HttpContext.RequestAborted), Alone ? [] : await restricted.People(HttpContext.RequestAborted));
    }
}
