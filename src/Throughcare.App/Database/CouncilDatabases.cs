using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Throughcare.App.Database;

/// <summary>Opens the database for whichever council the work now is.</summary>
public sealed class CouncilDatabases(DatabaseAddress address, CurrentCouncil council) : IDbContextFactory<ThroughcareDb>
{
    private readonly DbContextOptions<ThroughcareDb> _options = address.Options();

    public ThroughcareDb CreateDbContext() => new(_options, council);
}

/// <summary>Tells PostgreSQL on every connection whose rows it may show, for the policies of its row-level security (docs/adr/0004-councils-apart.md).</summary>
internal sealed class TellRowSecurity : DbConnectionInterceptor
{
    public static readonly TellRowSecurity Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var tell = Tell(connection, eventData);
        tell.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var tell = Tell(connection, eventData);
        await tell.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Tell(DbConnection connection, ConnectionEndEventData eventData) => new("select set_config('throughcare.council', $1, false)", (NpgsqlConnection)connection)
    {
        Parameters = { new() { Value = eventData.Context is ThroughcareDb db ? db.Council.ForRowSecurity : "" } },
    };
}
