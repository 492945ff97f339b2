using System.Diagnostics;
using System.Globalization;

namespace Throughcare.Benchmarks;

/// <summary>Times the published program from start to end, as somebody at a keyboard does.</summary>
internal static class WholeProcess
{
    private const int Times = 7;

    /// <summary>Publishes the command line ReadyToRun and gives the path of the program.</summary>
    public static string Publish(string checkout)
    {
        var target = Path.Combine(Path.GetTempPath(), "throughcare-bench-cli");
        var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(checkout, "src", "Throughcare.Cli"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", target, "-v", "q"]) { RedirectStandardOutput = true })!;
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(target, "Throughcare.Cli") : throw new InvalidOperationException(said);
    }

    /// <summary>Runs it several times and prints the median and best time, and the most memory that it held.</summary>
    public static void Measure(string what, string target, string program, params string[] arguments)
    {
        var seconds = new List<double>();
        var memory = 0L;
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            // The memory can be asked only while the process lives: look again and again.
            var output = process.StandardOutput.ReadToEndAsync();
            while (!process.WaitForExit(2)) memory = Math.Max(memory, Held(process));
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            if (process.ExitCode > 1) throw new InvalidOperationException(output.Result + errors.Result);
        }
        seconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {seconds[Times / 2]:0.00} s, best {seconds[0]:0.00} s of {Times}, {memory / 1e6:0} MB (target: {target})"));
    }

    private static long Held(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
