using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B24CoachBot.Adapters.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Office : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "result",
                table: "consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "result_at",
                table: "consents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "target",
                table: "consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "library_uses",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    uses = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    likes = table.Column<int>(type: "INTEGER", nullable: false),
                    dislikes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_uses", x => new { x.portal, x.day, x.item });
                });

            migrationBuilder.CreateTable(
                name: "permits",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    asker = table.Column<int>(type: "INTEGER", nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_permits", x => new { x.portal, x.asker, x.category, x.mark });
                });

            migrationBuilder.CreateTable(
                name: "quality_errors",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: true),
                    person = table.Column<int>(type: "INTEGER", nullable: true),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    dismissed = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_errors", x => new { x.portal, x.key });
                });

            migrationBuilder.CreateTable(
                name: "rulings",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rulings", x => new { x.portal, x.name });
                });

            migrationBuilder.CreateIndex(
                name: "IX_quality_errors_portal_closed_at",
                table: "quality_errors",
                columns: new[] { "portal", "closed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "library_uses");

            migrationBuilder.DropTable(
                name: "permits");

            migrationBuilder.DropTable(
                name: "quality_errors");

            migrationBuilder.DropTable(
                name: "rulings");

            migrationBuilder.DropColumn(
                name: "result",
                table: "consents");

            migrationBuilder.DropColumn(
                name: "result_at",
                table: "consents");

            migrationBuilder.DropColumn(
                name: "target",
                table: "consents");
        }
    }
}
