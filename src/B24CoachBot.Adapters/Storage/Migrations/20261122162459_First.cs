using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B24CoachBot.Adapters.Storage.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cards",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false),
                    dialog = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cards", x => new { x.portal, x.card });
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    draft_id = table.Column<string>(type: "TEXT", nullable: false),
                    card = table.Column<int>(type: "INTEGER", nullable: false),
                    change = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    asked_of = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<int>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => new { x.portal, x.draft_id, x.card, x.change });
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    state_name = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    touched_at = table.Column<long>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => new { x.portal, x.id });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    progress = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_sent_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "portals",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    bot_id = table.Column<int>(type: "INTEGER", nullable: false),
                    bot_token = table.Column<string>(type: "TEXT", nullable: false),
                    feed_offset = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portals", x => x.portal);
                });

            migrationBuilder.CreateTable(
                name: "tails",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    dialog = table.Column<string>(type: "TEXT", nullable: false),
                    entries = table.Column<string>(type: "TEXT", nullable: false),
                    last_own = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tails", x => new { x.portal, x.dialog });
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    draft_id = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timers", x => new { x.portal, x.draft_id, x.what });
                });

            migrationBuilder.CreateIndex(
                name: "IX_cards_portal_message_id",
                table: "cards",
                columns: new[] { "portal", "message_id" });

            migrationBuilder.CreateIndex(
                name: "IX_drafts_ended_touched_at",
                table: "drafts",
                columns: new[] { "ended", "touched_at" });

            migrationBuilder.CreateIndex(
                name: "IX_drafts_portal_subject_ended",
                table: "drafts",
                columns: new[] { "portal", "subject", "ended" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_portal_key",
                table: "inbox",
                columns: new[] { "portal", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_portal_subject_state",
                table: "inbox",
                columns: new[] { "portal", "subject", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_state_id",
                table: "inbox",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_state_id",
                table: "outbox",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_timers_due_at",
                table: "timers",
                column: "due_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cards");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "portals");

            migrationBuilder.DropTable(
                name: "tails");

            migrationBuilder.DropTable(
                name: "timers");
        }
    }
}
