using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B24CoachBot.Adapters.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Growth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_drafts_portal_ended_touched_at",
                table: "drafts");

            migrationBuilder.CreateIndex(
                name: "IX_permits_portal_until",
                table: "permits",
                columns: new[] { "portal", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_portal_due_at",
                table: "outbox",
                columns: new[] { "portal", "due_at" },
                filter: "state IN (2, 3)");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_portal_accepted_at",
                table: "inbox",
                columns: new[] { "portal", "accepted_at" },
                filter: "state IN (2, 3)");

            migrationBuilder.CreateIndex(
                name: "IX_habits_portal_chosen_at",
                table: "habits",
                columns: new[] { "portal", "chosen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_bare",
                table: "drafts",
                columns: new[] { "portal", "ended", "touched_at" },
                filter: "body = ''");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_with_words",
                table: "drafts",
                columns: new[] { "portal", "ended", "touched_at" },
                filter: "body <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_crm_cards_portal_open_updated_at",
                table: "crm_cards",
                columns: new[] { "portal", "open", "updated_at" });

            migrationBuilder.CreateIndex(
                name: "IX_consents_portal_asked_at",
                table: "consents",
                columns: new[] { "portal", "asked_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_permits_portal_until",
                table: "permits");

            migrationBuilder.DropIndex(
                name: "IX_outbox_portal_due_at",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_inbox_portal_accepted_at",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "IX_habits_portal_chosen_at",
                table: "habits");

            migrationBuilder.DropIndex(
                name: "ix_drafts_bare",
                table: "drafts");

            migrationBuilder.DropIndex(
                name: "ix_drafts_with_words",
                table: "drafts");

            migrationBuilder.DropIndex(
                name: "IX_crm_cards_portal_open_updated_at",
                table: "crm_cards");

            migrationBuilder.DropIndex(
                name: "IX_consents_portal_asked_at",
                table: "consents");

            migrationBuilder.CreateIndex(
                name: "IX_drafts_portal_ended_touched_at",
                table: "drafts",
                columns: new[] { "portal", "ended", "touched_at" });
        }
    }
}
