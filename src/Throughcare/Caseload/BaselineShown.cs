using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>A baseline as an audience may see it.</summary>
public static class BaselineShown
{
    /// <summary>The same baseline with every figure as it may be shown; without positions and loads of single workers for those who may not see children.</summary>
    public static Baseline Show(this Hiding hiding, Baseline baseline) => hiding.Audience.SeesAll ? baseline : baseline with
    {
        Positions = hiding.Audience.SeesChildren ? baseline.Positions : [],
        TeamLocality = hiding.Show(baseline.TeamLocality),
        Allocation = hiding.Show(baseline.Allocation),
        Load = hiding.Show(baseline.Load),
        ByTeam = [.. baseline.ByTeam.Select(t => t with { Load = hiding.Show(t.Load), Workers = hiding.Audience.SeesChildren ? t.Workers : [] })],
        LoadByWorker = hiding.Audience.SeesChildren ? baseline.LoadByWorker : [],
        ByManager = hiding.Audience.SeesChildren ? baseline.ByManager : [],
        Oversight = hiding.Show(baseline.Oversight),
        Pipeline = hiding.Show(baseline.Pipeline),
    };

    /// <summary>A cell of the matrix; a total of a row, of a column or of all where the other is left out.</summary>
    public static Shown Cell(this Hiding hiding, Baseline baseline, MatrixRow row, int column) =>
        hiding.Or(BaselineCounts.Cell(baseline, row, baseline.Matrix.Columns[column]), row.Cells[column].Children.Count);

    public static Shown RowTotal(this Hiding hiding, Baseline baseline, MatrixRow row) => hiding.Or(BaselineCounts.Cell(baseline, row, null, allColumns: true), row.Total);

    public static Shown ColumnTotal(this Hiding hiding, Baseline baseline, int column) =>
        hiding.Or(BaselineCounts.Cell(baseline, null, baseline.Matrix.Columns[column]), baseline.Matrix.ColumnTotal(column));

    public static Shown Total(this Hiding hiding, Baseline baseline) => hiding.Or(BaselineCounts.Cell(baseline, null, null, allColumns: true), baseline.Matrix.Total);

    private static TeamLocalityFigures Show(this Hiding hiding, TeamLocalityFigures f) => f with
    {
        Both = hiding.Show(f.Both),
        BothOfThoseWithHome = hiding.Show(f.BothOfThoseWithHome),
        NotBoth = hiding.Show(f.NotBoth),
        RightTeam = hiding.Show(f.RightTeam),
        RightLocality = hiding.Show(f.RightLocality),
        NotInHomeLocalityTeam = hiding.Show(f.NotInHomeLocalityTeam),
        Classes = hiding.Show(f.Classes),
        ByTeam = [.. f.ByTeam.Select(hiding.Show)],
        ByLocality = [.. f.ByLocality.Select(hiding.Show)],
    };

    private static AllocationFigures Show(this Hiding hiding, AllocationFigures f) => f with
    {
        Unallocated = hiding.Show(f.Unallocated),
        DoublyAllocated = hiding.Show(f.DoublyAllocated),
        OnlyPersonalAdviser = hiding.Show(f.OnlyPersonalAdviser),
        HeldByAgency = hiding.Show(f.HeldByAgency),
        HeldByAbsent = hiding.Show(f.HeldByAbsent),
        HeldByNotPresent = hiding.Show(f.HeldByNotPresent),
        OtherTeamOnRecord = hiding.Show(f.OtherTeamOnRecord),
    };

    private static LoadFigures Show(this Hiding hiding, LoadFigures f) => f with
    {
        Children = hiding.Show(f.Children),
        Weighted = hiding.Show(f.Weighted),
        Workers = hiding.Show(f.Workers),
        Fte = hiding.Show(f.Fte),
        ChildrenPerFte = hiding.Show(f.ChildrenPerFte),
        WeightedPerFte = hiding.Show(f.WeightedPerFte),
        MeanPerWorker = hiding.Show(f.MeanPerWorker),
        MedianPerWorker = hiding.Show(f.MedianPerWorker),
        LargestPerWorker = hiding.Show(f.LargestPerWorker),
        MedianWeightedPerFte = hiding.Show(f.MedianWeightedPerFte),
        LargestWeightedPerFte = hiding.Show(f.LargestWeightedPerFte),
        OverStandard = hiding.Show(f.OverStandard),
        OverMaximum = hiding.Show(f.OverMaximum),
    };

    private static OversightFigures Show(this Hiding hiding, OversightFigures f) => f with
    {
        Managers = hiding.Show(f.Managers),
        WorkersPerManager = hiding.Show(f.WorkersPerManager),
        WorkersPerManagerMedian = hiding.Show(f.WorkersPerManagerMedian),
        WorkersPerManagerLargest = hiding.Show(f.WorkersPerManagerLargest),
        ChildrenPerManager = hiding.Show(f.ChildrenPerManager),
        ChildrenPerManagerMedian = hiding.Show(f.ChildrenPerManagerMedian),
        ChildrenPerManagerLargest = hiding.Show(f.ChildrenPerManagerLargest),
        WeightedPerManager = hiding.Show(f.WeightedPerManager),
        ChildrenWithoutManager = hiding.Show(f.ChildrenWithoutManager),
    };

    private static PipelineFigures Show(this Hiding hiding, PipelineFigures f) => f with
    {
        Proceedings = hiding.Show(f.Proceedings),
        ProceedingsOverdue = hiding.Show(f.ProceedingsOverdue),
        Ages = hiding.Show(f.Ages),
        Phases = hiding.Show(f.Phases),
        Birthdays = hiding.Show(f.Birthdays),
        Days = hiding.Audience.SeesChildren ? f.Days : [],
    };
}
