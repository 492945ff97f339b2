using System.Collections;
using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;

namespace Throughcare.Cli.Commands.Councils;

/// <summary>throughcare council: the councils of an installation where people sign in. Adding the first one is how sign-in begins.</summary>
internal static class CouncilCommand
{
    public static Command Create()
    {
        var command = new Command("council", "Adds and lists the councils of an installation where people sign in.");
        command.Subcommands.Add(Add());
        command.Subcommands.Add(List());
        return command;
    }

    private static Option<DirectoryInfo?> Data() => new("--data") { Description = "The folder that holds the database. Default: Throughcare in your own data folder." };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "What the council is called." };
        var administrator = new Option<string>("--administrator") { Description = "The email address of its first administrator, who is invited.", Required = true };
        var url = new Option<string>("--url") { Description = "Where people open Throughcare; the invitation's link begins with it.", DefaultValueFactory = _ => ServeCommand.UsualAddress };
        url.Must(u => Uri.TryCreate(u, UriKind.Absolute, out var at) && at.Scheme is "http" or "https", "Give --url as an address such as https://throughcare.example.gov.uk.");
        var data = Data();
        var command = new Command("add", "Adds a council and invites its first administrator.") { name, administrator, url, data };
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = await Services(parsed.GetValue(data), ct);
            var added = await services.GetRequiredService<AddCouncil>().Add(parsed.GetRequiredValue(name), parsed.GetRequiredValue(administrator), ct);
            var output = parsed.InvocationConfiguration.Output;
            output.WriteLine(added.TookOver ? $"{added.Name} is council {added.Id}, with the proposals that were there before." : $"{added.Name} was added as council {added.Id}.");
            output.WriteLine($"Pass this link on to {parsed.GetRequiredValue(administrator)}. It works once, for {Invitations.GoodFor.Days} days:");
            output.WriteLine($"{parsed.GetRequiredValue(url).TrimEnd('/')}/invitation/{added.Secret}");
            return Ending.Done;
        });
        return command;
    }

    private static Command List()
    {
        var data = Data();
        var command = new Command("list", "Lists the councils by number and name.") { data };
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = await Services(parsed.GetValue(data), ct);
            var table = new PlainTable("Council", "Number");
            foreach (var (id, called) in await services.GetRequiredService<App.Database.Councils>().All(ct)) table.Row(called, $"{id}");
            table.Write(parsed.InvocationConfiguration.Output, "");
            return Ending.Done;
        });
        return command;
    }

    private static async Task<ServiceProvider> Services(DirectoryInfo? data, CancellationToken ct)
    {
        // The same settings as the web app takes from its environment, so that both mean the same database.
        var set = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => ((string)e.Key).Replace("__", ":"), e => (string?)e.Value, StringComparer.OrdinalIgnoreCase);
        if (data is not null) set["data"] = data.FullName;
        var built = new ConfigurationBuilder().AddInMemoryCollection(set).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddPeople(SignInSettings.From(built));
        // Nobody's, until the council is there that the work is of.
        services.AddSingleton(new CurrentCouncil());
        services.AddSingleton(new CurrentActor(Actor.CommandLine));
        services.AddThroughcare(built);
        var provider = services.BuildServiceProvider();
        var settings = provider.GetRequiredService<ThroughcareSettings>();
        Directory.CreateDirectory(settings.DataFolder);
        await MigrateSafely.Migrate(settings.Database, ct);
        return provider;
    }
}
