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
public class DecideModel(IProposalStore store, TimeProvider clock) : ChildLinePage(store)
{
    [BindProperty] public string? Kind { get; set; }
    /// <summary>Lines of readiness; several may be said at once.</summary>
    [BindProperty] public List<string> Line { get; set; } = [];

    /// <summary>Why not this worker, by a code.</summary>
    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? By { get; set; }

    /// <summary>Until when it is put off, or when it was done.</summary>
    public DateParts Day { get; private set; }

    /// <summary>What would be saved of the child; not null while the answers are checked.</summary>
    public Judgement? Checked { get; private set; }

    public string Address => Links.DecideTransfer(Option.Id, Child);

    public string Now => ChangeReview.InWords(Reviewed.Of(Change, Proposal.Judgements));

    public string? Waits => Change.Waits is { } waits && Said.MaySay(waits) ? waits : null;

    /// <summary>What would be saved of the child, beside the first.</summary>
    public IReadOnlyList<Judgement> CheckedLines { get; private set; } = [];

    public IReadOnlyList<LineForChild> Readiness => TransferReadiness.Of(Proposal.Transfers, Proposal.Judgements, new(Child));

    public IActionResult OnGet()
    {
        if (Shut() is { } closed) return closed;
        By = Author.Of(HttpContext, Reach.Viewer);
        return Page();
    }

    /// <summary>Reads the answers and shows them in words.</summary>
    public IActionResult OnPost()
    {
        if (Shut() is { } closed) return closed;
        if (Read() is { } read) (Checked, CheckedLines) = (read.Would[0], [.. read.Would.Where(j => j.Subject == Child)]);
        return Page();
    }

    /// <summary>The form again, with what was typed.</summary>
    public IActionResult OnPostBack()
    {
        Day = DateParts.From(Request.Form, nameof(Day));
        return Shut() ?? Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Shut() is { } closed) return closed;
        if (Read() is not { } read) return Page();
        try
        {
            await DecideAction.DecideTogether(Store, Kept.Key, read.Asked, clock, HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return Page();
        }
        Author.Remember(HttpContext, Reach.Viewer, read.Would[0].Author);
        return Redirect(read.Would[0].Kind is JudgementKind.Stay or JudgementKind.NotThisWorker or JudgementKind.DeferTransfer ? Links.BridgeRest(Option.Id) : Links.BridgeChanges(Option.Id));
    }

    // All who change together must be theirs to decide about.
    private IActionResult? Shut() => Closed() ?? (TheirsToDecide ? null : StatusCode(StatusCodes.Status403Forbidden));

    private (IReadOnlyList<Decision> Asked, IReadOnlyList<Judgement> Would)? Read()
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
        if (kind is JudgementKind.Ready or JudgementKind.ReadyWaived && Line.Count == 0) ModelState.AddModelError(nameof(Line), "Select one line of readiness or more");
        if (kind is JudgementKind.NotThisWorker && string.IsNullOrEmpty(Code)) ModelState.AddModelError(nameof(Code), "Select why it must not be this worker");
        List<string?> lines = kind is JudgementKind.Ready or JudgementKind.ReadyWaived ? [.. Line.Distinct()] : [null];
        // Brothers and sisters, and several lines, are said in one action: all of it is kept, or none.
        var all = Change.Children.SelectMany(c => lines.Select(line => (Child: c, Line: line))).Select(x => new Decision
        {
            Kind = kind, Subject = x.Child.Text, Author = Author.Said(Reach.Viewer, By), Reason = kind is JudgementKind.NotThisWorker ? Code : Reason, On = kind == JudgementKind.TransferDone ? Day.Date : null,
            Value = kind switch
            {
                JudgementKind.AgreeTransfer or JudgementKind.TransferDone or JudgementKind.NotThisWorker => Change.To.Text,
                JudgementKind.DeferTransfer => Day.Date?.ToString("yyyy-MM-dd"),
                JudgementKind.Ready or JudgementKind.ReadyWaived => x.Line,
                _ => null,
            },
        }).ToList();
        if (!ModelState.IsValid) return null;
        try
        {
            return (all, DecideAction.Judgements(Proposal, all, LondonTime.Today(clock)));
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return null;
        }
    }

    private void Say(RefusedException refused) => ModelState.AddRefusal(refused, finding => Field(finding.Where?.Column));

    private string Field(string? column) => column switch
    {
        "author" when Reach.Viewer.Alone => nameof(By),
        "reason" => JudgementWords.KindOf(Kind) is JudgementKind.NotThisWorker ? nameof(Code) : nameof(Reason),
        "made_on" => nameof(Day),
        "value" => JudgementWords.KindOf(Kind) is JudgementKind.Ready or JudgementKind.ReadyWaived ? nameof(Line) : nameof(Day),
        _ => nameof(Kind),
    };

    /// <summary>Every answer, to be sent on from the page that checks them.</summary>
    public IEnumerable<(string Name, string? Value)> Answers =>
        [(nameof(Kind), Kind), .. Line.Select(l => (nameof(Line), (string?)l)), (nameof(Code), Code), (nameof(Reason), Reason), (nameof(By), By), ("Day-day", Day.Day), ("Day-month", Day.Month), ("Day-year", Day.Year)];

    public IEnumerable<ChoiceItem> Kinds
    {
        get
        {
            yield return Choice(JudgementKind.AgreeTransfer, "Agree to this change", $"To {Change.To}, on {BridgeWords.Day(Change.Day)}");
            yield return Choice(JudgementKind.DeferTransfer, "Put it off", "Enter below until when; the timetable keeps the weeks before closed");
            if (Change.From is not null) yield return Choice(JudgementKind.Stay, "Refuse it: stays with the present social worker", "The plan keeps to it when it is worked out again");
            yield return Choice(JudgementKind.NotThisWorker, "Refuse this worker: it should be somebody else", "Choose below why; the plan finds another when the rest is worked out again");
            yield return Choice(JudgementKind.Ready, "Lines of readiness are there", "Choose them below");
            yield return Choice(JudgementKind.ReadyWaived, "Let it be done without a line of readiness", "Choose the lines and say why");
            yield return Choice(JudgementKind.TransferDone, "It has been done", "Enter below on which day, or leave the day empty for today");
        }
    }

    public IEnumerable<ChoiceItem> Lines => ReadinessLines.Required(Proposal.Transfers).Select(l => new ChoiceItem { Value = l.Id, Text = l.Sentence, Checked = Line.Contains(l.Id) });

    public IEnumerable<SelectItem> Codes =>
        [new() { Value = "", Text = "Choose one" }, .. NotThisWorkerReason.All.Select(r => new SelectItem { Value = r, Text = char.ToUpperInvariant(r[0]) + r[1..], Selected = r == Code })];

    private ChoiceItem Choice(JudgementKind kind, string text, string hint) =>
        new() { Value = JudgementWords.CodeOf(kind), Text = text, Checked = Kind == JudgementWords.CodeOf(kind), Hint = new() { Text = hint } };
}
