using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

public class AuditCommandTests
{
    [Fact]
    public async Task Whoever_watches_over_an_installation_anchors_verifies_and_exports_by_command()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        await trail.Write(5);
        var data = Path.GetDirectoryName(database.Address.File!)!;

        var anchored = CommandLine.Run("audit", "anchor", "--data", data);
        var whole = CommandLine.Run("audit", "verify", "--data", data);
        await trail.DropTriggers();
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("update audit_events set \"from\" = '10.0.0.9' where sequence = 2");
        var changed = CommandLine.Run("audit", "verify", "--data", data, "--json");
        var exported = CommandLine.Run("audit", "export", "--as", "jsonl", "--since", "4", "--data", data);

        (anchored.Exit, anchored.Printed).ShouldSatisfyAllConditions(a => a.Exit.ShouldBe(0), a => a.Printed.ShouldStartWith("Council 1 anchored at event 5, line 1 of "));
        whole.Exit.ShouldBe(0, whole.Said);
        whole.Printed.ShouldContain("6 events, all as they were written.");
        whole.Printed.ShouldContain("Where the guarantee ends:");
        (changed.Exit, changed.Said).ShouldBe((1, ""));
        changed.Printed.ShouldContain("\"firstBad\": 2");
        changed.Printed.ShouldContain("Event 2 was changed: what it says now is not what was written.");
        exported.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        exported.Printed.ShouldContain("\"event\":\"trail anchored\"");
        exported.Printed.ShouldContain("\"by\":\"command line\"");
    }

    [Fact]
    public void A_folder_without_a_database_is_said_so_and_none_is_made()
    {
        var empty = Directory.CreateTempSubdirectory("throughcare-test-");

        var ended = CommandLine.Run("audit", "verify", "--data", empty.FullName);

        ended.Exit.ShouldBe(1);
        ended.Said.ShouldContain("There is no database here.");
        empty.GetFileSystemInfos().ShouldBeEmpty();
        empty.Delete();
    }
}
