using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>A child's date of birth as the returns tell it, and where; null where none does.</summary>
public sealed record ChildDetails(string Child, DateOnly? DateOfBirth, Place? Where, bool InHeader);

/// <summary>
/// Dates of birth from every table of every year. The latest Header is believed; a child with no Header row takes the date
/// that another table has. Tables that disagree are a finding: nobody has two birthdays.
/// </summary>
public sealed class ChildDetailsReading
{
    private readonly Dictionary<string, ChildDetails> _byChild = new(StringComparer.Ordinal);
    private readonly HashSet<string> _disagree = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];

    public IReadOnlyDictionary<string, ChildDetails> ByChild => _byChild;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Takes a table in; tables are given oldest return first. Gives back the rows that were rejected.</summary>
    public IReadOnlyList<RejectedRow> Take(RawTable table, bool isHeader)
    {
        var columns = new Columns(table);
        var rejected = new List<RejectedRow>();
        foreach (var row in table.Rows)
        {
            var child = columns.Id(row, "CHILD");
            if (child.Length == 0)
            {
                rejected.Add(new(table, row, RowFindings.Missing(table, row, "CHILD", "The row has no child's id.")));
                continue;
            }
            var written = columns.Of(row, "DOB");
            DateOnly? born = CellText.TryDate(written, out var day) ? day : null;
            if (born is null && written.Length > 0 && isHeader) _findings.Add(BirthNotRead(table, row, child));
            Take(child, born, table.At(row, "DOB"), isHeader);
        }
        return rejected;
    }

    private void Take(string child, DateOnly? born, Place where, bool isHeader)
    {
        if (!_byChild.TryGetValue(child, out var known))
        {
            _byChild.Add(child, new(child, born, born is null ? null : where, isHeader));
            return;
        }
        if (born is { } && known.DateOfBirth is { } && born != known.DateOfBirth && _disagree.Add(child)) _findings.Add(Disagree(child, known.Where!, where));
        var believed = born is not null && (isHeader || !known.InHeader || known.DateOfBirth is null);
        _byChild[child] = new(child, believed ? born : known.DateOfBirth, believed ? where : known.Where, known.InHeader || isHeader);
    }

    private static Finding Disagree(string child, Place one, Place other) => new()
    {
        Rule = "dates-of-birth-differ",
        Severity = Severity.Warning,
        What = $"Child {child} has different dates of birth at {one} and at {other}; the latest Header is believed.",
        Where = other,
        ToDo = "Correct the one that is wrong.",
    };

    private static Finding BirthNotRead(RawTable table, RawRow row, string child) => new()
    {
        Rule = "not-a-date",
        Severity = Severity.Warning,
        What = $"The date of birth of child {child} is not a date; the child is kept without one.",
        Where = table.At(row, "DOB"),
        ToDo = "Write it as 31/03/2015 or 2015-03-31.",
    };
}
