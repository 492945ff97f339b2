using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Caseload;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Baseline;

/// <summary>The children and young people of an extract, those that need a person first, by filters that stay in the address.</summary>
public class ChildrenModel(IProposalStore store) : ProposalPage(store), IListPage
{
    /// <summary>In a filter: no team, or no home locality.</summary>
    public const string None = "-";

    protected override string StageName => "Baseline";

    [BindProperty(SupportsGet = true)] public string? Team { get; set; }
    [BindProperty(SupportsGet = true)] public string? Home { get; set; }
    [BindProperty(SupportsGet = true)] public string? Fit { get; set; }
    [BindProperty(SupportsGet = true)] public string? Worker { get; set; }

    public Listing List { get; private set; } = null!;

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var (b, named) = (Measured.Baseline, NamedWorker());
        var found = b.Positions.Where(p =>
            (string.IsNullOrEmpty(Team) || (Team == None ? p.Worker is null || p.Team is null : p.Worker is not null && Same(p.Team?.Text, Team)))
            && (string.IsNullOrEmpty(Home) || (Home == None ? p.Child.HomeLocality is null : Same(p.Child.HomeLocality?.Text, Home)))
            && (string.IsNullOrEmpty(Fit) || Same(p.Fit.ToString(), Fit))
            && (string.IsNullOrEmpty(Worker) || Same(p.Worker?.Id.Text, named))
            && (!OnlyInCare || p.Child.InCare));
        List = Table(Reach.Children(found), b, Links) with
        {
            Title = Title,
            Address = Links.Children,
            Page = page,
            Filters = new Dictionary<string, string> { ["team"] = Team ?? "", ["home"] = Home ?? "", ["fit"] = Fit ?? "", ["worker"] = Worker ?? "" },
        };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    // The address holds an opaque id.
    private string? NamedWorker() => string.IsNullOrEmpty(Worker) ? null : Kept.Tokens.WorkerOf(Worker, Measured.Baseline.LoadByWorker.Select(w => w.Worker.Id.Text));

    /// <summary>A worker who is not in reach is not named, even if the address names them.</summary>
    private string WorkerNamed => Proposal.Extract.Snapshot.Workers.FirstOrDefault(w => Same(w.Id.Text, NamedWorker())) is { } known && (Reach.Worker(known) || Reach.ChildrenOf(known.Team)) ? known.Id.Text : "one worker";

    /// <summary>The matrix counts children in care, so a list that it opens holds those alone.</summary>
    private bool OnlyInCare => string.IsNullOrEmpty(Worker);

    private string Title => (OnlyInCare ? "Children in care" : "Children and young people")
        + (string.IsNullOrEmpty(Worker) ? "" : $" with {WorkerNamed}")
        + (string.IsNullOrEmpty(Team) ? "" : Team == None ? " whom no team holds" : $" in {TeamName(Team)}")
        + (string.IsNullOrEmpty(Home) ? "" : Home == None ? " with no home locality" : $" from {Home}");

    public IEnumerable<SelectItem> TeamItems =>
    [
        new() { Value = "", Text = "All teams" },
        .. Measured.Baseline.Matrix.Rows.Where(r => r.Team is not null && Reach.ChildrenOf(r.Team)).Select(r => new SelectItem { Value = r.Team!.Value.Text, Text = r.Title }),
        new() { Value = None, Text = "No team" },
    ];

    public IEnumerable<SelectItem> HomeItems =>
    [
        new() { Value = "", Text = "All localities" },
        .. Measured.Baseline.Matrix.Columns.Where(c => c is not null).Select(c => new SelectItem { Value = c!.Value.Text, Text = c.Value.Text }),
        new() { Value = None, Text = "No home locality" },
    ];

    public static IEnumerable<SelectItem> FitItems =>
        [new() { Value = "", Text = "All" }, .. Enum.GetValues<TeamLocalityFit>().Select(f => new SelectItem { Value = f.ToString(), Text = TeamLocalityFigures.Title(f) })];

    private string TeamName(string id) => Proposal.Extract.Snapshot.Teams.FirstOrDefault(t => Same(t.Id.Text, id))?.Name ?? id;

    public static Listing Table(Seen<ChildPosition> positions, Caseload.Baseline baseline, ProposalLinks links)
    {
        var names = baseline.Matrix.Rows.Where(r => r.Team is not null).ToDictionary(r => r.Team!.Value, r => r.Title);
        return new()
        {
            Title = "Children and young people",
            File = "children",
            Restricted = positions.Restricted,
            Empty = "No child fits these filters.",
            Columns = [new("Child"), new("Age", true), new("Phase of care"), new("Home locality"), new("Team"), new("Worker"), new("With this worker since"), new("Team and locality"), new("Needs a person because")],
            Rows =
            [
                .. positions.Shown.Select(p => (IReadOnlyList<Cell>)
                [
                    p.Child.Id.Text, p.Age is { } age ? age : "", p.Phase is { } phase ? baseline.Rules.TitleOf(phase) : "not known", p.Child.HomeLocality?.Text ?? "none",
                    p.Team is { } team ? names.GetValueOrDefault(team, team.Text) : "none", p.Worker is { } worker ? new Cell(worker.Id.Text, links.ChildrenOfWorker(worker.Id.Text)) : "nobody",
                    p.Since is { } since ? FigureWords.Day(since) : "not known", p.Child.InCare ? TeamLocalityFigures.Title(p.Fit) : "Not in care", string.Join("; ", p.Attention.Select(InWords)),
                ]),
            ],
        };
    }

    public static string InWords(Attention what) => what switch
    {
        Attention.Unallocated => "nobody is allocated",
        Attention.OnlyPersonalAdviser => "under 18 with a personal adviser only",
        Attention.WorkerNotPresent => "the worker has left or has not begun",
        Attention.DoublyAllocated => "two allocated workers",
        Attention.WorkerAway => "the worker is away for long",
        Attention.ProceedingsOverdue => "proceedings should have ended",
        Attention.OtherTeamOnRecord => "the record names another team",
        _ => "no rule gives a phase of care",
    };

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
