using Throughcare.App.Files;
using Throughcare.Caseload.FromCounts;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Caseload;

/// <summary>A baseline from counts, with all that was found while they were read.</summary>
public sealed record CountsBaselineReading(CountsBaseline Baseline, IReadOnlyList<Finding> Findings);

/// <summary>Reads a team by locality grid of counts, pasted as text or in a CSV file or workbook, and measures it.</summary>
public static class BaselineOfCounts
{
    public static CountsBaselineReading MeasureText(string text, Points standard, string source = "pasted counts") => Measure(CountsTable.Read(text, standard, source));

    public static CountsBaselineReading MeasureFile(string path, Points standard, FileLimits? limits = null, CancellationToken cancel = default)
    {
        var read = TableFiles.Read(path, limits, cancel);
        if (read.Tables.Count == 0) throw new RefusedException([.. read.Findings, FileFindings.Error("empty-grid", path, "There is no grid in this file.", "Give a heading line with team and the localities, and one line for each team.")]);
        var reading = CountsTable.Read(read.Tables[0], standard);
        return Measure(reading with { Findings = [.. read.Findings, .. reading.Findings] });
    }

    private static CountsBaselineReading Measure(CountsReading reading) =>
        reading.Grid is { } grid ? new(CountsBaseline.Of(grid), reading.Findings) : throw new RefusedException(reading.Findings);
}
