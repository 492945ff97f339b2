using System.CommandLine;
using System.Globalization;
using Throughcare.App.Caseload;
using Throughcare.App.Reports;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Proposals;

namespace Throughcare.Cli.Commands.Caseload;

/// <summary>
/// <c>baseline FOLDER</c>, <c>baseline RETURNS…</c> or <c>baseline --counts FILE</c>: where children are now. Ends with 0, or with 1 where the
/// data have errors; what could be read is measured all the same.
/// </summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "A proposal folder; or returns, extracts and lists, which are measured as they are and written nowhere.", Arity = ArgumentArity.ZeroOrMore };
        var asAt = AsAtOption.Create("The day to ask returns, extracts and lists as at, such as 2025-03-31. Without it, the latest day that they give.");
        var counts = new Option<FileInfo?>("--counts") { Description = "A team by locality grid of counts, instead of a folder." };
        var standard = new Option<decimal>("--standard") { Description = "With --counts: children that a full-time worker carries as standard.", DefaultValueFactory = _ => 16 };
        var asJson = new Option<bool>("--json") { Description = "Print every figure as JSON." };
        standard.Must(s => s is > 0 and <= 1000, "Give --standard above 0, such as 16.");
        sources.Must(s => s is null || s.All(name => name.Length > 0), "Give the name of a proposal folder, or the names of the files and folders to read.");
        var command = new Command("baseline", "Where children and social workers are now: right team and locality, caseload, oversight, pipeline.") { sources, asAt, counts, standard, asJson };
        command.Validators.Add(result =>
        {
            var paths = result.GetValue(sources) ?? [];
            if (paths.Length == 0 == (result.GetResult(counts) is null)) result.AddError("Give a proposal folder or returns, or --counts and a file.");
            if (result.GetResult(asAt) is not null && (paths.Length == 0 || IsProposal(paths))) result.AddError("Give --as-at with returns, extracts and lists: a proposal's date is as_at in its proposal.yaml.");
        });
        command.SetAction(parsed => Run(parsed.GetValue(sources) ?? [], parsed.GetValue(asAt), parsed.GetValue(counts), Points.From(parsed.GetValue(standard)), parsed.GetValue(asJson),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static bool IsProposal(string[] paths) => paths.Length == 1 && BaselineOfSources.IsProposal(paths[0]);

    private static int Run(string[] paths, DateOnly? asAt, FileInfo? counts, Points standard, bool asJson, TextWriter results, TextWriter progress)
    {
        var findings = counts is not null ? OfCounts(counts.FullName, standard, asJson, results)
            : IsProposal(paths) ? OfFolder(paths[0], asJson, results) : OfSources(paths, asAt, asJson, results);
        foreach (var finding in findings.Where(f => f.Severity > Severity.Note || counts is not null).OrderByDescending(f => f.Severity)) progress.WriteLine(finding);
        return findings.Any(f => f.Severity == Severity.Error) ? Ending.PutRight : Ending.Done;
    }

    private static IReadOnlyList<Finding> OfFolder(string folder, bool asJson, TextWriter results)
    {
        var reading = BaselineOfFolder.Measure(folder);
        Write(reading.Proposal, reading.Baseline, reading.Findings, null, asJson, results);
        return reading.Findings;
    }

    private static IReadOnlyList<Finding> OfSources(string[] paths, DateOnly? asAt, bool asJson, TextWriter results)
    {
        var measured = BaselineOfSources.Measure(paths, asAt);
        Write(measured.Proposal, measured.Baseline, measured.Findings, measured.Rows, asJson, results);
        return measured.Findings;
    }

    private static void Write(Proposal proposal, Baseline baseline, IReadOnlyList<Finding> findings, RowAccount? rows, bool asJson, TextWriter results)
    {
        if (asJson)
        {
            results.WriteLine(FigureJson.Of(new()
            {
                From = proposal.Title,
                AsAt = baseline.AsAt.ToString("yyyy-MM-dd"),
                CaseloadDefinition = baseline.Definition.InWords,
                Rows = rows,
                Figures = [.. baseline.Figures.Select(FigureJson.Line)],
                Findings = [.. findings.Select(FigureJson.Line)],
            }));
            return;
        }
        if (rows is not null) results.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows.In:#,0} rows came in: {rows.Kept:#,0} kept, {rows.Rejected:#,0} rejected; merging changed {rows.Changed:#,0}. Nothing was written."));
        BaselineText.Write(proposal, baseline, results);
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
