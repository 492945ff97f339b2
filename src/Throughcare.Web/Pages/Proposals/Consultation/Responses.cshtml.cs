using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.Govuk;
using Throughcare.Web.Uploads;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>What was said: typed or brought as a sheet, given themes, and replied to.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes)]
public class ResponsesModel(IProposalStore store, TimeProvider clock, Responses responses, WaitingSheets sheets) : ConsultationPage(store, clock)
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

    /// <summary>What was read from a sheet and waits to be kept.</summary>
    [BindProperty] public string? Sheet { get; set; }

    /// <summary>How many responses were just kept from a sheet; 0 where none were.</summary>
    [BindProperty(SupportsGet = true, Name = "kept")] public int JustKept { get; set; }

    /// <summary>What is to be looked over before it goes out or is kept.</summary>
    public CheckView? Check { get; private set; }

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

    /// <summary>Reads a sheet, and shows what was understood of it.</summary>
    public Task<IActionResult> OnPostSheetAsync()
    {
        if (Files is null || Files.Length == 0) ModelState.AddModelError(nameof(Files), "Choose a CSV file or a workbook");
        return Try(async () =>
        {
            await using var sent = Files!.OpenReadStream();
            var read = ResponseSheet.Read(sent, Files.FileName, [.. Proposal.Extract.Snapshot.Workers.Select(w => w.Id)], Paper.Themes, Today, HttpContext.RequestAborted);
            Responses.MayBeKept(read.Responses);
            Check = new()
            {
                Heading = "Check what was read from the sheet", Button = read.Responses.Count == 1 ? "Keep 1 response" : $"Keep {read.Responses.Count:#,0} responses", SendTo = Links.ConsultationResponses + "?handler=Keep", Back = Links.ConsultationResponses,
                Rows = [("Rows read", $"{read.Rows:#,0}"), ("Responses to be kept", $"{read.Responses.Count:#,0}"), ("Rows left out because nothing stands in them", $"{read.Rows - read.Responses.Count:#,0}"), ("Responses of a worker who is known", $"{read.Responses.Count(r => r.Worker is not null):#,0}"), .. read.Columns.Select(c => ($"Column “{c.Column}”", c.Taken))],
                ExampleHeading = "The first response", Example = read.Responses[0].Text.Length > 1000 ? [read.Responses[0].Text[..1000] + "…"] : read.Responses[0].Text.Split('\n'), Findings = read.Findings,
                Warning = "Nothing has been kept yet. What you do not keep within two hours is forgotten, and you would bring the sheet again.",
                Sent = [(nameof(Sheet), sheets.Hold(Reach.Viewer, Kept.Key, read.Responses))],
            };
            return null;
        });
    }

    /// <summary>Keeps what was read from a sheet and looked over.</summary>
    public Task<IActionResult> OnPostKeepAsync() => Try(async () =>
    {
        if (sheets.Take(Reach.Viewer, Kept.Key, Sheet ?? "") is not { } held) throw new RefusedException(new Finding { Rule = "sheet-forgotten", Severity = Severity.Error, What = "What was read from the sheet is not here any more.", ToDo = "Bring the sheet again." });
        await responses.Keep(Kept.Key, held, HttpContext.RequestAborted);
        return $"{Links.ConsultationResponses}?kept={held.Count}";
    });

    public Task<IActionResult> OnPostThemeAsync()
    {
        if (Chosen.Count == 0) ModelState.AddModelError(nameof(Chosen), "Choose at least one response");
        if (Paper.Themes.All(t => t.Id != Theme)) ModelState.AddModelError(nameof(Theme), "Choose a theme");
        return Try(async () => await responses.Keep(Kept.Key, [.. (await responses.All(Kept.Key, HttpContext.RequestAborted)).Where(r => Chosen.Contains(r.Id)).Select(r => r with { Themes = [.. r.Themes.Append(Theme!).Distinct()] })], HttpContext.RequestAborted));
    }

    /// <summary>Shows how many would be replied to, and the first reply.</summary>
    public Task<IActionResult> OnPostReplyAsync() => Replying(async () =>
    {
        var replies = await responses.Replies(Kept, Chosen, Reply ?? "", Today, HttpContext.RequestAborted);
        var before = (await responses.All(Kept.Key, HttpContext.RequestAborted)).Count(r => Chosen.Contains(r.Id) && r.RepliedOn is not null);
        Check = new()
        {
            Heading = "Check before you reply", Button = replies.Count == 1 ? "Send 1 reply" : $"Send {replies.Count:#,0} replies", SendTo = Links.ConsultationResponses + "?handler=SendReply", Back = Links.ConsultationResponses,
            Rows = [("Replies", $"{replies.Count:#,0}"), ("To workers, who read it on their own page", $"{replies.Count(r => r.Worker is not null):#,0}"), ("To others or without a name, to be passed on", $"{replies.Count(r => r.Worker is null):#,0}"), ("Replied to before, of which the new reply takes the place", $"{before:#,0}")],
            ExampleHeading = "The first reply", Example = replies.Count > 0 ? replies[0].Reply!.Split('\n') : [],
            Warning = "Workers can read it at once, and it cannot be taken back. A newer reply takes its place.",
            Sent = [.. Chosen.Select(c => (nameof(Chosen), c)), (nameof(Reply), Reply ?? "")],
        };
        return null;
    });

    /// <summary>Replies to all that are chosen, and keeps the text for the next time.</summary>
    public Task<IActionResult> OnPostSendReplyAsync() => Replying(async () =>
    {
        await responses.Reply(Kept, Chosen, Reply ?? "", Today, HttpContext.RequestAborted);
        if (Reply != Template) await HttpContext.RequestServices.GetRequiredService<ConsultationAction>().Change(Kept, Now, p => p with { Templates = new Dictionary<string, string>(p.Templates) { ["reply"] = Reply!.ReplaceLineEndings("\n") } }, By, HttpContext.RequestAborted);
        return Links.ConsultationResponses;
    });

    private Task<IActionResult> Replying(Func<Task<string?>> work)
    {
        if (Chosen.Count == 0) ModelState.AddModelError(nameof(Chosen), "Choose at least one response");
        if (Reply?.Length > 10_000) ModelState.AddModelError(nameof(Reply), "Use 10,000 characters or fewer");
        return Try(work);
    }

    private async Task Look() => All = await responses.All(Kept.Key, HttpContext.RequestAborted);

    private Task<IActionResult> Try(Func<Task> change) => Try(async () =>
    {
        await change();
        return Links.ConsultationResponses;
    });

    /// <summary>Does it and goes on to where it says; the page again where it says nothing or refuses.</summary>
    private async Task<IActionResult> Try(Func<Task<string?>> change)
    {
        try
        {
            if (ModelState.IsValid && await change() is { } then) return Redirect(then);
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
        }
        await Look();
        Reply ??= Template;
        return Page();
    }
}
