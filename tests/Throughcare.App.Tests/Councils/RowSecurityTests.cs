using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Councils;

/// <summary>PostgreSQL's own wall, tried past the program: by connections that never heard of our filters.</summary>
public class RowSecurityTests
{
    [Fact]
    public async Task Every_table_is_behind_row_level_security_that_holds_for_its_owner_too()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);

        (await WithoutPolicy(database)).ShouldBeEmpty("call RowSecurity.KeepApart for it in the migration that adds it");
    }

    [Theory]
    [InlineData("drop policy council_apart on extract_cells", "extract_cells")]
    [InlineData("alter table people no force row level security", "people")]
    [InlineData("alter table councils disable row level security", "councils")]
    [InlineData("drop policy council_apart on runs; create policy council_apart on runs using (current_setting('throughcare.council', true) in ('all', council_id::text)) with check (true)", "runs")]
    [InlineData("alter policy council_apart on runs using (current_setting('throughcare.council', true) in ('all', council_id::text) or state = 'Done')", "runs")]
    [InlineData("create policy another on audit_events using (true)", "audit_events")]
    public async Task A_table_whose_policy_is_missing_or_has_a_hole_is_found(string breach, string table)
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        await Execute(database, null, breach);

        (await WithoutPolicy(database)).ShouldBe([table]);
    }

    [Fact]
    public async Task The_program_of_the_tests_is_no_superuser()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);

        (await Ask<bool>(database, null, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("1", 1)]
    [InlineData("2", 1)]
    [InlineData("3", 0)]
    [InlineData("1,2", 0)]
    [InlineData("1' or '1'='1", 0)]
    [InlineData("all", 2)]
    public async Task A_connection_sees_the_councils_that_it_was_told_of(string? told, int seen)
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        await Neighbours.MakeTwo(database);

        (await Ask<long>(database, told, "select count(*) from councils")).ShouldBe(seen);
        (await Ask<long>(database, told, "select count(*) from proposals")).ShouldBe(seen);
        (await Ask<long>(database, told, "select count(*) from people")).ShouldBe(seen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    public async Task Raw_sql_changes_and_removes_nothing_of_another_council(string? told)
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        await Neighbours.MakeTwo(database);

        (await Execute(database, told, "update proposals set title = 'Taken' where council_id = 2")).ShouldBe(0);
        (await Execute(database, told, "delete from people where council_id = 2")).ShouldBe(0);

        (await Ask<string>(database, "2", "select title from proposals")).ShouldBe("Homes for Brackenshire");
        (await Ask<long>(database, "2", "select count(*) from people")).ShouldBe(1);
    }

    [Theory]
    [InlineData("insert into roles (id, council_id, key, name, \"for\", grants) values (gen_random_uuid(), 2, 'spy', 'Spy', '', '[]')")]
    [InlineData("update people set council_id = 2")]
    [InlineData("insert into councils (id, name) values (3, 'Third')")]
    public async Task Raw_sql_writes_no_row_that_would_be_another_councils(string sql)
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        await Neighbours.MakeTwo(database);

        (await Should.ThrowAsync<PostgresException>(() => Execute(database, "1", sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("all")]
    public async Task A_row_cannot_hang_on_another_councils_row(string told)
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        var (_, theirs) = await Neighbours.MakeTwo(database);

        // The foreign key itself is content: it does not ask whose the proposal is.
        (await Should.ThrowAsync<PostgresException>(() => Execute(database, told,
            $"insert into releases (id, council_id, proposal_id, name, released_at, content) values (gen_random_uuid(), 1, '{theirs.Proposal}', 'x', now(), '[]'); " +
            $"insert into judgements (council_id, proposal_id, kind, subject, value, author, reason, made_on, review_on, saved_at) values (1, '{theirs.Proposal}', '', '', '', '', '', '', '', now())"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task What_a_connection_was_told_is_forgotten_when_it_goes_back_to_the_pool()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        await Neighbours.MakeTwo(database);
        var one = new NpgsqlConnectionStringBuilder(database.Address.ConnectionString) { MaxPoolSize = 1 }.ConnectionString;
        int process;
        await using (var first = new NpgsqlConnection(one))
        {
            await first.OpenAsync();
            process = first.ProcessID;
            await using var tell = new NpgsqlCommand("select set_config('throughcare.council', 'all', false)", first);
            await tell.ExecuteNonQueryAsync();
        }

        await using var second = new NpgsqlConnection(one);
        await second.OpenAsync();
        await using var count = new NpgsqlCommand("select count(*) from people", second);

        second.ProcessID.ShouldBe(process);
        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }

    /// <summary>Tables of the model whose policy is not the one that we put on every table.</summary>
    private static async Task<IReadOnlyList<string>> WithoutPolicy(FreshDatabase database)
    {
        await using var db = database.CreateDbContext();
        var tables = db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).Select(e => e.GetTableName()!).Distinct().Order(StringComparer.Ordinal).ToList();
        tables.Count.ShouldBeGreaterThan(20);
        var policies = await db.Database.SqlQueryRaw<string>(
            """
            select concat_ws('|', c.relname, concat(c.relrowsecurity, c.relforcerowsecurity, p.polpermissive, p.polcmd, p.polroles = array[0::oid]), pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)) as "Value"
            from pg_class c join pg_policy p on p.polrelid = c.oid where c.relnamespace = 'public'::regnamespace
            """).ToListAsync();
        return [.. tables.Where(table => !(policies.Where(p => p.StartsWith(table + "|", StringComparison.Ordinal)).ToList() is [var only] && Holds(only.Split('|', 4), table == "councils" ? "id" : "council_id")))];
    }

    private static bool Holds(string[] policy, string council)
    {
        // What a row hangs on may narrow the check further; nothing may widen it.
        var told = "current_setting('throughcare.council'::text, true)";
        var ours = $"(({told} = 'all'::text) OR ({told} = ({council})::text))";
        return policy[1] == "ttt*t" && policy[2] == ours && (policy[3] == ours || policy[3].StartsWith($"({ours} AND ", StringComparison.Ordinal));
    }

    private static async Task<int> Execute(FreshDatabase database, string? told, string sql)
    {
        await using var connection = await Neighbours.Connect(database, told);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<T> Ask<T>(FreshDatabase database, string? told, string sql)
    {
        await using var connection = await Neighbours.Connect(database, told);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
