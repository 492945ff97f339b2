namespace Throughcare.Intake;

/// <summary>Adds up what the tables of one reading kept and rejected, and what was assumed for the rows that were kept.</summary>
internal sealed class IntakeTally(IntakeNotes notes)
{
    private readonly List<TableCount> _counts = [];
    private readonly List<RejectedRow> _rejected = [];

    public IReadOnlyList<TableCount> Counts => _counts;

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    public void Add<T>(IntakeTable<T> table) where T : class
    {
        if (!table.Given) return;
        _counts.Add(table.Count);
        _rejected.AddRange(table.Rejected);
        foreach (var row in table.Kept)
            foreach (var what in row.Assumed) notes.Assume(what);
    }
}
