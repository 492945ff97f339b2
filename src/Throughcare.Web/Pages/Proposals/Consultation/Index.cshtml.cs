using Microsoft.AspNetCore.Html;
using Throughcare.App.Consultation;
using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Web.Access;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>How the consultation stands: what law and policy require beside what is planned, what is out of order, and what waits for somebody.</summary>
public class IndexModel(IProposalStore store, TimeProvider clock, StaffRecords records) : ConsultationPage(store, clock)
{
    protected override bool IsStagePage => true;

    /// <summary>What is asked of the reader as a worker, or told; null where it does not concern them.</summary>
    public string? Offer => OwnParts.Offer(Kept, Reach.Viewer.Worker, Today);

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Line { get; private set; } = [];

    /// <summary>The same as a picture; null where too few days are given.</summary>
    public IHtmlContent? Picture { get; private set; }

    /// <summary>Statements of a published text are kept with the proposal.</summary>
    public bool Published => PapersRead.Of(Kept.Content).Equality.Paper.Statements.Count > 0;

    /// <summary>Whether anything was said of what is consulted on, or when.</summary>
    public bool SetUp => Paper.Option is not null || Line.Count > 0 || Paper.Meetings.Count > 0;

    /// <summary>Whether there is anything that could be consulted on.</summary>
    public bool AnyOption => Measured.Proposed.Count > 0;

    public CollectiveConsultation? Collective { get; private set; }

    public ConsultationLength? Length { get; private set; }

    /// <summary>What waits for somebody, each with the page on which it is done.</summary>
    public IReadOnlyList<(string What, string Href)> Waiting { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Line = ConsultationTimeline.Of(Paper, WorkingDays.England);
        // Where nothing is set up, that is what is said, and not of each day that it is missing.
        Findings = [.. Reading.Findings, .. SetUp ? TimetableChecks.Of(Paper, WorkingDays.England) : []];
        Picture = ConsultationLine.Of(Paper, Line, Today);
        if (Paper.Dates.Opens is { } opens) Collective = CollectiveConsultation.Of(Paper.Dismissals, opens);
        if (Paper.Dates is { Opens: { } from, Closes: { } to }) Length = ConsultationLength.Of(from, to, WorkingDays.England);
        Waiting = [.. (await WaitingFor()).Where(w => HttpContext.Opens(w.Href))];
    }

    private async Task<IReadOnlyList<(string What, string Href)>> WaitingFor()
    {
        var waits = new List<(string What, string Href)>();
        if (Paper.Option is null || Paper.Dates.Opens is null || Paper.Dates.Closes is null) waits.Add(("Say what is consulted on, and when.", Links.ConsultationTimetable));
        else if (Option is null) waits.Add(("The option that was consulted on is not there any more.", Links.ConsultationTimetable));
        if (Paper.Meetings.Count(m => m.On < Today && !m.Held) is var held and > 0) waits.Add(($"{held:#,0} {(held == 1 ? "meeting is" : "meetings are")} past, and nobody has said how many came.", Links.ConsultationMeetings));
        if (Paper.Themes.Count(t => !t.Answered) is var open and > 0) waits.Add(($"{open:#,0} {(open == 1 ? "theme has" : "themes have")} no answer yet.", Links.ConsultationThemes));
        if (Scope is { } scope && Paper.PreferencesOpenOn(Today) && HttpContext.Opens(Links.ConsultationPreferences))
            waits.Add(($"{await records.CountPreferences(Kept.Key, HttpContext.RequestAborted):#,0} of {scope.InScope.Count():#,0} people in scope have said which team they would like.", Links.ConsultationPreferences));
        if (Gate.Shown == PlacementsShown.AwaitingRelease && Run is not null) waits.Add(("Placements wait to be released.", Links.ConsultationRelease));
        if (Gate.Named && HttpContext.Opens(Links.ConsultationOutcomes) && await records.CountOutcomes(Kept.Key, HttpContext.RequestAborted) == 0) waits.Add(("Nobody has been told their outcome yet.", Links.ConsultationOutcomes));
        return waits;
    }
}
