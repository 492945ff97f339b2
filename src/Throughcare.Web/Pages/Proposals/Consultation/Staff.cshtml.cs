using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Access;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Audit;
using Throughcare.Web.Figures;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>Who is in scope, and after the release who is affected: figures for whoever sees staff, the list for human resources.</summary>
public class StaffModel(IProposalStore store, TimeProvider clock) : ConsultationPage(store, clock), IListPage
{
    /// <summary>Null for those who do not run the consultation: how somebody comes into the new arrangement is nobody else's business.</summary>
    public Listing? List { get; private set; }

    Listing IListPage.List => List!;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    /// <summary>After the release: who is affected by the plan.</summary>
    public bool Released { get; private set; }

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        if (Scope is not { } scope) return kind is null ? Page() : NotFound();
        (Released, Figures) = (Gate.Named, ConsultationFigures.Shown(this));
        if (!Reach.Viewer.May(Grant.Consult, GrantScope.Council)) return kind is null ? Page() : NotFound();
        var affected = ConsultationFigures.Affected(this);
        var staff = (affected?.Staff ?? scope.Staff).OrderByDescending(s => s.Effect).ThenBy(s => s.Standing).ThenBy(s => s.Id);
        List = new()
        {
            Title = Released ? "Staff and what the plan changes for them" : "Staff and what may change for them",
            File = "affected-staff", Cards = true, Address = Links.ConsultationStaff, Page = page,
            Columns = [new("Worker"), new("Role"), new("FTE", true), new("Team today"), new("Effect"), new("Standing"), new(Released ? "Changes" : "May change"), new("Why", Wide: true)],
            Rows = [.. staff.Select(s => (IReadOnlyList<Cell>)[s.Id.Text + (s.Away ? " (away)" : ""), RolePhases.InWords(s.Role), s.Fte.ToString(), TeamName(s), s.Effect.InWords(), s.Standing?.InWords() ?? "", string.Join("; ", s.Changes.Select(c => c.InWords())), s.Why])],
        };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    private string TeamName(StaffMember member) => Proposal.Extract.Snapshot.Teams.FirstOrDefault(t => t.Id == member.Team)?.Name ?? member.Team?.Text ?? "none";

    public IReadOnlyList<FigureCard> Cards => [.. Figures.Take(3).Append(Figures[^1]).Select(f => new FigureCard(f, f.Parts.Count > 0 ? Links.ConsultationFigure(f.Id) : null))];
}
