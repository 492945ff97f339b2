using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>Span of control: workers and children for each manager. Decision C aimed at equal oversight; both figures show it.</summary>
public sealed record OversightFigures
{
    public required Figure Managers { get; init; }

    public required Figure WorkersPerManager { get; init; }

    public required Figure WorkersPerManagerMedian { get; init; }

    public required Figure WorkersPerManagerLargest { get; init; }

    public required Figure ChildrenPerManager { get; init; }

    public required Figure ChildrenPerManagerMedian { get; init; }

    public required Figure ChildrenPerManagerLargest { get; init; }

    public required Figure WeightedPerManager { get; init; }

    /// <summary>Allocated children whose worker has no manager on record.</summary>
    public required Figure ChildrenWithoutManager { get; init; }

    public IEnumerable<Figure> All => [Managers, WorkersPerManager, WorkersPerManagerMedian, WorkersPerManagerLargest, ChildrenPerManager, ChildrenPerManagerMedian, ChildrenPerManagerLargest, WeightedPerManager, ChildrenWithoutManager];

    internal static OversightFigures Of(Snapshot snapshot, IReadOnlyList<ChildPosition> positions, IReadOnlyList<ManagerLoad> managers, FigureMaking make)
    {
        const string means = "The line manager of each worker who may hold children, or the manager of the worker's team where no line manager is recorded. Managers of managers are not counted.";
        const string page = "span-of-control";
        var managerOf = Loads.ManagerOf(snapshot);
        var workers = Spread.Over(managers.Select(m => (decimal)m.Workers.Count));
        var children = Spread.Over(managers.Select(m => (decimal)m.Children.Count));
        var ofManagers = $"{managers.Count:#,0} managers of workers who may hold children";
        IReadOnlyList<string> ids = [.. managers.Select(m => m.Manager.Text)];
        return new()
        {
            Managers = make.Count("managers", "Managers of workers who may hold children", managers.Count, FigureUnit.Workers, Counts.Posts, means, page) with { Behind = ids },
            WorkersPerManager = make.Per("workers-per-manager", "Workers per manager, mean", new(managers.Sum(m => m.Workers.Count), managers.Count), FigureUnit.WorkersPerManager, ofManagers, means, page),
            WorkersPerManagerMedian = make.Count("workers-per-manager-median", "Workers per manager, middle", workers.Median, FigureUnit.WorkersPerManager, Counts.Posts, means, page, ofManagers),
            WorkersPerManagerLargest = make.Count("workers-per-manager-largest", "Workers per manager, largest", workers.Largest, FigureUnit.WorkersPerManager, Counts.Posts, means, page, ofManagers)
                with
            { Behind = [.. managers.Where(m => m.Workers.Count == workers.Largest).Select(m => m.Manager.Text)] },
            ChildrenPerManager = make.Per("children-per-manager", "Children per manager, mean", new(managers.Sum(m => m.Children.Count), managers.Count), FigureUnit.ChildrenPerManager, ofManagers, means, page),
            ChildrenPerManagerMedian = make.Count("children-per-manager-median", "Children per manager, middle", children.Median, FigureUnit.ChildrenPerManager, Counts.Posts, means, page, ofManagers),
            ChildrenPerManagerLargest = make.Count("children-per-manager-largest", "Children per manager, largest", children.Largest, FigureUnit.ChildrenPerManager, Counts.Posts, means, page, ofManagers)
                with
            { Behind = [.. managers.Where(m => m.Children.Count == children.Largest).Select(m => m.Manager.Text)] },
            WeightedPerManager = make.Per("weighted-per-manager", "Weighted children per manager, mean", new(managers.Sum(m => m.Weighted.Value), managers.Count), FigureUnit.ChildrenPerManager, ofManagers, means, page),
            ChildrenWithoutManager = make.Children("children-without-manager", "Children whose worker has no manager on record",
                positions.Where(p => p.Worker is { } w && managerOf(w) is null).Select(p => p.Child.Id), means, page, $"{positions.Count(p => p.Worker is not null):#,0} allocated children and young people"),
        };
    }
}
