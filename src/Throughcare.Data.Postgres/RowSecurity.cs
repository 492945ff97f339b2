using Microsoft.EntityFrameworkCore.Migrations;

namespace Throughcare.Data.Postgres;

/// <summary>
/// PostgreSQL's own wall between councils, beneath ours (docs/adr/0004-councils-apart.md): a connection sees and writes the rows of the council
/// that it was told of, all of them when told "all", and none when told nothing. Forced, because we own the tables, and an owner is
/// otherwise let through. A migration that adds a table calls this for it; a test fails on a table without.
/// </summary>
internal static class RowSecurity
{
    public const string Policy = "council_apart";

    /// <param name="migration">What is being migrated.</param>
    /// <param name="table">A table whose rows say in council_id whose they are.</param>
    /// <param name="parents">What its rows hang on, by column and table: that must be the same council's, which a foreign key alone does not see to.</param>
    public static void KeepApart(this MigrationBuilder migration, string table, params (string Column, string Table)[] parents) =>
        Force(migration, table, "council_id", string.Concat(parents.Select(p => $" and ({p.Column} is null or exists (select from {p.Table} parent where parent.id = {table}.{p.Column} and parent.council_id = {table}.council_id))")));

    /// <summary>The councils themselves: each sees only itself.</summary>
    public static void KeepCouncilsApart(this MigrationBuilder migration) => Force(migration, "councils", "id", "");

    public static void LetTogether(this MigrationBuilder migration, string table)
    {
        migration.Sql($"drop policy {Policy} on {table}");
        migration.Sql($"alter table {table} no force row level security");
        migration.Sql($"alter table {table} disable row level security");
    }

    private static void Force(MigrationBuilder migration, string table, string council, string sameCouncil)
    {
        var ours = $"current_setting('throughcare.council', true) in ('all', {council}::text)";
        migration.Sql($"alter table {table} enable row level security");
        migration.Sql($"alter table {table} force row level security");
        migration.Sql($"create policy {Policy} on {table} using ({ours}) with check ({ours}{sameCouncil})");
    }
}
