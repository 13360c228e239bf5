using System.Data.Common;
using System.Globalization;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A row to carry. <paramref name="Fate"/> is true when a request has left before and its answer is not known.</summary>
public sealed record ToCarry(
    long Id, string Portal, string Lane, int Priority, int Subject, string Body, string? Progress, bool Fate, int Attempts, DateTimeOffset DueAt, DateTimeOffset? SentAt, DateTimeOffset? FirstSentAt);

/// <summary>What leaves for the portal, in order within its lane.</summary>
public sealed class Outbox(Database database)
{
    private const string Columns = "id, portal, lane, priority, subject, body, progress, state, attempts, due_at, sent_at, first_sent_at";

    /// <summary>The first row of every lane of the portal that has one, due or not: urgent first, then oldest.</summary>
    public Task<List<ToCarry>> Heads(string portal) => database.Read(
        Read,
        $"""
        SELECT {Columns} FROM outbox WHERE id IN (SELECT MIN(id) FROM outbox WHERE portal = @portal AND state IN (0, 1) GROUP BY lane)
        ORDER BY priority, id
        """,
        ("portal", portal));

    /// <summary>Said before the first byte leaves, so that a crash leaves "unknown", never "not sent".</summary>
    public Task Sending(ToCarry row, DateTimeOffset at) => database.Writes.Commit(row.Portal, (db, within) => db.Run(
        within,
        "UPDATE outbox SET state = 1, sent_at = @at, first_sent_at = COALESCE(first_sent_at, @at), attempts = attempts + 1 WHERE id = @id AND state IN (0, 1)",
        ("at", at.ToUnixTimeMilliseconds()), ("id", row.Id)));

    /// <summary>Not executed for certain: it stays as it was and is tried again.</summary>
    public Task Later(ToCarry row, DateTimeOffset due) => database.Writes.Commit(row.Portal, (db, within) => db.Run(
        within,
        "UPDATE outbox SET state = 0, due_at = @due WHERE id = @id AND state IN (0, 1)",
        ("due", due.ToUnixTimeMilliseconds()), ("id", row.Id)));

    /// <summary>It may have been executed: at <paramref name="due"/> the portal is asked. <paramref name="over"/>: the portal has finished with it.</summary>
    public Task Unknown(ToCarry row, DateTimeOffset due, bool over = false) => database.Writes.Commit(row.Portal, (db, within) => db.Run(
        within,
        "UPDATE outbox SET state = 1, due_at = @due, sent_at = CASE WHEN @over THEN NULL ELSE sent_at END WHERE id = @id AND state IN (0, 1)",
        ("due", due.ToUnixTimeMilliseconds()), ("over", over), ("id", row.Id)));

    /// <summary>One step of several is done; the next may go at once.</summary>
    public Task Progress(ToCarry row, string progress) => database.Writes.Commit(row.Portal, (db, within) => db.Run(
        within,
        "UPDATE outbox SET progress = @progress, state = 0, attempts = 0, sent_at = NULL, first_sent_at = NULL WHERE id = @id AND state IN (0, 1)",
        ("progress", progress), ("id", row.Id)));

    /// <summary>Carried (or given up): the row forgets its words, the card learns its message, and the outcome becomes an event.</summary>
    public Task Finish(ToCarry row, bool delivered, (string Card, string Dialog, long MessageId)? card = null, (string Dialog, long MessageId)? sent = null, Arrival? outcome = null) =>
        database.Writes.Commit(row.Portal, async (db, within) =>
        {
            await db.Run(
                within,
                "UPDATE outbox SET state = @state, body = '', progress = NULL WHERE id = @id",
                ("state", (int)(delivered ? RowState.Done : RowState.Failed)), ("id", row.Id));
            if (card is { } shown)
            {
                // A draft that was erased meanwhile has no cards: nothing would take them away again.
                await db.Run(
                    within,
                    """
                    INSERT INTO cards (portal, card, dialog, message_id)
                    SELECT @portal, @card, @dialog, @message WHERE EXISTS (SELECT 1 FROM drafts WHERE portal = @portal AND id = SUBSTR(@card, 1, @length))
                    ON CONFLICT (portal, card) DO UPDATE SET dialog = excluded.dialog, message_id = excluded.message_id
                    """,
                    ("portal", row.Portal), ("card", shown.Card), ("dialog", shown.Dialog), ("message", shown.MessageId), ("length", DraftIds.Length));
            }

            if (sent is { } message)
            {
                await db.Run(
                    within,
                    "UPDATE tails SET last_own = @message WHERE portal = @portal AND dialog = @dialog AND last_own < @message",
                    ("message", message.MessageId), ("portal", row.Portal), ("dialog", message.Dialog));
            }

            if (outcome is not null)
            {
                await Inbox.Insert(db, within, row.Portal, outcome);
            }
        });

    /// <summary>The living message of a card; null before it was sent.</summary>
    public async Task<long?> MessageOf(string portal, string card) => (await database.Read(
        row => (long?)row.GetInt64(0),
        "SELECT message_id FROM cards WHERE portal = @portal AND card = @card",
        ("portal", portal), ("card", card))).FirstOrDefault();

    /// <summary>Whether a message of a dialogue is accounted for: a person's that was accepted, or one of ours whose answer came.</summary>
    public async Task<bool> Knows(string portal, string dialog, long messageId) => (await database.Read(
        row => row.GetInt64(0) >= messageId || row.GetString(1).Split(' ').Contains(Tails.Entry(messageId)),
        "SELECT last_own, entries FROM tails WHERE portal = @portal AND dialog = @dialog",
        ("portal", portal), ("dialog", dialog))).FirstOrDefault();

    /// <summary>The card's message is gone.</summary>
    public Task Forget(string portal, string card) => database.Writes.Commit(portal, (db, within) => db.Run(
        within,
        "DELETE FROM cards WHERE portal = @portal AND card = @card",
        ("portal", portal), ("card", card)));

    /// <summary>Forgets bare rows of what was carried, or refused, long ago.</summary>
    public Task Forget(string portal, DateTimeOffset before) => database.Writes.Commit((db, within) => db.Run(
        within, "DELETE FROM outbox WHERE portal = @portal AND state IN (2, 3) AND due_at < @before", ("portal", portal), ("before", before.ToUnixTimeMilliseconds())));

    /// <summary>The row's number, and whether it is a new message and not a card that changes where it stands.</summary>
    internal static async Task<(long Id, bool IsNew)> Plan(DbConnection db, DbTransaction within, TurnCommit turn, Planned planned)
    {
        var near = planned is { AskWhetherNear: true, Dialog: { } dialog, Card: { } card }
            && await Tails.IsNear(db, within, turn.Portal, dialog, card);
        var id = Convert.ToInt64(
            await db.Scalar(
                within,
                """
                INSERT INTO outbox (portal, lane, priority, subject, body, state, attempts, due_at)
                VALUES (@portal, @lane, @priority, @subject, @body, 0, 0, @due) RETURNING id
                """,
                ("portal", turn.Portal), ("lane", planned.Lane), ("priority", planned.Priority), ("subject", turn.Subject),
                ("body", planned.Body(near)), ("due", turn.At.ToUnixTimeMilliseconds())),
            CultureInfo.InvariantCulture);
        if (planned is not { IsMessage: true, Dialog: { } where } || near)
        {
            return (id, false);
        }

        await Tails.Add(db, within, turn.Portal, where, planned.Card is { } shown ? Tails.Entry(shown) : "s");
        return (id, true);
    }

    private static ToCarry Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6), row.GetInt32(7) == (int)RowState.Sending, row.GetInt32(8),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)),
        Moment(row, 10),
        Moment(row, 11));

    private static DateTimeOffset? Moment(DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(at));
}
