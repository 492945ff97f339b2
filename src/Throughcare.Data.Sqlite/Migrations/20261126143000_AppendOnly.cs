using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughcare.App.Database;

namespace Throughcare.Data.Sqlite.Migrations;

/// <summary>
/// Written by hand: the audit trail refuses changes in the database itself. A later migration that writes audit_events or audit_heads anew, as SQLite
/// does to change a column, loses these triggers and must make them again; a test of raw SQL says so.
/// </summary>
[DbContext(typeof(ThroughcareDb)), Migration("20261126143000_AppendOnly")]
public sealed class AppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create trigger audit_events_not_changed before update on audit_events
        begin select raise(abort, 'Audit events are only ever added, never changed.'); end;

        create trigger audit_events_not_deleted before delete on audit_events
        begin select raise(abort, 'Audit events are only ever added, never deleted.'); end;

        -- "insert or replace" would delete without asking the trigger above.
        create trigger audit_events_not_replaced before insert on audit_events
        when exists (select 1 from audit_events where council_id = new.council_id and sequence = new.sequence)
        begin select raise(abort, 'Audit events are only ever added, never replaced.'); end;

        create trigger audit_heads_not_back before update on audit_heads when new.sequence < old.sequence or new.council_id <> old.council_id
        begin select raise(abort, 'The head of an audit trail never goes back.'); end;

        create trigger audit_heads_not_deleted before delete on audit_heads when old.sequence > 0
        begin select raise(abort, 'The head of an audit trail is never deleted.'); end;

        create trigger audit_heads_not_replaced before insert on audit_heads
        when exists (select 1 from audit_heads where council_id = new.council_id and sequence > 0)
        begin select raise(abort, 'The head of an audit trail is never replaced.'); end;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        drop trigger audit_events_not_changed;
        drop trigger audit_events_not_deleted;
        drop trigger audit_events_not_replaced;
        drop trigger audit_heads_not_back;
        drop trigger audit_heads_not_deleted;
        drop trigger audit_heads_not_replaced;
        """);
}
