using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Consultation;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>What unions are given, to read here and as a file to pass on: the same in each.</summary>
public class PackModel(IProposalStore store, TimeProvider clock, CouncilTemplates templates) : ConsultationPage(store, clock)
{
    public UnionPack Pack { get; private set; } = null!;

    public Listing Line => new()
    {
        Title = "Timetable", File = "timetable", Empty = "No day is given yet.", Columns = [new("Day"), new("What", Wide: true)],
        Rows = [.. Pack.Line.Select(e => (IReadOnlyList<Cell>)[Day(e.On), e.What])],
    };

    public Listing Posts => new()
    {
        Title = "Posts and working time by team, today and in the plan", File = "posts-by-team", Cards = true, Empty = "No plan has been worked out yet.",
        Columns = [new("Team"), new("People today", true), new("FTE today", true), new("Posts in the plan", true), new("FTE in the plan", true), new("To be recruited to", true)],
        Rows = [.. Pack.Posts.Select(p => (IReadOnlyList<Cell>)[p.Team, p.PeopleBefore, p.FteBefore.ToString(), p.PostsAfter, p.FteAfter.ToString(), p.ToRecruit])],
    };

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "as")] string? form = null)
    {
        Pack = UnionPack.Of(Kept);
        if (form is null) return Page();
        if (form is not ("docx" or "html")) return NotHere();
        var look = await templates.Look(HttpContext.RequestAborted);
        var (kind, type) = form == "docx" ? (DocumentForm.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document") : (DocumentForm.Html, "text/html; charset=utf-8");
        return File(DocumentOfFolder.Bytes(look.Wording.In(Pack.Report), kind, Proposal.Council, look), type, $"pack-for-unions.{form}");
    }
}
