using System.Diagnostics;

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
            ["publish", Path.Combine(checkout, "src", "Throughcare.Cli"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", target, "-v", "q"])
        { RedirectStandardOutput = true })!;
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(target, "Throughcare.Cli") : throw new InvalidOperationException(said);
    }

    /// <summary>
    /// Runs the program several times, and its help between: what any command of it costs on this machine at this moment. Gives the median
    /// time of each, and the most memory that it held.
    /// </summary>
    public static IReadOnlyList<Measurement> Measure(string program, string what, string target, params string[] arguments) => Measure(program, what, target, Times, arguments);

    public static IReadOnlyList<Measurement> Measure(string program, string what, string target, int times, string[] arguments)
    {
        var (runs, help) = (new List<Run>(), new List<Run>());
        for (var i = 0; i < times; i++)
        {
            help.Add(Once(program, "--help"));
            runs.Add(Once(program, arguments));
        }
        return [new(what, InWords(runs), target), new("its --help in the same minutes", InWords(help), "nothing: for comparison")];
    }

    private static string InWords(List<Run> runs)
    {
        var seconds = runs.Select(r => r.Seconds).Order().ToList();
        return Measurement.Say($"median {seconds[seconds.Count / 2]:0.00} s, best {seconds[0]:0.00} s of {seconds.Count}; {runs.Max(r => r.Memory) / 1e6:0} MB");
    }

    private static Run Once(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var memory = 0L;
        // The memory can be asked only while the process lives: look again and again.
        while (!process.WaitForExit(5)) memory = Math.Max(memory, Held(process));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        // 1 means that the data have errors; what could be read was measured all the same.
        return process.ExitCode is 0 or 1 ? new(seconds, memory) : throw new InvalidOperationException(output.Result + errors.Result);
    }

    private readonly record struct Run(double Seconds, long Memory);

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
