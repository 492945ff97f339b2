using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.App.Checks;
using Throughcare.App.Consultation;
using Throughcare.App.Costing;
using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Delivery;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Proposals;
using Throughcare.Web.Access;
using Throughcare.Web.Equality;
using Throughcare.Web.Figures;

namespace Throughcare.Web.Pages.Proposals;

/// <summary>A page of one proposal: finds the proposal of the address, and puts the side navigation around the page.</summary>
public abstract class ProposalPage(IProposalStore store) : PageModel
{
    protected IProposalStore Store => store;

    public KeptProposal Kept { get; private set; } = null!;

    public Proposal Proposal => Kept.Proposal;

    public ProposalLinks Links { get; private set; } = null!;

    public Measured Measured { get; private set; } = null!;

    /// <summary>What the reader of this page may see of its figures.</summary>
    public Hiding Hiding => Measured.SeenBy(HttpContext.Audience());

    /// <summary>Whom of the proposal the person who asks may see. Whatever names a child or a worker asks it first.</summary>
    public InReach Reach { get; private set; } = null!;

    public FindingsInReach Said => new(Reach, Kept);

    /// <summary>The stage that the page belongs to: Data, Baseline, Options, Plan, Bridge, Costs, Consultation, Equality, Checks, Decision or Delivery.</summary>
    protected abstract string StageName { get; }

    /// <summary>True for the stage's own page.</summary>
    protected virtual bool IsStagePage => false;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var key = new ProposalKey((string)RouteData.Values["proposal"]!);
        try
        {
            Kept = await store.Load(key, HttpContext.RequestAborted);
        }
        catch (RefusedException refused) when (refused.Findings.Any(f => f.Rule == "no-such-proposal"))
        {
            context.Result = NotFound();
            return;
        }
        Links = new(key, Kept.Tokens);
        Measured = Measured.Of(Kept);
        Reach = await InReach.Of(HttpContext.Viewer(), Kept, HttpContext.RequestServices.GetRequiredService<RestrictedRecords>(), LondonTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>()), HttpContext.RequestAborted);
        if (!FindSubject())
        {
            context.Result = Elsewhere is { } to && HttpContext.Opens(to) ? Redirect(to) : NotFound();
            return;
        }
        // The pages are worked out of rows that are no longer here; the page of the data says what remains.
        if (Kept.RowsDeletedOn is not null && StageName != "Data")
        {
            context.Result = Redirect(Links.Data);
            return;
        }
        PutFrame();
        await next();
    }

    /// <summary>Puts the side navigation around the page; again where only the page's own work says which stage it belongs to.</summary>
    protected void PutFrame() => ViewData["Frame"] = new ProposalFrame(Proposal.Title, Proposal.Council, Proposal.MadeUp, [.. Stages().Where(s => HttpContext.Opens(s.Href))], NotSeen.Of(Reach, Proposal));

    /// <summary>The way back; to the proposal's first page where that way is closed.</summary>
    public string Back(string to) => HttpContext.Opens(to) ? to : Links.Home;

    /// <summary>Finds what the address names within the proposal; false where it is not there.</summary>
    protected virtual bool FindSubject() => true;

    /// <summary>Where it is said why what the address names is not there now; null where nothing is to be said.</summary>
    protected virtual string? Elsewhere => null;

    private IReadOnlyList<Stage> Stages()
    {
        var extract = Proposal.Extract;
        var open = extract.Findings.Count(f => f.Severity != Severity.Note);
        var proposed = Proposal.Options.Count(o => !o.DoNothing);
        var solved = Measured.Solved.Count;
        return
        [
            Stage("Data", open == 0 ? "Nothing to look at" : $"{open:#,0} to look at", Links.Data),
            Stage("Baseline", extract.Snapshot.AsAt.ToString("d MMM yyyy"), HttpContext.Opens(Links.Baseline) ? Links.Baseline : Links.Home),
            Stage("Options", proposed == 0 ? "None yet" : proposed == 1 ? "1 beside today" : $"{proposed} beside today", Links.Options),
            Stage("Plan", solved == 0 ? "Not planned" : $"{solved} of {proposed} planned", Links.Plan),
            .. HttpContext.Opens(Links.Bridge) ? (Stage[])[Stage("Bridge", BridgeState(), Links.Bridge)] : [],
            // What it costs is worked out only for those who may see it.
            .. HttpContext.Opens(Links.Costs) ? (Stage[])[Stage("Costs", CostState(Measured.Costs), Links.Costs)] : [],
            .. HttpContext.Opens(Links.Consultation) ? (Stage[])[Stage("Consultation", ConsultationState(), Links.Consultation)] : [],
            .. HttpContext.Opens(Links.Equality) ? (Stage[])[Stage("Equality", EqualityWords.State(Kept), Links.Equality)] : [],
            .. HttpContext.Opens(Links.Checks) ? (Stage[])[Stage("Checks", CheckState(), Links.Checks)] : [],
            .. HttpContext.Opens(Links.DecisionHome) ? (Stage[])[Stage("Decision", DecisionState(), Links.DecisionHome)] : [],
            .. HttpContext.Opens(Links.Delivery) ? (Stage[])[Stage("Delivery", DeliveryState(), Links.Delivery)] : [],
        ];

        Stage Stage(string name, string state, string href) => new(name, state, href, name == StageName, name == StageName && IsStagePage);
    }

    private string CheckState()
    {
        if (ProposalCheck.Of(Kept) is not { Passages: > 0 } read) return "No papers yet";
        return read.Clashes.Count == 0 ? "Nothing found" : read.Errors == 1 ? "1 error" : read.Errors > 0 ? $"{read.Errors} errors" : read.Warnings == 1 ? "1 warning" : $"{read.Warnings} warnings";
    }

    private string BridgeState()
    {
        var planned = Measured.Proposed.Where(o => Measured.RunOf(o)?.Answer.Plan is not null).ToList();
        if (planned.Count == 0) return "No plan yet";
        if (planned.Count(o => Measured.Timetable(o) is not null) is var there && there > 0) return $"{there} of {planned.Count} timetabled";
        return planned.Any(Measured.HasOldTimetable) ? "Stale" : Proposal.Transfers.Starts is null ? "No dates set" : "No timetable yet";
    }

    private string ConsultationState()
    {
        var (paper, today) = (ConsultationAction.Of(Kept).Paper, LondonTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>()));
        if (!paper.Begun) return "Not set up";
        if (paper.Option is { } option && Reach.Gate(option).Named) return "Placements released";
        if (paper.OpenOn(today)) return $"Open until {paper.Dates.Closes:d MMM yyyy}";
        if (paper.ClosedOn(today)) return paper.PreferencesClosedOn(today) ? "To be released" : "Closed";
        return paper.Dates.Opens > today ? $"Opens {paper.Dates.Opens:d MMM yyyy}" : "No days set";
    }

    /// <summary>Of the option of which most is done: it is the one that is carried out.</summary>
    private string DeliveryState()
    {
        var today = LondonTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>());
        var told = Measured.Proposed.Where(o => Proposal.Timetables.Any(t => t.Option == o.Id)).Select(o => Measured.Delivered(o, today)).OfType<Delivered>().MaxBy(d => d.Done);
        return told is not { Begun: true } ? "Not started" : HttpContext.Opens(Links.DeliveryOf(told.Timetable.Option)) ? $"{told.Done:#,0} of {told.Planned:#,0} changes made" : "Under way";
    }

    private string DecisionState() => PapersRead.Of(Kept.Content).Decision.Paper switch
    {
        { Published: not null } => "Published",
        { Decided: not null } => "Decided",
        { Begun: true } => "Being written",
        _ => "Not begun",
    };

    private static string CostState(ProposalCosts? costs)
    {
        if (costs is null) return "Not costed";
        if (costs.Options.Count(o => o.Costing is null) is var open && open > 0) return open == 1 ? "1 to put right" : $"{open} to put right";
        var costed = costs.Options.Count(o => o.HasChanges);
        return costed == 0 ? "Today only" : $"{costed} of {costs.Options.Count} costed";
    }

    protected ActionResult NotHere() => NotFound();
}
