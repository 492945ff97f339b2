using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Throughcare.App;
using Throughcare.App.Backups;
using Throughcare.App.Database;

namespace Throughcare.Cli.Commands.Database;

/// <summary>What the commands over a whole database share: which one, how far they are, and what they end with.</summary>
internal static class DatabaseOptions
{
    public static Option<DirectoryInfo?> Data() => new("--data") { Description = "The folder that holds the database. Default: Throughcare in your own data folder, or what THROUGHCARE__DATABASE or THROUGHCARE__DATABASEFILE say." };

    /// <summary>The same database that "throughcare serve" would open.</summary>
    public static DatabaseAddress Address(DirectoryInfo? data) => ThroughcareSettings.From(Configuration(data)).Database;

    private static IConfiguration Configuration(DirectoryInfo? data) => new ConfigurationBuilder()
        .AddInMemoryCollection(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Select(v => KeyValuePair.Create(((string)v.Key).Replace("__", ":", StringComparison.Ordinal), (string?)v.Value))
            .Where(v => v.Key.StartsWith("Throughcare:", StringComparison.OrdinalIgnoreCase)))
        .AddInMemoryCollection(data is null ? [] : [KeyValuePair.Create("data", (string?)data.FullName)])
        .Build();

    public static IProgress<string> Progress() => new Lines();

    public static int End(IReadOnlyList<Throughcare.Findings.Finding> findings)
    {
        foreach (var finding in findings) Console.Error.WriteLine(finding);
        return findings.Count > 0 ? Ending.PutRight : Ending.Done;
    }

    public static void Print(RestoreDone done, TextWriter results)
    {
        if (done.Council is { } number) results.WriteLine($"{done.Name} is council {number} there.");
        results.WriteLine(FormattableString.Invariant($"{done.Rows:#,0} rows of {done.Tables} tables were written, read again and found the same."));
    }

    // On the thread that reports, so that lines keep their order.
    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
