namespace Throughcare.Benchmarks;

/// <summary>Five yearly returns of 3,737 episode rows to a baseline, in one process.</summary>
internal static class ReturnsBaseline
{
    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var returns = Path.Combine(checkout, "..", "shared", "data", "ssda903", "d2i-demand-samples");
        if (Directory.Exists(returns)) return WholeProcess.Measure(WholeProcess.Publish(checkout), "3,737 episode rows in five returns to a baseline", "under 0.5 s, under 150 MB", "baseline", returns);
        Console.WriteLine("The folder ../shared is not beside the checkout: left out.");
        return [];
    }
}
