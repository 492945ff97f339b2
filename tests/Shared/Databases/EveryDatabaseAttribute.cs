using System.Reflection;
using Throughcare.App.Database;
using Xunit.Sdk;
using Xunit.v3;

namespace Throughcare.Testing;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL: its first argument is the kind, and <see cref="FreshDatabase"/> makes one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow<DatabaseKind>(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
