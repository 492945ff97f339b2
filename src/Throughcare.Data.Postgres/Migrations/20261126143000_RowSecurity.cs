using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughcare.App.Database;

namespace Throughcare.Data.Postgres.Migrations;

/// <summary>Puts every table that there is behind row-level security. The model is the same before and after.</summary>
[DbContext(typeof(ThroughcareDb))]
[Migration("20261126143000_RowSecurity")]
public sealed class RowSecurityOnEveryTable : Migration
{
    private static readonly (string Table, (string Column, string Table)[] Parents)[] Tables =
    [
        ("proposals", []),
        ("extracts", [("proposal_id", "proposals")]),
        ("extract_tables", [("extract_id", "extracts")]),
        ("extract_cells", [("table_id", "extract_tables")]),
        ("judgements", [("proposal_id", "proposals")]),
        ("option_versions", [("proposal_id", "proposals")]),
        ("runs", [("proposal_id", "proposals")]),
        ("imports", [("proposal_id", "proposals")]),
        ("findings", [("import_id", "imports")]),
        ("rejected_rows", [("import_id", "imports")]),
        ("people", []),
        ("person_claims", [("user_id", "people")]),
        ("person_logins", [("user_id", "people")]),
        ("person_tokens", [("user_id", "people")]),
        ("person_passkeys", [("user_id", "people")]),
        ("roles", []),
        ("person_roles", [("person_id", "people"), ("role_id", "roles")]),
        ("invitations", []),
        ("audit_events", []),
        ("audit_heads", []),
        ("subject_keys", []),
        ("restricted_access", [("person_id", "people")]),
        ("releases", []),
        ("council_settings", []),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.KeepCouncilsApart();
        foreach (var (table, parents) in Tables) migrationBuilder.KeepApart(table, parents);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, _) in Tables) migrationBuilder.LetTogether(table);
        migrationBuilder.LetTogether("councils");
    }
}
