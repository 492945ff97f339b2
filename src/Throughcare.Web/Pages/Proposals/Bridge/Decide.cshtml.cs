using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Transfers;
using Throughcare.Web.Bridge;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>Decides about one change of social worker: agreed, put off, refused, a line of readiness, or done. What is decided counts for brothers and sisters who change together.</summary>
public class DecideModel(IProposalStore store, TimeProvider clock) : TimetablePage(store)
{
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Line { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? By { get; set; }

    /// <summary>Until when it is put off, or when it was done.</summary>
    public DateParts Day { get; private set; }

    public TimetableLine Change { get; private set; } = null!;

    /// <summary>The child of the address.</summary>
    public string Child { get; private set; } = "";

    /// <summary>What would be saved of the child; not null while the answers are checked.</summary>
    public Judgement? Checked { get; private set; }

    public string Address => Links.DecideTransfer(Option.Id, Child);

    public string Now => ChangeReview.InWords(Reviewed.Of(Change, Proposal.Judgements));

    public string? Waits => Change.Waits is { } waits && Said.MaySay(waits) ? waits : null;

    public IReadOnlyList<LineForChild> Readiness => TransferReadiness.Of(Proposal.Transfers, Proposal.Judgements, new(Child));

    public IActionResult OnGet()
    {
        if (Closed() is { } closed) return closed;
        By = Author.Of(HttpContext, Reach.Viewer);
        return Page();
    }

    /// <summary>Reads the answers and shows them in words.</summary>
    public IActionResult OnPost()
    {
        if (Closed() is { } closed) return closed;
        Checked = Read()?[0].Would;
        return Page();
    }

    /// <summary>The form again, with what was typed.</summary>
    public IActionResult OnPostBack()
    {
        Day = DateParts.From(Request.Form, nameof(Day));
        return Closed() ?? Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Closed() is { } closed) return closed;
        if (Read() is not { } read) return Page();
        try
        {
            foreach (var (asked, _) in read) await DecideAction.Decide(Store, Kept.Key, asked, clock, HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return Page();
        }
        Author.Remember(HttpContext, Reach.Viewer, read[0].Would.Author);
        return Redirect(Links.BridgeChanges(Option.Id));
    }

    private IActionResult? Closed()
    {
        // Every change names the worker who would take over.
        var seen = Timetable is null || !Reach.Placements(Option.Id) ? [] : Result.Outcome!.Children.Where(c => Reach.Child(c, Option.Id)).ToList();
        // A token says who somebody is, and not that they may be seen.
        if (Kept.Tokens.ChildOf((string)RouteData.Values["child"]!, seen.Select(c => c.Id.Text)) is not { } id || seen.FirstOrDefault(c => c.Id.Text == id) is not { } child) return NotHere();
        if (Timetable!.Lines.FirstOrDefault(l => l.Children.Contains(child.Id)) is not { } line) return NotHere();
        (Child, Change) = (id, line);
        // All who change together must be theirs to decide about.
        return Result.Outcome!.Children.Where(c => line.Children.Contains(c.Id)).All(c => Reach.Decides(c.Before)) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    private List<(Decision Asked, Judgement Would)>? Read()
    {
        Day = DateParts.From(Request.Form, nameof(Day));
        if (JudgementWords.KindOf(Kind) is not { } kind || Kinds.All(k => k.Value != JudgementWords.CodeOf(kind)))
        {
            ModelState.AddModelError(nameof(Kind), "Select what you decide");
            return null;
        }
        if (kind is JudgementKind.DeferTransfer && Day.Date is null || kind is JudgementKind.TransferDone && !Day.Empty && Day.Date is null)
            ModelState.AddModelError(nameof(Day), "Enter the day as day, month and year, such as 31 3 2027");
        if (kind is JudgementKind.DeferTransfer && Day.Date <= LondonTime.Today(clock)) ModelState.AddModelError(nameof(Day), "Enter a day after today until which it is put off");
        var all = Change.Children.Select(c => new Decision
        {
            Kind = kind, Subject = c.Text, Author = Author.Said(Reach.Viewer, By), Reason = Reason, On = kind == JudgementKind.TransferDone ? Day.Date : null,
            Value = kind switch
            {
                JudgementKind.AgreeTransfer or JudgementKind.TransferDone => Change.To.Text,
                JudgementKind.DeferTransfer => Day.Date?.ToString("yyyy-MM-dd"),
                JudgementKind.Ready or JudgementKind.ReadyWaived => Line,
                _ => null,
            },
        }).ToList();
        if (!ModelState.IsValid) return null;
        try
        {
            return [.. all.Select(asked => (asked, DecideAction.Judgement(Proposal, asked, LondonTime.Today(clock))))];
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return null;
        }
    }

    private void Say(RefusedException refused)
    {
        foreach (var finding in refused.Findings) ModelState.AddModelError(Field(finding.Where?.Column), $"{finding.What} {finding.ToDo}");
    }

    private string Field(string? column) => column switch
    {
        "author" when Reach.Viewer.Alone => nameof(By),
        "reason" => nameof(Reason),
        "made_on" => nameof(Day),
        "value" => JudgementWords.KindOf(Kind) is JudgementKind.Ready or JudgementKind.ReadyWaived ? nameof(Line) : nameof(Day),
        _ => nameof(Kind),
    };

    /// <summary>Every answer, to be sent on from the page that checks them.</summary>
    public IEnumerable<(string Name, string? Value)> Answers =>
        [(nameof(Kind), Kind), (nameof(Line), Line), (nameof(Reason), Reason), (nameof(By), By), ("Day-day", Day.Day), ("Day-month", Day.Month), ("Day-year", Day.Year)];

    public IEnumerable<ChoiceItem> Kinds
    {
        get
        {
            yield return Choice(JudgementKind.AgreeTransfer, "Agree to this change", $"To {Change.To}, on {BridgeWords.Day(Change.Day)}");
            yield return Choice(JudgementKind.DeferTransfer, "Put it off", "Enter below until when; the timetable keeps the weeks before closed");
            if (Change.From is not null) yield return Choice(JudgementKind.Stay, "Refuse it: stays with the present social worker", "The plan keeps to it when it is worked out again");
            yield return Choice(JudgementKind.Ready, "A line of readiness is there", "Choose it below");
            yield return Choice(JudgementKind.ReadyWaived, "Let it be done without a line of readiness", "Choose the line and say why");
            yield return Choice(JudgementKind.TransferDone, "It has been done", "Enter below on which day, or leave the day empty for today");
        }
    }

    public IEnumerable<SelectItem> Lines =>
        [new() { Value = "", Text = "Choose one" }, .. ReadinessLines.Required(Proposal.Transfers).Select(l => new SelectItem { Value = l.Id, Text = l.Sentence })];

    private ChoiceItem Choice(JudgementKind kind, string text, string hint) =>
        new() { Value = JudgementWords.CodeOf(kind), Text = text, Checked = Kind == JudgementWords.CodeOf(kind), Hint = new() { Text = hint } };
}
