using System.Data.Common;
using System.Globalization;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Rows of what was seen, within a transaction; a row that stands already changes nothing, or only what the portal changes.</summary>
internal sealed class MetricWrites(DbConnection db, DbTransaction within, string portal)
{
    /// <summary>Of every table what is older than its parameter.</summary>
    public static IReadOnlyList<string> Forgetting { get; } =
    [
        "DELETE FROM talks WHERE portal = @portal AND ended_at < @before",
        """DELETE FROM touches WHERE portal = @portal AND "at" < @before""",
        "DELETE FROM field_counts WHERE portal = @portal AND day < @day",
        """DELETE FROM stage_moves WHERE portal = @portal AND "at" < @before""",
        "DELETE FROM task_changes WHERE portal = @portal AND task IN (SELECT id FROM task_traces WHERE portal = @portal AND touched_at < @before)",
        "DELETE FROM task_questions WHERE portal = @portal AND task IN (SELECT id FROM task_traces WHERE portal = @portal AND touched_at < @before)",
        "DELETE FROM task_traces WHERE portal = @portal AND touched_at < @before",
        "DELETE FROM approvals WHERE portal = @portal AND closed_at < @before",
        "DELETE FROM crm_cards WHERE portal = @portal AND open = @no AND updated_at < @before",
        "DELETE FROM bot_costs WHERE portal = @portal AND day < @day",
        "DELETE FROM library_uses WHERE portal = @portal AND day < @day",
    ];

    public async Task Talks(IEnumerable<TalkSeen> talks)
    {
        foreach (var talk in talks)
        {
            await Run(
                """
                INSERT INTO talks (portal, key, employee, ended_at, cards) VALUES (@portal, @key, @employee, @ended, @cards)
                ON CONFLICT (portal, key) DO UPDATE SET cards = excluded.cards
                """,
                ("key", talk.Key), ("employee", talk.Employee.Value), ("ended", Moment(talk.EndedAt)), ("cards", string.Join(' ', talk.Cards)));
        }
    }

    public async Task Touches(IEnumerable<CardTouch> touches)
    {
        foreach (var touch in touches)
        {
            await Run(
                """
                INSERT INTO touches (portal, entity, card, person, "at") VALUES (@portal, @entity, @card, @person, @at)
                ON CONFLICT (portal, entity, card, person, "at") DO NOTHING
                """,
                ("entity", touch.Card.Kind.ToString()), ("card", touch.Card.Id), ("person", touch.By.Value), ("at", Moment(touch.At)));
        }
    }

    public async Task Fields(IEnumerable<FieldCount> counts)
    {
        foreach (var count in counts)
        {
            await Run(
                """
                INSERT INTO field_counts (portal, day, person, entity, pipeline, field, eligible, filled, not_discussed)
                VALUES (@portal, @day, @person, @entity, @pipeline, @field, @eligible, @filled, @not_discussed)
                ON CONFLICT (portal, day, person, entity, pipeline, field) DO NOTHING
                """,
                ("day", MetricStore.Written(count.Day)), ("person", count.Person.Value), ("entity", count.Entity.ToString()), ("pipeline", count.Pipeline), ("field", count.Field),
                ("eligible", count.Eligible), ("filled", count.Filled), ("not_discussed", count.NotDiscussed));
        }
    }

    public async Task Moves(IEnumerable<StageMove> moves)
    {
        foreach (var move in moves)
        {
            await Run(
                """
                INSERT INTO stage_moves (portal, entity, id, card, way, "at", pipeline, stage) VALUES (@portal, @entity, @id, @card, @way, @at, @pipeline, @stage)
                ON CONFLICT (portal, entity, id) DO NOTHING
                """,
                ("entity", move.Card.Kind.ToString()), ("id", move.Id), ("card", move.Card.Id), ("way", (int)move.Way), ("at", Moment(move.At)), ("pipeline", move.Pipeline), ("stage", move.Stage));
        }
    }

    public async Task Tasks(IEnumerable<TracedTask> tasks)
    {
        foreach (var (task, chat) in tasks.Select(traced => (traced.Seen, traced.Chat)))
        {
            var touched = task.Changes.Select(change => change.At).Concat(task.Questions.Select(question => question.At)).Append(task.CreatedAt).Max();
            await Run(
                """
                INSERT INTO task_traces (portal, id, responsible, creator, of_bot, created_at, touched_at, started, discussion_read, chat)
                VALUES (@portal, @id, @responsible, @creator, @of_bot, @created, @touched, @started, @read, @chat)
                ON CONFLICT (portal, id) DO UPDATE SET responsible = excluded.responsible, started = excluded.started, discussion_read = excluded.discussion_read, chat = excluded.chat,
                touched_at = CASE WHEN excluded.touched_at > task_traces.touched_at THEN excluded.touched_at ELSE task_traces.touched_at END
                """,
                ("id", task.Id), ("responsible", task.Responsible.Value), ("creator", task.Creator.Value), ("of_bot", task.OfBot), ("created", Moment(task.CreatedAt)),
                ("touched", Moment(touched)), ("started", task.Changes.Any(change => change.To == InProgress)), ("read", task.DiscussionRead), ("chat", chat));
            foreach (var change in task.Changes)
            {
                await Run(
                    """
                    INSERT INTO task_changes (portal, task, "at", was, became) VALUES (@portal, @task, @at, @was, @became)
                    ON CONFLICT (portal, task, "at", was, became) DO NOTHING
                    """,
                    ("task", task.Id), ("at", Moment(change.At)), ("was", change.From), ("became", change.To));
            }

            await Questions(task.Id, task.Questions);
        }
    }

    public async Task Approvals(IEnumerable<ApprovalSeen> approvals)
    {
        foreach (var approval in approvals)
        {
            await Run(
                """
                INSERT INTO approvals (portal, id, approver, kind, opened_at, estimated, closed_at) VALUES (@portal, @id, @approver, @kind, @opened, @estimated, @closed)
                ON CONFLICT (portal, id) DO UPDATE SET approver = excluded.approver, closed_at = COALESCE(approvals.closed_at, excluded.closed_at)
                """,
                ("id", approval.Id), ("approver", approval.Approver.Value), ("kind", approval.Kind), ("opened", Moment(approval.OpenedAt)), ("estimated", approval.Estimated),
                ("closed", approval.ClosedAt is { } at ? Moment(at) : null));
        }
    }

    public async Task Cards(IEnumerable<MirroredCard> cards)
    {
        foreach (var card in cards)
        {
            await Run(
                """
                INSERT INTO crm_cards (portal, entity, id, assigned, pipeline, stage, open, contact, company, updated_at, fields, step_mark, next_contact)
                VALUES (@portal, @entity, @id, @assigned, @pipeline, @stage, @open, @contact, @company, @updated, @fields, @step_mark, @next_contact)
                ON CONFLICT (portal, entity, id) DO UPDATE SET assigned = excluded.assigned, pipeline = excluded.pipeline, stage = excluded.stage, open = excluded.open,
                contact = excluded.contact, company = excluded.company, updated_at = excluded.updated_at, fields = excluded.fields, step_mark = excluded.step_mark, next_contact = excluded.next_contact
                """,
                ("entity", card.Seen.Card.Kind.ToString()), ("id", card.Seen.Card.Id), ("assigned", card.Seen.Assigned.Value), ("pipeline", card.Seen.Pipeline), ("stage", card.Seen.Stage),
                ("open", card.Open), ("contact", card.Contact), ("company", card.Company), ("updated", Moment(card.Seen.UpdatedAt)), ("fields", SeenFields.Write(card.Seen.Fields)),
                ("step_mark", card.Seen.StepMark), ("next_contact", card.Seen.NextContact is { } day ? MetricStore.Written(day) : null));
        }
    }

    public Task Cost(BotCost cost) => Run(
        """
        INSERT INTO bot_costs (portal, day, person, messages, answers) VALUES (@portal, @day, @person, @messages, @answers)
        ON CONFLICT (portal, day, person) DO UPDATE SET messages = bot_costs.messages + excluded.messages, answers = bot_costs.answers + excluded.answers
        """,
        ("day", MetricStore.Written(cost.Day)), ("person", cost.Person.Value), ("messages", cost.Messages), ("answers", cost.Answers));

    private async Task Questions(long task, IEnumerable<QuestionAsked> questions)
    {
        foreach (var question in questions)
        {
            await Run(
                """
                INSERT INTO task_questions (portal, task, "at", person) VALUES (@portal, @task, @at, @person)
                ON CONFLICT (portal, task, "at", person) DO NOTHING
                """,
                ("task", task), ("at", Moment(question.At)), ("person", question.By.Value));
        }
    }

    private const int InProgress = 3;

    private static long Moment(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private Task<int> Run(string text, params (string Name, object? Value)[] values) => db.Run(within, text, [("portal", portal), .. values]);
}

/// <summary>How much of its passport a card holds, in one column: <c>budget=Filled next_step=Empty</c>.</summary>
internal static class SeenFields
{
    public static string Write(IReadOnlyDictionary<string, FieldFill> fields) => string.Join(' ', fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Key}={field.Value}")));

    public static IReadOnlyDictionary<string, FieldFill> Read(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=')).ToDictionary(field => field[0], field => Enum.Parse<FieldFill>(field[1]));
}
