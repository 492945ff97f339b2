using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Structure;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Baseline;

/// <summary>Workers with what they carry, those over the maximum first.</summary>
public class WorkersModel(IProposalStore store) : ProposalPage(store), IListPage
{
    protected override string StageName => "Baseline";

    [BindProperty(SupportsGet = true)] public string? Team { get; set; }

    public Listing List { get; private set; } = null!;

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var loads = Measured.Baseline.LoadByWorker.Where(w => string.IsNullOrEmpty(Team)
            || (Team == ChildrenModel.None ? w.Worker.Team is null : string.Equals(w.Worker.Team?.Text, Team, StringComparison.OrdinalIgnoreCase)));
        var name = Proposal.Extract.Snapshot.Teams.FirstOrDefault(t => string.Equals(t.Id.Text, Team, StringComparison.OrdinalIgnoreCase))?.Name;
        List = Table(Reach.Workers(loads), Measured.Baseline, Links, Reach) with
        {
            Title = string.IsNullOrEmpty(Team) ? "Workers" : Team == ChildrenModel.None ? "Workers in no team" : $"Workers in {name ?? Team}",
            Address = Links.Workers,
            Page = page,
            Filters = new Dictionary<string, string> { ["team"] = Team ?? "" },
        };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    public IEnumerable<SelectItem> TeamItems =>
        [new() { Value = "", Text = "All teams" }, .. Proposal.Extract.Snapshot.Teams.Where(t => Reach.WorkersOf(t.Id)).Select(t => new SelectItem { Value = t.Id.Text, Text = t.Name })];

    public static Listing Table(IReadOnlyList<WorkerLoad> loads, Caseload.Baseline baseline, ProposalLinks links, InReach reach)
    {
        // How many children one worker holds is for those who may see these children, and for the worker: none of it is shown to others, so that no total gives one away.
        Cell Seen(WorkerLoad load, Cell cell) => reach.LoadOf(load.Worker) ? cell : new(Shown.Mark);
        var names = baseline.ByTeam.Where(t => t.Team is not null).ToDictionary(t => t.Team!.Value, t => t.Title);
        return new()
        {
            Title = "Workers",
            File = "workers",
            Empty = "No worker fits this filter.",
            Columns = [new("Worker"), new("Role"), new("Team"), new("FTE", true), new("Children", true), new("Weighted", true), new("Weighted per FTE", true), new("Load")],
            Rows =
            [
                .. loads.Select(w => (IReadOnlyList<Cell>)
                [
                    w.Worker.Id.Text + (w.Worker.Agency ? " (agency)" : ""), RoleInWords(w.Worker.Role), w.Worker.Team is { } team ? names.GetValueOrDefault(team, team.Text) : "none", w.Worker.Fte.ToString(),
                    Seen(w, w.Children.Count == 0 || !reach.ChildrenOf(w.Worker.Team) ? $"{w.Children.Count:#,0}" : new Cell($"{w.Children.Count:#,0}", links.ChildrenOfWorker(w.Worker.Id.Text))), Seen(w, w.Weighted.ToString()), Seen(w, w.WeightedPerFte.ToString()), Seen(w, Standing(w)),
                ]),
            ],
        };
    }

    private static string Standing(WorkerLoad load) => load switch
    {
        { LeftOut: { } why } => $"Not counted: {why}",
        { OverMaximum: true } => "Over the maximum",
        { OverStandard: true } => "Over the standard",
        _ => "Within the standard",
    };

    public static string RoleInWords(WorkerRole role) => role switch
    {
        WorkerRole.SocialWorker => "Social worker",
        WorkerRole.SeniorPractitioner => "Senior practitioner",
        WorkerRole.PersonalAdviser => "Personal adviser",
        WorkerRole.TeamManager => "Team manager",
        WorkerRole.ServiceManager => "Service manager",
        WorkerRole.Trainee => "Trainee",
        WorkerRole.FamilyWorker => "Family worker",
        _ => "Other",
    };
}
