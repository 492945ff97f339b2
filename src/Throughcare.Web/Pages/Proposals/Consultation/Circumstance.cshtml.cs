using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Structure;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Consultation;

using Circumstance = Throughcare.Consultation.Circumstance;

/// <summary>One worker's circumstances, for human resources alone: read and answered.</summary>
public class CircumstanceModel(IProposalStore store, TimeProvider clock, StaffRecords records) : ConsultationPage(store, clock)
{
    public Circumstance Asked { get; private set; } = null!;

    [BindProperty] public string? Decided { get; set; }
    [BindProperty] public List<string> RuledOut { get; set; } = [];
    [BindProperty] public string? Answer { get; set; }

    public IReadOnlyList<Team> Open => Scope?.Of(Asked.Worker) is { } member && Option is { } option ? [.. option.Teams.Select(t => t.Team).Where(t => member.Open.Contains(t.Id))] : [];

    public IEnumerable<ChoiceItem> Decisions => [new() { Value = "agreed", Text = "Agreed", Checked = Decided == "agreed" }, new() { Value = "not", Text = "Not agreed", Checked = Decided == "not" }];

    public IEnumerable<ChoiceItem> Teams => Open.Select(t => new ChoiceItem { Value = t.Id.Text, Text = t.Name, Checked = RuledOut.Contains(t.Id.Text) });

    public string Address => Links.ConsultationCircumstance(Asked.Worker.Text);

    public async Task<IActionResult> OnGetAsync(string worker)
    {
        if (!await Find(worker)) return NotHere();
        (Decided, RuledOut, Answer) = (Asked.State switch { CircumstanceState.Agreed => "agreed", CircumstanceState.NotAgreed => "not", _ => null }, [.. Asked.RuledOut.Select(t => t.Text)], Asked.Answer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string worker)
    {
        if (!await Find(worker)) return NotHere();
        if (Decided is not ("agreed" or "not")) ModelState.AddModelError(nameof(Decided), "Say whether it is agreed");
        var ruledOut = Open.Where(t => RuledOut.Contains(t.Id.Text)).Select(t => t.Id).ToList();
        if (Decided == "agreed" && ruledOut.Count > 0 && ruledOut.Count == Open.Count) ModelState.AddModelError(nameof(RuledOut), "At least one team must stay open to the worker");
        if (string.IsNullOrWhiteSpace(Answer)) ModelState.AddModelError(nameof(Answer), "Write the answer that the worker will read");
        else if (Answer.Length > 5000) ModelState.AddModelError(nameof(Answer), "Use 5,000 characters or fewer");
        if (!ModelState.IsValid) return Page();
        await records.KeepCircumstance(Kept.Key, Asked with { State = Decided == "agreed" ? CircumstanceState.Agreed : CircumstanceState.NotAgreed, RuledOut = Decided == "agreed" ? ruledOut : [], Answer = Answer!.Trim(), AnsweredOn = Today }, HttpContext.RequestAborted);
        return Redirect(Links.ConsultationPreferences);
    }

    private async Task<bool> Find(string token)
    {
        var all = await records.Circumstances(Kept.Key, HttpContext.RequestAborted);
        if (Kept.Tokens.WorkerOf(token, all.Select(c => c.Worker.Text)) is not { } id || all.FirstOrDefault(c => c.Worker == new WorkerId(id)) is not { } found) return false;
        Asked = found;
        return true;
    }
}
