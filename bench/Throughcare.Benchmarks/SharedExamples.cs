using System.Text.Json;

namespace Throughcare.Benchmarks;

/// <summary>The worked examples beside the checkout, or in THROUGHCARE_SHARED, and the settings that every part on them takes from the environment.</summary>
internal sealed class SharedExamples
{
    private readonly string _folder;

    public SharedExamples(string checkout, string kind)
    {
        _folder = Path.Combine(Environment.GetEnvironmentVariable("THROUGHCARE_SHARED") ?? Path.Combine(Directory.GetParent(checkout)!.FullName, "shared"), "examples", kind);
        if (!Directory.Exists(_folder)) throw new InvalidOperationException($"The instances are not in {_folder}. Set THROUGHCARE_SHARED to the folder that holds examples/{kind}.");
    }

    public string Instance(string name) => Path.Combine(_folder, "instances", name + ".json");

    /// <summary>The best sum that is known.</summary>
    public decimal BestKnown(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "expected", name + ".json")));
        return expected.RootElement.GetProperty("objective").GetDecimal();
    }

    public static bool Asked(string instance) => Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_INSTANCES") is not { } only || only.Split(',').Contains(instance);

    public static List<int> Seeds => [.. (Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_SEEDS") ?? "1,2,3").Split(',').Select(int.Parse)];

    public static double PeerSeconds => double.Parse(Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_PEER_SECONDS") ?? "600", System.Globalization.CultureInfo.InvariantCulture);
}
