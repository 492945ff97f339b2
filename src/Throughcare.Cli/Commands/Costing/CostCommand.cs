using System.CommandLine;
using Throughcare.App.Costing;
using Throughcare.Findings;

namespace Throughcare.Cli.Commands.Costing;

/// <summary>
/// <c>cost FOLDER</c>: posts, other costs, funding and savings by financial year. Ends with 0, or with 1 where something must be put right;
/// what can be costed is shown all the same.
/// </summary>
internal static class CostCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A proposal folder with the tables of a costing." };
        var option = new Option<string?>("--option") { Description = "Only this option, by its id." };
        var output = new Option<FileInfo?>("--out") { Description = "Write the costing of the option as an Excel workbook with formulas and named inputs." };
        var exports = new Option<DirectoryInfo?>("--exports") { Description = "Write the lists for finance and HR here: medium-term plan, budget monitoring, establishment, redeployment, redundancy notification draft." };
        var asJson = new Option<bool>("--json") { Description = "Print every figure as JSON." };
        output.Must(f => f is null || f.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase), "Give --out a name that ends in .xlsx.");
        var command = new Command("cost", "Posts, one-off costs, funding and savings by financial year.") { folder, option, output, exports, asJson };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(folder)!.FullName, parsed.GetValue(option), parsed.GetValue(output)?.FullName, parsed.GetValue(exports)?.FullName, parsed.GetValue(asJson),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel)));
        return command;
    }

    private static int Run(string folder, string? option, string? output, string? exports, bool asJson, TextWriter results, TextWriter progress, CancellationToken cancel)
    {
        var (costs, findings) = CostsOfFolder.Read(folder, cancel);
        var shown = option is null ? costs.Options.Count > 0 ? costs.Options : [costs.Today] : [costs.Of(option)];
        if (asJson) results.WriteLine(CostJson.Of(costs, shown));
        else CostText.Write(costs, shown, results);
        if (output is not null)
        {
            var cost = CostsOfFolder.ForWorkbook(costs, option);
            using (var file = new FileStream(output, FileMode.Create, FileAccess.ReadWrite)) CostWorkbook.Write(cost.Costing!, costs.Terms, file);
            progress.WriteLine($"{output}: {cost.Option.Title}, with formulas.");
        }
        if (exports is not null)
            foreach (var path in CostExports.Write(costs, shown, exports)) progress.WriteLine(path);
        foreach (var finding in findings.Where(f => f.Severity > Severity.Note).Distinct().OrderByDescending(f => f.Severity)) progress.WriteLine(finding);
        return findings.Any(f => f.Severity == Severity.Error) ? Ending.PutRight : Ending.Done;
    }
}
