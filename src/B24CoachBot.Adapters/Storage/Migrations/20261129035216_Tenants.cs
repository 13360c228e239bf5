using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B24CoachBot.Adapters.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Tenants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_timers_due_at",
                table: "timers");

            migrationBuilder.DropIndex(
                name: "IX_outbox_state_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_inbox_portal_subject_state",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "IX_inbox_state_id",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "IX_drafts_ended_touched_at",
                table: "drafts");

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.portal);
                });

            migrationBuilder.CreateTable(
                name: "person_tokens",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    access_token = table.Column<string>(type: "TEXT", nullable: false),
                    refresh_token = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_tokens", x => new { x.portal, x.person });
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    client_endpoint = table.Column<string>(type: "TEXT", nullable: false),
                    server_endpoint = table.Column<string>(type: "TEXT", nullable: false),
                    access_token = table.Column<string>(type: "TEXT", nullable: false),
                    refresh_token = table.Column<string>(type: "TEXT", nullable: false),
                    application_token = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenants", x => x.portal);
                });

            migrationBuilder.CreateIndex(
                name: "IX_timers_portal_due_at",
                table: "timers",
                columns: new[] { "portal", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_portal_lane_id",
                table: "outbox",
                columns: new[] { "portal", "lane", "id" },
                filter: "state IN (0, 1)");

            migrationBuilder.CreateIndex(
                name: "IX_notes_portal_at",
                table: "notes",
                columns: new[] { "portal", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_portal_subject_id",
                table: "inbox",
                columns: new[] { "portal", "subject", "id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_drafts_portal_ended_touched_at",
                table: "drafts",
                columns: new[] { "portal", "ended", "touched_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "person_tokens");

            migrationBuilder.DropTable(
                name: "tenants");

            migrationBuilder.DropIndex(
                name: "IX_timers_portal_due_at",
                table: "timers");

            migrationBuilder.DropIndex(
                name: "IX_outbox_portal_lane_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_notes_portal_at",
                table: "notes");

            migrationBuilder.DropIndex(
                name: "IX_inbox_portal_subject_id",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "IX_drafts_portal_ended_touched_at",
                table: "drafts");

            migrationBuilder.CreateIndex(
                name: "IX_timers_due_at",
                table: "timers",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_state_id",
                table: "outbox",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_portal_subject_state",
                table: "inbox",
                columns: new[] { "portal", "subject", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_state_id",
                table: "inbox",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_drafts_ended_touched_at",
                table: "drafts",
                columns: new[] { "ended", "touched_at" });
        }
    }
}
