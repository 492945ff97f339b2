using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Audit;
using Throughcare.Calendar;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Council;

/// <summary>Who did and looked at what, the latest first. Looking here is recorded too.</summary>
public class AuditModel(AuditSearch search, AuditExport export, AuditSubject subjects) : PageModel, IListPage
{
    /// <summary>Most rows of a table that is put together in memory; JSON lines and CEF have no limit.</summary>
    public const int MostRows = 50_000;

    private const string Address = "/council/audit";

    [BindProperty(SupportsGet = true)] public string? Person { get; set; }
    [BindProperty(SupportsGet = true)] public string? Event { get; set; }
    [BindProperty(SupportsGet = true)] public string? Proposal { get; set; }
    [BindProperty(SupportsGet = true)] public string? Subject { get; set; }
    [BindProperty(SupportsGet = true)] public string? Lists { get; set; }
    [BindProperty(SupportsGet = true)] public string? Before { get; set; }

    public DateParts From { get; private set; }
    public DateParts To { get; private set; }

    public Listing List { get; private set; } = null!;

    public string? Older { get; private set; }

    public Anchor? LastAnchor { get; private set; }

    public IReadOnlyList<SelectItem> People { get; private set; } = [];
    public IReadOnlyList<SelectItem> Proposals { get; private set; } = [];

    public static IEnumerable<SelectItem> Events => [new() { Value = "", Text = "Everything" }, .. AuditEvents.All.Select(e => new SelectItem { Value = e.Name, Text = char.ToUpperInvariant(e.Name[0]) + e.Name[1..] })];

    public static IEnumerable<ChoiceItem> Kinds => [new() { Value = "child", Text = "A child", Checked = true }, new() { Value = "worker", Text = "A worker" }];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "as")] string? kind = null)
    {
        var ct = HttpContext.RequestAborted;
        (From, To) = (Parts("from"), Parts("to"));
        Check("From", From);
        Check("To", To);
        var filter = Filter();
        if (kind is "jsonl" or "cef" && ModelState.IsValid)
        {
            List = Table([]);
            return new TrailFile(export, filter, kind == "cef" ? AuditForm.Cef : AuditForm.Jsonl);
        }
        var (lines, more) = await search.Find(filter, kind is null ? Listing.PageLength : MostRows, ct);
        List = Table(lines);
        if (kind is not null && ModelState.IsValid)
        {
            if (!more) return ListingFile.Of(List, kind);
            ModelState.AddModelError("", $"More than {MostRows:#,0} events fit. Narrow the days, or download JSON lines, which have no limit");
            List = Table([.. lines.Take(Listing.PageLength)]);
        }
        Older = more && lines.Count > 0 ? List.Link(("before", lines[Math.Min(lines.Count, Listing.PageLength) - 1].Sequence.ToString(CultureInfo.InvariantCulture))) : null;
        LastAnchor = await search.LastAnchor(ct);
        People = [new() { Value = "", Text = "Anybody" }, .. (await search.People(ct)).Select(p => new SelectItem { Value = p.Id, Text = p.Name })];
        Proposals = [new() { Value = "", Text = "Any, or none" }, .. (await search.Proposals(ct)).Select(p => new SelectItem { Value = p.Id.ToString("N"), Text = p.Title })];
        return Page();
    }

    /// <summary>Turns an id into its token, so that no id stands in an address.</summary>
    public async Task<IActionResult> OnPostAsync(string? id, string? kind)
    {
        if (string.IsNullOrWhiteSpace(id) || id.Length > 100) return Redirect(Address + "?subject=none");
        return Redirect(Address + QueryString.Create("subject", await (kind == "worker" ? subjects.Worker(id) : subjects.Child(id))));
    }

    public string Download(string kind) => List.Link(("as", kind));

    public static string When(DateTimeOffset at) => LondonTime.Of(at).ToString("d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private AuditFilter Filter() => new()
    {
        Person = Person,
        Event = Event,
        Proposal = Guid.TryParse(Proposal, out var proposal) ? proposal : null,
        Subject = Subject,
        Lists = Lists == "yes",
        From = From.Date,
        To = To.Date,
        Before = long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
    };

    private DateParts Parts(string name) => new(Request.Query[$"{name}-day"], Request.Query[$"{name}-month"], Request.Query[$"{name}-year"]);

    private void Check(string field, DateParts parts)
    {
        if (!parts.Empty && parts.Date is null) ModelState.AddModelError(field, $"Enter the {(field == "From" ? "first" : "last")} day as day, month and year, such as 31 3 2025, or leave it empty");
    }

    private Listing Table(IReadOnlyList<AuditLine> lines) => new()
    {
        Title = string.IsNullOrEmpty(Subject) ? "Events" : Subject.StartsWith("child:", StringComparison.Ordinal) ? "Events about this child" : "Events about this",
        File = "audit",
        Empty = "No event fits these filters.",
        Columns = [new("Number", true), new("When"), new("What happened", Wide: true), new("Before", Wide: true), new("After", Wide: true), new("Why", Wide: true), new("About"), new("From where"), new("Hash")],
        Rows =
        [
            .. lines.Select(l => (IReadOnlyList<Cell>)
            [
                l.Sequence.ToString(CultureInfo.InvariantCulture), When(l.At), l.Sentence, l.Before, l.After, l.Why, new Cell(l.Subject ?? "", l.Subject is null ? null : Address + QueryString.Create("subject", l.Subject)), l.From, l.Hash,
            ]),
        ],
        Address = Address,
        Filters = new Dictionary<string, string>
        {
            ["person"] = Person ?? "", ["event"] = Event ?? "", ["proposal"] = Proposal ?? "", ["subject"] = Subject ?? "", ["lists"] = Lists ?? "",
            ["from-day"] = From.Day ?? "", ["from-month"] = From.Month ?? "", ["from-year"] = From.Year ?? "", ["to-day"] = To.Day ?? "", ["to-month"] = To.Month ?? "", ["to-year"] = To.Year ?? "",
        },
    };
}
