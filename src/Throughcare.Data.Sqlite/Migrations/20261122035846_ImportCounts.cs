using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughcare.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "counts",
                table: "imports",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "counts",
                table: "imports");
        }
    }
}
