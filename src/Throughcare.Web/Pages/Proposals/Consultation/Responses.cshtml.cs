using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>What was said: typed or brought as a sheet, given themes, and replied to.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public class ResponsesModel(IProposalStore store, TimeProvider clock, Responses responses) : ConsultationPage(store, clock)
{
    private const int MostBytes = 20 << 20;

    private const int PageLength = 25;

    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? Worker { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public IFormFile? Files { get; set; }
    [BindProperty] public List<string> Chosen { get; set; } = [];
    [BindProperty] public string? Theme { get; set; }
    [BindProperty] public string? Reply { get; set; }

    public const string UsualReply = "Thank you for your response of {received}, about: {themes}. {we_did}";

    public IReadOnlyList<Response> All { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int Pages => Math.Max(1, (All.Count + PageLength - 1) / PageLength);

    public IEnumerable<Response> Shown => All.Skip((PageNumber - 1) * PageLength).Take(PageLength);

    /// <summary>What came of a sheet that was just brought.</summary>
    public ResponsesRead? Brought { get; private set; }

    public static IEnumerable<SelectItem> FromItems => [new() { Value = "Staff", Text = "Staff" }, new() { Value = "Union", Text = "A union" }, new() { Value = "Team", Text = "A team" }, new() { Value = "Partner", Text = "A partner" }, new() { Value = "Other", Text = "Somebody else, or no name" }];

    public IEnumerable<SelectItem> ThemeItems => [new() { Value = "", Text = "Choose one" }, .. Paper.Themes.Select(t => new SelectItem { Value = t.Id, Text = t.Title })];

    public string Template => Paper.Templates.GetValueOrDefault("reply") ?? UsualReply;

    public string ThemesOf(Response response) => string.Join("; ", response.Themes.Select(id => Paper.Themes.FirstOrDefault(t => t.Id == id)?.Title ?? "a theme that is gone"));

    public async Task OnGetAsync([FromQuery(Name = "page")] int page = 1)
    {
        await Look();
        PageNumber = Math.Clamp(page, 1, Pages);
        Reply = Template;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var day = DayOf("On") ?? Today;
        WorkerId? who = string.IsNullOrWhiteSpace(Worker) ? null : new(Worker.Trim());
        if (who is { } id && Proposal.Extract.Snapshot.Workers.All(w => w.Id != id)) ModelState.AddModelError(nameof(Worker), "No worker of the extract has this id. Leave it empty where it is not known who answered");
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Write what was said");
        return await Try(() => responses.Keep(Kept.Key, [new() { Id = Responses.NewId(), From = Enum.TryParse<ResponseFrom>(From, out var kind) ? kind : ResponseFrom.Other, Worker = who, On = day, Text = Text!.ReplaceLineEndings("\n") }], HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostSheetAsync()
    {
        if (Files is null || Files.Length == 0) ModelState.AddModelError(nameof(Files), "Choose a CSV file or a workbook");
        var done = await Try(async () =>
        {
            await using var sent = Files!.OpenReadStream();
            Brought = ResponseSheet.Read(sent, Files.FileName, [.. Proposal.Extract.Snapshot.Workers.Select(w => w.Id)], Paper.Themes, Today, HttpContext.RequestAborted);
            await responses.Keep(Kept.Key, Brought.Responses, HttpContext.RequestAborted);
        });
        if (Brought is null || !ModelState.IsValid) return done;
        await Look();
        Reply = Template;
        return Page();
    }

    public Task<IActionResult> OnPostThemeAsync()
    {
        if (Chosen.Count == 0) ModelState.AddModelError(nameof(Chosen), "Choose at least one response");
        if (Paper.Themes.All(t => t.Id != Theme)) ModelState.AddModelError(nameof(Theme), "Choose a theme");
        return Try(async () => await responses.Keep(Kept.Key, [.. (await responses.All(Kept.Key, HttpContext.RequestAborted)).Where(r => Chosen.Contains(r.Id)).Select(r => r with { Themes = [.. r.Themes.Append(Theme!).Distinct()] })], HttpContext.RequestAborted));
    }

    /// <summary>Replies to all that are chosen, and keeps the text for the next time.</summary>
    public Task<IActionResult> OnPostReplyAsync()
    {
        if (Chosen.Count == 0) ModelState.AddModelError(nameof(Chosen), "Choose at least one response");
        if (Reply?.Length > 10_000) ModelState.AddModelError(nameof(Reply), "Use 10,000 characters or fewer");
        return Try(async () =>
        {
            await responses.Reply(Kept, Chosen, Reply ?? "", Today, HttpContext.RequestAborted);
            if (Reply != Template) await HttpContext.RequestServices.GetRequiredService<ConsultationAction>().Change(Kept, Now, p => p with { Templates = new Dictionary<string, string>(p.Templates) { ["reply"] = Reply!.ReplaceLineEndings("\n") } }, By, HttpContext.RequestAborted);
        });
    }

    private async Task Look() => All = await responses.All(Kept.Key, HttpContext.RequestAborted);

    private async Task<IActionResult> Try(Func<Task> change)
    {
        try
        {
            if (ModelState.IsValid)
            {
                await change();
                return Redirect(Links.ConsultationResponses);
            }
        }
        catch (RefusedException refused)
        {
            Brought = null;
            ModelState.AddRefusal(refused);
        }
        await Look();
        Reply ??= Template;
        return Page();
    }
}
