using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>Tells people their own outcome: letters from one text, and the same on the page of each worker.</summary>
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes)]
public class OutcomesModel(IProposalStore store, TimeProvider clock, OutcomeAction outcomes, LetterAction letters, StaffRecords records) : ConsultationPage(store, clock)
{
    // More than a template and a sheet may have, so that larger ones are refused in words and not by the server. All of it stays in memory: names are not written to a disk even for a moment.
    private const int MostBytes = 24 << 20;

    [BindProperty] public string? Letter { get; set; }
    [BindProperty] public string? WhomToAsk { get; set; }

    /// <summary>The worker whose letter is asked for; empty for everybody's.</summary>
    [BindProperty] public string? Whose { get; set; }

    /// <summary>The council's own Word document, for these letters alone.</summary>
    [BindProperty] public IFormFile? Files { get; set; }

    /// <summary>Names and addresses of workers, for these letters alone.</summary>
    [BindProperty] public IFormFile? Names { get; set; }

    /// <summary>"yes" where those without a name in the sheet may be addressed by id.</summary>
    [BindProperty] public List<string> ById { get; set; } = [];

    /// <summary>That the sheet lacks somebody's name, so that it is asked whether letters may be by id.</summary>
    public bool SomeWithoutName { get; private set; }

    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    [BindProperty(SupportsGet = true)] public bool Told { get; set; }

    public IReadOnlyList<OutcomeOfWorker> Outcomes { get; private set; } = [];

    public int Sent { get; private set; }

    /// <summary>Why nobody can be told yet; null where they can.</summary>
    public string? NotYet { get; private set; }

    /// <summary>The first letter, as it would be.</summary>
    public IReadOnlyList<string> Example { get; private set; } = [];

    /// <summary>What is to be looked over before people are told.</summary>
    public CheckView? Check { get; private set; }

    public IEnumerable<SelectItem> Whom => [new() { Value = "", Text = "Everybody, in one document" }, .. Outcomes.Select(o => new SelectItem { Value = o.Member.Id.Text, Text = o.Member.Id.Text })];

    public async Task OnGetAsync()
    {
        await Look();
        Begin();
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
        if (WhomToAsk?.Length > 500) ModelState.AddModelError(nameof(WhomToAsk), "Use 500 characters or fewer");
        Version = Now;
        return await Save(paper => paper with { Templates = With(paper.Templates) }, Links.ConsultationOutcomes + "?saved=true");

        Dictionary<string, string> With(IReadOnlyDictionary<string, string> kept)
        {
            var all = new Dictionary<string, string>(kept) { [ReleasedOutcomes.TextName] = Letter!.ReplaceLineEndings("\n") };
            if (string.IsNullOrWhiteSpace(WhomToAsk)) all.Remove(ReleasedOutcomes.AskName);
            else all[ReleasedOutcomes.AskName] = WhomToAsk.Trim();
            return all;
        }
    }

    public async Task<IActionResult> OnPostLettersAsync()
    {
        try
        {
            await using var template = Files is { Length: > 0 } ? Files.OpenReadStream() : null;
            await using var names = Names is { Length: > 0 } ? Names.OpenReadStream() : null;
            WorkerId? only = string.IsNullOrWhiteSpace(Whose) ? null : new(Whose.Trim());
            var written = await letters.Write(Kept, only, template is null ? null : (template, Files!.FileName), names is null ? null : (names, Path.GetFileName(Names!.FileName)), ById.Count > 0, HttpContext.RequestAborted);
            return File(written, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", only is null ? "outcome-letters.docx" : "outcome-letter.docx");
        }
        catch (RefusedException refused)
        {
            SomeWithoutName = ById.Count > 0 || refused.Findings.Any(f => f.Rule == "letter-by-id");
            return await Refused(new([.. refused.Findings.Select(f => f.Where is { Row: { } row } ? f with { What = $"Row {row}: {f.What}" } : f)]), Field);
        }

        string Field(Finding finding) => finding.Rule switch
        {
            "letter-has-gaps" or "letter-field-unknown" or "letter-empty" or "letter-without-name" => nameof(Letter),
            "nobody-of-that-id" => nameof(Whose),
            "letter-by-id" => nameof(Names),
            _ when Names is not null && finding.Where?.File == Path.GetFileName(Names.FileName) => nameof(Names),
            _ when Files is not null => nameof(Files),
            _ => "",
        };
    }

    public async Task<IActionResult> OnPostCheckAsync()
    {
        await Look();
        Begin();
        if (NotYet is null)
        {
            var told = Outcomes.Where(o => o.Placed.TeamAfter is not null).ToList();
            Check = new()
            {
                Heading = "Check before you tell people", Button = $"Tell {told.Count:#,0} people", SendTo = Links.ConsultationOutcomes + "?handler=Send", Back = Links.ConsultationOutcomes,
                Rows = [("People who will be told", $"{told.Count:#,0}"), ("Of them told already, who would see the new outcome", $"{Sent:#,0}"), ("Without a team in the plan, to be told in person", $"{Outcomes.Count - told.Count:#,0}"), ("Option", Option!.Title), ("New arrangement starts", Day(Paper.Dates.Starts))],
                ExampleHeading = "The first of them would read",
                Example = told.Count == 0 ? [] : [$"You would work in {told[0].Placed.TeamAfter!.Name}.", told[0].Reason, told[0].Choice is { } choice ? $"This team is {choice}." : ""],
                Warning = "From then on each worker reads the outcome on their own page. It cannot be taken back, only followed by a newer one.",
            };
        }
        return Page();
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
            return await Refused(refused, _ => "");
        }
    }

    private async Task<IActionResult> Refused(RefusedException refused, Func<Finding, string> field)
    {
        ModelState.AddRefusal(refused, field);
        await Look();
        Begin();
        return Page();
    }

    private void Begin() => (Letter, WhomToAsk) = (ReleasedOutcomes.Text(Paper), ReleasedOutcomes.WhomToAsk(Kept));

    private async Task Look()
    {
        Sent = await records.CountOutcomes(Kept.Key, HttpContext.RequestAborted);
        try
        {
            Outcomes = ReleasedOutcomes.Of(Kept, Today);
            if (Outcomes.Count > 0) Example = LetterText.Read(ReleasedOutcomes.Text(Paper), LetterText.OutcomeFields).Fill(ReleasedOutcomes.Fields(Kept, Outcomes[0], Today));
        }
        catch (RefusedException refused)
        {
            NotYet = $"{refused.Findings[0].What} {refused.Findings[0].ToDo}";
        }
    }
}
