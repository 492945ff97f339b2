using Microsoft.Extensions.Configuration;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.App.Privacy;

namespace Throughcare.App;

/// <summary>Where everything is kept. Each may be set by command line (--data), environment (THROUGHCARE__DATA) or appsettings.json.</summary>
public sealed record ThroughcareSettings
{
    /// <summary>Folder of the database file and of files that wait to be read. Default: Throughcare in the user's own data folder.</summary>
    public required string DataFolder { get; init; }

    public required DatabaseAddress Database { get; init; }

    /// <summary>
    /// Where the scheduler keeps its books. With SQLite a file beside the database's, because a long import holds the only writer's place
    /// for seconds and the scheduler must not wait for it (docs/adr/0003-background-work.md); with PostgreSQL the same database.
    /// </summary>
    public required DatabaseAddress Jobs { get; init; }

    /// <summary>
    /// Folder of the anchors of the audit trail (docs/method/audit.md). Default: anchors in the data folder, which is good against mistakes only; it belongs on storage that
    /// whoever looks after the database cannot write to.
    /// </summary>
    public required string Anchors { get; init; }

    /// <summary>Folder with a proposal folder for each example; null where there is none.</summary>
    public string? Examples { get; init; }

    /// <summary>The examples are there from the first start. Where people sign in they are not: somebody loads one who wants it.</summary>
    public bool ExamplesAtStart { get; init; } = true;

    /// <summary>
    /// Where the installation's key is. Default: throughcare.key in the data folder, made at the first start; several machines that share a database are given the
    /// same one by Throughcare:KeyFile or Throughcare:Key.
    /// </summary>
    public required KeyPlace Key { get; init; }

    public static ThroughcareSettings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["data"] ?? configuration["Throughcare:Data"] ?? OwnFolder());
        var database = DatabaseSettings.From(configuration) ?? DatabaseAddress.InFile(Path.Combine(folder, "throughcare.db"));
        return new()
        {
            DataFolder = folder,
            Database = database,
            Jobs = database.Kind == DatabaseKind.Postgres ? database : DatabaseAddress.InFile(Path.ChangeExtension(database.File!, ".jobs.db")),
            Anchors = Path.GetFullPath(configuration["Throughcare:Anchors"] is { Length: > 0 } anchors ? anchors : Path.Combine(folder, "anchors")),
            ExamplesAtStart = configuration["Throughcare:ExamplesAtStart"] is { Length: > 0 } set ? !set.Equals("false", StringComparison.OrdinalIgnoreCase) : !SignInSettings.From(configuration).Shared,
            Key = new(configuration["Throughcare:Key"] is { Length: > 0 } key ? key : null, configuration["Throughcare:KeyFile"] is { Length: > 0 } file ? Path.GetFullPath(file) : Path.Combine(folder, "throughcare.key")),
            Examples = configuration["Throughcare:Examples"] is { } named ? (named.Length > 0 ? named : null) : ExamplesBeside(AppContext.BaseDirectory),
        };
    }

    private static string OwnFolder() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "Throughcare");

    /// <summary>Beside the program when it was published; at the root of the checkout when it was built there.</summary>
    private static string? ExamplesBeside(string program)
    {
        if (Path.Combine(program, "examples") is var published && Directory.Exists(published)) return published;
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Throughcare.slnx")))
                return Path.Combine(folder.FullName, "examples") is var inCheckout && Directory.Exists(inCheckout) ? inCheckout : null;
        return null;
    }
}
