using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughcare.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CouncilTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "council_templates",
                columns: table => new
                {
                    council_id = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    document = table.Column<byte[]>(type: "bytea", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_council_templates", x => x.council_id);
                });

            migrationBuilder.KeepApart("council_templates");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.LetTogether("council_templates");

            migrationBuilder.DropTable(
                name: "council_templates");
        }
    }
}
