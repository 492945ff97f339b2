using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Web.Govuk;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Data;

/// <summary>Says when delivery ends, sets another day, or holds rows about children, each with its reason.</summary>
public class KeepModel(IProposalStore store, Retention retention, CouncilPrivacy privacy) : ProposalPage(store)
{
    protected override string StageName => "Data";

    [BindProperty] public string? Hold { get; set; }
    [BindProperty] public string? Why { get; set; }

    public DateParts DeliveryEnds { get; private set; }

    public DateParts Until { get; private set; }

    public Keeping? Keeping { get; private set; }

    public IEnumerable<ChoiceItem> HoldItems => [new() { Value = "no", Text = "No", Checked = Hold != "yes" }, new() { Value = "yes", Text = "Yes", Checked = Hold == "yes" }];

    public async Task OnGetAsync()
    {
        Keeping = await retention.Of(Kept.Key, HttpContext.RequestAborted);
        if (Keeping is not { } keeping || (await privacy.Now(HttpContext.RequestAborted)).Proposals.GetValueOrDefault(keeping.Id) is not { } said) return;
        (DeliveryEnds, Until, Hold) = (DateParts.Of(said.DeliveryEnds), DateParts.Of(said.Until), said.Hold ? "yes" : "no");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        (DeliveryEnds, Until) = (DateParts.From(Request.Form, nameof(DeliveryEnds)), DateParts.From(Request.Form, nameof(Until)));
        Keeping = await retention.Of(Kept.Key, HttpContext.RequestAborted);
        if (Keeping is not { } keeping) return NotFound();
        foreach (var (name, parts) in new[] { (nameof(DeliveryEnds), DeliveryEnds), (nameof(Until), Until) })
            if (!parts.Empty && parts.Date is null) ModelState.AddModelError(name, "Enter the date as day, month and year, such as 31 3 2027, or leave it empty");
        if (string.IsNullOrWhiteSpace(Why) || Why.Length > 1000) ModelState.AddModelError(nameof(Why), "Say why, in 1,000 characters or fewer");
        if (!ModelState.IsValid) return Page();
        var why = Why!.Trim();
        await privacy.Change(now => now with
        {
            Proposals = new Dictionary<Guid, KeepProposal>(now.Proposals)
            {
                [keeping.Id] = (now.Proposals.GetValueOrDefault(keeping.Id) ?? new()) with { DeliveryEnds = DeliveryEnds.Date, Until = Until.Date, Why = Until.Empty ? null : why, Hold = Hold == "yes", HoldWhy = Hold == "yes" ? why : null },
            },
        }, why, HttpContext.RequestAborted);
        return Redirect(Links.Data);
    }
}
