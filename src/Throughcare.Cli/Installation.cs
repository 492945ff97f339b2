using System.Collections;
using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.Cli;

/// <summary>The installation that a command works on: the app's own services over its database, with nothing started. Settings come from the environment, as the app's do.</summary>
internal static class Installation
{
    public static Option<DirectoryInfo?> DataOption() => new("--data") { Description = "The folder that holds the database. Default: Throughcare in your own data folder; THROUGHCARE__DATABASE names another database." };

    public static async Task<ServiceProvider> Open(string? data, CancellationToken ct)
    {
        var settings = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(e => ((string)e.Key).StartsWith("THROUGHCARE__", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(e => ((string)e.Key).Replace("__", ":", StringComparison.Ordinal), e => (string?)e.Value, StringComparer.OrdinalIgnoreCase);
        if (data is not null) settings["data"] = data;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await ExistingDatabase.MustBeThere(ThroughcareSettings.From(configuration).Database, ct);
        return new ServiceCollection().AddLogging().AddSingleton(new CurrentActor(Actor.CommandLine)).AddThroughcare(configuration).BuildServiceProvider();
    }
}
