using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace B24CoachBot.Adapters.Storage.PostgresMigrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approvals",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<long>(type: "bigint", nullable: false),
                    approver = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    estimated = table.Column<bool>(type: "boolean", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals", x => new { x.portal, x.id });
                });

            migrationBuilder.CreateTable(
                name: "bot_costs",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<int>(type: "integer", nullable: false),
                    messages = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bot_costs", x => new { x.portal, x.day, x.person });
                });

            migrationBuilder.CreateTable(
                name: "cards",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    card = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dialog = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cards", x => new { x.portal, x.card });
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    draft_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    card = table.Column<int>(type: "integer", nullable: false),
                    change = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_of = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => new { x.portal, x.draft_id, x.card, x.change });
                });

            migrationBuilder.CreateTable(
                name: "crm_cards",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<long>(type: "bigint", nullable: false),
                    assigned = table.Column<int>(type: "integer", nullable: false),
                    pipeline = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    contact = table.Column<long>(type: "bigint", nullable: true),
                    company = table.Column<long>(type: "bigint", nullable: true),
                    updated_at = table.Column<long>(type: "bigint", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step_mark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_contact = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crm_cards", x => new { x.portal, x.entity, x.id });
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    state_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    touched_at = table.Column<long>(type: "bigint", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => new { x.portal, x.id });
                });

            migrationBuilder.CreateTable(
                name: "field_counts",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<int>(type: "integer", nullable: false),
                    entity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pipeline = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    eligible = table.Column<int>(type: "integer", nullable: false),
                    filled = table.Column<int>(type: "integer", nullable: false),
                    not_discussed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_field_counts", x => new { x.portal, x.day, x.person, x.entity, x.pipeline, x.field });
                });

            migrationBuilder.CreateTable(
                name: "habits",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    among = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chosen = table.Column<int>(type: "integer", nullable: false),
                    chosen_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habits", x => new { x.portal, x.subject, x.among });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    accepted_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    node = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    taken_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.portal);
                });

            migrationBuilder.CreateTable(
                name: "library_uses",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    item = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    uses = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    likes = table.Column<int>(type: "integer", nullable: false),
                    dislikes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_uses", x => new { x.portal, x.day, x.item });
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lane = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    progress = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: true),
                    first_sent_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "permits",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asker = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mark = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_permits", x => new { x.portal, x.asker, x.category, x.mark });
                });

            migrationBuilder.CreateTable(
                name: "person_tokens",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<int>(type: "integer", nullable: false),
                    access_token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    refresh_token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_tokens", x => new { x.portal, x.person });
                });

            migrationBuilder.CreateTable(
                name: "portals",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bot_id = table.Column<int>(type: "integer", nullable: false),
                    bot_token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    feed_offset = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portals", x => x.portal);
                });

            migrationBuilder.CreateTable(
                name: "positions",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_positions", x => new { x.portal, x.name });
                });

            migrationBuilder.CreateTable(
                name: "quality_errors",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    card = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    person = table.Column<int>(type: "integer", nullable: true),
                    found_at = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    dismissed = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_errors", x => new { x.portal, x.key });
                });

            migrationBuilder.CreateTable(
                name: "readiness",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    measured = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readiness", x => x.portal);
                });

            migrationBuilder.CreateTable(
                name: "rulings",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rulings", x => new { x.portal, x.name });
                });

            migrationBuilder.CreateTable(
                name: "stage_moves",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<long>(type: "bigint", nullable: false),
                    card = table.Column<long>(type: "bigint", nullable: false),
                    way = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    pipeline = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stage = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_moves", x => new { x.portal, x.entity, x.id });
                });

            migrationBuilder.CreateTable(
                name: "tails",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dialog = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entries = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_own = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tails", x => new { x.portal, x.dialog });
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    employee = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: false),
                    cards = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_talks", x => new { x.portal, x.key });
                });

            migrationBuilder.CreateTable(
                name: "task_changes",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    task = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    was = table.Column<int>(type: "integer", nullable: false),
                    became = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_changes", x => new { x.portal, x.task, x.at, x.was, x.became });
                });

            migrationBuilder.CreateTable(
                name: "task_questions",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    task = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_questions", x => new { x.portal, x.task, x.at, x.person });
                });

            migrationBuilder.CreateTable(
                name: "task_traces",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<long>(type: "bigint", nullable: false),
                    responsible = table.Column<int>(type: "integer", nullable: false),
                    creator = table.Column<int>(type: "integer", nullable: false),
                    of_bot = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    touched_at = table.Column<long>(type: "bigint", nullable: false),
                    started = table.Column<bool>(type: "boolean", nullable: false),
                    discussion_read = table.Column<bool>(type: "boolean", nullable: false),
                    chat = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_traces", x => new { x.portal, x.id });
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    client_endpoint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    server_endpoint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    access_token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    refresh_token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    application_token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenants", x => x.portal);
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    draft_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timers", x => new { x.portal, x.draft_id, x.what });
                });

            migrationBuilder.CreateTable(
                name: "touches",
                columns: table => new
                {
                    portal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    card = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_touches", x => new { x.portal, x.entity, x.card, x.person, x.at });
                });

            migrationBuilder.CreateTable(
                name: "writers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    committed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_writers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_approvals_portal_closed_at",
                table: "approvals",
                columns: new[] { "portal", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cards_portal_message_id",
                table: "cards",
                columns: new[] { "portal", "message_id" });

            migrationBuilder.CreateIndex(
                name: "IX_drafts_portal_ended_touched_at",
                table: "drafts",
                columns: new[] { "portal", "ended", "touched_at" });

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
                name: "IX_inbox_portal_subject_id",
                table: "inbox",
                columns: new[] { "portal", "subject", "id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_notes_portal_at",
                table: "notes",
                columns: new[] { "portal", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_notes_portal_subject_at",
                table: "notes",
                columns: new[] { "portal", "subject", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_portal_lane_id",
                table: "outbox",
                columns: new[] { "portal", "lane", "id" },
                filter: "state IN (0, 1)");

            migrationBuilder.CreateIndex(
                name: "IX_quality_errors_portal_closed_at",
                table: "quality_errors",
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
                name: "IX_timers_portal_due_at",
                table: "timers",
                columns: new[] { "portal", "due_at" });

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
                name: "cards");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "crm_cards");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "field_counts");

            migrationBuilder.DropTable(
                name: "habits");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "keys");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "library_uses");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "permits");

            migrationBuilder.DropTable(
                name: "person_tokens");

            migrationBuilder.DropTable(
                name: "portals");

            migrationBuilder.DropTable(
                name: "positions");

            migrationBuilder.DropTable(
                name: "quality_errors");

            migrationBuilder.DropTable(
                name: "readiness");

            migrationBuilder.DropTable(
                name: "rulings");

            migrationBuilder.DropTable(
                name: "stage_moves");

            migrationBuilder.DropTable(
                name: "tails");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropTable(
                name: "task_changes");

            migrationBuilder.DropTable(
                name: "task_questions");

            migrationBuilder.DropTable(
                name: "task_traces");

            migrationBuilder.DropTable(
                name: "tenants");

            migrationBuilder.DropTable(
                name: "timers");

            migrationBuilder.DropTable(
                name: "touches");

            migrationBuilder.DropTable(
                name: "writers");
        }
    }
}
