using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B24CoachBot.Adapters.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Habits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "habits",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    among = table.Column<string>(type: "TEXT", nullable: false),
                    chosen = table.Column<int>(type: "INTEGER", nullable: false),
                    chosen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habits", x => new { x.portal, x.subject, x.among });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "habits");
        }
    }
}
