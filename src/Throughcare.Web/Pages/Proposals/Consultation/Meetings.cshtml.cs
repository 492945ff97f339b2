using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>Meetings planned and held, and papers given out.</summary>
public class MeetingsModel(IProposalStore store, TimeProvider clock) : ConsultationPage(store, clock)
{
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? With { get; set; }
    [BindProperty] public int? Attended { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? PaperTitle { get; set; }
    [BindProperty] public string? To { get; set; }
    [BindProperty] public string? Meeting { get; set; }

    public static IEnumerable<SelectItem> Kinds => [new() { Value = "staff", Text = "With staff" }, new() { Value = "union", Text = "With a union" }, new() { Value = "one-to-ones", Text = "One-to-ones" }, new() { Value = "other", Text = "Other" }];

    /// <summary>Meetings of which nobody has said how many came.</summary>
    public IEnumerable<SelectItem> NotHeld => Paper.Meetings.Where(m => !m.Held).OrderBy(m => m.On).Select(m => new SelectItem { Value = m.Id, Text = $"{m.With}, {Day(m.On)}" });

    public Listing Meetings => new()
    {
        Title = "Meetings", File = "meetings", Cards = true, Empty = "No meeting is planned yet.",
        Columns = [new("Day"), new("Meeting"), new("With"), new("Came, or one-to-ones held", true), new("What was talked of", Wide: true)],
        Rows = [.. Paper.Meetings.OrderBy(m => m.On).Select(m => (IReadOnlyList<Cell>)[Day(m.On), KindWords(m.Kind), m.With, m.Attended is { } came ? came : m.On < Today ? "not said" : "planned", m.Note])],
    };

    public Listing Documents => new()
    {
        Title = "Documents", File = "documents", Cards = true, Empty = "No document has been given out yet.",
        Columns = [new("Day"), new("Document"), new("To")],
        Rows = [.. Paper.Documents.OrderBy(d => d.On).Select(d => (IReadOnlyList<Cell>)[Day(d.On), d.Title, d.To])],
    };

    public void OnGet() => Version = Now;

    public Task<IActionResult> OnPostAsync()
    {
        var on = Required("On");
        if (string.IsNullOrWhiteSpace(With)) ModelState.AddModelError(nameof(With), "Say with whom, as a group");
        Short(nameof(With), With, 200);
        Short(nameof(Note), Note, 2000);
        if (Attended is < 0 or > 100_000) ModelState.AddModelError(nameof(Attended), "Enter a number of 0 or more");
        var kind = Kind switch { "staff" => MeetingKind.Staff, "union" => MeetingKind.Union, "one-to-ones" => MeetingKind.OneToOnes, _ => MeetingKind.Other };
        return Save(paper => paper with { Meetings = [.. paper.Meetings, new() { Id = Responses.NewId(), Kind = kind, On = on, With = With!.Trim(), Attended = Attended, Note = Words(Note) }] }, Links.ConsultationMeetings);
    }

    /// <summary>Says how many came to a meeting that was planned.</summary>
    public Task<IActionResult> OnPostHeldAsync()
    {
        if (Paper.Meetings.All(m => m.Id != Meeting)) ModelState.AddModelError(nameof(Meeting), "Choose a meeting");
        if (Attended is null or < 0 or > 100_000) ModelState.AddModelError("HeldAttended", "Enter how many came");
        return Save(paper => paper with { Meetings = [.. paper.Meetings.Select(m => m.Id == Meeting ? m with { Attended = Attended, Note = Words(Note) ?? m.Note } : m)] }, Links.ConsultationMeetings);
    }

    public Task<IActionResult> OnPostDocumentAsync()
    {
        var on = Required("GivenOn");
        if (string.IsNullOrWhiteSpace(PaperTitle)) ModelState.AddModelError(nameof(PaperTitle), "Give the title of the document");
        if (string.IsNullOrWhiteSpace(To)) ModelState.AddModelError(nameof(To), "Say to whom it was given");
        Short(nameof(PaperTitle), PaperTitle, 200);
        Short(nameof(To), To, 200);
        return Save(paper => paper with { Documents = [.. paper.Documents, new() { Title = PaperTitle!.Trim(), On = on, To = To!.Trim() }] }, Links.ConsultationMeetings);
    }

    private DateOnly Required(string name)
    {
        if (DayOf(name) is { } day) return day;
        if (DateParts.From(Request.Form, name).Empty) ModelState.AddModelError(name, "Enter the day");
        return default;
    }

    private void Short(string name, string? text, int most)
    {
        if (text?.Length > most) ModelState.AddModelError(name, $"Use {most:#,0} characters or fewer");
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string KindWords(MeetingKind kind) => kind switch { MeetingKind.Staff => "staff", MeetingKind.Union => "union", MeetingKind.OneToOnes => "one-to-ones", _ => "other" };
}
