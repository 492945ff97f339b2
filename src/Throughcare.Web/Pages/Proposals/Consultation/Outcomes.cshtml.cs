using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>Tells people their own outcome: letters from one text, and the same on the page of each personal link.</summary>
public class OutcomesModel(IProposalStore store, TimeProvider clock, OutcomeAction outcomes, StaffRecords records) : ConsultationPage(store, clock)
{
    [BindProperty] public string? Letter { get; set; }

    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    [BindProperty(SupportsGet = true)] public bool Told { get; set; }

    public int Count { get; private set; }

    public int Sent { get; private set; }

    /// <summary>Why nobody can be told yet; null where they can.</summary>
    public string? NotYet { get; private set; }

    /// <summary>The first letter, as it would be.</summary>
    public IReadOnlyList<string> Example { get; private set; } = [];

    public string Current => Paper.Templates.GetValueOrDefault("outcome") ?? OutcomeLetters.UsualText;

    public async Task OnGetAsync()
    {
        await Look();
        Letter = Current;
    }

    /// <summary>Keeps the text.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Look();
        try
        {
            LetterText.Read(Letter ?? "", LetterText.OutcomeFields);
            if (Letter!.Length > 20_000) ModelState.AddModelError(nameof(Letter), "Use 20,000 characters or fewer");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused, nameof(Letter));
        }
        Version = Now;
        return await Save(paper => paper with { Templates = new Dictionary<string, string>(paper.Templates) { ["outcome"] = Letter!.ReplaceLineEndings("\n") } }, Links.ConsultationOutcomes + "?saved=true");
    }

    public async Task<IActionResult> OnPostLettersAsync()
    {
        try
        {
            return File(outcomes.Letters(Kept, Current), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "outcome-letters.docx");
        }
        catch (RefusedException refused)
        {
            return await Refused(refused);
        }
    }

    public async Task<IActionResult> OnPostSendAsync()
    {
        try
        {
            await outcomes.Send(Kept.Key, HttpContext.RequestAborted);
            return Redirect(Links.ConsultationOutcomes + "?told=true");
        }
        catch (RefusedException refused)
        {
            return await Refused(refused);
        }
    }

    private async Task<IActionResult> Refused(RefusedException refused)
    {
        ModelState.AddRefusal(refused);
        await Look();
        Letter = Current;
        return Page();
    }

    private async Task Look()
    {
        Sent = await records.CountOutcomes(Kept.Key, HttpContext.RequestAborted);
        try
        {
            var all = outcomes.Of(Kept);
            Count = all.Count;
            if (all.Count > 0) Example = LetterText.Read(Current, LetterText.OutcomeFields).Fill(all[0].Fields(Proposal.Council, Proposal.Title, Paper.Dates.Starts, Today));
        }
        catch (RefusedException refused)
        {
            NotYet = $"{refused.Findings[0].What} {refused.Findings[0].ToDo}";
        }
    }
}
