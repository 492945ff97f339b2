namespace Throughcare.Benchmarks;

/// <summary>The largest worked officer report as a Word document, written by the command line from start to end: figures of two plans over 772 children, small numbers hidden, charts with their workbooks.</summary>
internal static class OfficerReports
{
    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var file = Path.Combine(Path.GetTempPath(), "throughcare-bench-officer-report.docx");
        try
        {
            return WholeProcess.Measure(WholeProcess.Publish(checkout), "officer report of examples/after-care with its charts (772 children, two plans)", "under 3 s",
                "report", Path.Combine(checkout, "examples", "after-care"), "--as", "docx", "--kind", "officer-report", "--out", file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
