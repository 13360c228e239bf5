using System.Data.Common;
using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Storage;

/// <summary>What was seen, as the domain counts it.</summary>
internal sealed class MetricReads(Database database, string portal, DateTimeOffset from)
{
    private const string ApprovalColumns = "id, approver, kind, opened_at, estimated, closed_at";

    public Task<List<TalkSeen>> Talks() => Rows(
        row => new TalkSeen(row.GetString(0), Person(row, 1), Moment(row, 2), [.. row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Card)]),
        "SELECT key, employee, ended_at, cards FROM talks WHERE portal = @portal AND ended_at >= @from ORDER BY ended_at, key");

    public Task<List<CardTouch>> Touches() => Rows(
        row => new CardTouch(Person(row, 2), new CrmRef(Kind(row, 0), row.GetInt64(1)), Moment(row, 3)),
        """SELECT entity, card, person, "at" FROM touches WHERE portal = @portal AND "at" >= @from ORDER BY "at", entity, card, person""");

    public Task<List<FieldCount>> Fields() => Days(
        row => new FieldCount(Day(row.GetString(0)), Person(row, 1), Kind(row, 2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7)),
        "SELECT day, person, entity, pipeline, field, eligible, filled, not_discussed FROM field_counts WHERE portal = @portal AND day >= @day ORDER BY day, person, entity, pipeline, field");

    public Task<List<StageMove>> Moves() => Rows(
        row => new StageMove(
            row.GetInt64(1), new CrmRef(Kind(row, 0), row.GetInt64(2)), (MoveWay)row.GetInt32(3), Moment(row, 4), row.GetString(5), row.GetString(6), row.IsDBNull(7) ? null : Person(row, 7)),
        """
        SELECT m.entity, m.id, m.card, m.way, m."at", m.pipeline, m.stage, c.assigned FROM stage_moves m
        LEFT JOIN crm_cards c ON c.portal = m.portal AND c.entity = m.entity AND c.id = m.card
        WHERE m.portal = @portal AND m."at" >= @from ORDER BY m.entity, m.id
        """);

    public async Task<IReadOnlyList<TaskSeen>> Tasks()
    {
        var changes = (await Rows(
            row => (Task: row.GetInt64(0), Change: new StatusChange(Moment(row, 1), row.GetInt32(2), row.GetInt32(3))),
            """
            SELECT c.task, c."at", c.was, c.became FROM task_changes c JOIN task_traces t ON t.portal = c.portal AND t.id = c.task
            WHERE c.portal = @portal AND t.touched_at >= @from ORDER BY c."at"
            """)).ToLookup(row => row.Task, row => row.Change);
        var questions = (await Rows(
            row => (Task: row.GetInt64(0), Question: new QuestionAsked(Moment(row, 1), Person(row, 2))),
            """
            SELECT q.task, q."at", q.person FROM task_questions q JOIN task_traces t ON t.portal = q.portal AND t.id = q.task
            WHERE q.portal = @portal AND t.touched_at >= @from ORDER BY q."at"
            """)).ToLookup(row => row.Task, row => row.Question);
        return await Rows(
            row => new TaskSeen(
                row.GetInt64(0), Person(row, 1), Person(row, 2), row.GetBoolean(3), Moment(row, 4), [.. changes[row.GetInt64(0)]], [.. questions[row.GetInt64(0)]], row.GetBoolean(5)),
            "SELECT id, responsible, creator, of_bot, created_at, discussion_read FROM task_traces WHERE portal = @portal AND touched_at >= @from ORDER BY id");
    }

    // Ordered here: for an order of theirs the rows would be looked through by their key, all that were ever closed among them.
    public async Task<List<ApprovalSeen>> Approvals() =>
        [.. (await Rows(
            Approval,
            $"""
            SELECT {ApprovalColumns} FROM approvals WHERE portal = @portal AND closed_at IS NULL
            UNION ALL SELECT {ApprovalColumns} FROM approvals WHERE portal = @portal AND closed_at >= @from
            """)).OrderBy(approval => approval.Id)];

    public static async Task<List<ApprovalSeen>> OpenApprovals(Database database, string portal) =>
        [.. (await database.Read(Approval, $"SELECT {ApprovalColumns} FROM approvals WHERE portal = @portal AND closed_at IS NULL", ("portal", portal))).OrderBy(approval => approval.Id)];

    public async Task<List<CardSeen>> Cards() => [.. (await database.Read(
        row => new CardSeen(
            new CrmRef(Kind(row, 0), row.GetInt64(1)), Person(row, 2), row.GetString(3), row.GetString(4), Moment(row, 5), SeenFields.Read(row.GetString(6)),
            row.IsDBNull(7) ? null : row.GetString(7), row.IsDBNull(8) ? null : Day(row.GetString(8))),
        """
        SELECT entity, id, assigned, pipeline, stage, updated_at, fields, step_mark, next_contact FROM crm_cards
        WHERE portal = @portal AND open = @yes
        """,
        ("portal", portal), ("yes", true))).OrderBy(seen => seen.Card.Kind.ToString(), StringComparer.Ordinal).ThenBy(seen => seen.Card.Id)];

    public Task<List<BotCost>> Costs() => Days(
        row => new BotCost(Day(row.GetString(0)), Person(row, 1), row.GetInt32(2), row.GetInt32(3)),
        "SELECT day, person, messages, answers FROM bot_costs WHERE portal = @portal AND day >= @day ORDER BY day, person");

    private static ApprovalSeen Approval(DbDataReader row) =>
        new(row.GetInt64(0), Person(row, 1), row.GetString(2), Moment(row, 3), row.GetBoolean(4), row.IsDBNull(5) ? null : Moment(row, 5));

    private Task<List<T>> Rows<T>(Func<DbDataReader, T> read, string text) => database.Read(read, text, ("portal", portal), ("from", from.ToUnixTimeMilliseconds()));

    // The day of the moment in its own offset, which is the caller's way to name a day.
    private Task<List<T>> Days<T>(Func<DbDataReader, T> read, string text) => database.Read(read, text, ("portal", portal), ("day", MetricStore.Written(DateOnly.FromDateTime(from.DateTime))));

    private static UserId Person(DbDataReader row, int at) => new(row.GetInt32(at));

    private static DateTimeOffset Moment(DbDataReader row, int at) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(at));

    private static CrmKind Kind(DbDataReader row, int at) => Enum.Parse<CrmKind>(row.GetString(at));

    private static CrmRef Card(string written) => new(Enum.Parse<CrmKind>(written[..written.IndexOf(':', StringComparison.Ordinal)]), long.Parse(written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture));

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
