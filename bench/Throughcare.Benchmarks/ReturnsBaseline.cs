namespace Throughcare.Benchmarks;

/// <summary>Five yearly returns of 3,737 episode rows, from files to a proposal folder whose baseline can be read.</summary>
internal static class ReturnsBaseline
{
    public static void Run(string checkout)
    {
        var returns = Path.Combine(checkout, "..", "shared", "data", "ssda903", "d2i-demand-samples");
        if (!Directory.Exists(returns))
        {
            Console.WriteLine("The folder ../shared is not beside the checkout: left out.");
            return;
        }
        var into = Directory.CreateTempSubdirectory("throughcare-returns-");
        try
        {
            var program = WholeProcess.Publish(checkout);
            WholeProcess.Measure("3,737 episode rows in five returns, brought in", "under 0.5 s and 150 MB", program, "import", returns, "--into", Path.Combine(into.FullName, "proposal"));
            WholeProcess.Measure("their baseline", "under 0.5 s and 150 MB", program, "baseline", Path.Combine(into.FullName, "proposal"));
        }
        finally
        {
            into.Delete(recursive: true);
        }
    }
}
