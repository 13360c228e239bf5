using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace B24CoachBot.Adapters.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Metrics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approvals",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    approver = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    estimated = table.Column<bool>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals", x => new { x.portal, x.id });
                });

            migrationBuilder.CreateTable(
                name: "bot_costs",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    messages = table.Column<int>(type: "INTEGER", nullable: false),
                    answers = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bot_costs", x => new { x.portal, x.day, x.person });
                });

            migrationBuilder.CreateTable(
                name: "crm_cards",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    assigned = table.Column<int>(type: "INTEGER", nullable: false),
                    pipeline = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    open = table.Column<bool>(type: "INTEGER", nullable: false),
                    contact = table.Column<long>(type: "INTEGER", nullable: true),
                    company = table.Column<long>(type: "INTEGER", nullable: true),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    step_mark = table.Column<string>(type: "TEXT", nullable: true),
                    next_contact = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_cards", x => new { x.portal, x.entity, x.id });
                });

            migrationBuilder.CreateTable(
                name: "field_counts",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false),
                    pipeline = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    eligible = table.Column<int>(type: "INTEGER", nullable: false),
                    filled = table.Column<int>(type: "INTEGER", nullable: false),
                    not_discussed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_field_counts", x => new { x.portal, x.day, x.person, x.entity, x.pipeline, x.field });
                });

            migrationBuilder.CreateTable(
                name: "stage_moves",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    card = table.Column<long>(type: "INTEGER", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    pipeline = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_moves", x => new { x.portal, x.entity, x.id });
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    employee = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: false),
                    cards = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_talks", x => new { x.portal, x.key });
                });

            migrationBuilder.CreateTable(
                name: "task_changes",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    task = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    was = table.Column<int>(type: "INTEGER", nullable: false),
                    became = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_changes", x => new { x.portal, x.task, x.at, x.was, x.became });
                });

            migrationBuilder.CreateTable(
                name: "task_questions",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    task = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_questions", x => new { x.portal, x.task, x.at, x.person });
                });

            migrationBuilder.CreateTable(
                name: "task_traces",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    responsible = table.Column<int>(type: "INTEGER", nullable: false),
                    creator = table.Column<int>(type: "INTEGER", nullable: false),
                    of_bot = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    touched_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started = table.Column<bool>(type: "INTEGER", nullable: false),
                    discussion_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    chat = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_traces", x => new { x.portal, x.id });
                });

            migrationBuilder.CreateTable(
                name: "touches",
                columns: table => new
                {
                    portal = table.Column<string>(type: "TEXT", nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false),
                    card = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_touches", x => new { x.portal, x.entity, x.card, x.person, x.at });
                });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_portal_closed_at",
                table: "approvals",
                columns: new[] { "portal", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_stage_moves_portal_at",
                table: "stage_moves",
                columns: new[] { "portal", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_talks_portal_ended_at",
                table: "talks",
                columns: new[] { "portal", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "IX_task_traces_portal_touched_at",
                table: "task_traces",
                columns: new[] { "portal", "touched_at" });

            migrationBuilder.CreateIndex(
                name: "IX_touches_portal_at",
                table: "touches",
                columns: new[] { "portal", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approvals");

            migrationBuilder.DropTable(
                name: "bot_costs");

            migrationBuilder.DropTable(
                name: "crm_cards");

            migrationBuilder.DropTable(
                name: "field_counts");

            migrationBuilder.DropTable(
                name: "stage_moves");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropTable(
                name: "task_changes");

            migrationBuilder.DropTable(
                name: "task_questions");

            migrationBuilder.DropTable(
                name: "task_traces");

            migrationBuilder.DropTable(
                name: "touches");
        }
    }
}
