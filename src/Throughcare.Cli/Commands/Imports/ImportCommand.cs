using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Throughcare.App.Imports;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.Cli.Commands.Imports;

/// <summary>
/// <c>import SOURCE… --into FOLDER</c>: reads returns, extracts, lists and maps into a proposal folder. Ends with 0; with 1 where rows were
/// rejected or a source could not be used (the good rows are kept).
/// </summary>
internal static class ImportCommand
{
    private const int Shown = 8;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Files, zip files and folders: SSDA903 returns, SSD tables, lists, boundaries, postcode look-ups.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<DirectoryInfo>("--into") { Description = "The proposal folder. One that is there keeps its options and judgements, and takes the new extract.", Required = true };
        var asAt = AsAtOption.Create("The day to ask the sources as at, such as 2025-03-31. Without it, the latest day that they give.");
        sources.Must(s => s is not null && s.All(name => name.Length > 0), "Give the names of the files and folders to read.");
        var asJson = new Option<bool>("--json") { Description = "Print the account as JSON." };
        var command = new Command("import", "Brings a council's files into a proposal folder.") { sources, into, asAt, asJson };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetRequiredValue(sources), parsed.GetRequiredValue(into), parsed.GetValue(asAt), parsed.GetValue(asJson),
            parsed.InvocationConfiguration.Output, cancel)));
        return command;
    }

    private static int Run(string[] sources, DirectoryInfo into, DateOnly? asAt, bool asJson, TextWriter results, CancellationToken cancel)
    {
        var existing = into.Exists && into.EnumerateFileSystemInfos().Any() ? ProposalFolder.Read(into.FullName, cancel: cancel) : null;
        var imported = Importer.Import(ImportSource.Of(sources, cancel: cancel), new() { AsAt = asAt, Existing = existing, Title = into.Name });
        ProposalFolder.Write(imported.Content, into.FullName, imported.Rejected, imported.Changes);
        if (asJson) results.WriteLine(JsonSerializer.Serialize(Account(imported), Json));
        else Print(imported, into, results);
        return imported.Rejected.Count > 0 || imported.Findings.Any(f => f.Severity == Severity.Error) ? Ending.PutRight : Ending.Done;
    }

    private static void Print(Imported imported, DirectoryInfo into, TextWriter results)
    {
        var snapshot = imported.Reading.Proposal.Extract.Snapshot;
        results.WriteLine($"Asked as at {imported.AsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} ({imported.AsAtFrom}).");
        results.WriteLine();
        results.WriteLine($"{"Rows in",10} {"kept",10} {"rejected",10}  Table");
        foreach (var count in imported.Counts)
            results.WriteLine($"{Number(count.RowsIn),10} {Number(count.Kept),10} {Number(count.Rejected),10}  {Named(count)}");
        if (imported.InCare.Count > 0)
        {
            results.WriteLine();
            foreach (var day in imported.InCare) results.WriteLine($"{Number(day.Children),10}  children in care on {day.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        }
        if (imported.Changes.Count > 0)
        {
            results.WriteLine();
            results.WriteLine($"Merging changed {Number(imported.Changes.Count)} rows; all are listed in {ProposalFolder.Changed}:");
            foreach (var rule in imported.Changes.GroupBy(c => c.Rule)) results.WriteLine($"{Number(rule.Count()),10}  {rule.Key}");
        }
        PrintFindings(imported, results);
        results.WriteLine();
        results.WriteLine($"{into.Name}: {Number(snapshot.Children.Count(c => c.InCare))} children in care and {Number(snapshot.Children.Count(c => !c.InCare))} others, "
            + $"{Number(snapshot.Workers.Count)} workers, {Number(snapshot.Teams.Count)} teams, {Number(snapshot.Map.Localities.Count)} localities.");
        if (imported.Rejected.Count > 0) results.WriteLine($"{Number(imported.Rejected.Count)} rows were rejected and stand in {ProposalFolder.Rejected}, each with the reason.");
    }

    // Findings of one rule stand together, the first of them whole; changed rows are in their own file.
    private static void PrintFindings(Imported imported, TextWriter results)
    {
        var changes = imported.Changes.Select(c => c.Rule).ToHashSet(StringComparer.Ordinal);
        var rules = imported.Findings.Where(f => !changes.Contains(f.Rule)).GroupBy(f => (f.Severity, f.Rule)).OrderByDescending(g => g.Key.Severity).ToList();
        foreach (var rule in rules)
        {
            results.WriteLine();
            results.WriteLine($"{rule.Key.Severity}: {rule.Key.Rule} ({Number(rule.Sum(f => f.Times))})");
            foreach (var finding in rule.Take(Shown)) results.WriteLine("  " + finding);
            if (rule.Count() > Shown) results.WriteLine($"  … and {Number(rule.Count() - Shown)} more (all with --json).");
        }
    }

    private static string Named(SourceCount count) =>
        count.File + (count.Sheet is null ? "" : $", sheet {count.Sheet}") + ": " + (count.TakenFor.Length == 0 ? "not recognised" : count.TakenFor + (count.NotUsed is null ? "" : $" (read and not used: {count.NotUsed})"));

    private static object Account(Imported imported) => new
    {
        imported.AsAt,
        imported.AsAtFrom,
        imported.Source,
        Tables = imported.Counts.Select(c => new { c.File, c.Sheet, c.TakenFor, c.RowsIn, c.Kept, c.Rejected, c.NotUsed }),
        InCare = imported.InCare.Select(c => new { c.Day, c.Children }),
        ChildrenInCare = imported.Reading.Proposal.Extract.Snapshot.Children.Count(c => c.InCare),
        Changes = imported.Changes.Select(c => new { c.Child, Where = c.Where.ToString(), c.Rule, c.Was, c.Became, c.Why }),
        Rejected = imported.Rejected.Select(r => new { Where = r.Why.Where?.ToString(), r.Why.Rule, r.Why.What, r.Why.Value, r.Why.ToDo }),
        Findings = imported.Findings.Select(f => new { Severity = f.Severity.ToString().ToLowerInvariant(), f.Rule, f.What, Where = f.Where?.ToString(), f.Value, f.ToDo, f.Times }),
        Assumptions = imported.Reading.Proposal.Extract.Assumptions.Select(a => new { a.What, a.Times }),
    };

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
