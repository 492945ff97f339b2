using Throughcare.Benchmarks;

// Each part prints what it measured beside its target; nothing is asserted. Name the parts to run, or none for all.
var checkout = FindCheckout();
var parts = new Dictionary<string, Action>
{
    ["england-baselines"] = EnglandBaselines.Run,
    ["folder-baseline"] = () => WholeProcess.Measure("baseline of examples/county", "under 0.3 s", WholeProcess.Publish(checkout), "baseline", Path.Combine(checkout, "examples", "county")),
    ["returns-baseline"] = () => ReturnsBaseline.Run(checkout),
    ["warm-pages"] = () => WarmPages.Run(checkout),
};
var unknown = args.FirstOrDefault(a => !parts.ContainsKey(a));
if (unknown is not null)
{
    Console.Error.WriteLine($"No part is called {unknown}. Parts: {string.Join(", ", parts.Keys)}.");
    return 2;
}
foreach (var (name, run) in parts.Where(p => args.Length == 0 || args.Contains(p.Key)))
{
    Console.WriteLine($"== {name}");
    run();
}
return 0;

static string FindCheckout()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Throughcare.slnx"))) return folder.FullName;
    throw new InvalidOperationException("Throughcare.slnx was not found above " + AppContext.BaseDirectory);
}
