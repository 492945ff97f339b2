using System.Reflection;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Throughcare.App.Tests.Proposals;

/// <summary>Every place where proposals can be kept.</summary>
public enum StoreKind { Folder, Sqlite, Postgres }

/// <summary>Runs a theory once over each store: its first argument is the kind.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryStoreAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<StoreKind>().Select(kind => new TheoryDataRow<StoreKind>(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>An empty store of a test's own.</summary>
public sealed class FreshStore : IAsyncDisposable
{
    private readonly FreshDatabase? _database;
    private readonly DirectoryInfo? _folder;

    private FreshStore(FreshDatabase database) => (_database, Store) = (database, TestProposals.In(database));

    private FreshStore(DirectoryInfo folder) => (_folder, Store) = (folder, new FolderProposals(Path.Combine(folder.FullName, "four-teams"), TestProposals.Clock));

    public IProposalStore Store { get; }

    public static async Task<FreshStore> Of(StoreKind kind) => kind switch
    {
        StoreKind.Folder => new(Directory.CreateTempSubdirectory("throughcare-test-")),
        StoreKind.Sqlite => new(await FreshDatabase.On(DatabaseKind.Sqlite)),
        _ => new(await FreshDatabase.On(DatabaseKind.Postgres)),
    };

    public async ValueTask DisposeAsync()
    {
        _folder?.Delete(recursive: true);
        if (_database is not null) await _database.DisposeAsync();
    }
}
