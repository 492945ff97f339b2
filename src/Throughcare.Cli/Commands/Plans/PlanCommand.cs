using System.CommandLine;
using Throughcare.App.Plans;
using Throughcare.App.Runs;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.Cli.Commands.Plans;

/// <summary>
/// <c>plan FOLDER</c>: every proposed option solved and compared with today. Ends with 0 when done, 1 where the data have errors, 3 where
/// no plan fits any option, 130 when stopped by the user, who keeps the best plans so far.
/// </summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A proposal folder." };
        var option = new Option<string?>("--option") { Description = "Only this option, by its id." };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write report.html and the tables behind it here. The folder \"plan\" inside FOLDER unless another is given." };
        var seconds = new Option<double?>("--seconds") { Description = $"Stop after so many seconds for each option. {RunLimits.Default.Seconds} unless an iteration count is given." };
        var iterations = new Option<long?>("--iterations") { Description = "Stop after so many moves and bounds for each option: the same plan on every machine." };
        var seed = new Option<int>("--seed") { Description = "Seed of the search.", DefaultValueFactory = _ => 1 };
        var near = new Option<bool>("--near") { Description = "Keep near the plan that is kept in the folder: every departure has the option's price, so that one new decision does not shake the whole plan." };
        var asJson = new Option<bool>("--json") { Description = "Print the comparison as JSON." };
        var published = new Option<bool>("--published") { Description = "Write what may be published: small numbers hidden, no lists of children or workers. The folder \"published\" unless --out is given." };
        seconds.Must(s => s is null or > 0 and < double.PositiveInfinity, "Give --seconds more than 0.");
        iterations.Must(n => n is null or > 0, "Give --iterations of 1 or more.");
        seed.Must(_ => true, "Give --seed as a whole number.");
        var command = new Command("plan", "Solve every proposed option, relationships first, and compare it with today.") { folder, option, output, seconds, iterations, seed, near, asJson, published };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(folder)!.FullName,
            new() { Only = parsed.GetValue(option) is { } id ? new OptionId(id) : null, Limits = Limits(parsed.GetValue(seconds), parsed.GetValue(iterations)), Seed = parsed.GetValue(seed), NearPublished = parsed.GetValue(near) },
            parsed.GetValue(output)?.FullName ?? Path.Combine(parsed.GetValue(folder)!.FullName, parsed.GetValue(published) ? "published" : "plan"),
            parsed.GetValue(published) ? Audience.Everyone : Audience.Entitled,
            parsed.GetValue(asJson), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel)));
        return command;
    }

    private static RunLimits Limits(double? seconds, long? iterations) => iterations is null && seconds is null
        ? RunLimits.Default
        : new() { Seconds = seconds, Iterations = iterations, Gap = RunLimits.Default.Gap };

    private static int Run(string folder, PlanRequest request, string output, Audience audience, bool asJson, TextWriter results, TextWriter progress, CancellationToken cancel)
    {
        var plan = PlanShowing.On(progress, showing => PlanOfFolder.Make(folder, request, output, audience, showing, cancel));
        if (asJson) results.WriteLine(PlanJson.Of(plan));
        else PlanText.Write(plan, results);
        foreach (var finding in plan.Findings.Where(f => f.Severity > Severity.Note).OrderByDescending(f => f.Severity)) progress.WriteLine(finding);
        if (plan.Made.Stopped) return Ending.Stopped;
        if (!plan.Made.Comparison.AnyPlan) return Ending.NoPlan;
        return plan.Findings.Any(f => f.Severity == Severity.Error) ? Ending.PutRight : Ending.Done;
    }
}
