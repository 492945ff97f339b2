using System.Globalization;
using System.Runtime.InteropServices;

namespace Throughcare.Benchmarks;

/// <summary>One thing that was measured, in words, beside the number to reach.</summary>
internal sealed record Measurement(string What, string Measured, string Target)
{
    public override string ToString() => $"{What}: {Measured} (to reach: {Target})";

    /// <summary>A line of the table of results at the end of docs/benchmarks.md.</summary>
    public string Row(string part) => $"| {TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} | {part} | {What} | {Measured} | {Target} | {Machine()} |";

    // A busy machine makes every time longer: the load is part of the result.
    private static string Machine()
    {
        var load = File.Exists("/proc/loadavg") ? ", load " + File.ReadAllText("/proc/loadavg").Split(' ')[0] : "";
        return $"{Environment.ProcessorCount} cores{load}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";
    }

    public static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
