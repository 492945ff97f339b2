using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Costs;
using Throughcare.Costing;
using Throughcare.Web.Access;
using Throughcare.Web.Costs;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>Lines of posts by year: what each costs in the year, and beside it what it would cost in all twelve months.</summary>
public class PostsModel(IProposalStore store) : CostOptionPage(store)
{
    public Listing InYear { get; private set; } = null!;

    public Listing FullYear { get; private set; } = null!;

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null, [FromQuery(Name = "of")] string? of = null)
    {
        InYear = List("What posts cost, to the penny", "posts", l => Costing.Posts.Years.Select(y => Amount(Costing.Posts.Cost(l, y).Pounds, CostFigureSearch.PostYear(l, y)))) with { Page = page };
        FullYear = List("The same, had each line stood for the whole year", "posts-full-year", l => Costing.Posts.Years.Select(y => Amount(Costing.Posts.FullYear(l, y).Rounded.Pounds, CostFigureSearch.PostFullYear(l, y)))) with
        {
            Filters = new Dictionary<string, string> { ["of"] = "full-year" },
            Page = page,
        };
        return kind is null ? Page() : ListingFile.Of(of == "full-year" ? FullYear : InYear, kind);
    }

    private Listing List(string title, string file, Func<PostLine, IEnumerable<Cell>> years) => new()
    {
        Title = title, File = $"{Option.Id.Text}-{file}", Address = Links.CostPosts(Option.Id), Empty = "No post is costed.",
        Columns = [new("Post"), new("Line"), new("Change"), new("FTE", true), new("Paid"), new("Starts"), new("Ends"), .. Costing.Posts.Years.Select(y => new Column($"{y}", true))],
        Rows =
        [
            .. Costing.Posts.Lines.OrderBy(l => l.Change == PostChange.Today).Select(l => (IReadOnlyList<Cell>)
            [
                l.Title, HttpContext.Sends(Links.CostLine(Option.Id, l.Id)) ? new Cell(l.Id, Links.CostLine(l.Change == PostChange.Today ? Costs!.Today.Option.Id : Option.Id, l.Id)) : l.Id, PostWords.Change(l.Change), $"{l.Fte}", PostWords.Pay(l.Pay), PostWords.Starts(l), PostWords.Ends(l), .. years(l),
            ]),
        ],
    };

    // Nothing is £0 that was not costed: a year in which the line does not stand has a dash.
    private Cell Amount(decimal pounds, string figure) => pounds == 0 ? new Cell("–") : new Cell(CostTables.Shown(Throughcare.Measures.Money.FromPounds(pounds)), Links.CostFigure(Option.Id, figure));
}
