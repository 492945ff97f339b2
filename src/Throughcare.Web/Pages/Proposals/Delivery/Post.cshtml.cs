using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Delivery;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Web.Access;
using Throughcare.Web.Delivery;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Delivery;

/// <summary>Records that a post to be filled has come to a stage: advertised, offered or started.</summary>
public class PostModel(IProposalStore store, TimeProvider clock) : DeliveredPage(store, clock)
{
    [BindProperty] public string? Stage { get; set; }
    [BindProperty] public string? By { get; set; }

    public DateParts Day { get; private set; }

    public PostDelivered Post { get; private set; } = null!;

    /// <summary>What would be saved; not null while the answers are checked.</summary>
    public Judgement? Checked { get; private set; }

    public string Address => Links.DeliveryPost(Option.Id, Post.Post.Text);

    public string Up => Back(HttpContext.Opens(Links.DeliveryOf(Option.Id)) ? Links.DeliveryOf(Option.Id) : Links.Delivery);

    protected override string? Elsewhere => Told is null ? base.Elsewhere : null;

    protected override bool FindSubject()
    {
        if (!base.FindSubject() || Told.Posts.FirstOrDefault(p => string.Equals(p.Post.Text, (string?)RouteData.Values["post"], StringComparison.OrdinalIgnoreCase)) is not { } post) return false;
        Post = post;
        return true;
    }

    public void OnGet() => By = Author.Of(HttpContext, Reach.Viewer);

    /// <summary>Reads the answers and shows them in words.</summary>
    public IActionResult OnPost()
    {
        Checked = Read()?.Would;
        return Page();
    }

    public IActionResult OnPostBack()
    {
        Day = DateParts.From(Request.Form, nameof(Day));
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (Read() is not var (asked, would)) return Page();
        try
        {
            await DecideAction.Decide(Store, Kept.Key, asked, Clock, HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return Page();
        }
        Author.Remember(HttpContext, Reach.Viewer, would.Author);
        return Redirect(Up);
    }

    private (Decision Asked, Judgement Would)? Read()
    {
        Day = DateParts.From(Request.Form, nameof(Day));
        if (string.IsNullOrEmpty(Stage)) ModelState.AddModelError(nameof(Stage), "Select which stage it has come to");
        if (!Day.Empty && Day.Date is null) ModelState.AddModelError(nameof(Day), "Enter the day as day, month and year, such as 31 3 2027, or leave it empty");
        if (!ModelState.IsValid) return null;
        var asked = new Decision { Kind = JudgementKind.PostStage, Subject = Post.Post.Text, Value = Stage, On = Day.Date, Author = Author.Said(Reach.Viewer, By) };
        try
        {
            return (asked, DecideAction.Judgement(Proposal, asked, Today));
        }
        catch (RefusedException refused)
        {
            Say(refused);
            return null;
        }
    }

    private void Say(RefusedException refused) => ModelState.AddRefusal(refused, finding => finding.Where?.Column switch { "made_on" => nameof(Day), "author" when Reach.Viewer.Alone => nameof(By), _ => nameof(Stage) });

    public IEnumerable<(string Name, string? Value)> Answers => [(nameof(Stage), Stage), (nameof(By), By), ("Day-day", Day.Day), ("Day-month", Day.Month), ("Day-year", Day.Year)];

    public IEnumerable<(string Stage, DateOnly? On)> Stages => [(DeliveryWords.Stage("advert"), Post.Advert), (DeliveryWords.Stage("offer"), Post.Offer), (DeliveryWords.Stage("start"), Post.Start)];

    public IEnumerable<ChoiceItem> Choices => JudgementWords.PostStages.Select(s => new ChoiceItem { Value = s, Text = DeliveryWords.Stage(s), Checked = Stage == s });
}
