using System.Diagnostics;
using Npgsql;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Councils;

/// <summary>The real program with a database that it cannot use: a sentence, exit code 1, no stack trace and no password.</summary>
public class StartingTests
{
    [Fact]
    public void A_server_that_does_not_answer_is_said() => Refused("Host=127.0.0.1;Port=1;Database=d;Username=u;Password=hush-hush", "does not answer");

    [Fact]
    public void A_setting_that_cannot_be_read_is_said() => Refused("Host=127.0.0.1;Prot=1;Password=hush-hush", "cannot be read");

    [Fact]
    public async Task A_superuser_is_refused_where_people_of_several_councils_sign_in()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);

        Refused((await database.PastPolicies()).ConnectionString + ";Password=hush-hush", "is a superuser or has BYPASSRLS");
    }

    [Fact]
    public async Task For_a_single_person_a_superuser_is_warned_of()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);

        (await DatabaseReach.Check(await database.PastPolicies())).ShouldHaveSingleItem().Rule.ShouldBe("database-superuser");
        (await DatabaseReach.Check(database.Address, shared: true)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_cannot_hold_every_name_is_refused()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        var superuser = (await database.PastPolicies()).ConnectionString;
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await Run(connection, $"create database latin encoding 'LATIN1' locale 'C' template template0 owner {PostgresServer.Owner}");
        try
        {
            Refused(database.Address.ConnectionString + ";Database=latin;Password=hush-hush;Pooling=false", "encoded in LATIN1");
        }
        finally
        {
            await Run(connection, "drop database latin with (force)");
        }
    }

    [Fact]
    public async Task A_user_who_may_not_make_or_own_the_database_is_said()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        await using var connection = new NpgsqlConnection((await database.PastPolicies()).ConnectionString);
        await connection.OpenAsync();
        await Run(connection, "create role guest login");

        Refused(database.Address.ConnectionString + ";Username=guest;Database=not_there;Password=hush-hush;Pooling=false", "must own the database");
        Refused(database.Address.ConnectionString + ";Username=guest;Password=hush-hush;Pooling=false", "must own the database");
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Refused(string connection, string said)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Throughcare.Web.dll"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["THROUGHCARE__DATABASE"] = connection;
        start.Environment["THROUGHCARE__SIGNIN"] = "shared";
        start.Environment["THROUGHCARE__DATA"] = Path.Combine(Path.GetTempPath(), "throughcare-starting-test");
        using var program = Process.Start(start)!;
        var error = program.StandardError.ReadToEndAsync();
        var printed = program.StandardOutput.ReadToEndAsync();
        if (!program.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            program.Kill();
            Assert.Fail("It started.");
        }

        var all = error.Result + printed.Result;
        all.ShouldContain(said);
        all.ShouldNotContain("hush-hush");
        all.ShouldNotContain("   at ");
        program.ExitCode.ShouldBe(1);
    }
}
