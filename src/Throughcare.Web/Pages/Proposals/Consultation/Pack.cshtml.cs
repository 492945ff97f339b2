using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Measures;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>What unions are given: who is in scope by kind, criteria and timetable, with nobody named and small numbers hidden. Read-only, and printed as it stands.</summary>
public class PackModel(IProposalStore store, TimeProvider clock) : ConsultationPage(store, clock)
{
    /// <summary>As everyone may see them, whoever opens the page: it is made to be given away. Always who is in scope, never what a plan would do.</summary>
    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public CollectiveConsultation? Collective { get; private set; }

    public Listing Line => new()
    {
        Title = "Timetable", File = "timetable", Empty = "No day is given yet.", Columns = [new("Day"), new("What", Wide: true)],
        Rows = [.. ConsultationTimeline.Of(Paper with { Releases = [] }, WorkingDays.England).Where(e => e.Required is null).Select(e => (IReadOnlyList<Cell>)[Day(e.On), e.What])],
    };

    public void OnGet()
    {
        if (Scope is { } scope)
        {
            var figures = StaffFigures.Of(scope);
            Figures = [.. figures.Select(StaffFigures.Hide(figures, Audience.Everyone).Show)];
        }
        if (Paper.Dates.Opens is { } opens) Collective = CollectiveConsultation.Of(Paper.Dismissals, opens);
    }
}
