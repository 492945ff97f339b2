using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Decides about one child or one worker: a short form, the answers in words with what they would do to the plan, and then saved with the event.</summary>
public abstract class DecidePage(IProposalStore store, TimeProvider clock) : PlanPage(store)
{
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? By { get; set; }

    public DateParts ReviewOn { get; private set; }

    /// <summary>What would be saved; not null while the answers are checked.</summary>
    public Judgement? Checked { get; private set; }

    /// <summary>The page about the child or worker.</summary>
    public abstract string Subject { get; }

    public abstract string Address { get; }

    /// <summary>Finds the child or worker of the address: not found where out of reach, refused where it is not theirs to decide.</summary>
    protected abstract IActionResult? Closed();

    protected abstract Decision? Asked(JudgementKind kind);

    /// <summary>What else there was, as far as the reader may know.</summary>
    protected abstract ExplainedFor? Explained { get; }

    public virtual string InWords(Judgement judgement) => JudgementWords.Of(judgement);

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
        Checked = Read()?.Would;
        return Page();
    }

    /// <summary>The form again, with what was typed.</summary>
    public IActionResult OnPostBack()
    {
        ReviewOn = DateParts.From(Request.Form, nameof(ReviewOn));
        return Closed() ?? Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Closed() is { } closed) return closed;
        if (Read() is not { } read) return Page();
        try
        {
            await DecideAction.Decide(Store, Kept.Key, read.Asked, clock, HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return Page();
        }
        Author.Remember(HttpContext, Reach.Viewer, read.Would.Author);
        return Redirect(Subject + "?saved=true");
    }

    private (Decision Asked, Judgement Would)? Read()
    {
        ReviewOn = DateParts.From(Request.Form, nameof(ReviewOn));
        if (JudgementWords.KindOf(Kind) is not { } kind || Asked(kind) is not { } asked)
        {
            ModelState.AddModelError(nameof(Kind), "Select what you decide");
            return null;
        }
        if (!ReviewOn.Empty && ReviewOn.Date is null) ModelState.AddModelError(nameof(ReviewOn), "Enter the review date as day, month and year, such as 31 3 2027, or leave it empty");
        asked = asked with { Author = Author.Said(Reach.Viewer, By), ReviewOn = ReviewOn.Date };
        try
        {
            var would = DecideAction.Judgement(Proposal, asked, LondonTime.Today(clock));
            return ModelState.IsValid ? (asked, would) : null;
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
        "reason" => ReasonField,
        "review_on" => nameof(ReviewOn),
        "value" => ValueField,
        "kind" => nameof(Kind),
        _ => "",
    };

    protected virtual string ReasonField => nameof(Reason);

    protected abstract string ValueField { get; }

    /// <summary>Every answer, to be sent on from the page that checks them.</summary>
    public virtual IEnumerable<(string Name, string? Value)> Answers =>
    [
        (nameof(Kind), Kind), (nameof(Reason), Reason), (nameof(By), By), ("ReviewOn-day", ReviewOn.Day), ("ReviewOn-month", ReviewOn.Month), ("ReviewOn-year", ReviewOn.Year),
    ];

    /// <summary>What the decision would do to the plan, as a first look; null where it cannot be told.</summary>
    public string? Effect => Checked is not { } would ? null : DecisionEffect.Of(Result, would, Explained?.Whole) switch
    {
        DecisionEffect.AsPlanned => "The plan has it so already.",
        DecisionEffect.Otherwise { Named: true, Choice: var c } => $"With everything else as planned, that is {c.InWords}. {Limits(c)}",
        DecisionEffect.Otherwise { Choice: var c } => $"With everything else as planned, the nearest other choice is {c.To}: {c.InWords}. {Limits(c)}",
        _ => null,
    };

    private string Limits(Alternative choice) => choice.Fits ? "It keeps every limit." : "It would break a limit unless others change too: " + string.Join(" ", Said.Sentences(choice.Breaks.Take(2)));

    protected static ChoiceItem Choice(JudgementKind kind, string text, string? chosen, string? hint = null, params Component[] more) => new()
    {
        Value = JudgementWords.CodeOf(kind), Text = text, Checked = chosen == JudgementWords.CodeOf(kind), Hint = hint is null ? null : new Hint { Text = hint },
        Conditional = more.Length == 0 ? null : new Words { Html = string.Concat(more.Select(m => m.ToString())) },
    };

    protected Select Named(string name, string label, string? chosen, IEnumerable<(string Id, string Text)> items) => new()
    {
        Id = FieldIds.Of(name), Name = name, Label = new() { Text = label }, ErrorMessage = Error(name),
        Items = [new() { Value = "", Text = "Choose one" }, .. items.Select(i => new SelectItem { Value = i.Id, Text = i.Text, Selected = i.Id == chosen })],
    };

    private ErrorMessage? Error(string name) => ModelState.TryGetValue(name, out var entry) && entry.Errors is [var first, ..] ? new ErrorMessage { Text = first.ErrorMessage } : null;
}
