using Throughcare.Benchmarks;

// "list" prints the names of the parts. Name the parts to run, or none for all. Each prints what it measured beside the number to reach, and
// with --record FILE adds it to the table at the end of the file; nothing is asserted.
var checkout = FindCheckout();
var parts = new Dictionary<string, Func<IReadOnlyList<Measurement>>>
{
    ["allocation"] = () => Allocations.Run(checkout),
    ["schedule"] = () => Schedules.Run(checkout),
    ["refusals"] = () => Refusals.Run(checkout),
    ["england-baselines"] = EnglandBaselines.Run,
    ["england-plans"] = EnglandPlans.Run,
    ["folder-baseline"] = () => WholeProcess.Measure(WholeProcess.Publish(checkout), "baseline of examples/county", "under 0.3 s", "baseline", Path.Combine(checkout, "examples", "county")),
    ["returns-baseline"] = () => ReturnsBaseline.Run(checkout),
    ["costing"] = Costings.Run,
    ["check"] = () => ReportChecks.Run(checkout),
    ["report"] = () => OfficerReports.Run(checkout),
    ["audit"] = () => AuditTrails.Run(checkout),
    ["warm-pages"] = () => WarmPages.Run(checkout),
    ["signed-in-pages"] = () => SignedInPages.Run(checkout),
    ["councils-apart"] = () => CouncilsApart.Run(checkout).GetAwaiter().GetResult(),
};
if (args is ["list"])
{
    foreach (var name in parts.Keys) Console.WriteLine(name);
    return 0;
}
var at = Array.IndexOf(args, "--record");
var record = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
var asked = args.Where((_, i) => at < 0 || i < at || i > at + 1).ToList();
var unknown = asked.Find(a => !parts.ContainsKey(a));
if (unknown is not null || (at >= 0 && record is null))
{
    Console.Error.WriteLine(unknown is null ? "Give a file after --record." : $"No part is called {unknown}. Parts: {string.Join(", ", parts.Keys)}.");
    return 2;
}
foreach (var (name, run) in parts.Where(p => asked.Count == 0 || asked.Contains(p.Key)))
{
    Console.WriteLine($"== {name}");
    var measured = run();
    foreach (var measurement in measured) Console.WriteLine(measurement);
    if (record is not null) File.AppendAllLines(record, measured.Select(m => m.Row(name)));
}
return 0;

static string FindCheckout()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Throughcare.slnx"))) return folder.FullName;
    throw new InvalidOperationException("Throughcare.slnx was not found above " + AppContext.BaseDirectory);
}
