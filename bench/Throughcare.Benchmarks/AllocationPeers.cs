using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Throughcare.Benchmarks;

/// <summary>What another solver made of an instance.</summary>
internal sealed record PeerRun(string Name, decimal? Objective, decimal? Bound, double Seconds)
{
    public string InWords(decimal known) => Objective is not { } objective ? Measurement.Say($"nothing in {Seconds:0.0} s")
        : Measurement.Say($"{(objective - known) / known:0.000%} above the best known, gap {(Bound is { } bound ? (objective - bound) / objective : 1):0.000%}, {Seconds:0.0} s");
}

/// <summary>HiGHS by scipy of the system's Python, and CBC, each with one thread and to a proved optimum or the time limit; those that are not installed are said and left out.</summary>
internal sealed partial class AllocationPeers(string script, double seconds, bool withCbc = true)
{
    private readonly string? _python = Works("/usr/bin/python3", "-c", "import scipy.optimize") ? "/usr/bin/python3" : null;
    private readonly bool _cbc = withCbc && Works("cbc", "-quit");

    public IEnumerable<PeerRun> Solve(string instance)
    {
        if (_python is null)
        {
            Console.WriteLine("No HiGHS: /usr/bin/python3 has no scipy (Debian: python3-scipy).");
            yield break;
        }
        using (var said = JsonDocument.Parse(Read(_python, script, "solve", instance, seconds.ToString(CultureInfo.InvariantCulture))))
            yield return new("HiGHS", Number(said.RootElement, "objective"), Number(said.RootElement, "bound"), said.RootElement.GetProperty("seconds").GetDouble());
        if (_cbc) yield return Cbc(_python, instance);
        else if (withCbc) Console.WriteLine("No CBC (Debian: coinor-cbc).");
    }

    private PeerRun Cbc(string python, string instance)
    {
        var file = Path.Combine(Path.GetTempPath(), $"throughcare-{Guid.NewGuid():N}.lp");
        try
        {
            decimal constant;
            using (var said = JsonDocument.Parse(Read(python, script, "lp", instance, file))) constant = said.RootElement.GetProperty("constant").GetDecimal();
            var start = Stopwatch.GetTimestamp();
            var log = Read("cbc", file, "-seconds", seconds.ToString(CultureInfo.InvariantCulture), "-ratio", "0.000001", "-solve", "-quit");
            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var (objective, bound) = (Found(Objective().Match(log)), Found(Lower().Match(log)));
            return new("CBC", objective + constant, (bound ?? objective) + constant, took);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static decimal? Found(Match match) => match.Success ? decimal.Parse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static decimal? Number(JsonElement root, string name) => root.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static string Read(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException(said + errors.Result);
    }

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            Read(program, arguments);
            return true;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex(@"Objective value:\s+(\S+)")]
    private static partial Regex Objective();

    [GeneratedRegex(@"Lower bound:\s+(\S+)")]
    private static partial Regex Lower();
}
