using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

/// <summary>The database itself refuses, whoever asks it.</summary>
public class AppendOnlyTests
{
    [Theory, EveryDatabase]
    public async Task No_statement_changes_or_removes_an_event_or_takes_the_head_back(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        using var trail = new TestTrail(database);
        await trail.Write(3);
        string[] statements =
        [
            "update audit_events set why = 'another reason' where sequence = 2",
            "delete from audit_events where sequence = 3",
            "delete from audit_events",
            "update audit_heads set sequence = 1",
            "delete from audit_heads",
            .. kind == DatabaseKind.Postgres
                ? (string[])["truncate audit_events", "truncate audit_heads"]
                :
                [
                    "insert or replace into audit_events select council_id, sequence, at, 'another event', person_id, \"by\", \"from\", proposal_id, subject, \"before\", \"after\", why, previous_hash, hash from audit_events where sequence = 2",
                    "insert or replace into audit_heads (council_id, sequence, hash) values (1, 0, '')",
                ],
        ];
        await using var db = database.CreateDbContext();

        foreach (var statement in statements)
        {
            var refused = await Should.ThrowAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement), statement);
            refused.Message.ShouldContain("never", customMessage: statement);
        }

        (await trail.Rows()).Select(r => r.Sequence).ShouldBe([1L, 2L, 3L]);
        (await trail.Verification.Verify()).Whole.ShouldBeTrue();
    }
}
