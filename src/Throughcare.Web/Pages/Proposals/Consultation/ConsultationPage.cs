using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Consultation;

using Option = Throughcare.Options.Option;

/// <summary>A page of the stage "Consultation".</summary>
public abstract class ConsultationPage(IProposalStore store, TimeProvider clock) : ProposalPage(store)
{
    private StaffInScope? _scope;

    protected override string StageName => "Consultation";

    protected TimeProvider Clock => clock;

    public DateOnly Today => LondonTime.Today(clock);

    public ConsultationReading Reading => ConsultationAction.Of(Kept);

    public ConsultationPaper Paper => Reading.Paper;

    /// <summary>The version of the consultation that the page was made from; sent along, so that nobody writes over somebody else's change.</summary>
    [BindProperty] public int Version { get; set; }

    public int Now => Kept.Paper(PaperKind.Consultation).Version;

    /// <summary>What is consulted on; null where it is not chosen, or gone.</summary>
    public Option? Option => Measured.Proposed.FirstOrDefault(o => o.Id == Paper.Option);

    /// <summary>Who is in scope; null without an option.</summary>
    public StaffInScope? Scope => _scope ??= StaffInvitations.Scope(Kept);

    public AllocationRun? Run => Option is { } option ? Measured.RunOf(option) : null;

    public PlacementGate Gate => Reach.Gate(Option?.Id ?? OptionId.DoNothing);

    public bool MayChange(string address) => HttpContext.Sends(address);

    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "not given";

    public string By => Author.Of(HttpContext, Reach.Viewer) ?? "Human resources";

    /// <summary>Saves a change and goes on; the page again, with what was typed, where it was refused.</summary>
    protected async Task<IActionResult> Save(Func<ConsultationPaper, ConsultationPaper> change, string then)
    {
        if (!ModelState.IsValid) return Page();
        try
        {
            await HttpContext.RequestServices.GetRequiredService<ConsultationAction>().Change(Kept, Version, change, By, HttpContext.RequestAborted);
            return Redirect(then);
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }

    /// <summary>A day as three boxes hold it; null where they are empty, with an error where they hold no day.</summary>
    protected DateOnly? DayOf(string name)
    {
        var parts = DateParts.From(Request.Form, name);
        if (parts.Empty) return null;
        if (parts.Date is null) ModelState.AddModelError(name, "Enter a real date, such as 31 3 2027");
        return parts.Date;
    }

    /// <summary>The boxes of a day: as typed, or as it is kept.</summary>
    public DateParts Boxes(string name, DateOnly? kept) => Request.HasFormContentType && Request.Form.ContainsKey($"{name}-day") ? DateParts.From(Request.Form, name) : DateParts.Of(kept);
}
