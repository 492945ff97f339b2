using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughcare.App.Database;

namespace Throughcare.Data.Postgres.Migrations;

/// <summary>Written by hand: the audit trail refuses changes in the database itself.</summary>
[DbContext(typeof(ThroughcareDb)), Migration("20261126143000_AppendOnly")]
public sealed class AppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create function audit_only_added() returns trigger language plpgsql as $$
        begin raise exception 'Audit events are only ever added, never changed or deleted.' using errcode = 'restrict_violation'; end $$;

        create trigger audit_events_only_added before update or delete on audit_events for each row execute function audit_only_added();
        create trigger audit_events_not_emptied before truncate on audit_events for each statement execute function audit_only_added();

        create function audit_head_only_forward() returns trigger language plpgsql as $$
        begin
          if tg_op = 'TRUNCATE' or tg_op = 'DELETE' and old.sequence > 0 or tg_op = 'UPDATE' and (new.sequence < old.sequence or new.council_id <> old.council_id) then
            raise exception 'The head of an audit trail is never deleted and never goes back.' using errcode = 'restrict_violation';
          end if;
          return case when tg_op = 'DELETE' then old else new end;
        end $$;

        create trigger audit_heads_only_forward before update or delete on audit_heads for each row execute function audit_head_only_forward();
        create trigger audit_heads_not_emptied before truncate on audit_heads for each statement execute function audit_head_only_forward();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        drop trigger audit_events_only_added on audit_events;
        drop trigger audit_events_not_emptied on audit_events;
        drop trigger audit_heads_only_forward on audit_heads;
        drop trigger audit_heads_not_emptied on audit_heads;
        drop function audit_only_added();
        drop function audit_head_only_forward();
        """);
}
