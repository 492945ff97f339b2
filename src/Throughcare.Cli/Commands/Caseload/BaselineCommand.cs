using System.CommandLine;
using Throughcare.App.Caseload;
using Throughcare.App.Reports;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Cli.Commands.Caseload;

/// <summary>
/// <c>baseline FOLDER</c> or <c>baseline --counts FILE</c>: where children are now. Ends with 0, or with 1 where the data have
/// errors; what could be read is measured all the same.
/// </summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The proposal folder.", Arity = ArgumentArity.ZeroOrOne };
        var counts = new Option<FileInfo?>("--counts") { Description = "A team by locality grid of counts, instead of a folder." };
        var standard = new Option<decimal>("--standard") { Description = "With --counts: children that a full-time worker carries as standard.", DefaultValueFactory = _ => 16 };
        var asJson = new Option<bool>("--json") { Description = "Print every figure as JSON." };
        standard.Validators.Add(result => { if (result.GetValueOrDefault<decimal>() is <= 0 or > 1000) result.AddError("Give --standard above 0, such as 16."); });
        var command = new Command("baseline", "Where children and social workers are now: right team and locality, caseload, oversight, pipeline.") { folder, counts, standard, asJson };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is null == (result.GetResult(counts) is null)) result.AddError("Give a proposal folder, or --counts and a file.");
        });
        command.SetAction(parsed => Run(parsed.GetValue(folder), parsed.GetValue(counts), Points.From(parsed.GetValue(standard)), parsed.GetValue(asJson),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? folder, FileInfo? counts, Points standard, bool asJson, TextWriter results, TextWriter progress)
    {
        try
        {
            var findings = counts is null ? OfFolder(folder!, asJson, results) : OfCounts(counts.FullName, standard, asJson, results);
            foreach (var finding in findings.Where(f => f.Severity > Severity.Note || counts is not null).OrderByDescending(f => f.Severity)) progress.WriteLine(finding);
            return findings.Any(f => f.Severity == Severity.Error) ? 1 : 0;
        }
        catch (RefusedException refused)
        {
            foreach (var finding in refused.Findings) progress.WriteLine(finding);
            return 1;
        }
    }

    private static IReadOnlyList<Finding> OfFolder(string folder, bool asJson, TextWriter results)
    {
        var reading = BaselineOfFolder.Measure(folder);
        if (!asJson) BaselineText.Write(reading.Proposal, reading.Baseline, results);
        else results.WriteLine(FigureJson.Of(new()
        {
            From = reading.Proposal.Title,
            AsAt = reading.Baseline.AsAt.ToString("yyyy-MM-dd"),
            CaseloadDefinition = reading.Baseline.Definition.InWords,
            Figures = [.. reading.Baseline.Figures.Select(FigureJson.Line)],
            Findings = [.. reading.Findings.Select(FigureJson.Line)],
        }));
        return reading.Findings;
    }

    private static IReadOnlyList<Finding> OfCounts(string path, Points standard, bool asJson, TextWriter results)
    {
        var reading = BaselineOfCounts.MeasureFile(path, standard);
        if (!asJson) CountsText.Write(reading.Baseline, results);
        else results.WriteLine(FigureJson.Of(new()
        {
            From = reading.Baseline.Grid.Source,
            Figures = [.. reading.Baseline.Figures.Select(FigureJson.Line)],
            Findings = [.. reading.Findings.Select(FigureJson.Line)],
        }));
        return reading.Findings;
    }
}
