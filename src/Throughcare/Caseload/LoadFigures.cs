using Throughcare.Children;
using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>Caseload of a team, or of all, under one definition.</summary>
public sealed record LoadFigures
{
    /// <summary>The children held; in parts: by workers who count and by workers who do not.</summary>
    public required Figure Children { get; init; }

    public required Figure Weighted { get; init; }

    public required Figure Workers { get; init; }

    public required Figure Fte { get; init; }

    public required Figure ChildrenPerFte { get; init; }

    public required Figure WeightedPerFte { get; init; }

    public required Figure MeanPerWorker { get; init; }

    public required Figure MedianPerWorker { get; init; }

    public required Figure LargestPerWorker { get; init; }

    public required Figure MedianWeightedPerFte { get; init; }

    public required Figure LargestWeightedPerFte { get; init; }

    public required Figure OverStandard { get; init; }

    public required Figure OverMaximum { get; init; }

    public IEnumerable<Figure> All =>
        [Children, Weighted, Workers, Fte, ChildrenPerFte, WeightedPerFte, MeanPerWorker, MedianPerWorker, LargestPerWorker, MedianWeightedPerFte, LargestWeightedPerFte, OverStandard, OverMaximum];

    /// <summary>The suffix ends each id ("/North" for a team), the words begin each title ("North: "); both are empty for all.</summary>
    internal static LoadFigures Of(IReadOnlyList<WorkerLoad> loads, CaseloadDefinition definition, FigureMaking make, string suffix, string where)
    {
        var counted = loads.Where(l => l.Counts).ToList();
        var others = loads.Where(l => !l.Counts && l.Children.Count > 0).ToList();
        var fte = counted.Aggregate(Measures.Fte.Zero, (sum, l) => sum + l.Fte);
        var weighted = counted.Aggregate(Points.Zero, (sum, l) => sum + l.Weighted);
        var children = counted.Sum(l => l.Children.Count);
        var perWorker = Spread.Over(counted.Select(l => (decimal)l.Children.Count));
        var perFte = Spread.Over(counted.Where(l => l.WeightedPerFte.Value is not null).Select(l => l.WeightedPerFte.Value!.Value));
        var by = $"{definition.Name}, version {definition.Version}";
        var means = definition.InWords;
        var ofWorkers = $"{counted.Count:#,0} workers counted by {by}";
        var ofFte = $"{fte} FTE of workers counted by {by}";
        return new()
        {
            Children = make.Sum("children-held" + suffix, where + "Children held",
            [
                make.Children("children-held/counted" + suffix, where + "Children held by workers who count", counted.SelectMany(l => l.Children), means, "who-counts"),
                make.Children("children-held/not-counted" + suffix, where + "Children held by workers who do not count", others.SelectMany(l => l.Children),
                    others.Count == 0 ? means : $"{means} Left out: {string.Join("; ", others.GroupBy(l => l.LeftOut).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} who {g.Key}"))}.", "who-counts"),
            ], "Every child that somebody holds.", "who-counts"),
            Weighted = make.Count("weighted-children" + suffix, where + "Weighted children held", weighted.Value, FigureUnit.WeightedChildren, Counts.Children, means, "weighted-children", ofWorkers),
            Workers = Staff("workers-counted", "Workers who count", counted, means, "who-counts"),
            Fte = make.Count("fte-counted" + suffix, where + "Working time that counts", fte.Value, FigureUnit.Fte, Counts.Posts, means, "who-counts", ofWorkers),
            ChildrenPerFte = make.Per("children-per-fte" + suffix, where + "Children per FTE", new(children, fte.Value), FigureUnit.ChildrenPerFte, ofFte, means, "children-per-fte"),
            WeightedPerFte = make.Per("weighted-per-fte" + suffix, where + "Weighted children per FTE", new(weighted.Value, fte.Value), FigureUnit.ChildrenPerFte, ofFte, means, "children-per-fte"),
            MeanPerWorker = make.Per("children-per-worker" + suffix, where + "Children per worker, mean", new(children, counted.Count), FigureUnit.ChildrenPerWorker, ofWorkers, means, "children-per-worker"),
            MedianPerWorker = Worker("children-per-worker-median", "Children per worker, middle", perWorker.Median, "children-per-worker"),
            LargestPerWorker = Worker("children-per-worker-largest", "Children per worker, largest", perWorker.Largest, "children-per-worker") with
            {
                Behind = [.. counted.Where(l => l.Children.Count == perWorker.Largest).Select(l => l.Worker.Id.Text)],
            },
            MedianWeightedPerFte = Weight("weighted-per-fte-median", "Weighted children per FTE, middle worker", perFte.Median),
            LargestWeightedPerFte = Weight("weighted-per-fte-largest", "Weighted children per FTE, largest", perFte.Largest) with
            {
                Behind = [.. counted.Where(l => l.WeightedPerFte.Value == perFte.Largest).Select(l => l.Worker.Id.Text)],
            },
            OverStandard = Staff("workers-over-standard", $"Workers above the standard of {definition.Standard}", [.. counted.Where(l => l.OverStandard)],
                $"Weighted children held above {definition.Standard} per 1.0 FTE of the worker's counted time. {means}", "over-standard"),
            OverMaximum = Staff("workers-over-maximum", $"Workers above the maximum of {definition.Maximum}", [.. counted.Where(l => l.OverMaximum)],
                $"Weighted children held above {definition.Maximum} per 1.0 FTE of the worker's counted time. {means}", "over-standard"),
        };

        Figure Staff(string id, string title, IReadOnlyList<WorkerLoad> who, string definitionWords, string method) =>
            make.Count(id + suffix, where + title, who.Count, FigureUnit.Workers, Counts.Posts, definitionWords, method, ofWorkers) with { Behind = [.. who.Select(l => l.Worker.Id.Text)] };

        Figure Worker(string id, string title, decimal? value, string method) =>
            make.Count(id + suffix, where + title, value, FigureUnit.ChildrenPerWorker, Counts.Posts, means, method, ofWorkers);

        Figure Weight(string id, string title, decimal? value) =>
            make.Count(id + suffix, where + title, value, FigureUnit.ChildrenPerFte, Counts.Posts, means, "children-per-fte", ofWorkers);
    }
}

/// <summary>A team's caseload beside its children.</summary>
public sealed record TeamLoad(Structure.TeamId? Team, string Title, LoadFigures Load, IReadOnlyList<WorkerLoad> Workers)
{
    public IReadOnlyList<ChildId> Children => [.. Workers.SelectMany(w => w.Children).Distinct().Order()];
}
