using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Web.Figures;
using Throughcare.Web.Lists;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Pages.Proposals.Baseline;

/// <summary>Where children and social workers are now: four figures, the matrix, the map, load by team and worker, what is coming.</summary>
public class IndexModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Baseline";

    protected override bool IsStagePage => true;

    /// <summary>As the reader may see it.</summary>
    public Caseload.Baseline Baseline => Hiding.Show(Measured.Baseline);

    public IReadOnlyList<FigureCard> Headlines => [.. Baseline.Headlines.Select(f => new FigureCard(f, Links.Figure(f.Id)))];

    /// <summary>Children of the fullest cell that is shown, by which the others are shaded.</summary>
    public decimal Fullest => Math.Max(1, Baseline.Matrix.Rows.SelectMany(r => r.Cells.Select((_, c) => Hiding.Cell(Measured.Baseline, r, c).Number ?? 0)).Max());

    public bool SeesChildren => Hiding.Audience.SeesChildren;

    public IReadOnlyList<TeamLoad> Teams => [.. Baseline.ByTeam.Where((_, i) => Measured.Baseline.ByTeam[i].Workers.Any(w => w.Counts))];

    public LocalityMapPicture? Map => LocalityMapPicture.Of(Kept, Measured.Baseline, Hiding, Links, Reach);

    /// <summary>The end of the axis: a full five above the largest load and the maximum.</summary>
    public decimal MostPerFte => 5 * decimal.Ceiling(Math.Max(Baseline.Definition.Maximum.Value, Baseline.LoadByWorker.Where(w => w.Counts).Select(w => w.WeightedPerFte.Value ?? 0).DefaultIfEmpty(0).Max()) * 1.05m / 5);

    public IReadOnlyList<Line> Limits => [new($"Standard {Baseline.Definition.Standard}", Baseline.Definition.Standard.Value), new($"Maximum {Baseline.Definition.Maximum}", Baseline.Definition.Maximum.Value)];

    /// <summary>The teams whose workers the person may see one by one, with how many children each holds.</summary>
    public IReadOnlyList<TeamLoad> TeamsByWorker => [.. Measured.Baseline.ByTeam.Where(t => Reach.ChildrenOf(t.Team) && t.Workers.Any(w => w.Counts) && t.Workers.Any(w => Reach.Worker(w.Worker)))];

    public string WorkersOf(TeamLoad team) => Links.Workers + "?team=" + Uri.EscapeDataString(team.Team?.Text ?? "-");

    /// <summary>A hidden number has no shade.</summary>
    public int Shade(Shown children) => children.Number is not { } number || number == 0 ? 0 : 1 + (int)Math.Min(3, decimal.Truncate(4 * (number - 1) / Fullest));

    /// <summary>What the picture of the teams shows, as a sentence.</summary>
    public string TeamsFinding
    {
        get
        {
            var loads = Teams.Where(t => t.Load.WeightedPerFte.Value is not null).OrderByDescending(t => t.Load.WeightedPerFte.Value).ToList();
            if (loads is not [var most, .., var least]) return "Load by team";
            var times = most.Load.WeightedPerFte.Value!.Value / Math.Max(0.01m, least.Load.WeightedPerFte.Value!.Value);
            return times < 1.1m ? "The teams carry about the same for each full-time worker"
                : $"{most.Title} carries {Times(times)} {least.Title} for each full-time worker";
        }
    }

    public string TeamFinding(TeamLoad team)
    {
        var counted = team.Workers.Where(w => w.Counts).ToList();
        var (over, most) = (counted.Count(w => w.OverStandard), counted.Count(w => w.OverMaximum));
        return over == 0 ? $"{team.Title}: nobody carries more than the standard"
            : $"{team.Title}: {over} of {counted.Count} carry more than the standard{(most > 0 ? $", {most} of them more than the maximum" : "")}";
    }

    public Bars TeamBars => new(TeamsFinding, "Weighted children per FTE", MostPerFte,
        [.. Teams.Select(t => new Bar(t.Title, decimal.Round(t.Load.WeightedPerFte.Value ?? 0, 1), FigureWords.Value(t.Load.WeightedPerFte),
            $"{t.Title}: {FigureWords.Value(t.Load.WeightedPerFte)} weighted children per FTE, {FigureWords.Value(t.Load.Children)} children",
            Reach.WorkersOf(t.Team) ? WorkersOf(t) : null, Kind(t.Load.WeightedPerFte.Value ?? 0)))], Limits);

    public Bars WorkerBars(TeamLoad team) => new(TeamFinding(team), "Weighted children per FTE", MostPerFte,
        [.. Reach.Workers(team.Workers).Where(w => w.Counts).OrderByDescending(w => w.WeightedPerFte.Value).Select(w => new Bar(
            w.Worker.Id.Text + (w.Worker.Agency ? " (agency)" : ""), decimal.Round(w.WeightedPerFte.Value ?? 0, 1), $"{w.WeightedPerFte.Value:0.#}{(w.Worker.Fte == Fte.FullTime ? "" : $" at {w.Worker.Fte} FTE")}",
            $"{w.Worker.Id}: {w.Children.Count} children, {w.Weighted} weighted, {w.Worker.Fte} FTE", Reach.ChildrenOf(w.Worker.Team) ? Links.ChildrenOfWorker(w.Worker.Id.Text) : null,
            Kind(w.WeightedPerFte.Value ?? 0), w.Worker.Agency))], Limits);

    public Listing WorkerTable(TeamLoad team) => WorkersModel.Table(Reach.Workers(team.Workers), Baseline, Links, Reach) with { Title = $"Workers in {team.Title}", Address = null };

    public Columns PipelineColumns => new("Children in open proceedings by the month in which they should end", "Month in which proceedings should end",
        [.. Baseline.Pipeline.Proceedings.Parts.Select((p, i) => new Bar(i == 0 ? "Overdue" : p.Title.Replace("Expected to end in ", ""), p.Value ?? 0, FigureWords.Value(p), $"{p.Title}: {FigureWords.InCell(p)}", Links.Figure(p.Id), i == 0 ? "over" : null))]);

    private string? Kind(decimal perFte) => perFte > Baseline.Definition.Maximum.Value ? "most" : perFte > Baseline.Definition.Standard.Value ? "over" : null;

    private static string Times(decimal times) => times switch
    {
        >= 1.9m => $"{times:0.#} times as much as",
        >= 1.4m => "half as much again as",
        _ => $"{(times - 1) * 100:0}% more than",
    };
}
