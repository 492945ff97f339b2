using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Database;

public class MigrationTests
{
    [Theory, EveryDatabase]
    public async Task The_migrations_hold_everything_that_the_model_has(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await using var db = database.CreateDbContext();

        db.Database.HasPendingModelChanges().ShouldBeFalse("run dotnet ef migrations add for both dialects (CONTRIBUTING.md)");
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_migrations_make_the_tables_that_the_model_would_make(DatabaseKind kind)
    {
        await using var migrated = await FreshDatabase.On(kind);
        await using var made = await FreshDatabase.NotYetThere(kind);
        await using (var db = made.CreateDbContext()) await db.Database.EnsureCreatedAsync();

        (await Schema(migrated)).ShouldBe(await Schema(made));
    }

    [Theory, EveryDatabase]
    public async Task Programs_that_start_at_once_migrate_one_after_the_other(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.NotYetThere(kind);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateSafely.Migrate(database.Address))));

        await using var db = database.CreateDbContext();
        (await db.Councils.SingleAsync()).Id.ShouldBe(CouncilRow.TheOnly);
    }

    [Fact]
    public async Task A_lock_left_by_a_program_that_was_killed_does_not_hold_up_the_next()
    {
        await using var database = await FreshDatabase.NotYetThere(DatabaseKind.Sqlite);
        await using (var connection = new SqliteConnection(database.Address.ConnectionString))
        {
            await connection.OpenAsync();
            await using var leave = connection.CreateCommand();
            leave.CommandText = """
                create table "__EFMigrationsLock" ("Id" integer not null primary key, "Timestamp" text not null);
                insert into "__EFMigrationsLock" values (1, '2026-01-01 00:00:00');
                """;
            await leave.ExecuteNonQueryAsync();
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await MigrateSafely.Migrate(database.Address, patience.Token);

        await using var db = database.CreateDbContext();
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Schema(FreshDatabase database)
    {
        await using var db = database.CreateDbContext();
        var sql = database.Address.Kind == DatabaseKind.Sqlite
            // What the tables are, not how they were written: a migration that changes a column writes the table anew.
            ? """
              select t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk as "Value" from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like '\_\_EF%' escape '\'
              union all select t.name || '.' || f."from" || ' to ' || f."table" || '.' || f."to" || ' ' || f.on_delete from sqlite_master t, pragma_foreign_key_list(t.name) f where t.type = 'table'
              union all select sql from sqlite_master where type = 'index' and sql is not null
              """
            : """
              select table_name || '.' || column_name || ' ' || data_type || coalesce(character_maximum_length::text, '') || ' ' || is_nullable as "Value"
              from information_schema.columns where table_schema = 'public' and table_name not like '\_\_EF%'
              union all select indexdef from pg_indexes where schemaname = 'public' and tablename not like '\_\_EF%'
              union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conname not like 'PK\_\_\_EF%'
              """;
        return [.. (await db.Database.SqlQueryRaw<string>(sql).ToListAsync()).Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Order(StringComparer.Ordinal)];
    }
}
